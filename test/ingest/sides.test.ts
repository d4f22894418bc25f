import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import type { TableSpec } from '../../src/model/table-spec.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { ruleText } from '../assess/score-sheets.js';
import { figuresOf, findings as told } from '../assess/score-text.js';
import { buildXlsx } from '../workbook/build-xlsx.js';
import { type BookSheet, scoreBook } from './real-book.js';
import { findings, grid, measure, tableOf, units, zoneSpec } from './zones.js';

function readBook(sheet: BookSheet, spec: TableSpec = zoneSpec()) {
  const bytes = buildXlsx({ sheets: [{ name: 'Sheet1', ...sheet }] });
  return ingest([must(openWorkbook('a.xlsx', bytes).value, 'workbook')], [spec], units);
}

const NOTES = ['data/rows-left-out', 'data/unit-converted', 'data/column-unused'];

/** Each says: 甲区 100 万元 and 20 亩, 乙区 300 and 40, 丙区 50 and 10. */
const sheets: Record<string, BookSheet> = {
  'two tables, a free column between': {
    rows: [
      ['开发区', '税收', null, '开发区', '土地'],
      ['甲区', 100, null, '乙区', 40],
      ['乙区', 300, null, '丙区', 10],
      ['丙区', 50, null, '甲区', 20],
    ],
  },
  'of unequal height, each with its title, unit, total and remark': {
    rows: [
      ['表1 税收情况', null, null, null, '表2 土地情况', null],
      [null, '单位:亿元', null, null, null, '单位:公顷'],
      ['序号', '开发区', '税收', null, '名称', '土地'],
      [1, '甲区', 0.01, null, '甲区', 1.33333333333333],
      [2, '乙区', 0.03, null, '乙区', 2.66666666666667],
      [3, '丙区', 0.005, null, '丙区', 0.666666666666667],
      [null, '合计', 0.045, null, null, null],
      ['注:税收为快报数。'],
    ],
    merges: ['A1:C1', 'E1:F1'],
  },
  'headers of two rows and of one': {
    rows: [
      ['开发区', '经济', null, '开发区', '土地'],
      [null, '税收', null, '甲区', 20],
      ['甲区', 100, null, '乙区', 40],
      ['乙区', 300, null, '丙区', 10],
      ['丙区', 50],
    ],
    merges: ['A1:A2'],
  },
  'one that lies down beside one across': {
    rows: [
      ['开发区', '税收', null, '指标', '单位', '甲区', '乙区', '丙区'],
      ['甲区', 100, null, '土地', '亩', 20, 40, 10],
      ['乙区', 300],
      ['丙区', 50],
    ],
  },
  'one list in two halves': {
    rows: [
      ['2022年主要指标'],
      ['开发区', '税收', '土地', null, '开发区', '税收', '土地'],
      ['甲区', 100, 20, null, '丙区', 50, 10],
      ['乙区', 300, 40, null, '合计', 450, 70],
    ],
    merges: ['A1:G1'],
  },
  'in halves without a free column, numbered': {
    rows: [
      ['序号', '开发区', '税收', '土地', '序号', '开发区', '税收', '土地'],
      [null, null, '万元', '亩', null, null, '万元', '亩'],
      [1, '甲区', 100, 20, 3, '丙区', 50, 10],
      [2, '乙区', 300, 40, null, '合计', 450, 70],
      ['单位负责人:张三', null, null, null, '填表人:李四'],
    ],
    merges: ['A1:A2', 'B1:B2', 'E1:E2', 'F1:F2'],
  },
  'in three parts': {
    rows: [
      ['开发区', '税收', '土地', '开发区', '税收', '土地', '开发区', '税收', '土地'],
      ['甲区', 100, 20, '乙区', 300, 40, '丙区', 50, 10],
    ],
  },
  'in halves, page after page': {
    rows: [
      ['开发区', '税收', '土地', '开发区', '税收', '土地'],
      ['甲区', 100, 20, '乙区', 300, 40],
      ['开发区', '税收', '土地', '开发区', '税收', '土地'],
      ['丙区', 50, 10],
    ],
  },
  'two tables side by side, a third below': {
    rows: [
      ['开发区', '税收', null, '开发区', '土地'],
      ['甲区', 100, null, '甲区', 20],
      ['乙区', 300, null, '乙区', 40],
      [],
      ['表3 丙区'],
      ['开发区', '税收', '土地'],
      ['丙区', 50, 10],
    ],
    merges: ['A5:E5'],
  },
};

