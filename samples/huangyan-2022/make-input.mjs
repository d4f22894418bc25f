// Makes input.xlsx: made-up enterprises in the layout in which an office would send them, one sheet for each size.
// Usage: node samples/huangyan-2022/make-input.mjs [FILE]        (FILE: input.xlsx beside this script)
// The same bytes every time: fixed dates inside, and the container packed again with one fixed date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const NONE = '—';

// name, unit, column width, number format
const AMOUNT = '#,##0.00';
const LARGE = {
  sheet: '规上',
  title: '规模以上工业企业亩均效益综合评价基础数据(示例)',
  columns: [
    ['评价税收', '万元', 12, AMOUNT],
    ['用地面积', '亩', 11, '0.00'],
    ['工业增加值', '万元', 13, AMOUNT],
    ['综合能耗', '吨标煤', 12, AMOUNT],
    ['污染物排放量', '吨', 13, '0.000'],
    ['年平均职工人数', '人', 11, '#,##0'],
    ['R&D经费支出', '万元', 12, AMOUNT],
    ['主营业务收入', '万元', 14, AMOUNT],
  ],
  // 示例一号模塑厂: 30 and 150 万元/亩, 2 万元/吨标煤, 5000 万元/吨, 20 万元/人, 3.5 %
  rows: [
    ['示例一号模塑厂', 1500, 50, 7500, 3750, 1.5, 375, 1050, 30000],
    ['示例二号缝制设备厂', 812.4, 32.6, 4180.5, 1496.2, 0.91, 241, 522.8, 16350],
    ['示例三号医药化工厂', 6230.75, 148.2, 31870, 21904.6, 18.46, 1012, 6104.3, 128400],
    ['示例四号塑料制品厂', 286.9, 21.35, 1902.7, 1180.4, NONE, 133, 96.5, 8214.6],
    ['示例五号电动车配件厂', 1044, 66.8, 7020.4, 2871, 1.124, 402, 861.9, 29875],
    ['示例六号食品罐头厂', 158.2, 44.9, 2264.8, 1975.3, 4.087, 218, 0, 10460.2],
    ['示例七号机床厂', 977.35, 28.4, 3655.2, 806.9, 0.352, 186, 701.4, 13108],
    ['示例八号纸品包装厂', 402.6, 39.75, 2730, 3318.5, 2.66, 174, 118, 12960.4],
    ['示例九号电机厂', 1312.8, 58.1, 8046.9, 2430.7, NONE, 437, 1388.2, 33940],
    ['示例十号工艺品厂', -36.4, 12.5, 845.6, 240.8, 0.14, 96, 15.2, 3720.8],
    ['示例十一号模具厂', 768.5, 19.2, 2986.3, 655.1, 0.21, 142, 610.7, 9845],
    ['示例十二号轮胎厂', 521.9, 91.3, 4502.6, 8260.4, 6.93, 366, 230.4, 24710],
    ['示例十三号智能装备厂', 1685.2, 35.7, 6720.8, 1014.3, 0.466, 298, 1620.5, 27650],
  ],
};
const SMALL = {
  sheet: '规下',
  title: '规模以下工业企业亩均效益综合评价基础数据(示例)',
  columns: [
    ['评价税收', '万元', 12, AMOUNT],
    ['用地面积', '亩', 11, '0.00'],
    ['用电量', '千瓦时', 14, '#,##0'],
  ],
  // 示例甲五金厂: 12 万元/亩, 0.3 元/千瓦时
  rows: [
    ['示例甲五金厂', 60, 5, 2000000],
    ['示例乙塑料厂', 41.3, 6.2, 1846500],
    ['示例丙模具加工厂', 88.6, 4.85, 1320400],
    ['示例丁纸箱厂', 12.7, 3.4, 655200],
    ['示例戊弹簧厂', 35.9, 3.05, 902300],
    ['示例己橡胶件厂', 22.4, 7.9, 2210600],
    ['示例庚电器配件厂', 57.2, 5.5, 1687000],
    ['示例辛竹木制品厂', 6.8, 4.1, 318700],
    ['示例壬喷涂加工厂', 49.5, 8.36, 3044900],
  ],
};

const NOTES = ['注:1.企业名称和数据均为虚构。', '    2.“—”表示无数据。'];

