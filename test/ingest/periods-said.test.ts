import { describe, expect, test } from 'vitest';
import { ruleText, scoreSheets } from '../assess/score-sheets.js';
import { figuresOf, findings, type Scored } from '../assess/score-text.js';
import type { FakeSheet } from './fake-sheet.js';

const ratio = ruleText(`columns: {税收: {unit: 万元, kind: flow}, 土地: {unit: 亩, kind: stock}}
indicators: {评分项: {formula: "税收/土地", unit: 万元/亩}}`);
const growth = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}}`);
const alone = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: 税收, unit: 万元}}`);

const figure = (scored: Scored) => figuresOf(scored, 'indicators/评分项');
const codes = ({ found }: Scored) => found.map(({ code }) => code);
const body: FakeSheet['rows'] = [
  ['开发区', '税收(万元)', '土地(亩)'],
  ['甲区', 100, 10],
];
const titled = (title: string): Scored => scoreSheets(ratio, '2022Q3', [{ rows: [[title], ...body] }]);
const grouped = (rules: string, heads: readonly string[], figures: readonly number[]): Scored =>
  scoreSheets(rules, '2022Q3', [
    {
      rows: [
        ['开发区', '税收', ...heads.slice(1).map(() => '')],
        ['', ...heads],
        ['甲区', ...figures],
      ],
      merges: ['A1:A2', `B1:${['B', 'C', 'D', 'E'][heads.length - 1]}1`],
    },
  ]);

describe('another period is not read as the run’s', () => {
  test.each(['表1 2021年1-9月主要指标', '附表 2 2021年前三季度', '2022年上半年（1-6月）', '2021年(1-9月)'])(
    'title %s',
    (title) => {
      expect(codes(titled(title))).toContain('data/no-sheet-of-period');
    },
  );

  test.each(['表2 2021年三季度', '2021.9', '2021.1-9', '21年三季度', '三季度2021'])('sheet %s', (name) => {
    expect(codes(scoreSheets(ratio, '2022Q3', [{ name, rows: body }]))).toContain('data/no-sheet-of-period');
  });

  test.each(['附件2 2021年三季度.csv', '2021.9.csv', '20210930.csv', '2021-09-30.csv', '乙区2022-06.csv'])(
    'file %s',
    (file) => {
      const scored = scoreSheets(ratio, '2022Q3', { [file]: [{ name: '', rows: body }] });
      expect(codes(scored)).toContain('data/no-sheet-of-period');
    },
  );

  // a day after the quarter is when the file was saved; folders depend on where one stands
  test.each(['乙区20221008.csv', '乙区2022-09.csv', '2021年三季度/丙区.csv'])(
    'file %s is of the run',
    (file) => {
      const scored = scoreSheets(ratio, '2022Q3', { [file]: [{ name: '', rows: body }] });
      expect([findings(scored), figure(scored)]).toEqual([[], ['10']]);
    },
  );
});

test('a part of a year that cannot be told is named', () => {
  expect(codes(titled('2022年3月至8月情况'))).toEqual(['data/period-unclear']);
});

test('brackets that contradict what is before them', () => {
  expect(codes(titled('2022年上半年(1-9月)'))).toEqual(['data/period-conflict']);
});

describe('a single quarter or month is not counted from January', () => {
  // 30 in the quarter, 100 since January
  test.each([
    [
      ['本季', '累计'],
      [30, 100],
    ],
    [
      ['本期', '本年累计'],
      [30, 100],
    ],
    [
      ['7-9月', '1-9月'],
      [30, 100],
    ],
    [
      ['本月', '本月止累计'],
      [30, 100],
    ],
    [
      ['本月', '本月止累计', '本年累计'],
      [30, 99, 100],
    ],
  ])('%s', (heads, figures) => {
    const scored = grouped(alone, heads, figures);
    expect([findings(scored), figure(scored)]).toEqual([[], ['100']]);
  });

  // 100 − 80
  test.each([
    [
      ['累计', '去年累计'],
      [100, 80],
    ],
    [
      ['本季', '累计', '去年同期', '去年同期累计'],
      [30, 100, 25, 80],
    ],
  ])('%s, and a year ago', (heads, figures) => {
    const scored = grouped(growth, heads, figures);
    expect([findings(scored), figure(scored)]).toEqual([[], ['20']]);
  });

  test.each(['7-9月税收(万元)', '本季税收', '税收(当季)'])('%s alone is refused', (header) => {
    const rows = [
      ['开发区', header],
      ['甲区', 30],
    ];
    expect(codes(scoreSheets(alone, '2022Q3', [{ rows }]))).toEqual(['data/single-figure']);
  });

  test('the first quarter is both', () => {
    const rows = [
      ['开发区', '本季税收'],
      ['甲区', 30],
    ];
    expect(codes(scoreSheets(alone, '2022Q1', [{ rows }]))).toEqual([]);
  });
});

test.each([
  ['累计税收', '期末土地', '10'],
  ['税收（累计）', '9月末土地(亩)', '10'],
  // 100 亿元 is 1000000 万元
  ['税收(1-9月，亿元)', '三季度末土地', '100000'],
  ['税收', '本季土地', '10'],
])('%s and %s', (tax, land, expected) => {
  const scored = scoreSheets(ratio, '2022Q3', [
    {
      rows: [
        ['开发区', tax, land],
        ['甲区', 100, 10],
      ],
    },
  ]);
  expect([findings(scored), figure(scored)]).toEqual([[], [expected]]);
});

test.each([[[]], [[['各区税收']]]])('blocks below each other, each with its period', (above) => {
  const rows = [
    ...above,
    ['一、2022年1-9月'],
    ['开发区', '税收(万元)'],
    ['甲区', 100],
    ['二、2021年1-9月'],
    ['开发区', '税收(万元)'],
    ['甲区', 80],
  ];
  const scored = scoreSheets(growth, '2022Q3', [{ rows }]);
  // 100 − 80
  expect([findings(scored), figure(scored)]).toEqual([[], ['20']]);
});
