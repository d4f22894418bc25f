import { describe, expect, test } from 'vitest';
import { ruleText } from '../assess/score-sheets.js';
import { figuresOf, findings, type Scored } from '../assess/score-text.js';
import { summary } from './address.js';
import { type BookSheet, scoreBook } from './real-book.js';
import { declaredValue } from './zones.js';

const rules = ruleText(`columns: {税收: {unit: 万元, kind: flow}, 土地: {unit: 亩}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}, 亩均: {formula: 税收 / 土地, unit: 万元/亩}}`);
const oneYear = ruleText(`columns: {税收: {unit: 万元}, 土地: {unit: 亩}}
indicators: {评分项: {formula: 税收 / 土地, unit: 万元/亩}}`);

const errors = ({ found }: Scored) =>
  found.filter(({ code }) => code !== 'data/other-period' && code !== 'data/column-unused').map(summary);

/** Each says: 甲区 100 万元 after 80, on 20 亩; 乙区 300 after 330, on 40. */
const spread: Record<string, BookSheet> = {
  'names merged above their figures': {
    rows: [
      ['指标', '单位', '甲区', null, '乙区', null],
      [null, null, '本期', '上年同期', '本期', '上年同期'],
      ['税收', '万元', 100, 80, 300, 330],
      ['土地', '亩', 20, null, 40, null],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
  },
  'nothing merged downwards': {
    rows: [
      ['指标', '单位', '甲区', null, '乙区', null],
      [null, null, '本期', '上年同期', '本期', '上年同期'],
      ['税收', '万元', 100, 80, 300, 330],
      ['土地', '亩', 20, null, 40, null],
    ],
    merges: ['C1:D1', 'E1:F1'],
  },
  'a title, a corner, the word for entities above, growth and a target besides': {
    rows: [
      ['2022年1—9月主要指标'],
      [null, null, null, null, null, null, null, null, null, '单位:万元'],
      ['序号', '指标', '计量单位', '开发区', null, null, null, null, null, null, null, '备注'],
      [null, null, null, '甲区', null, null, null, '乙区', null, null, null, null],
      [
        null,
        null,
        null,
        '本期',
        '上年同期',
        '增速',
        '年度目标',
        '本期',
        '上年同期',
        '增速',
        '年度目标',
        null,
      ],
      [1, '税收', '亿元', 0.01, 0.008, 25, 0.02, 0.03, 0.033, -9.1, 0.05, '快报'],
      [2, '土地', '亩', 20, 20, 0, null, 40, 40, 0, null, null],
      ['注:本表为快报。'],
    ],
    merges: ['A1:L1', 'A3:A5', 'B3:B5', 'C3:C5', 'D3:K3', 'D4:G4', 'H4:K4', 'L3:L5'],
  },
  'groups of periods that hold the entities': {
    rows: [
      ['指标', '单位', '本期', null, '上年同期', null],
      [null, null, '甲区', '乙区', '甲区', '乙区'],
      ['税收', '万元', 100, 300, 80, 330],
      ['土地', '亩', 20, 40, 19, 39],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
  },
  'groups of years above names in the row of 指标': {
    rows: [
      [null, null, '2021年1—9月', null, '2022年1—9月', null],
      ['指标', '单位', '甲区', '乙区', '甲区', '乙区'],
      ['税收', '万元', 80, 330, 100, 300],
      ['土地', '亩', 19, 39, 20, 40],
    ],
    merges: ['C1:D1', 'E1:F1'],
  },
  'a table turned as a whole': {
    rows: [
      ['开发区', '甲区', null, '乙区', null],
      [null, '本期', '上年同期', '本期', '上年同期'],
      ['税收', 100, 80, 300, 330],
      ['土地', 20, 20, 40, 40],
    ],
    merges: ['A1:A2', 'B1:C1', 'D1:E1'],
  },
  'totals at the side, two levels of measures, the second entity in another order': {
    rows: [
      ['一级指标', '二级指标', '单位', '全市', null, '甲区', null, '乙区', null],
      [null, null, null, '本期', '上年同期', '本期', '上年同期', '上年同期', '本期'],
      ['经济', '税收', '万元', 400, 410, 100, 80, 330, 300],
      ['资源', '土地', '亩', 60, null, 20, null, null, 40],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:I1'],
  },
  'a total with one column beside': {
    rows: [
      ['指标', '全市', '甲区', null, '乙区', null],
      [null, null, '本期', '上年同期', '本期', '上年同期'],
      ['税收', 400, 100, 80, 300, 330],
      ['土地', 60, 20, null, 40, null],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
  },
  'returned by an office for all': {
    rows: [
      ['填报单位:某市统计局'],
      ['指标', '甲区', null, '乙区', null],
      [null, '本期', '上年同期', '本期', '上年同期'],
      ['税收', 100, 80, 300, 330],
      ['土地', 20, null, 40, null],
    ],
    merges: ['A2:A3', 'B2:C2', 'D2:E2'],
  },
};

describe('entities side by side with several columns each', () => {
  test.each(Object.entries(spread))('%s', (_, sheet) => {
    const scored = scoreBook(rules, '2022Q3', [sheet]);
    expect(errors(scored).filter((line) => !/left-out|unit-converted/.test(line))).toEqual([]);
    // 100 − 80, 300 − 330; 100 ÷ 20, 300 ÷ 40
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20', '-30']);
    expect(figuresOf(scored, 'indicators/亩均')).toEqual(['5', '7.5']);
  });

  test('every figure knows its cell', () => {
    const scored = scoreBook(rules, '2022Q3', [
      spread['groups of periods that hold the entities'] ?? { rows: [] },
    ]);
    const column = scored.assessment?.table.measures.get('税收@2021Q3')?.cells;
    expect([...(column?.row ?? [])]).toEqual([3, 3]);
    expect([...(column?.column ?? [])]).toEqual([5, 6]);
  });

  test('hidden columns and rows are read and counted', () => {
    const sheet = { ...spread['names merged above their figures'], hiddenColumns: [6], hiddenRows: [4] };
    const scored = scoreBook(rules, '2022Q3', [{ rows: [], ...sheet }]);
    expect(findings(scored)).toEqual(['data/hidden-column Sheet1!F2', 'data/hidden-rows Sheet1']);
  });

  test('in a run of no period only the columns without another one are', () => {
    const scored = scoreBook(oneYear, undefined, [
      spread['names merged above their figures'] ?? { rows: [] },
    ]);
    expect(findings(scored)).toEqual([]);
    const table = scored.assessment?.table;
    expect(table && [declaredValue(table, '税收', 0), declaredValue(table, '税收', 1)]).toEqual([
      '100',
      '300',
    ]);
  });
});

describe('what cannot be told of such a table', () => {
  const body = [
    ['税收', 100, 80, 300, 330],
    ['土地', 20, 19, 40, 39],
  ];
  test.each<readonly [string, BookSheet, readonly string[]]>([
    [
      'one entity is named above it: its form may have groups',
      {
        rows: [
          ['填报单位:丙区'],
          ['指标', '甲区', null, '乙区', null],
          [null, '本期', '上年同期', '本期', '上年同期'],
          ...body,
        ],
        merges: ['A2:A3', 'B2:C2', 'D2:E2'],
      },
      ['data/ambiguous-layout Sheet1!A3 < Sheet1!A3'],
    ],
    [
      'a figure under a column without a head',
      {
        rows: [
          ['指标', '甲区', null, '乙区', null, null],
          [null, '本期', '上年同期', '本期', '上年同期', null],
          ['税收', 100, 80, 300, 330, 7],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
      ['data/entity-missing Sheet1!F2 < Sheet1!F3'],
    ],
    [
      'one period twice under one name',
      {
        rows: [
          ['指标', '甲区', null, '乙区', null],
          [null, '本期', '本期', '本期', '上年同期'],
          ['税收', 100, 80, 300, 330],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
      ['data/duplicate-entity Sheet1!C3 < Sheet1!B3'],
    ],
    [
      'one figure merged over two entities',
      {
        rows: [
          ['指标', '甲区', null, '乙区', null],
          [null, '本期', '上年同期', '本期', '上年同期'],
          ['税收', 100, 80, null, 330],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1', 'C3:D3'],
      },
      ['data/merged-value Sheet1!D3 < Sheet1!C3'],
    ],
  ])('%s', (_, sheet, expected) => {
    const alone = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "税收 - coalesce(last_year(税收), 0)", unit: 万元}}`);
    const found = errors(scoreBook(alone, '2022Q3', [sheet]));
    expect(found).toEqual(expect.arrayContaining([...expected]));
  });
});
