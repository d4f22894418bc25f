import { expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import {
  closingPhrase,
  lostPhrase,
  type Overtaking,
  overtakingPhrase,
} from '../../../src/report/wording/overtaking.js';
import { en, measured, zh } from './phrasing.js';

const reached = (change: string, from: number, rank: number): Extract<Overtaking, { kind: 'reached' }> => ({
  kind: 'reached',
  change: measured(change),
  from: new Decimal(from),
  rank: new Decimal(rank),
});

test.each<[Overtaking, string, string]>([
  // 4 − 3 = 1 place, 4 − 2 = 2 places
  [
    reached('2.1 亿元', 4, 3),
    '再增加 2.10 亿元可进 1 位（至第 3 位）',
    '2.10 亿元 more would move it up 1 place (to rank 3)',
  ],
  [
    reached('-0.02 吨标准煤/万元', 4, 2),
    '再降低 0.02 吨标准煤/万元可进 2 位（至第 2 位）',
    '0.02 吨标准煤/万元 less would move it up 2 places (to rank 2)',
  ],
  [
    reached('0.5 %', 2, 1),
    '再增加 0.50 个百分点可进 1 位（至第 1 位）',
    '0.50 percentage points more would move it up 1 place (to rank 1)',
  ],
  // 2.1401 at two decimals is 2.14, which is not enough: upwards
  [
    reached('2.1401 亿元', 4, 3),
    '再增加 2.15 亿元可进 1 位（至第 3 位）',
    '2.15 亿元 more would move it up 1 place (to rank 3)',
  ],
  // things are counted in whole numbers
  [
    reached('0.3 个', 4, 3),
    '再增加 1 个可进 1 位（至第 3 位）',
    '1 个 more would move it up 1 place (to rank 3)',
  ],
  [
    { ...reached('-1.2 ', 4, 3), areWhole: true },
    '再降低 2.00 可进 1 位（至第 3 位）',
    '2.00 less would move it up 1 place (to rank 3)',
  ],
  [
    { kind: 'unreachable' },
    '不可达：该项在合理范围内怎样变动都不能进位',
    'out of reach: no plausible change of this figure moves it up',
  ],
  [{ kind: 'first' }, '已居首位', 'already first'],
  [{ kind: 'not-ranked' }, '不排名', 'not ranked'],
  [{ kind: 'not-computed' }, '未计算：同组个数过多', 'not computed: too many in the group'],
])('$1', (overtaking, chinese, english) => {
  expect(overtakingPhrase(overtaking, zh(2))).toBe(chinese);
  expect(overtakingPhrase(overtaking, en(2))).toBe(english);
});

test.each([
  [
    '2.1',
    '1',
    '达到目标可增 2.10 分、进 1 位',
    'reaching the target would add 2.10 points and move it up 1 place',
  ],
  [
    '2.1',
    '0',
    '达到目标可增 2.10 分，位次不变',
    'reaching the target would add 2.10 points and leave the rank',
  ],
  ['0.004', '0', '达到目标不增分', 'reaching the target would add no points'],
])('%s points and %s places: %s', (points, places, chinese, english) => {
  const closing = { points: new Decimal(points), places: new Decimal(places) };
  expect(closingPhrase(closing, zh(2))).toBe(chinese);
  expect(closingPhrase(closing, en(2))).toBe(english);
});

// weight 12 less score 8.8
test('points lost', () => {
  expect(lostPhrase(new Decimal('3.2'), zh(2))).toBe('失 3.20 分');
  expect(lostPhrase(new Decimal('3.2'), en(2))).toBe('3.20 points lost');
});
