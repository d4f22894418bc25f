// Sheets with the zones across, with one figure a row, and forms of one zone each.
import { block } from './book.mjs';
import { COMMON, TARGET, YEARLY } from './columns.mjs';
import { common, references } from './figures.mjs';
import { columnsOf, PERIOD_NAMES } from './plain.mjs';
import { cellOf, fullWidth, inUnit, typedText } from './units.mjs';
import { EXEMPT, PERIODS, ZONES } from './zones.mjs';

const last = PERIODS.at(-1);
const UNITS = { 税收: '亿元', 用地面积: '公顷', 综合能耗: '万吨标煤', 规上工业增加值: '万元' };

/** 指标 | 单位 | zones: one sheet for each quarter. The first of two columns over the names says what the measures belong to. */
export function acrossBook() {
  return PERIODS.map((period) => {
    const columns = columnsOf(period);
    const members = [
      ...ZONES.map(({ name, code }) => [name, common[code], code]),
      ...Object.entries(references).map(([name, own]) => [name, own]),
    ];
    const rows = [
      [`${PERIOD_NAMES[period]}开发区主要指标(示例)`],
      ['序号', '指标', '单位', ...members.map(([name]) => name)],
      ...columns.map((column, at) => {
        const unit = UNITS[column.name] ?? column.unit;
        return [
          at + 1,
          column.name,
          unit,
          ...members.map(([, own]) => cellOf(column, own[column.name]?.[period], { unit })),
        ];
      }),
    ];
    if (period === last) rows.push(['', '免评原因', '', ...members.map(([, , code]) => EXEMPT[code] ?? '')]);
    rows.push(['注:数据均为虚构。'], ['填表人:示例丙', '', '', '审核人:示例乙']);
    return { name: PERIOD_NAMES[period], rows, merges: [block(1, 1, 1, members.length + 3)] };
  });
}

/** One figure a row; the zone's cell is merged over its figures. Some figures are text, as they were typed. */
export function longBook() {
  const rows = [['开发区', '指标', '单位', '时期', '数值', '备注']];
  const merges = [];
  const members = [
    ...ZONES.map(({ name, code }) => [name, common[code], code]),
    ...Object.entries(references).map(([name, own]) => [name, own]),
  ];
  for (const [name, own, code] of members) {
    const top = rows.length + 1;
    for (const period of PERIODS) {
      for (const column of columnsOf(period)) {
        if (own[column.name] === undefined) continue;
        const unit = UNITS[column.name] ?? column.unit;
        const cell = cellOf(column, own[column.name][period], { unit });
        const typed = typeof cell === 'number' && column.name === '实际使用外资' ? typedText(cell) : cell;
        rows.push([rows.length + 1 === top ? name : '', column.name, unit, PERIOD_NAMES[period], typed, '']);
      }
    }
    if (code !== undefined && EXEMPT[code])
      rows.push(['', '免评原因', '', PERIOD_NAMES[last], EXEMPT[code], '']);
    merges.push(block(top, 1, rows.length, 1));
  }
  return [{ name: '数据', rows, merges }];
}

const FORM_HEADS = {
  本期: last,
  上年同期: '2021Q3',
  '2022年1—6月': '2022Q2',
  '2022年1—3月': '2022Q1',
  '2021年全年': '2021Q4',
};

/** A form of one zone: 填报单位 above, 指标 | 单位 | 本期 | 上年同期 … below. Percentages and full-width figures as text. */
export function formBook(name, own, exempt) {
  const columns = [...COMMON, TARGET, ...YEARLY];
  const heads = Object.entries(FORM_HEADS);
  const rows = [
    ['2022年三季度开发区季度报表(示例)'],
    [`填报单位(盖章):${name}`, '', '', '', '', '', '表号:示开统2表'],
    ['序号', '指标', '计量单位', ...heads.map(([head]) => head)],
    ...columns.map((column, at) => {
      const unit = UNITS[column.name] ?? column.unit;
      const cells = heads.map(([, period]) => formCell(column, own[column.name]?.[period], unit));
      return [at + 1, column.name, unit, ...cells];
    }),
  ];
  if (exempt !== undefined) rows.push([columns.length + 1, '免评原因', '', exempt]);
  rows.push(['单位负责人:', '', '填表人:示例戊', '', '联系电话:00000000']);
  return [{ name: '季报', rows, merges: [block(1, 1, 1, 8)] }];
}

function formCell(column, figure, unit) {
  if (figure === null || figure === undefined) return cellOf(column, figure);
  if (column.unit === '%') return `${inUnit(column, figure)}%`;
  return column.name === '从业人员' ? fullWidth(String(figure)) : cellOf(column, figure, { unit });
}

export function forms() {
  return [
    ...ZONES.map(({ code, name }) => [`${code}.xlsx`, formBook(name, common[code], EXEMPT[code] ?? '')]),
    ...Object.entries(references).map(([name, own], at) => [`R0${at + 1}.xlsx`, formBook(name, own)]),
  ];
}
