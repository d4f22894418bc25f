// The plain sheets: one header row, the units of the rules, one csv for each period and table. Everything else must say the same.
import { COMMON, TARGET, YEARLY } from './columns.mjs';
import { common, references, staff } from './figures.mjs';
import { CLUSTERS, EVENTS, PARKS, PROJECTS } from './parts.mjs';
import { decimalText } from './plain-data.mjs';
import { EXEMPT, ZONES } from './zones.mjs';

export const PERIOD_NAMES = {
  '2021Q3': '2021年三季度',
  '2021Q4': '2021年四季度',
  '2022Q1': '2022年一季度',
  '2022Q2': '2022年二季度',
  '2022Q3': '2022年三季度',
};

const nameOf = (code) => ZONES.find((zone) => zone.code === code).name;
const csv = (rows) => rows.map((row) => `${row.map((text) => text ?? '').join(',')}\n`).join('');

export function columnsOf(period) {
  if (period === '2021Q4') return [...COMMON, ...YEARLY];
  return period === '2022Q3' ? [...COMMON, TARGET] : COMMON;
}

function mainTable(period) {
  const columns = columnsOf(period);
  const last = period === '2022Q3';
  const figuresOf = (own) =>
    columns.map(({ name, places }) => decimalText(own[name]?.[period], places) ?? '/');
  return csv([
    [
      '开发区',
      '类型',
      '地区',
      ...columns.map(({ name, unit }) => `${name}(${unit})`),
      ...(last ? ['免评原因'] : []),
    ],
    ...ZONES.map(({ code, name, type, region }) => [
      name,
      type,
      region,
      ...figuresOf(common[code]),
      ...(last ? [EXEMPT[code]?.replace(',', ';')] : []),
    ]),
    ...Object.entries(references).map(([name, own]) => [
      name,
      '',
      '',
      ...figuresOf(own),
      ...(last ? [''] : []),
    ]),
  ]);
}

export function plainFiles() {
  const main = Object.entries(PERIOD_NAMES).map(([period, name]) => [`${name}.csv`, mainTable(period)]);
  return Object.fromEntries([
    ...main,
    [
      '名册.csv',
      csv([
        ['代码', '名称', '曾用名', '类型', '地区', '上级'],
        ...ZONES.map((z) => [z.code, z.name, z.former, z.type, z.region, z.parent]),
      ]),
    ],
    [
      '产业集群.csv',
      csv([
        ['开发区', '产业', '主导产业', '产值(亿元)'],
        ...CLUSTERS.map((c) => [nameOf(c.zone), c.industry, c.role, decimalText(c.output, 2)]),
      ]),
    ],
    [
      '项目.csv',
      csv([
        ['所属开发区', '项目名称', '总投资(亿元)', '协议外资(万美元)'],
        ...PROJECTS.map((p) => [nameOf(p.zone), p.name, decimalText(p.invested, 2), p.foreign]),
      ]),
    ],
    [
      '一区多园.csv',
      csv([
        ['开发区', '园区', '工业产值(亿元)', '园区用地(亩)', '份额(%)'],
        ...PARKS.map((p) => [nameOf(p.zone), p.name, decimalText(p.output, 2), p.land, p.share]),
      ]),
    ],
    [
      '加减分台账.csv',
      csv([
        ['开发区', '事项', '分值', '依据', '容错'],
        ...EVENTS.map((e) => [
          nameOf(e.zone),
          e.item,
          e.points === '' ? '' : decimalText(e.points, 1),
          e.evidence,
          e.waived.replace(',', ';'),
        ]),
      ]),
    ],
    [
      '编制.csv',
      csv([
        ['开发区', '核定人数(人)', '人均基数(元/人)', '上年系数', '上年位次'],
        ...ZONES.map(({ code }) => [
          nameOf(code),
          staff[code].heads,
          staff[code].perHead,
          decimalText(staff[code].lastCoefficient, 4),
          staff[code].lastRank ?? '-',
        ]),
      ]),
    ],
  ]);
}
