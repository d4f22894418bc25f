// Makes input.xlsx: the published figures of one zone, and what follows from them, with the zone in a column; two years; a table of clusters.
// Usage: node samples/suxitong-2021/make-input.mjs [FILE]        (FILE: input.xlsx beside this script)
// The same bytes every time: fixed dates inside, and the container packed again with one fixed date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const ZONE = '苏锡通科技产业园区';

// indicator, unit, figure, where it comes from
const THIS_YEAR = [
  ['规上工业总产值', '亿元', 172.3, '推算:112 ÷ 65%'],
  ['两主一新产值', '亿元', 112, '公布'],
  ['高新产业产值', '亿元', 73.2, '公布'],
  ['战新产业产值', '亿元', 55.9, '公布'],
  ['高新技术企业', '家', 21, '公布'],
  ['公布总产值增速', '%', 38.9, '公布'],
  ['公布高新产值增速', '%', 42.6, '公布'],
  ['公布战新产值增速', '%', 32.1, '公布'],
];
const LAST_YEAR = [
  ['规上工业总产值', '亿元', 124.05, '推算:172.3 ÷ 1.389'],
  ['高新产业产值', '亿元', 51.33, '推算:73.2 ÷ 1.426'],
  ['战新产业产值', '亿元', 42.32, '推算:55.9 ÷ 1.321'],
  ['高新技术企业', '家', 10, '推算:21 − 11'],
];
// their sum of 112 is published, how it is made up is not
const CLUSTERS = [
  ['示例集群一', '主导产业', 52.4],
  ['示例集群二', '主导产业', 38.1],
  ['示例集群三', '新兴产业', 21.5],
];

const SONG = '宋体';
const THIN = { style: 'thin', color: { argb: 'FF000000' } };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRE = { horizontal: 'center', vertical: 'middle', wrapText: true };
const HEADER = {
  font: { name: SONG, size: 11, bold: true },
  alignment: CENTRE,
  border: BOX,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
};

function write(sheet, row, column, value, style) {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  Object.assign(cell, style);
}

function layOut(workbook, { name, title, widths, header, rows, note }) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 2, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, widths.length);
  write(sheet, 1, 1, title, { font: { name: '黑体', size: 16 }, alignment: CENTRE });
  sheet.getRow(1).height = 34;
  for (const [at, text] of header.entries()) write(sheet, 2, at + 1, text, HEADER);
  for (const [down, values] of rows.entries()) {
    for (const [at, value] of values.entries()) {
      const horizontal = typeof value === 'number' ? 'right' : at === 0 ? 'left' : 'center';
      const style = { font: { name: SONG, size: 11 }, border: BOX, alignment: { horizontal } };
      write(sheet, down + 3, at + 1, value, style);
    }
  }
  const foot = rows.length + 3;
  sheet.mergeCells(foot, 1, foot, header.length);
  write(sheet, foot, 1, note, { font: { name: SONG, size: 10 } });
}

/** Entries keep their order; fflate reads local time parts, which this date has alike in every time zone. */
function repack(bytes) {
  return zipSync(unzipSync(bytes), { level: 9, mtime: new Date(1980, 0, 1) });
}

async function makeInput() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'zone-score';
  workbook.lastModifiedBy = 'zone-score';
  workbook.created = new Date(Date.UTC(2022, 4, 23));
  workbook.modified = new Date(Date.UTC(2022, 4, 23));
  for (const [year, rows] of [
    ['2021', THIS_YEAR],
    ['2020', LAST_YEAR],
  ]) {
    layOut(workbook, {
      name: `${year}年`,
      title: `${year}年主要指标`,
      widths: [24, 10, 22, 22],
      header: ['指标', '单位', ZONE, '备注'],
      rows,
      note: '注:备注写“推算”的由公布的数算出,不是公布的数。',
    });
  }
  layOut(workbook, {
    name: '产业集群',
    title: '2021年产业集群产值(示例)',
    widths: [20, 24, 14, 14],
    header: ['产业集群', '开发区', '类别', '产值(亿元)'],
    rows: CLUSTERS.map(([name, kind, output]) => [name, ZONE, kind, output]),
    note: '注:合计 112 亿元是公布的,各集群的数是虚构的。',
  });
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

writeFileSync(process.argv[2] ?? fileURLToPath(new URL('input.xlsx', import.meta.url)), await makeInput());
