import { expect, test } from 'vitest';
import { type Gap, gapPhrase } from '../../../src/report/wording/gap.js';
import { type Needed, neededGrowthPhrase, neededPhrase } from '../../../src/report/wording/needed.js';
import { en, measured, zh } from './phrasing.js';

const gap = (text: string, rest: Partial<Gap> = {}): Gap => ({
  comparator: 'at-least',
  met: false,
  ...rest,
  gap: measured(text),
});

test.each<[string, Gap, string, string]>([
  // 120 − 85.2
  ['missing', gap('34.8 亿元'), '距目标还差 34.80 亿元', '34.80 亿元 short of the target'],
  // 3.81 % − 3.20 %
  ['a share', gap('0.61 %'), '距目标还差 0.61 个百分点', '0.61 percentage points short of the target'],
  // 0.32 − 0.30, where less is better
  [
    'too much',
    gap('0.02 吨标准煤/万元', { comparator: 'at-most' }),
    '高于控制目标 0.02 吨标准煤/万元',
    '0.02 吨标准煤/万元 over the control target',
  ],
  // two decimals would read 0.00
  ['hardly any', gap('0.0004 亿元'), '距目标还差 0.0004 亿元', '0.0004 亿元 short of the target'],
  ['reached', gap('0 亿元', { met: true }), '没有差距', 'no gap'],
  ['beyond', gap('-3 亿元', { met: true }), '超出目标 3.00 亿元', '3.00 亿元 beyond the target'],
  [
    'at what is to be passed',
    gap('0 家', { comparator: 'above' }),
    '与目标持平，尚未突破',
    'level with the target, which must be passed',
  ],
  [
    'under',
    gap('-0.02 吨标准煤/万元', { comparator: 'at-most', met: true }),
    '低于控制目标 0.02 吨标准煤/万元',
    '0.02 吨标准煤/万元 under the control target',
  ],
  [
    'at a control target',
    gap('0 起', { comparator: 'at-most', met: true }),
    '与控制目标持平',
    'level with the control target',
  ],
  [
    'at what is to be undercut',
    gap('0 起', { comparator: 'below' }),
    '与控制目标持平，尚未低于',
    'level with the control target, which must be undercut',
  ],
  // 95 − 93.8 and 101.5 − 100
  [
    'under a range',
    gap('1.2 %', { comparator: 'within', side: 'lower' }),
    '低于目标区间下限 1.20 个百分点',
    '1.20 percentage points under the target range',
  ],
  [
    'over a range',
    gap('1.5 %', { comparator: 'within', side: 'upper' }),
    '高于目标区间上限 1.50 个百分点',
    '1.50 percentage points over the target range',
  ],
  [
    'within a range',
    gap('-1 %', { comparator: 'within', met: true }),
    '在目标区间以内',
    'within the target range',
  ],
])('%s', (_, of, chinese, english) => {
  expect(gapPhrase(of, zh(2))).toBe(chinese);
  expect(gapPhrase(of, en(2))).toBe(english);
});

const needed = (text: string | undefined, rest: Partial<Needed> = {}): Needed => ({
  kind: 'flow',
  part: 'quarter',
  remaining: 2,
  ...rest,
  needed: text === undefined ? undefined : measured(text),
});

test.each<[string, Needed, string, string]>([
  // (120 − 85.2) ÷ 2
  ['a flow', needed('17.4 亿元'), '后续每季需完成 17.40 亿元', '17.40 亿元 needed in each remaining quarter'],
  [
    'a flow, one quarter left',
    needed('34.8 亿元', { remaining: 1 }),
    '第四季度需完成 34.80 亿元',
    '34.80 亿元 needed in the fourth quarter',
  ],
  // (210 − 204) ÷ 2
  [
    'a stock',
    needed('3 家', { kind: 'stock' }),
    '后续每季需增加 3 家',
    '3 家 more needed in each remaining quarter',
  ],
  [
    'by the month',
    needed('5.8 亿元', { part: 'month', remaining: 6 }),
    '后续每月需完成 5.80 亿元',
    '5.80 亿元 needed in each remaining month',
  ],
  // (210 − 203) ÷ 3 = 2.333…: upwards, for two each would not do
  [
    'a stock that does not divide',
    needed('2.3333333333 家', { kind: 'stock', remaining: 3 }),
    '后续每季需增加 3 家',
    '3 家 more needed in each remaining quarter',
  ],
  // (1 − 0) ÷ 3 = 0.333… of whole figures, and of figures that are not
  [
    'a count without a unit',
    needed('0.3333333333 ', { kind: 'stock', remaining: 3, areWhole: true }),
    '后续每季需增加 1.00',
    '1.00 more needed in each remaining quarter',
  ],
  [
    'a figure without a unit',
    needed('0.3333333333 ', { kind: 'stock', remaining: 3 }),
    '后续每季需增加 0.34',
    '0.34 more needed in each remaining quarter',
  ],
  ['met', needed('0 亿元'), '已达目标，后续无需追加', 'the target is met; nothing more is needed'],
  [
    'after the year',
    needed(undefined, { remaining: 0 }),
    '全年已结束，没有后续各期',
    'the year is over; no period remains',
  ],
])('needed: %s', (_, of, chinese, english) => {
  expect(neededPhrase(of, zh(2))).toBe(chinese);
  expect(neededPhrase(of, en(2))).toBe(english);
});

// target 100 × 1.10 = 110; 76 by the third quarter against 75; the fourth needs 34 against 25: +36 %
test.each([
  ['0.36', '后续须同比增长 36.0%', 'the rest of the year must grow 36.0% year on year'],
  ['-0.05', '后续同比降幅不得超过 5.0%', 'the rest of the year may fall by at most 5.0% year on year'],
  ['0', '后续须与上年同期持平', 'the rest of the year must equal that of last year'],
])('growth of %s needed: %s', (rate, chinese, english) => {
  expect(neededGrowthPhrase(measured(rate), zh(1))).toBe(chinese);
  expect(neededGrowthPhrase(measured(rate), en(1))).toBe(english);
});
