import { expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import {
  differenceText,
  figureText,
  givenText,
  inPercent,
  placesApart,
  unitText,
} from '../../../src/report/wording/figure.js';
import { en, measured, zh } from './phrasing.js';

// 四舍五入 of the decimal itself: 1.005 is no binary fraction
test.each([
  ['34.8 亿元', 2, '34.80 亿元'],
  ['1.005 亿元', 2, '1.01 亿元'],
  ['-2.345 万元/亩', 2, '-2.35 万元/亩'],
  ['-0.004 亿元', 2, '0.00 亿元'],
  ['3.81 %', 2, '3.81%'],
  ['12 ', 0, '12'],
  ['2 倍', 1, '2.0 倍'],
  // things are counted in whole numbers; tonnes and tens of thousands of things are measured
  ['3 家', 2, '3 家'],
  ['2.5 家', 2, '2.50 家'],
  ['3 吨', 2, '3.00 吨'],
  ['3 万家', 2, '3.00 万家'],
  ['3 件/万人', 2, '3.00 件/万人'],
])('%s with %d decimals: %s', (figure, places, text) => {
  expect(figureText(measured(figure), zh(places))).toBe(text);
});

test.each([
  ['120 亿元', 2, '120 亿元'],
  ['3.81 %', 2, '3.81%'],
  // 115.4567 at two decimals
  ['115.4567 亿元', 2, '115.46 亿元'],
])('given as %s, with up to %d decimals: %s', (figure, places, text) => {
  expect(givenText(measured(figure), zh(places))).toBe(text);
});

// 0.0413 and 0.0428 are not the same 0.04
test.each([
  ['0.0413 亿元', '0.0413 亿元'],
  ['34.8 亿元', '34.8 亿元'],
  ['1.00004 亿元', '1 亿元'],
  ['2.5 家', '2.5 家'],
  ['70 %', '70%'],
])('%s with up to four decimals: %s', (figure, text) => {
  expect(figureText(measured(figure), { ...zh(4), isTrimmed: true })).toBe(text);
});

test.each([
  ['个百分点', 'percentage points'],
  ['个千分点', 'per mille points'],
  ['%', '%'],
  ['亿元', '亿元'],
])('the unit %s in English: %s', (unit, text) => {
  expect(unitText(measured(`1 ${unit}`).unit, 'en')).toBe(text);
  expect(unitText(measured(`1 ${unit}`).unit, 'zh')).toBe(unit);
});

test.each([
  ['-1.2 %', '1.2 个百分点', '1.2 percentage points'],
  ['1.2 个百分点', '1.2 个百分点', '1.2 percentage points'],
  ['-0.5 ‰', '0.5 个千分点', '0.5 per mille points'],
  ['-34.8 亿元', '34.8 亿元', '34.8 亿元'],
  ['-3 ', '3.0', '3.0'],
])('a difference of %s: %s, %s', (figure, chinese, english) => {
  expect(differenceText(measured(figure), zh(1))).toBe(chinese);
  expect(differenceText(measured(figure), en(1))).toBe(english);
});

test.each([
  ['0.71', '71'],
  ['71 %', '71'],
  ['5 ‰', '0.5'],
])('%s in %: %s', (figure, percent) => {
  expect(inPercent(measured(figure)).toString()).toBe(percent);
});

test('what counts something is no ratio', () => {
  expect(() => inPercent(measured('3 亿元'))).toThrow('bug: 亿元 is no ratio');
});

test.each([
  ['71', '100', 1, 1],
  ['100', '100', 1, 1],
  // 99.96 → 100.0 with one decimal, 99.96 with two
  ['99.96', '100', 1, 2],
  // 0.0004 → 0.000 with three, 0.0004 with four
  ['0.0004', '0', 2, 4],
])('%s reads unlike %s from %d decimals on: %d', (value, other, places, apart) => {
  expect(placesApart(new Decimal(value), new Decimal(other), places)).toBe(apart);
});
