// Several offices, a workbook each: the names, units and periods each is used to.
import { block } from './book.mjs';
import { columnNamed } from './city-down.mjs';
import { TARGET } from './columns.mjs';
import { common, references } from './figures.mjs';
import { PERIOD_NAMES } from './plain.mjs';
import { cellOf, inUnit, typedText } from './units.mjs';
import { EXEMPT, PERIODS, ZONES } from './zones.mjs';

const HEADS = {
  '2021Q3': '2021年1—9月',
  '2021Q4': '2021年1—12月',
  '2022Q1': '2022年1—3月',
  '2022Q2': '2022年1—6月',
  '2022Q3': '2022年1—9月',
};
const firstFormer = ({ former, name }) => former.split('、')[0] || name;

function membersNamed(nameOf) {
  return [
    ...ZONES.map((zone) => [nameOf(zone), common[zone.code], zone.code]),
    ...Object.entries(references),
  ];
}

/** Measures over periods, one table; parts: [name, header, unit]. */
function periodTable({ title, parts, periods, nameOf, cell = cellOf, beside = [] }) {
  const columns = parts.flatMap((part) => periods.map((period) => ({ part, period })));
  const rows = [
    [title],
    [
      '开发区',
      ...columns.map(({ part: [, header], period }) => (period === periods[0] ? header : '')),
      ...beside.map(([head]) => head),
    ],
    ['', ...columns.map(({ period }) => HEADS[period])],
    ...membersNamed(nameOf).map(([name, own, code]) => [
      name,
      ...columns.map(({ part: [column, , unit], period }) =>
        cell(columnNamed(column), own[column]?.[period], { unit }),
      ),
      ...beside.map(([, of]) => of(code, own)),
    ]),
  ];
  const width = columns.length + 1 + beside.length;
  const merges = [block(1, 1, 1, width), block(2, 1, 3, 1)];
  const over = parts.map((_, at) => block(2, 2 + at * periods.length, 2, 1 + (at + 1) * periods.length));
  const aside = beside.map((_, at) => block(2, columns.length + 2 + at, 3, columns.length + 2 + at));
  return { rows, merges: [...merges, ...over, ...aside] };
}

function statistics() {
  const table = periodTable({
    title: '规模以上工业和能耗(示例)',
    parts: [
      ['规上工业增加值', '规模以上工业增加值(亿元)', '亿元'],
      ['综合能耗', '综合能耗(万吨标煤)', '万吨标煤'],
      ['从业人员', '期末从业人员(万人)', '万人'],
    ],
    periods: ['2021Q3', '2022Q3'],
    nameOf: ({ name }) => name,
    beside: [['免评原因', (code) => EXEMPT[code] ?? '']],
  });
  return [{ name: '统计局', ...table }];
}

/** By code, in 亿元, shown in 亿元; the quarters of 2022 as text with commas, in 万元. */
function taxes() {
  const year = periodTable({
    title: '税收(单位:亿元)',
    parts: [['税收', '入库税收', '亿元']],
    periods: ['2021Q3', '2022Q3'],
    nameOf: ({ code }) => code,
    cell: (column, figure, units) => cellOf(column, figure, { ...units, format: '0.00' }),
  });
  const quarters = periodTable({
    title: '税收(单位:万元)',
    parts: [['税收', '入库税收', '万元']],
    periods: ['2022Q1', '2022Q2'],
    nameOf: ({ code }) => code,
    cell: (column, figure) => typedText(inUnit(column, figure)),
  });
  return [
    { name: '累计', ...year },
    { name: '以前各季', ...quarters },
  ];
}

/** By former names; 实际使用外资 in 万美元 with a target, 进出口总额 in 万元. */
function commerce() {
  const table = periodTable({
    title: '外资外贸(示例)',
    parts: [
      ['实际使用外资', '到位外资(万美元)', '万美元'],
      ['进出口总额', '进出口总额(万元)', '万元'],
    ],
    periods: ['2021Q3', '2022Q3'],
    nameOf: firstFormer,
    beside: [['外资年度目标(万美元)', (_, own) => cellOf(TARGET, own[TARGET.name]?.['2022Q3'])]],
  });
  return [{ name: '商务局', ...table }];
}

/** One figure a row, R&D of the last year among them. */
function science() {
  const listed = ['2021Q3', '2022Q3'].map((period) => ['高新技术企业', period]);
  const yearly = ['研发经费', '年营业收入'].map((name) => [name, '2021Q4']);
  const rows = [['开发区', '项目', '单位', '时期', '完成数']];
  for (const [name, own] of membersNamed(({ name }) => ` ${name} `)) {
    for (const [column, period] of [...listed, ...yearly]) {
      if (own[column] === undefined) continue;
      const shown = column === '研发经费' ? 'R&D经费' : column;
      rows.push([
        name,
        shown,
        columnNamed(column).unit,
        PERIOD_NAMES[period],
        cellOf(columnNamed(column), own[column][period]),
      ]);
    }
  }
  return [{ name: '科技局', rows }];
}

function land() {
  const names = ['用地面积', '企业满意率', '较大事故'];
  const rows = [
    ['开发区', '已建成用地(公顷)', '企业满意率', '较大事故(起)'],
    ...membersNamed(({ name }) => name).map(([name, own]) => [
      name,
      ...names.map((column) => {
        const figure = own[column]?.[PERIODS.at(-1)];
        if (column === '企业满意率' && figure !== undefined)
          return [inUnit(columnNamed(column), figure, '小数'), '0.0%'];
        return cellOf(columnNamed(column), figure, {
          unit: column === '用地面积' ? '公顷' : columnNamed(column).unit,
        });
      }),
    ]),
  ];
  return [{ name: '其他部门', rows }];
}

export const offices = () => [
  ['统计局.xlsx', statistics()],
  ['税务局.xlsx', taxes()],
  ['商务局.xlsx', commerce()],
  ['科技局.xlsx', science()],
  ['其他部门.xlsx', land()],
];
