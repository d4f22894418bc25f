// One workbook for each type of zone, with what only that type reports: six types, six layouts.
import { block } from './book.mjs';
import { COMMON, OWN, TARGET, YEARLY } from './columns.mjs';
import { common, own } from './figures.mjs';
import { ledgerSheets } from './ledgers.mjs';
import { cellOf, inUnit } from './units.mjs';
import { EXEMPT, ZONES } from './zones.mjs';

const zonesOf = (type) => ZONES.filter((zone) => zone.type === type);

/** What a type reports: {name, column, now, before, target, year} of each zone. */
function itemsOf(type) {
  const shared = COMMON.map((column) => {
    const { name } = column;
    const of = (code, period) => common[code][name][period];
    const target = name === '实际使用外资' ? { target: (code) => common[code][TARGET.name]['2022Q3'] } : {};
    return {
      name,
      column,
      now: (code) => of(code, '2022Q3'),
      before: (code) => of(code, '2021Q3'),
      ...target,
    };
  });
  const particular = OWN[type].map(([name, unit, places, , target]) => ({
    name,
    column: { name, unit, places },
    now: (code) => own[code][name].now,
    before: (code) => own[code][name].before,
    ...(target > 0 ? { target: (code) => own[code][name].target } : {}),
  }));
  const yearly = YEARLY.map((column) => ({
    name: column.name,
    column,
    year: (code) => common[code][column.name]['2021Q4'],
  }));
  return [...shared, ...particular, ...yearly];
}

const targetName = (name) => (name === '实际使用外资' ? TARGET.name : `${name}目标`);

const LEAVES = [
  ['本期', 'now'],
  ['上年同期', 'before'],
  ['目标', 'target'],
  ['2021年', 'year'],
];

/** Four header rows: group, indicator, unit, 本期 | 上年同期 | 增速 | 目标; the first column merged by region. */
function deepHeader(type) {
  const parts = itemsOf(type).flatMap((item) =>
    LEAVES.filter(([, key]) => item[key]).map(([leaf, key]) => ({ item, leaf, key })),
  );
  const groupOf = ({ item }) => (item.year ? '年度指标' : '季度指标');
  const lead = ['序号', '地区', '开发区'];
  const first = (texts) => texts.map((text, at) => (text === texts[at - 1] ? '' : text));
  const names = parts.map(({ item }) => item.name);
  const rows = [
    [`${type}综合考评基础数据(2022年三季度,示例)`],
    ['', '', '', ...parts.slice(1).map(() => ''), '表号:示开统3表'],
    [...lead, ...first(parts.map(groupOf)), '免评原因'],
    ['', '', '', ...first(names), ''],
    ['', '', '', ...parts.map(({ item }) => item.column.unit), ''],
    ['', '', '', ...parts.map(({ leaf }) => leaf), ''],
  ];
  const width = parts.length + 4;
  const merges = [block(1, 1, 1, width), ...[1, 2, 3, width].map((column) => block(3, column, 6, column))];
  for (const [row, texts] of [
    [3, parts.map(groupOf)],
    [4, names],
  ]) {
    let start = 0;
    for (let at = 1; at <= texts.length; at += 1) {
      if (texts[at] === texts[start]) continue;
      if (at - start > 1) merges.push(block(row, start + 4, row, at + 3));
      start = at;
    }
  }
  let before = '';
  zonesOf(type).forEach(({ code, name, region }, at) => {
    const repeated = region === before;
    if (repeated) merges.push(block(rows.length, 2, rows.length + 1, 2));
    rows.push([
      at + 1,
      repeated ? '' : region,
      name,
      ...parts.map(({ item, key }) => cellOf(item.column, item[key](code))),
      EXEMPT[code] ?? '',
    ]);
    before = region;
  });
  rows.push(['注:免评的照报。'], ['单位负责人:示例甲', '', '', '填表人:示例丙']);
  return [{ name: type, rows, merges }];
}

/** Zones across, each over 本期 and 上年同期; targets and last year's figures below in tables of their own. */
function acrossTables(type) {
  const zones = zonesOf(type);
  const table = (title, leaves, suffix = '') => {
    const [key] = leaves;
    const items = itemsOf(type).filter((item) => item[key]);
    return [
      [title],
      ['指标', '单位', ...zones.map(({ name }) => name)],
      ...items.map(({ name, column, ...of }) => [
        suffix === '' ? name : targetName(name),
        column.unit,
        ...zones.map(({ code }) => cellOf(column, of[key](code))),
      ]),
    ];
  };
  return [
    { name: '本期', rows: table('2022年1—9月主要指标(示例)', ['now']) },
    { name: '上年同期', rows: table('2021年1—9月主要指标(示例)', ['before']) },
    { name: '年度', rows: table('2021年年度指标(示例)', ['year']) },
    { name: '目标', rows: table('2022年1—9月目标(示例)', ['target'], '目标') },
  ];
}

const none = () => undefined;