describe('tables side by side', () => {
  test.each(Object.entries(sheets))('%s', (_, sheet) => {
    const outcome = readBook(sheet);
    expect(findings(outcome, NOTES)).toEqual([]);
    const rounded = grid(outcome).map((line) =>
      line
        .replace(/19\.99+\d*|20\.00+\d*/u, '20')
        .replace(/40\.00+\d*/u, '40')
        .replace(/\b(?:9\.99+\d*|10\.00+\d*)/u, '10'),
    );
    expect([...rounded].sort()).toEqual(['丙区 | 50 | 10', '乙区 | 300 | 40', '甲区 | 100 | 20']);
  });

  test('every figure knows its cell', () => {
    const { cells } = must(
      tableOf(readBook(sheets['in three parts'] ?? { rows: [] })).measures.get('土地'),
      '土地',
    );
    expect([[...cells.row], [...cells.column]]).toEqual([
      [2, 2, 2],
      [3, 6, 9],
    ]);
  });

  test('each is recorded, a list in halves as one', () => {
    const readings = (name: string) =>
      readBook(sheets[name] ?? { rows: [] }).readings.map(({ rows }) => rows);
    expect(readings('two tables, a free column between')).toEqual([3, 3]);
    expect(readings('one list in two halves')).toEqual([3]);
  });

  test('a total at the end of the right half is that of both', () => {
    const rows = [
      ['开发区', '税收', null, '开发区', '税收'],
      ['甲区', 100, null, '丙区', 50],
      ['乙区', 300, null, '合计', 460],
    ];
    const spec = zoneSpec({ measures: [measure('税收', '万元', { kind: 'flow' })] });
    // 100 + 300 + 50 = 450
    expect(findings(readBook({ rows }, spec), NOTES)).toEqual(['data/total-differs Sheet1!E3 < rules 1']);
  });

  test('hidden rows and columns of either half are told', () => {
    const sheet = { rows: [], ...sheets['one list in two halves'], hiddenRows: [4], hiddenColumns: [7] };
    expect(findings(readBook(sheet), NOTES)).toEqual([
      'data/hidden-column Sheet1!C2',
      'data/hidden-rows Sheet1',
    ]);
  });

  test('the forms of two entities', () => {
    const sheet = {
      rows: [
        ['填报单位:甲区', null, null, null, '填报单位:乙区'],
        ['指标', '单位', '本期', null, '指标', '单位', '本期'],
        ['税收', '万元', 100, null, '税收', '万元', 300],
        ['土地', '亩', 20, null, '土地', '亩', 40],
      ],
    };
    const outcome = readBook(sheet);
    expect(findings(outcome, NOTES)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 100 | 20', '乙区 | 300 | 40']);
  });

  test('each of the period that its own title says', () => {
    const rules = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}}`);
    const sheet = {
      rows: [
        ['2022年1—9月', null, null, '2021年1—9月', null],
        ['开发区', '税收', null, '开发区', '税收'],
        ['甲区', 100, null, '甲区', 80],
      ],
    };
    const scored = scoreBook(rules, '2022Q3', [sheet]);
    expect(told(scored)).toEqual([]);
    // 100 − 80
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20']);
  });

  test('a table of events beside that of entities', () => {
    const rules = `${ruleText(`columns: {税收: {unit: 万元}}
indicators: {评分项: {formula: "税收 + sum_of(企业, 产值)", unit: 万元}}`)}tables: {企业: {entity: [企业名称], columns: {产值: {unit: 万元}}}}
`;
    const sheet = {
      rows: [
        ['开发区', '税收', null, '开发区', '企业名称', '产值'],
        ['甲区', 100, null, '甲区', '一厂', 5],
        ['乙区', 300, null, '甲区', '二厂', 6],
        [null, null, null, '乙区', '三厂', 7],
      ],
    };
    const scored = scoreBook(rules, undefined, [sheet]);
    expect(told(scored)).toEqual([]);
    // 100 + 5 + 6, 300 + 7
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['111', '307']);
  });
});

describe('what cannot be told of tables side by side', () => {
  test.each<readonly [string, BookSheet, readonly string[]]>([
    [
      'two headers without a free column that differ',
      {
        rows: [
          ['开发区', '税收', '开发区', '土地'],
          ['甲区', 1, '甲区', 2],
        ],
      },
      ['data/second-table Sheet1!C1 < Sheet1!A1'],
    ],
    [
      'halves with a column more at the end',
      {
        rows: [
          ['开发区', '税收', '开发区', '税收', '土地'],
          ['甲区', 1, '乙区', 2, 3],
        ],
      },
      ['data/duplicate-column Sheet1!D1 < Sheet1!B1', 'data/second-table Sheet1!C1 < Sheet1!A1'],
    ],
    [
      'one entity in both halves',
      {
        rows: [
          ['开发区', '税收', '土地', null, '开发区', '税收', '土地'],
          ['甲区', 1, 2, null, '甲区', 3, 4],
        ],
      },
      ['data/duplicate-entity Sheet1!F2 < Sheet1!B2'],
    ],
    [
      'a unit over one of two tables that would change the other',
      {
        rows: [
          [null, '单位:亿元', null, null, '单位:亩'],
          ['开发区', '税收', null, '开发区', '土地', '税收'],
          ['甲区', 1, null, '乙区', 2, 3],
        ],
      },
      ['data/unit-elsewhere Sheet1!B1 < Sheet1!F2'],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(findings(readBook(sheet), NOTES)).toEqual(expect.arrayContaining([...expected]));
  });
});
