import { describe, expect, test } from 'vitest';
import { bookOf, parameter } from './score-text.js';

function withBase(base: string, more = ''): string {
  return `zone-score: 1
id: test/quantities
title: 试算
status: example
entity: zone
columns:
  税收: {unit: 万元}
  土地: {unit: 亩}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩}
index:
  亩均税收: {weight: 100, score: {method: ratio-to-base, base: ${base}, cap: none}}
round: {total: 2}
${more}`;
}

function baseIn(base: string, period?: string, more?: string): string {
  return parameter(bookOf(withBase(base, more), period), 'framework/亩均税收/base');
}

describe('the value in force', () => {
  test.each([
    ['the period itself', '{2022: 30, 2025: 45}', '2022', '30'],
    ['a year covers its quarters', '{2022: 30, 2025: 45}', '2022Q3', '30'],
    ['a year covers its weeks', '{2022: 30, 2025: 45}', '2022W05', '30'],
    ['of two that cover it the more particular, last in the year', '{2022: 30, 2022Q4: 8}', '2022Q4', '8'],
    ['of two that cover it the more particular, earlier in the year', '{2022: 30, 2022Q3: 8}', '2022Q3', '8'],
    ['written in any order', '{2022Q3: 8, 2022: 30}', '2022Q3', '8'],
    ['of three the innermost', '{2022: 30, 2022H1: 15, 2022Q1: 7}', '2022-02', '7'],
    ['a quarter beside it does not cover', '{2022: 30, 2022Q4: 8}', '2022Q3', '30'],
    ['step: the one before', '{2020: 30, 2025: 45, between: step}', '2024', '30'],
    ['step: quarter by quarter', '{2022Q1: 6, 2022Q4: 24, between: step}', '2022Q3', '6'],
    // 30 + (45 − 30) × 2/5
    ['linear: two years of five', '{2020: 30, 2025: 45, between: linear}', '2022', '36'],
    // the third quarter of 2022 ends 21 months after 2020 does, 2025 ends 60 months after: 30 + 15 × 21/60
    [
      'linear: by the months at which periods end',
      '{2020: 30, 2025: 45, between: linear}',
      '2022Q3',
      '35.25',
    ],
    // 45 − 15 × 1/3
    ['linear: falling', '{2020: 45, 2023: 30, between: linear}', '2021', '40'],
    [
      'linear: a written value is taken as it is',
      '{2020: 30, 2022: 31, 2025: 45, between: linear}',
      '2022',
      '31',
    ],
  ])('%s', (_, base, period, expected) => {
    expect(baseIn(base, period)).toBe(expected);
  });

  test('the period asked for goes before the file’s own', () => {
    const base = '{2021: 20, 2022: 30}';
    expect(baseIn(base, undefined, 'period: 2021\n')).toBe('20');
    expect(baseIn(base, '2022', 'period: 2021\n')).toBe('30');
  });

  test('a source is kept with the number and its place is the number’s own', () => {
    const text = withBase('{2021: 20, 2022: 30, source: 锡委发〔2021〕1号}');
    const node = bookOf(text, '2022').plan.byId.get('framework/亩均税收/base');
    // the twelfth line, where 30 stands
    const column = (text.split('\n')[11] ?? '').indexOf('30') + 1;
    expect(node).toMatchObject({
      op: { source: '锡委发〔2021〕1号' },
      origin: { line: 12, column, length: 2 },
    });
  });
});

describe('a unit of its own', () => {
  test.each([
    ['the unit wanted', '"30 万元/亩"', '30'],
    ['no space', '30万元/亩', '30'],
    // 1 亿元 = 10,000 万元
    ['万 and 亿', '"0.3 亿元/亩"', '3000'],
    // 1 公顷 = 15 亩: 450 ÷ 15
    ['亩 and 公顷', '450 万元/公顷', '30'],
    // 1 平方公里 = 1500 亩: 4.5 亿元 = 45000 万元; 45000 ÷ 1500
    ['亩 and 平方公里', '4.5 亿元/平方公里', '30'],
    ['in a map', '{value: 300000 元/亩, source: 通知}', '30'],
    ['by period', '{2022: 30万元/亩, 2023: 0.3 亿元/亩}', '30'],
    ['a number alone counts in the indicator’s unit', '24.097', '24.097'],
  ])('%s', (_, base, expected) => {
    expect(baseIn(base, '2022')).toBe(expected);
  });

  test.each([
    ['both written with units', '{2020: 30万元/亩, 2024: 0.005亿元/亩, between: linear}', '40'], // 30 + (50 − 30) × 2/4
    ['one with, one without', '{2020: 30, 2024: 0.005亿元/亩, between: linear}', '40'],
  ])('interpolated: %s', (_, base, expected) => {
    expect(baseIn(base, '2022')).toBe(expected);
  });
});
