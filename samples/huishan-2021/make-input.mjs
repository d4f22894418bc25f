// Makes input.xlsx: made-up progress of one zone, on a form with one target a row, and a table of made-up projects.
// Usage: node samples/huishan-2021/make-input.mjs [FILE]        (FILE: input.xlsx beside this script)
// The same bytes every time: fixed dates inside, and the container packed again with one fixed date.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const ZONE = '无锡惠山经济开发区';

// indicator, unit, January to September 2021, the same of 2020
const PROGRESS = [
  ['有效期内高企', '家', 210, 176], // 突破 210: not yet
  ['雏鹰、瞪羚、准独角兽企业累计', '家', 204, 168],
  ['万人发明专利拥有量', '件/万人', 48.6, 45.2],
  ['新设产业基金', '支', 2, 1],
  ['新增基金规模', '亿元', 16.4, 9.8],
  ['路演、培训、峰会', '场', 8, 6],
  ['上门融资服务', '次', 41, 30],
  ['服务企业', '家', 156, 120],
  ['主板上市', '家', 0, 1],
  ['股份制改造', '家', 2, 2],
  ['重点上市后备企业', '家', 3, 2],
  ['资本招商项目', '个', 7, 4],
  ['AA级融资平台', '家', 1, 0],
  ['新开工亿元企业', '个', 12, 9],
  ['百亿级项目', '个', 0, 0],
  ['商住土地', '块', 1, 2],
  ['重大产业项目', '个', 29, 24],
  ['重大产业项目总投资', '亿元', 41.5, 36],
  ['全面开工', '个', 6, 5],
  ['主体竣工', '个', 9, 8],
  ['投产', '个', 4, 4],
  ['智能制造项目', '只', 15, 11],
  ['上云企业', '家', 17, 14],
  ['机器人', '台套', 22, 13],
  ['省市级智能车间', '个', 2, 2],
  ['贯标试点', '家', 3, 3],
  ['新增百亿级企业', '家', 0, 0],
  ['新增十亿级企业', '家', 2, -1],
  ['新增亿元企业', '家', 7, 5],
  ['规上工业总产值', '亿元', 462, 420], // + 10 %
  ['战略性新兴产业产值', '亿元', 184.8, 134.4], // 40 % and 32 % of it
  ['厂房改造一', '万平方米', 1.35, 0.9],
  ['厂房改造二', '万平方米', 12.6, 10.2],
  ['数字经济项目', '个', 4, 2],
  ['总部经济', '个', 1, 1],
  ['生物医药和医疗器械', '亿元', 15.6, 12.8],
  ['新材料', '亿元', 36, 33.5],
  ['新能源', '亿元', 31, 34.1],
  ['新一代信息技术', '亿元', 75, 62.4],
  ['绿地改造', '万平方米', 33.5, 20],
  ['达标区', '个', 3, 2],
  ['窑炉治理', '家', 5, 3],
  ['FID在线监测', '家', 9, 5],
  ['VOCs治理', '家', 5, 6],
  ['有组织排放治理', '家', 2, 1],
  ['油烟治理', '家', 148, 96],
  ['储罐治理', '家', 3, 2],
  ['深度减排', '家', 37, 21],
  ['汽修治理', '家', 9, 8],
  ['油气回收', '家', 3, 2],
];

// reported once a year: what there is in autumn 2021 is the figure of 2020
const YEARLY = [['研发投入占GDP比重', '%', 3.62]];

// industry, total investment in 亿元, agreed foreign capital in 万美元; the comments say which of three counts a row is in:
// A 总投资超10亿元或协议外资超3000万美元, B 超亿元, C 服务业超10亿元
const PROJECTS = [
  ['制造业', 12.5, 0], // A B
  ['制造业', 10, 0], // B: 10 亿元 is not above 10 亿元
  ['制造业', 6.2, 3500], // A B
  ['制造业', 3.1, 3000], // B: nor is 3000 above 3000
  ['制造业', 25, 8000], // A B: both conditions, one project
  ['服务业', 15, 0], // A B C
  ['服务业', 10, 1200], // B
  ['制造业', 1, 0], // none
  ['制造业', 0.85, 3200], // A
  ['制造业', 2.4, 0], // B
  ['制造业', 1.6, 0], // B
  ['制造业', 4.8, 600], // B
  ['服务业', 2.2, 0], // B
  ['制造业', 11.3, 0], // A B
  ['制造业', 1.05, 0], // B
  ['制造业', 3.7, 0], // B
  ['制造业', 0.6, 0], // none
];

const SONG = '宋体';
const THIN = { style: 'thin', color: { argb: 'FF000000' } };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRE = { horizontal: 'center', vertical: 'middle', wrapText: true };
const LEFT = { horizontal: 'left', vertical: 'middle' };
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

/** A title over the whole width, and what stands below it. */
function open(workbook, { name, title, widths, corner }) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 3, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, widths.length);
  write(sheet, 1, 1, title, { font: { name: '黑体', size: 16 }, alignment: CENTRE });
  sheet.getRow(1).height = 34;
  sheet.mergeCells(2, 1, 2, 2);
  write(sheet, 2, 1, corner, { font: { name: SONG, size: 10.5 }, alignment: LEFT });
  return sheet;
}

function fill(sheet, header, rows) {
  for (const [at, text] of header.entries()) write(sheet, 3, at + 1, text, HEADER);
  for (const [down, values] of rows.entries()) {
    for (const [at, value] of values.entries()) {
      const horizontal = typeof value === 'number' ? 'right' : at === 0 ? 'left' : 'center';
      const style = { font: { name: SONG, size: 11 }, border: BOX, alignment: { horizontal } };
      write(sheet, down + 4, at + 1, value, style);
    }
  }
  const note = rows.length + 4;
  sheet.mergeCells(note, 1, note, header.length);
  write(sheet, note, 1, '注:数据均为虚构(示例)。', { font: { name: SONG, size: 10 }, alignment: LEFT });
}

/** Entries keep their order; fflate reads local time parts, which this date has alike in every time zone. */
function repack(bytes) {
  return zipSync(unzipSync(bytes), { level: 9, mtime: new Date(1980, 0, 1) });
}

async function makeInput() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'zone-score';
  workbook.lastModifiedBy = 'zone-score';
  workbook.created = new Date(Date.UTC(2021, 9, 1));
  workbook.modified = new Date(Date.UTC(2021, 9, 1));
  const unit = `填报单位:${ZONE}`;
  const form = open(workbook, {
    name: '目标进度',
    title: '2021年1—9月年度目标进度(示例)',
    widths: [32, 12, 14, 14],
    corner: unit,
  });
  fill(form, ['指标', '单位', '本期', '上年同期'], PROGRESS);
  const before = open(workbook, {
    name: '上年年报',
    title: '2020年年度指标(示例)',
    widths: [32, 12, 14],
    corner: unit,
  });
  fill(before, ['指标', '单位', '本期'], YEARLY);
  const projects = open(workbook, {
    name: '项目',
    title: '2021年1—9月签约项目(示例)',
    widths: [16, 22, 10, 16, 20],
    corner: '填报单位:(示例)',
  });
  const rows = PROJECTS.map(([industry, total, foreign], at) => {
    const name = `示例项目${String(at + 1).padStart(2, '0')}`;
    return [name, ZONE, industry, total, foreign];
  });
  fill(projects, ['项目名称', '开发区', '行业', '总投资(亿元)', '协议外资(万美元)'], rows);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

writeFileSync(process.argv[2] ?? fileURLToPath(new URL('input.xlsx', import.meta.url)), await makeInput());