const SONG = '宋体';
const HEI = '黑体';
const THIN = { style: 'thin', color: { argb: 'FF000000' } };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRE = { horizontal: 'center', vertical: 'middle', wrapText: true };
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const LEADING = [
  ['序号', 6],
  ['企业名称', 24],
  ['类别', 8],
];

function write(sheet, row, column, value, style) {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  Object.assign(cell, style);
}

function writeHeading(sheet, { title, columns }) {
  const last = LEADING.length + columns.length;
  sheet.mergeCells(1, 1, 1, last);
  write(sheet, 1, 1, title, { font: { name: HEI, size: 16 }, alignment: CENTRE });
  sheet.getRow(1).height = 36;
  sheet.mergeCells(2, 1, 2, 3);
  const small = { name: SONG, size: 10.5 };
  write(sheet, 2, 1, '填报单位:(示例)', { font: small, alignment: { horizontal: 'left' } });
  write(sheet, 2, last, '计量单位:见表头', { font: small, alignment: { horizontal: 'right' } });
}

function writeHeader(sheet, columns) {
  const style = {
    font: { name: SONG, size: 11, bold: true },
    alignment: CENTRE,
    border: BOX,
    fill: HEADER_FILL,
  };
  for (const [at, [name]] of LEADING.entries()) {
    write(sheet, 3, at + 1, name, style);
    sheet.mergeCells(3, at + 1, 4, at + 1);
  }
  for (const [at, [name, unit]] of columns.entries()) {
    write(sheet, 3, LEADING.length + at + 1, name, style);
    write(sheet, 4, LEADING.length + at + 1, unit, { ...style, font: { name: SONG, size: 10 } });
  }
  sheet.getRow(3).height = 32;
}

function writeRow(sheet, row, [leading, values], columns, bold) {
  const style = { font: { name: SONG, size: 11, bold }, border: BOX };
  for (const [at, value] of leading.entries())
    write(sheet, row, at + 1, value, { ...style, alignment: CENTRE });
  for (const [at, value] of values.entries()) {
    const horizontal = typeof value === 'number' ? 'right' : 'center';
    const [, , , numFmt] = columns[at];
    write(sheet, row, leading.length + at + 1, value, { ...style, alignment: { horizontal }, numFmt });
  }
}

/** What an office adds below: the sums of the figures that are there. */
function sumsOf({ rows, columns }) {
  const thousandths = (value) => (typeof value === 'number' ? Math.round(value * 1000) : 0);
  return columns.map((_, at) => rows.reduce((sum, row) => sum + thousandths(row[at + 1]), 0) / 1000);
}

function writeFoot(sheet, top, last) {
  const font = { name: SONG, size: 10 };
  for (const [at, note] of NOTES.entries()) {
    sheet.mergeCells(top + at, 1, top + at, last);
    write(sheet, top + at, 1, note, { font });
  }
  for (const [column, text] of [
    [1, '填表人:'],
    [4, '审核人:'],
  ])
    write(sheet, top + NOTES.length, column, text, { font });
}

function layOut(workbook, table) {
  const sheet = workbook.addWorksheet(table.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 4, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:4';
  const widths = [...LEADING.map(([, width]) => width), ...table.columns.map(([, , width]) => width)];
  sheet.columns = widths.map((width) => ({ width }));
  writeHeading(sheet, table);
  writeHeader(sheet, table.columns);
  for (const [at, [name, ...values]] of table.rows.entries())
    writeRow(sheet, at + 5, [[at + 1, name, table.sheet], values], table.columns, false);
  const foot = table.rows.length + 5;
  writeRow(sheet, foot, [[null, '合计', null], sumsOf(table)], table.columns, true);
  writeFoot(sheet, foot + 1, LEADING.length + table.columns.length);
}

/** Entries keep their order; fflate reads local time parts, which this date has alike in every time zone. */
function repack(bytes) {
  return zipSync(unzipSync(bytes), { level: 9, mtime: new Date(1980, 0, 1) });
}

async function makeInput() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'zone-score';
  workbook.lastModifiedBy = 'zone-score';
  workbook.created = new Date(Date.UTC(2023, 0, 1));
  workbook.modified = new Date(Date.UTC(2023, 0, 1));
  for (const table of [LARGE, SMALL]) layOut(workbook, table);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

writeFileSync(process.argv[2] ?? fileURLToPath(new URL('input.xlsx', import.meta.url)), await makeInput());