/** One figure a row, its columns 本期 and 上年同期; targets are rows of their own. */
function longTable(type) {
  const rows = [['园区名称', '指标名称', '计量单位', '本期', '上年同期', '2021年', '增速(%)']];
  for (const { code, name } of zonesOf(type)) {
    for (const { name: indicator, column, now = none, before = none, target, year = none } of itemsOf(type)) {
      const [current, past] = [now(code), before(code)];
      const growth = current && past ? Math.round((current / past - 1) * 1000) / 10 : '';
      rows.push([
        name,
        indicator,
        column.unit,
        cellOf(column, current),
        cellOf(column, past),
        cellOf(column, year(code)),
        growth,
      ]);
      if (target)
        rows.push([name, targetName(indicator), column.unit, cellOf(column, target(code)), '', '', '']);
    }
  }
  return [{ name: '填报', rows, hiddenColumns: [7] }];
}

/** A form for each zone, returned as a workbook of its own. */
function typeForms(type) {
  return zonesOf(type).map(({ code, name }) => {
    const rows = [
      [`${type}季度考核填报表(示例)`],
      ['填报单位', name, '', '报告期:2022年三季度'],
      ['指标', '单位', '本期', '上年同期', '2021年', '备注'],
      ...itemsOf(type).flatMap(
        ({ name: indicator, column, now = none, before = none, target, year = none }) => [
          [indicator, column.unit, ...[now, before, year].map((of) => shownPercent(column, of(code))), ''],
          ...(target
            ? [[targetName(indicator), column.unit, shownPercent(column, target(code)), '', '', '']]
            : []),
        ],
      ),
      ['单位负责人:', '', '填表人:'],
    ];
    return [`${name}.xlsx`, [{ name: '填报表', rows, merges: [block(1, 1, 1, 6)] }]];
  });
}

const shownPercent = (column, figure) =>
  figure !== undefined && column.unit === '%'
    ? [inUnit(column, figure, '小数'), '0.0%']
    : cellOf(column, figure);

/** Four tables on a sheet, each with its units in its header. */
function severalTables(type) {
  const zones = zonesOf(type);
  const items = itemsOf(type).filter(({ now }) => now);
  const aims = items.filter(({ target }) => target);
  const changing = items.filter(({ column }) => column.kind !== 'accident');
  const yearly = itemsOf(type).filter(({ year }) => year);
  const rows = [
    [`${type}主要指标(示例)`],
    ['序号', '开发区', ...items.map(({ name, column }) => `${name}(${column.unit})`)],
    ...zones.map(({ name, code }) => [
      '',
      `${name} `,
      ...items.map(({ column, now }) => cellOf(column, now(code))),
    ]),
    [],
    ['表2 序时目标'],
    ['', '开发区', ...aims.map(({ name, column }) => `${targetName(name)}(${column.unit})`)],
    ...zones.map(({ name, code }) => [
      '',
      name,
      ...aims.map(({ column, target }) => cellOf(column, target(code))),
    ]),
    [],
    ['表3 对比数'],
    ['', '开发区', ...changing.map(({ name, column }) => `上年同期${name}(${column.unit})`)],
    ...zones.map(({ name, code }) => [
      '',
      name,
      ...changing.map(({ column, before }) => cellOf(column, before(code))),
    ]),
    [],
    ['表4 年度指标'],
    ['', '开发区', ...yearly.map(({ name, column }) => `2021年${name}(${column.unit})`)],
    ...zones.map(({ name, code }) => [
      '',
      name,
      ...yearly.map(({ column, year }) => cellOf(column, year(code))),
    ]),
  ];
  return [{ name: '三季度', rows, hiddenColumns: [1] }];
}

/** A sheet for each period, named 本期 and 上年同期; units in a row of their own. */
function namedSheets(type) {
  const sheet = (name, key) => {
    const items = itemsOf(type).filter((item) => item[key]);
    const aims = key === 'now' ? items.filter(({ target }) => target) : [];
    const rows = [
      ['开发区', ...items.map((item) => item.name), ...aims.map((item) => targetName(item.name))],
      ['', ...[...items, ...aims].map(({ column }) => column.unit)],
      ...zonesOf(type).map((zone) => [
        zone.code,
        ...items.map((item) => cellOf(item.column, item[key](zone.code))),
        ...aims.map((item) => cellOf(item.column, item.target(zone.code))),
      ]),
    ];
    return { name, rows };
  };
  return [sheet('本期', 'now'), sheet('上年同期', 'before'), sheet('2021年', 'year')];
}

export function typeBooks() {
  const layouts = {
    经开区: deepHeader,
    高新区: acrossTables,
    综保区: longTable,
    旅游度假区: severalTables,
    科创园区: namedSheets,
  };
  return [
    ...Object.entries(layouts).map(([type, layOut]) => [
      `分类/${type}.xlsx`,
      [...layOut(type), ...ledgerSheets(type)],
    ]),
    ...typeForms('农业园区').map(([file, sheets]) => [`分类/农业园区/${file}`, sheets]),
    ['分类/农业园区/台账.xlsx', ledgerSheets('农业园区')],
  ];
}
