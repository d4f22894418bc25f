import { describe, expect, test } from 'vitest';
import { summary } from '../ingest/address.js';
import type { FakeSheet } from '../ingest/fake-sheet.js';
import { ruleText, scoreSheets } from './score-sheets.js';
import { figuresOf, findings, type Scored } from './score-text.js';

/** Assessed by months; 生产总值 comes by quarters. */
const rules = (formula: string, kind = 'flow', unit = '亿元') =>
  ruleText(`columns:
  税收: {unit: 亿元, kind: flow}
  生产总值: {unit: 亿元, kind: ${kind}, every: quarter, missing: {carry-forward: previous}}
indicators: {评分项: {formula: "${formula}", unit: "${unit}"}}`);

const month = (name: string, tax: number): FakeSheet => ({
  name,
  rows: [
    ['开发区', '税收'],
    ['甲区', tax],
    ['乙区', tax * 2],
  ],
});
const quarter = (name: string, first: number | null, second: number | null): FakeSheet => ({
  name,
  rows: [
    ['开发区', '生产总值'],
    ['甲区', first],
    ['乙区', second],
  ],
});

const book = [
  month('2022年8月', 8),
  month('2022年9月', 9),
  quarter('2022年一季度', 100, 200),
  quarter('2022年上半年', 220, 430),
  quarter('2021年一季度', 90, 180),
  quarter('2021年二季度', 200, 400),
  quarter('2021年前三季度', 310, 620),
];
const thirdQuarter = quarter('2022年三季度', 330, null);

const value = (scored: Scored, node = 'indicators/评分项') => figuresOf(scored, node);
const missing = (scored: Scored) =>
  scored.found.filter(({ code }) => code === 'data/period-not-found').map(summary);

describe('a column of every quarter in a run by months', () => {
  test('before the quarter ends the one before is carried forward, with its mark', () => {
    const scored = scoreSheets(rules('生产总值'), '2022-08', book);
    expect(findings(scored)).toEqual([]);
    // 上半年
    expect(value(scored)).toEqual(['220', '430']);
    expect([...(scored.assessment?.evaluation.marks.get('measures/生产总值') ?? [])]).toEqual([1, 1]);
  });

  test('in the month that ends the quarter it is reported, except where it still is not', () => {
    const scored = scoreSheets(rules('生产总值'), '2022-09', [...book, thirdQuarter]);
    expect(findings(scored)).toEqual([]);
    expect(value(scored)).toEqual(['330', '430']);
    expect([...(scored.assessment?.evaluation.marks.get('measures/生产总值') ?? [])]).toEqual([0, 1]);
  });

  test.each([
    // 甲: 330 ÷ 310 − 1 = 6.4516 %; 乙 carried: 430 ÷ 400 − 1 = 7.5 %, against the same half of last year
    ['生产总值 / last_year(生产总值) - 1', '%', ['6.4516', '7.5000']],
    // 330 − 220; 430 − 200
    ['single(生产总值)', '亿元', ['110.0000', '230.0000']],
    ['previous(生产总值)', '亿元', ['220.0000', '200.0000']],
    // 9 ÷ 330, 18 ÷ 430
    ['税收 / 生产总值', '%', ['2.7273', '4.1860']],
  ])('%s', (formula, unit, expected) => {
    const scored = scoreSheets(rules(formula, 'flow', unit), '2022-09', [...book, thirdQuarter]);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/评分项', 4)).toEqual(expected);
  });

  test('an indicator a year ago takes the quarters that go with it', () => {
    const yaml = ruleText(`columns:
  税收: {unit: 亿元, kind: flow}
  生产总值: {unit: 亿元, kind: flow, every: quarter, missing: {carry-forward: previous}}
indicators:
  税负: {formula: 税收 / 生产总值, unit: "%"}
  评分项: {formula: last_year(税负), unit: "%"}`);
    const scored = scoreSheets(yaml, '2022-08', [...book, month('2021年8月', 6)]);
    expect(missing(scored)).toEqual([]);
    // 2021上半年: 6 ÷ 200, 12 ÷ 400
    expect(value(scored)).toEqual(['3', '3']);
  });

  test('a flow is not carried into another year, a growth rate is', () => {
    const january = [month('2022年1月', 1), quarter('2021年1—12月', 430, 840)];
    const flow = scoreSheets(rules('生产总值'), '2022-01', january);
    expect(value(flow)).toEqual(['not-reported', 'not-reported']);
    const growth = scoreSheets(rules('生产总值', 'growth'), '2022-01', january);
    expect(value(growth)).toEqual(['430', '840']);
  });
});

describe('a column of every half in a run by quarters', () => {
  const yaml = ruleText(`columns:
  税收: {unit: 亿元, kind: flow}
  能耗: {unit: 吨标煤, kind: flow, every: half, missing: {carry-forward: previous}}
indicators: {评分项: {formula: 能耗, unit: 吨标煤}}`);
  const energy = (name: string, figure: number): FakeSheet => ({
    name,
    rows: [
      ['开发区', '能耗'],
      ['甲区', figure],
    ],
  });
  const tax = (name: string): FakeSheet => ({
    name,
    rows: [
      ['开发区', '税收'],
      ['甲区', 1],
    ],
  });
  test.each([
    ['2022Q2', '2022年二季度', '60'],
    // carried forward
    ['2022Q3', '2022年三季度', '60'],
    ['2022Q4', '2022年四季度', '130'],
  ])('%s', (period, name, expected) => {
    const sheets = [tax(name), energy('2022年上半年', 60), energy('2022年下半年', 130)];
    // 下半年 is the half in which 2022Q3 lies: it is there only in the last quarter's run
    const scored = scoreSheets(yaml, period, period === '2022Q4' ? sheets : sheets.slice(0, 2));
    expect(value(scored)).toEqual([expected]);
  });
});

describe('sheets by months and by quarters in one run', () => {
  const yaml = ruleText(`columns: {税收: {unit: 亿元, kind: flow}, 进出口: {unit: 亿元, kind: flow}}
indicators: {评分项: {formula: "进出口 - last_year(进出口) + 税收", unit: 亿元}}`);
  const trade = (name: string, figure: number): FakeSheet => ({
    name,
    rows: [
      ['开发区', '进出口'],
      ['甲区', figure],
    ],
  });
  const tax = (name: string, figure: number): FakeSheet => ({
    name,
    rows: [
      ['开发区', '税收'],
      ['甲区', figure],
    ],
  });

  test('a quarter’s sheet has the figures of the month that ends it, in either year', () => {
    const sheets = [tax('2022年9月', 9), trade('2022年三季度', 50), trade('2021年三季度', 40)];
    const scored = scoreSheets(yaml, '2022-09', sheets);
    expect(findings(scored)).toEqual([]);
    // 50 − 40 + 9
    expect(value(scored)).toEqual(['19']);
  });

  test('but of no other month', () => {
    const sheets = [tax('2022年8月', 8), trade('2022年三季度', 50), trade('2021年三季度', 40)];
    const scored = scoreSheets(yaml, '2022-08', sheets);
    expect(value(scored)).toEqual(['not-reported']);
  });
});
