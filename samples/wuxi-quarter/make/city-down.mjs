// Sheets with one zone a row: one sheet for each quarter, one for each type.
import { block } from './book.mjs';
import { COMMON, TARGET, YEARLY } from './columns.mjs';
import { common, references } from './figures.mjs';
import { cellOf, inUnit } from './units.mjs';
import { EXEMPT, PERIODS, TYPES, ZONES } from './zones.mjs';

const REGIONS = ['东片', '西片', '南片'];
const byName = Object.fromEntries([...COMMON, ...YEARLY, TARGET].map((column) => [column.name, column]));
export const columnNamed = (name) => byName[name];
const last = PERIODS.at(-1);

const GROUPS = [
  ['经济规模', ['规上工业增加值', '税收', '进出口总额', '实际使用外资']],
  ['资源和人员', ['用地面积', '综合能耗', '从业人员']],
  ['创新和安全', ['高新技术企业', '企业满意率', '较大事故']],
];
const NAMES = GROUPS.flatMap(([, names]) => names);
const FORMAT = { 2: '#,##0.00', 1: '0.0', 0: '#,##0' };

/** The units of the sheets of quarters: others than those of the rules wherever offices use others. */
const UNITS = { 税收: '亿元', 用地面积: '公顷', 综合能耗: '万吨标煤', 从业人员: '万人' };
const unitOf = (name) => UNITS[name] ?? byName[name].unit;

const sumsUp = ({ kind }) => kind !== 'rate';

/** A sum in the sheet's unit, exact: figures are whole numbers. */
function sumCell(name, period, zones) {
  const column = byName[name];
  if (!sumsUp(column)) return '';
  const sum = zones.reduce((total, { code }) => total + (common[code][name]?.[period] ?? 0), 0);
  return cellOf(column, sum, { unit: unitOf(name), format: name === '税收' ? '0.0000' : undefined });
}

/** What an office prints as the mean, to two decimals. */
function meanCell(name, period) {
  const column = byName[name];
  const figures = ZONES.flatMap(({ code }) => common[code][name]?.[period] ?? []);
  const sum = figures.reduce((total, figure) => total + figure, 0);
  return (
    Math.round((inUnit(column, sum, column.unit === '%' ? '%' : unitOf(name)) / figures.length) * 100) / 100
  );
}

function extraOf(period) {
  if (period === '2021Q4') return YEARLY.map(({ name }) => name);
  return period === last ? [TARGET.name] : [];
}

/** 江 阴 for 江阴, and spaces behind: names as they are typed. */
function typedName(name, at) {
  if (at % 4 === 1) return `${name}  `;
  return at % 4 === 3 ? name.replace('示例', '示例 ') : name;
}

function zoneRow(zone, at, { period, names }) {
  const figures = names.map((name) => {
    const column = byName[name];
    const figure = common[zone.code][name][period];
    // rates are kept as a fraction and shown as a percentage
    if (column.unit === '%') return [inUnit(column, figure, '小数'), '0.0%'];
    return cellOf(column, figure, { unit: unitOf(name), format: FORMAT[column.places] });
  });
  return [
    at + 1,
    zone.region,
    typedName(zone.name, at),
    zone.type,
    ...figures,
    ...(period === last ? [EXEMPT[zone.code] ?? ''] : []),
  ];
}

function quarterHeader(period, title) {
  const names = [...NAMES, ...extraOf(period)];
  const width = 4 + names.length + (period === last ? 1 : 0);
  const top = 6;
  const groupTexts = [
    ...GROUPS.flatMap(([group, own]) => own.map((_, at) => (at === 0 ? group : ''))),
    ...extraOf(period).map((_, at) => (at === 0 ? '其他' : '')),
  ];
  const rows = [
    [title],
    [...Array(width - 2).fill(''), '表  号:示开统1表'],
    [...Array(width - 2).fill(''), '制定机关:示例统计局'],
    [...Array(width - 2).fill(''), '有效期至:2023年12月'],
    ['综合机关名称:示例', ...Array(width - 3).fill(''), '计量单位:见表头'],
    ['序号', '地区', '开发区', '类型', ...groupTexts, ...(period === last ? ['免评原因'] : [])],
    ['', '', '', '', ...names],
    ['', '', '', '', ...names.map((name) => (byName[name].unit === '%' ? '%' : unitOf(name)))],
  ];
  let left = 5;
  const groups = [...GROUPS.map(([, own]) => own.length), extraOf(period).length].filter((size) => size > 0);
  const merges = [
    block(1, 1, 1, width),
    ...[1, 2, 3, 4].map((column) => block(top, column, top + 2, column)),
  ];
  for (const size of groups) {
    if (size > 1) merges.push(block(top, left, top, left + size - 1));
    left += size;
  }
  if (period === last) merges.push(block(top, width, top + 2, width));
  return { rows, merges, names, width };
}

