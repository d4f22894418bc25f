// What goes with every layout: the register, industries, projects, parks, events, staff. Each has titles, merged cells, sums, notes.
import { block } from './book.mjs';
import { staff } from './figures.mjs';
import { CLUSTERS, EVENTS, PARKS, PROJECTS } from './parts.mjs';
import { PERIOD_NAMES } from './plain.mjs';
import { correctionTexts } from './plain-data.mjs';
import { ZONES } from './zones.mjs';

const byCode = Object.fromEntries(ZONES.map((zone) => [zone.code, zone]));
/** Names are current, former or codes, whichever an office uses. */
const former = (code) => byCode[code].former.split('、')[0] || byCode[code].name;
const SIGNED = ['单位负责人:示例甲', '', '填表人:示例丙'];

/** Rows under a merged cell of their zone. */
function merged(list, nameOf, rowOf, rows) {
  const merges = [];
  let top = 0;
  list.forEach((item, at) => {
    const first = at === 0 || list[at - 1].zone !== item.zone;
    if (first) top = rows.length + 1;
    rows.push([first ? nameOf(item.zone) : '', ...rowOf(item)]);
    const ends = list[at + 1]?.zone !== item.zone;
    if (ends && rows.length > top) merges.push(block(top, 1, rows.length, 1));
  });
  return merges;
}

function registerSheet(zones) {
  const rows = [
    ['开发区名册(示例)'],
    ['序号', '代码', '名称', '曾用名', '类型', '地区', '上级'],
    ...zones.map((zone, at) => [
      at + 1,
      zone.code,
      zone.name,
      zone.former,
      zone.type,
      zone.region,
      zone.parent,
    ]),
  ];
  return { name: '名册', rows, merges: [block(1, 1, 1, 7)] };
}

function clusterSheet(list) {
  const rows = [['主导产业和产业集群产值(示例)'], ['开发区', '产业', '主导产业', '产值(万元)']];
  const merges = merged(
    list,
    (code) => byCode[code].name,
    ({ industry, role, output }) => [industry, role, output * 100],
    rows,
  );
  rows.push(
    ['合计', '', '', list.reduce((sum, { output }) => sum + output * 100, 0)],
    ['注:主导产业不超过三个。'],
  );
  return { name: '产业集群', rows, merges: [block(1, 1, 1, 4), ...merges] };
}

function projectSheet(list) {
  const rows = [['项目库(单位:万元)'], ['所属开发区', '项目名称', '总投资', '协议外资(万美元)']];
  const merges = merged(list, former, ({ name, invested, foreign }) => [name, invested * 100, foreign], rows);
  return { name: '项目', rows: [...rows, SIGNED], merges: [block(1, 1, 1, 4), ...merges] };
}

function parkSheet(list) {
  const rows = [
    ['一区多园(飞地按份额分算,示例)'],
    ['开发区', '园区', '工业产值(亿元)', '园区用地(公顷)', '份额'],
  ];
  const merges = merged(
    list,
    (code) => code,
    ({ name, output, land, share }) => [name, output / 100, land / 15, [share / 100, '0%']],
    rows,
  );
  return { name: '一区多园', rows, merges: [block(1, 1, 1, 5), ...merges] };
}

function eventSheet(list) {
  const rows = [
    ['加减分台账(示例)'],
    ['序号', '开发区', '事项', '分值', '依据', '容错'],
    ...list.map((event, at) => [
      at + 1,
      byCode[event.zone].name,
      event.item,
      event.points === '' ? '' : event.points / 10,
      event.evidence,
      event.waived,
    ]),
  ];
  return { name: '加减分台账', rows, merges: [block(1, 1, 1, 6)] };
}

function staffSheet(zones) {
  const rows = [
    ['核定编制(示例)'],
    ['开发区', '核定人数(人)', '人均基数(万元/人)', '上年系数', '上年位次'],
    ...zones.map(({ code, name }) => {
      const { heads, perHead, lastCoefficient, lastRank } = staff[code];
      return [name, heads, perHead / 10000, lastCoefficient / 10000, lastRank ?? '-'];
    }),
    ['填表人:示例己'],
  ];
  return { name: '编制', rows, merges: [block(1, 1, 1, 5)] };
}

/** Of all zones, or of one type. A park that two types share stands in neither's. */
export function ledgerSheets(type) {
  const zones = ZONES.filter((zone) => type === undefined || zone.type === type);
  const codes = new Set(zones.map(({ code }) => code));
  const own = (list) => list.filter(({ zone }) => codes.has(zone));
  const sheets = [
    registerSheet(zones),
    clusterSheet(own(CLUSTERS)),
    projectSheet(own(PROJECTS)),
    parkSheet(own(PARKS).filter(({ share }) => type === undefined || share === 100)),
    eventSheet(own(EVENTS)),
  ];
  return type === undefined ? [...sheets, staffSheet(zones)] : sheets;
}

/** Handed in beside the sheets, which stay as they came. */
export function correctionSheets() {
  const rows = [
    ['更正台账(示例)'],
    ['序号', '开发区', '数据项', '报告期', '原值', '更正值', '理由', '依据'],
    ...correctionTexts().map((row, at) => [
      at + 1,
      byCode[row.zone].name,
      row.column,
      PERIOD_NAMES[row.period],
      Number(row.old),
      Number(row.new),
      row.reason,
      row.document,
    ]),
  ];
  return [{ name: '更正台账', rows, merges: [block(1, 1, 1, 8)] }];
}
