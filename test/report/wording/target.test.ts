import { expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import {
  type Attained,
  attainmentPhrase,
  leadPhrase,
  metPhrase,
  type TargetLevel,
  targetPhrase,
} from '../../../src/report/wording/target.js';
import { en, measured, zh } from './phrasing.js';

// targets of 无锡惠山经济开发区 for 2021 (work report of 2021-02-18)
test.each<[TargetLevel, string, string]>([
  [{ comparator: 'above', target: measured('210 家') }, '突破 210 家', 'above 210 家'],
  [{ comparator: 'at-least', target: measured('50 件') }, '不低于 50 件', 'at least 50 件'],
  [{ comparator: 'at-least', target: measured('3.81 %') }, '不低于 3.81%', 'at least 3.81%'],
  [
    { comparator: 'at-most', target: measured('0.3 吨标准煤/万元') },
    '不高于 0.3 吨标准煤/万元',
    'at most 0.3 吨标准煤/万元',
  ],
  [{ comparator: 'below', target: measured('5 起') }, '低于 5 起', 'below 5 起'],
  [
    { comparator: 'within', target: measured('95 %'), upper: new Decimal(100) },
    '在 95%—100% 之间',
    'within 95% to 100%',
  ],
])('$1', (level, chinese, english) => {
  expect(targetPhrase(level, zh(2))).toBe(chinese);
  expect(targetPhrase(level, en(2))).toBe(english);
});

test.each([
  [true, '已达标（目标突破 210 家）', 'met (target: above 210 家)'],
  [false, '未达标（目标突破 210 家）', 'not met (target: above 210 家)'],
])('met: %j', (met, chinese, english) => {
  const level: TargetLevel = { comparator: 'above', target: measured('210 家') };
  expect(metPhrase(met, level, zh(0))).toBe(chinese);
  expect(metPhrase(met, level, en(0))).toBe(english);
});

const level: Omit<Attained, 'attainment'> = { form: 'level', comparator: 'at-least', met: false };
const done = (attainment: string | undefined, rest: Partial<Attained> = {}): Attained => ({
  ...level,
  ...rest,
  attainment: attainment === undefined ? undefined : measured(attainment),
});

test.each<[string, Attained, string, string]>([
  // 85.2 of 120
  ['a part', done('0.71'), '完成年度目标的 71.0%', "71.0% of the year's target attained"],
  ['a part in %', done('71 %'), '完成年度目标的 71.0%', "71.0% of the year's target attained"],
  ['all', done('1', { met: true }), '完成年度目标', "the year's target attained"],
  ['more', done('1.032', { met: true }), '超额完成年度目标（103.2%）', "the year's target exceeded (103.2%)"],
  // 119.95 of 120 is 99.958… %, which one decimal would round to 100.0
  ['nearly', done('0.99958'), '完成年度目标的 99.96%', "99.96% of the year's target attained"],
  [
    'just',
    done('1.0002', { met: true }),
    '超额完成年度目标（100.02%）',
    "the year's target exceeded (100.02%)",
  ],
  [
    'at 210 where 210 is to be passed',
    done('1', { comparator: 'above', kind: 'stock' }),
    '达到目标值的 100.0%',
    '100.0% of the target',
  ],
  // 204 ÷ 210 = 0.97142857…
  ['a stock', done('0.9714285714', { kind: 'stock' }), '达到目标值的 97.1%', '97.1% of the target'],
  // 218 ÷ 210 = 1.0380952…
  [
    'a stock passed',
    done('1.0380952381', { kind: 'stock', comparator: 'above', met: true }),
    '超过目标值（103.8%）',
    'past the target (103.8%)',
  ],
  ['nothing', done('0'), '完成年度目标的 0.0%', "0.0% of the year's target attained"],
  [
    'below zero',
    done('-0.05'),
    '实绩为负，未完成年度目标',
    "a negative figure: the year's target not attained",
  ],
  [
    'no target above zero',
    done(undefined),
    '—（目标值不大于零，不计完成率）',
    '— (no rate of attainment: the target is not above zero)',
  ],
  [
    'a reduction',
    done('0.4', { form: 'reduction', comparator: 'at-most' }),
    '完成下降目标的 40.0%',
    '40.0% of the reduction target attained',
  ],
  [
    'a rise',
    done('-0.2', { form: 'reduction', comparator: 'at-most' }),
    '不降反升，未完成下降目标',
    'a rise instead of a reduction: the target not attained',
  ],
  [
    'growth',
    done('0.5', { form: 'growth' }),
    '完成增长目标所需全年数的 50.0%',
    '50.0% of the level that the growth target needs',
  ],
  [
    'no whole of last year',
    done(undefined, { form: 'growth' }),
    '—（上年全年数不大于零，不计完成率）',
    "— (no rate of attainment: last year's whole is not above zero)",
  ],
  [
    'kept down',
    done('1.1', { comparator: 'at-most', met: true }),
    '控制在目标以内',
    'kept within the target',
  ],
  // 0.30 ÷ 0.32
  [
    'too much',
    done('0.9375', { comparator: 'at-most' }),
    '未控制在目标以内（完成率 93.8%）',
    'not kept within the target (attainment 93.8%)',
  ],
  [
    'at 5 where less than 5 is wanted',
    done('1', { comparator: 'below' }),
    '未控制在目标以内（完成率 100.0%）',
    'not kept within the target (attainment 100.0%)',
  ],
  ['in range', done('1', { comparator: 'within', met: true }), '在目标区间以内', 'within the target range'],
  ['out of it', done('1', { comparator: 'within' }), '不在目标区间以内', 'outside the target range'],
])('%s', (_, attained, chinese, english) => {
  expect(attainmentPhrase(attained, zh(1))).toBe(chinese);
  expect(attainmentPhrase(attained, en(1))).toBe(english);
});

// 完成率 − 序时进度: 71 − 75, 77.3 − 75, 75.04 − 75
test.each([
  ['-0.04', '低于序时进度 4.0 个百分点', '4.0 percentage points behind schedule'],
  ['-4 个百分点', '低于序时进度 4.0 个百分点', '4.0 percentage points behind schedule'],
  ['0.023', '快于序时进度 2.3 个百分点', '2.3 percentage points ahead of schedule'],
  ['0.0004', '与序时进度一致', 'on schedule'],
  ['-0.0004', '与序时进度一致', 'on schedule'],
])('a lead of %s: %s', (lead, chinese, english) => {
  expect(leadPhrase(measured(lead), 'at-least', zh(1))).toBe(chinese);
  expect(leadPhrase(measured(lead), 'at-least', en(1))).toBe(english);
});

// 序时进度 − 使用进度 of what must not be more: 75 − 60, 75 − 80
test.each([
  [
    '0.15',
    'at-most',
    '控制在序时进度以内（使用进度低于序时 15.0 个百分点）',
    'kept within schedule (15.0 percentage points less used than was due)',
  ],
  ['-0.05', 'below', '超出序时进度 5.0 个百分点', '5.0 percentage points over schedule'],
  ['0', 'at-most', '与序时进度一致', 'on schedule'],
] as const)('a lead of %s on an upper limit: %s', (lead, comparator, chinese, english) => {
  expect(leadPhrase(measured(lead), comparator, zh(1))).toBe(chinese);
  expect(leadPhrase(measured(lead), comparator, en(1))).toBe(english);
});

test('a range of Chinese units has no space before 之间', () => {
  const range = { comparator: 'within', target: measured('10 万美元'), upper: new Decimal(20) } as const;
  expect(targetPhrase(range, zh(2))).toBe('在 10 万美元—20 万美元之间');
});