/** Zones by region, 地区 merged, a subtotal under each; then sums, averages, the city and the benchmark. */
export function quarterSheet(period, { name, title }) {
  const { rows, merges, names, width } = quarterHeader(period, title);
  let number = 0;
  for (const region of REGIONS) {
    const zones = ZONES.filter((zone) => zone.region === region);
    const top = rows.length + 1;
    for (const zone of zones) rows.push(zoneRow(zone, number++, { period, names }));
    for (const row of rows.slice(top)) row[1] = '';
    merges.push(block(top, 2, rows.length, 2));
    rows.push(['', '', `${region}小计`, '', ...names.map((own) => sumCell(own, period, zones))]);
  }
  rows.push(['', '', '合 计', '', ...names.map((own) => sumCell(own, period, ZONES))]);
  rows.push(['', '', '平均', '', ...names.map((own) => meanCell(own, period))]);
  rows.push([
    '',
    '',
    '其中:经开区',
    '',
    ...names.map((own) =>
      sumCell(
        own,
        period,
        ZONES.filter(({ type }) => type === '经开区'),
      ),
    ),
  ]);
  for (const [reference, own] of Object.entries(references)) {
    rows.push([
      '',
      '',
      reference,
      '',
      ...names.map((column) => cellOf(byName[column], own[column]?.[period], { unit: unitOf(column) })),
    ]);
  }
  rows.push(['注:1.数据均为虚构。'], ['    2.“/”表示不考核。']);
  rows.push([
    '单位负责人:示例甲',
    '',
    '',
    '统计负责人:示例乙',
    '',
    '填表人:示例丙',
    '',
    '报出日期:2022年10月20日',
  ]);
  merges.push(
    block(rows.length - 2, 1, rows.length - 2, width),
    block(rows.length - 1, 1, rows.length - 1, width),
  );
  return { name, rows, merges };
}

export function quartersBook() {
  const titles = {
    '2021Q3': '2021年1—9月',
    '2021Q4': '2021年1—12月',
    '2022Q1': '2022年1—3月',
    '2022Q2': '2022年1—6月',
    '2022Q3': '2022年1—9月',
  };
  return PERIODS.map((period) =>
    quarterSheet(period, {
      name: titles[period].replace('—', '-'),
      title: `${titles[period]}开发区主要指标(示例)`,
    }),
  );
}

/** 本期 | 上年同期 | 增速 (| 目标): growth is what the office computed, and not read. */
function typeColumns() {
  const parts = [];
  for (const name of NAMES) {
    const column = byName[name];
    const leaves = [
      '本期',
      '上年同期',
      ...(column.kind === 'flow' ? ['增速'] : []),
      ...(name === '税收' ? ['2022年1—6月', '2022年1—3月'] : []),
    ];
    if (name === '实际使用外资') leaves.push('目标');
    parts.push(...leaves.map((leaf) => ({ column, leaf })));
  }
  return [...parts, ...YEARLY.map((column) => ({ column, leaf: '2021年' }))];
}

export const LEAF_PERIOD = {
  本期: last,
  上年同期: '2021Q3',
  '2022年1—6月': '2022Q2',
  '2022年1—3月': '2022Q1',
  '2021年': '2021Q4',
};

function typeCell(own, { column, leaf }, inTenThousands) {
  const { name } = column;
  if (leaf === '目标') return cellOf(TARGET, own[TARGET.name]?.[last]);
  const format = inTenThousands && name === '从业人员' ? '0!.0,"万"' : undefined;
  if (leaf !== '增速') return cellOf(column, own[name]?.[LEAF_PERIOD[leaf]], { format });
  const [now, before] = [own[name]?.[last], own[name]?.['2021Q3']];
  return now && before ? [Math.round((now / before - 1) * 1000) / 1000, '0.0%'] : '';
}

function typeSheet(type, inTenThousands) {
  const parts = typeColumns();
  const head = (texts) => ['开发区名称', '类型', '地区', ...texts, '免评原因'];
  const width = parts.length + 4;
  const rows = [
    [`${type}主要指标(2022年1—9月,示例)`],
    head(parts.map(({ column }) => column.name)),
    ['', '', '', ...parts.map(({ column, leaf }) => (leaf === '增速' ? '%' : column.unit))],
    ['', '', '', ...parts.map(({ leaf }) => leaf)],
  ];
  const merges = [block(1, 1, 1, width), ...[1, 2, 3, width].map((column) => block(2, column, 4, column))];
  mergeRuns(rows[1], 2, merges);
  mergeRuns(rows[2], 3, merges);
  const zones = ZONES.filter((zone) => zone.type === type);
  for (const zone of zones) {
    rows.push([
      zone.name,
      type,
      zone.region,
      ...parts.map((part) => typeCell(common[zone.code], part, inTenThousands)),
      EXEMPT[zone.code] ?? '',
    ]);
  }
  if (type === '经开区') {
    for (const [reference, own] of Object.entries(references)) {
      rows.push([
        reference === '标杆' ? '示例标杆园区' : '全市合计',
        '',
        '',
        ...parts.map((part) => typeCell(own, part)),
      ]);
    }
  }
  rows.push(['填表人:示例丁'], ['说明:增速为报送单位自算,仅供参考。']);
  return { name: type, rows, merges };
}

/** Merges equal texts side by side from the fourth column on, and leaves the first of them. */
function mergeRuns(texts, row, merges) {
  let start = 3;
  for (let at = 4; at <= texts.length; at += 1) {
    if (at < texts.length && texts[at] === texts[start]) continue;
    if (at - start > 1) merges.push(block(row, start + 1, row, at));
    start = at;
  }
}

/** `inTenThousands`: persons are shown in 万, though the cells hold persons. */
export const typesBook = (inTenThousands = false) => TYPES.map((type) => typeSheet(type, inTenThousands));
