import { expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import { changeBetween } from '../../../src/report/wording/change.js';
import {
  type ChangeOf,
  changePhrase,
  pointsPhrase,
  ratePhrase,
} from '../../../src/report/wording/change-phrase.js';
import { en, measured, zh } from './phrasing.js';

function told(now: string, before: string, changeOf: ChangeOf) {
  const { value, unit } = measured(now);
  const change = changeBetween(value, measured(before).value, unit);
  return [changePhrase(change, changeOf, zh(1)), changePhrase(change, changeOf, en(1))];
}

const yearOnYear: ChangeOf = { against: 'same-period' };

test.each([
  // 103.2 ÷ 100 − 1 = 3.2 %
  ['103.2 亿元', '100 亿元', '同比增长 3.2%', 'up 3.2% year on year'],
  // 96.8 ÷ 100 − 1 = −3.2 %: the word says the sign
  ['96.8 亿元', '100 亿元', '同比下降 3.2%', 'down 3.2% year on year'],
  // 1.1125 ÷ 1 − 1 = 11.25 %, half away from zero
  ['1.1125 亿元', '1 亿元', '同比增长 11.3%', 'up 11.3% year on year'],
  ['0.8875 亿元', '1 亿元', '同比下降 11.3%', 'down 11.3% year on year'],
  ['100 亿元', '100 亿元', '与上年同期持平', 'level with the same period last year'],
  // 0.04 % and −0.04 % read 0.0
  ['100.04 亿元', '100 亿元', '与上年同期持平', 'level with the same period last year'],
  ['99.96 亿元', '100 亿元', '与上年同期持平', 'level with the same period last year'],
  ['99.95 亿元', '100 亿元', '同比下降 0.1%', 'down 0.1% year on year'],
  ['0 亿元', '3 亿元', '同比下降 100.0%', 'down 100.0% year on year'],
  ['-1 亿元', '3 亿元', '由正转负', 'from positive to negative'],
  ['2 亿元', '-3 亿元', '由负转正', 'from negative to positive'],
  ['0 亿元', '-3 亿元', '由负转为零', 'from negative to nil'],
  ['-2 亿元', '-3 亿元', '负值收窄', 'less far below zero'],
  ['-4 亿元', '-3 亿元', '负值扩大', 'further below zero'],
  ['-3 亿元', '-3 亿元', '负值持平', 'as far below zero as before'],
  ['5 亿元', '0 亿元', '—（上年同期为零，不计增速）', '— (no growth rate: nil in the same period last year)'],
  ['0 亿元', '0 亿元', '与上年同期持平', 'level with the same period last year'],
])('%s after %s: %s', (now, before, chinese, english) => {
  expect(told(now, before, yearOnYear)).toEqual([chinese, english]);
});

test.each([
  ['2 万元', '-3 万元', '扭亏为盈', 'from loss to profit'],
  ['-1 万元', '3 万元', '由盈转亏', 'from profit to loss'],
  ['0 万元', '-3 万元', '由亏损转为盈亏平衡', 'from loss to break-even'],
  ['-2 万元', '-3 万元', '亏损收窄', 'loss narrowed'],
  ['-4 万元', '-3 万元', '亏损扩大', 'loss widened'],
  ['-3 万元', '-3 万元', '亏损持平', 'loss unchanged'],
  // 4 ÷ 3 − 1 = 33.33 %
  ['4 万元', '3 万元', '同比增长 33.3%', 'up 33.3% year on year'],
])('a profit of %s after %s: %s', (now, before, chinese, english) => {
  expect(told(now, before, { ...yearOnYear, nature: 'profit' })).toEqual([chinese, english]);
});

// of percentages the change is a difference: 3.81 − 2.61 = 1.20; a base of 0 or less does no harm
test.each([
  [
    '3.81 %',
    '2.61 %',
    'share',
    '比上年同期提高 1.2 个百分点',
    'up 1.2 percentage points on the same period last year',
  ],
  [
    '2.61 %',
    '3.81 %',
    'share',
    '比上年同期下降 1.2 个百分点',
    'down 1.2 percentage points on the same period last year',
  ],
  [
    '2.61 %',
    '3.81 %',
    'growth',
    '比上年同期回落 1.2 个百分点',
    'back 1.2 percentage points on the same period last year',
  ],
  [
    '1 %',
    '-2 %',
    'growth',
    '比上年同期提高 3.0 个百分点',
    'up 3.0 percentage points on the same period last year',
  ],
  ['3.81 %', '3.83 %', 'share', '与上年同期持平', 'level with the same period last year'],
] as const)('%s after %s, a %s: %s', (now, before, of, chinese, english) => {
  expect(told(now, before, { ...yearOnYear, of })).toEqual([chinese, english]);
});

test.each([
  ['last-year', '比上年增长 3.2%', 'up 3.2% on last year'],
  ['previous', '环比增长 3.2%', 'up 3.2% on the period before'],
] as const)('against %s: %s', (against, chinese, english) => {
  expect(told('103.2 亿元', '100 亿元', { against })).toEqual([chinese, english]);
});

test.each([
  // 苏锡通科技产业园区 2021: 规上总产值 +38.9 % (南通日报 2022-05-23)
  ['38.9 %', '同比增长 38.9%'],
  ['0.389', '同比增长 38.9%'],
  ['-0.02 %', '与上年同期持平'],
])('a supplied rate of %s: %s', (rate, chinese) => {
  expect(ratePhrase(measured(rate), 'same-period', zh(1))).toBe(chinese);
});

test.each([
  ['1.2 个百分点', 'share', '提高 1.2 个百分点', 'up 1.2 percentage points'],
  ['-1.2 %', 'share', '下降 1.2 个百分点', 'down 1.2 percentage points'],
  ['-1.2 %', 'growth', '回落 1.2 个百分点', 'back 1.2 percentage points'],
  ['-0.04 %', 'growth', '持平', 'level'],
] as const)('a difference of %s, a %s: %s', (points, of, chinese, english) => {
  expect(pointsPhrase(measured(points), of, zh(1))).toBe(chinese);
  expect(pointsPhrase(measured(points), of, en(1))).toBe(english);
});

test('20 ÷ 60 × 3 is 1: what is left of a division is no change', () => {
  const now = new Decimal(20).div(60).times(3);
  const { unit } = measured('1 亿元');
  const change = changeBetween(now, new Decimal(1), unit);
  expect(changePhrase(change, yearOnYear, zh(4))).toBe('与上年同期持平');
  expect(changeBetween(new Decimal(0), new Decimal(0), unit)).toEqual({ kind: 'level' });
});
