// Makes input.xlsx: the table of 丽水 2019 in the layout in which an office would send it.
// Usage: node samples/lishui-2019/make-input.mjs [FILE]        (FILE: input.xlsx beside this script)
// The same bytes every time: fixed dates inside, and the container packed again with one fixed date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const TITLE = '丽水市县(市、区)“亩均论英雄”主要指标(2019年)';

// name (broken with Alt+Enter where the column is narrow), unit, column width
const INDICATORS = [
  ['亩均税收', '万元/亩', 12],
  ['亩均增加值', '万元/亩', 13],
  ['单位能耗增加值', '万元/吨标煤', 17],
  ['单位排放增加值', '万元/吨', 17],
  ['R&D经费支出占\n主营业务收入之比', '%', 18],
  ['全员劳动生产率', '万元/人·年', 17],
];

// A public dashboard's table for 丽水 2019, not checked against an official release.
const DISTRICTS = [
  ['莲都区', 46.38, 98.96, 2.27, 1119.07, 2.36, 19.6],
  ['缙云县', 36.91, 101.58, 0.51, '/', 1.28, 19.28],
  ['龙泉市', 22.97, 106.35, 1.14, 365.47, 2.95, 13.8],
  ['青田县', 21.41, 87.08, 2.03, '/', 2.95, 16.14],
  ['云和县', 21.36, 74.68, 0.86, 409.73, 1.04, 23.79],
  ['遂昌县', 16.75, 54.45, 3.05, 392.11, 3.54, 9.54],
  ['松阳县', 12.15, 52.66, 2.05, '/', 2.6, 15.47],
  ['庆元县', 11.78, 66.22, 0.92, 173.53, 2.25, 19.07],
  ['景宁县', 10.06, 47.45, 1.54, 786.86, 4.87, 12.48],
  ['开发区', 9.81, 55.73, 1.11, 1445.33, 2.92, 16.19],
];
const CITY = ['全市平均', 18.9, 73.71, 1.14, 611.55, 2.36, 16.45];

const NOTES = [
  '注:1.本表为示例。数据录自公开数据看板的丽水市2019年数据,未与官方发布核对。',
  '    2.“/”表示该项未评价。',
];

const SONG = '宋体';
const HEI = '黑体';
const THIN = { style: 'thin', color: { argb: 'FF000000' } };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRE = { horizontal: 'center', vertical: 'middle', wrapText: true };
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const LAST = 2 + INDICATORS.length;

function write(sheet, row, column, value, style) {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  Object.assign(cell, style);
}

function writeHeading(sheet) {
  sheet.mergeCells(1, 1, 1, LAST);
  write(sheet, 1, 1, TITLE, { font: { name: HEI, size: 16 }, alignment: CENTRE });
  sheet.getRow(1).height = 36;
  sheet.mergeCells(2, 1, 2, 3);
  sheet.mergeCells(2, LAST - 1, 2, LAST);
  const small = { name: SONG, size: 10.5 };
  write(sheet, 2, 1, '填报单位:(示例)', {
    font: small,
    alignment: { horizontal: 'left', vertical: 'middle' },
  });
  write(sheet, 2, LAST - 1, '计量单位:见表头', {
    font: small,
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.getRow(2).height = 20;
}

function writeHeader(sheet) {
  const style = {
    font: { name: SONG, size: 11, bold: true },
    alignment: CENTRE,
    border: BOX,
    fill: HEADER_FILL,
  };
  const unitStyle = { ...style, font: { name: SONG, size: 10 } };
  for (const [at, name] of ['序号', '地区'].entries()) {
    write(sheet, 3, at + 1, name, style);
    sheet.mergeCells(3, at + 1, 4, at + 1);
  }
  for (const [at, [name, unit]] of INDICATORS.entries()) {
    write(sheet, 3, at + 3, name, style);
    write(sheet, 4, at + 3, unit, unitStyle);
  }
  sheet.getRow(3).height = 32;
  sheet.getRow(4).height = 18;
}

function writeRow(sheet, row, number, [name, ...values], bold) {
  const style = { font: { name: SONG, size: 11, bold }, border: BOX };
  write(sheet, row, 1, number, { ...style, alignment: CENTRE });
  write(sheet, row, 2, name, { ...style, alignment: CENTRE });
  for (const [at, value] of values.entries()) {
    const horizontal = typeof value === 'number' ? 'right' : 'center';
    write(sheet, row, at + 3, value, {
      ...style,
      alignment: { horizontal, vertical: 'middle', indent: horizontal === 'right' ? 1 : 0 },
      numFmt: '0.00',
    });
  }
  sheet.getRow(row).height = 20;
}

function writeFoot(sheet, top) {
  const font = { name: SONG, size: 10 };
  const alignment = { horizontal: 'left', vertical: 'middle' };
  for (const [at, note] of NOTES.entries()) {
    sheet.mergeCells(top + at, 1, top + at, LAST);
    write(sheet, top + at, 1, note, { font, alignment });
    sheet.getRow(top + at).height = 18;
  }
  const signatures = [
    [1, '填表人:'],
    [4, '审核人:'],
    [7, '联系电话:'],
  ];
  for (const [column, text] of signatures)
    write(sheet, top + NOTES.length, column, text, { font, alignment });
  sheet.getRow(top + NOTES.length).height = 24;
}

function layOut(workbook) {
  const sheet = workbook.addWorksheet('主要指标', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 4, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:4';
  sheet.pageSetup.horizontalCentered = true;
  sheet.columns = [{ width: 6 }, { width: 12 }, ...INDICATORS.map(([, , width]) => ({ width }))];
  writeHeading(sheet);
  writeHeader(sheet);
  for (const [at, district] of DISTRICTS.entries()) writeRow(sheet, at + 5, at + 1, district, false);
  writeRow(sheet, DISTRICTS.length + 5, null, CITY, true);
  writeFoot(sheet, DISTRICTS.length + 7);
}

/** Entries keep their order; fflate reads local time parts, which this date has alike in every time zone. */
function repack(bytes) {
  return zipSync(unzipSync(bytes), { level: 9, mtime: new Date(1980, 0, 1) });
}

async function makeInput() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'zone-score';
  workbook.lastModifiedBy = 'zone-score';
  workbook.created = new Date(Date.UTC(2020, 0, 1));
  workbook.modified = new Date(Date.UTC(2020, 0, 1));
  layOut(workbook);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

writeFileSync(process.argv[2] ?? fileURLToPath(new URL('input.xlsx', import.meta.url)), await makeInput());
