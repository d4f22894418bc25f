import { expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import { movementPhrase, rankPhrase, type Standing } from '../../../src/report/wording/rank.js';

const at = (rank: string) => new Decimal(rank);

test.each<[Standing, string, string]>([
  // 5 − 3 = 2 places up
  [{ rank: at('3'), last: at('5') }, '居第 3 位，较上年进 2 位', 'rank 3, up 2 places on last year'],
  // 3 − 4 = 1 place down
  [{ rank: at('4'), last: at('3') }, '居第 4 位，较上年退 1 位', 'rank 4, down 1 place on last year'],
  [{ rank: at('3'), last: at('3') }, '居第 3 位，位次较上年不变', 'rank 3, unchanged from last year'],
  // two that tie share the mean of ranks 2 and 3
  [
    { rank: at('2.5'), last: at('4') },
    '居第 2.5 位，较上年进 1.5 位',
    'rank 2.5, up 1.5 places on last year',
  ],
  [
    { rank: at('2'), last: at('3'), since: 'last-time' },
    '居第 2 位，较上次进 1 位',
    'rank 2, up 1 place on last time',
  ],
  [{ rank: at('7'), last: 'newcomer' }, '居第 7 位，新参评', 'rank 7, assessed for the first time'],
  [{ rank: at('7') }, '居第 7 位', 'rank 7'],
  // 合肥经开综保区 2019: 13 of 127 in the national ranking
  [{ rank: at('13'), count: 127 }, '在 127 个中居第 13 位', 'rank 13 of 127'],
  [{ rank: undefined, last: at('3') }, '不排名（上年居第 3 位）', 'not ranked (rank 3 last year)'],
  [{ rank: undefined, last: 'newcomer' }, '不排名', 'not ranked'],
])('%j', (standing, chinese, english) => {
  expect(rankPhrase(standing, 'zh')).toBe(chinese);
  expect(rankPhrase(standing, 'en')).toBe(english);
});

// 绍兴's zones of the 2021 national evaluation moved 73 → 36, 161 → 91 and 92 → 60
test.each([
  ['37', '进 37 位', 'up 37 places'],
  ['70', '进 70 位', 'up 70 places'],
  ['-1', '退 1 位', 'down 1 place'],
  ['0', '位次不变', 'rank unchanged'],
])('%s places up: %s', (up, chinese, english) => {
  expect(movementPhrase(at(up), 'zh')).toBe(chinese);
  expect(movementPhrase(at(up), 'en')).toBe(english);
});

// a mean of three: −3.4 ÷ 3 = −1.1333
test.each([
  ['-1.1333', '退 1.13 位', 'down 1.13 places'],
  ['0.5', '进 0.50 位', 'up 0.50 places'],
  ['0.004', '位次不变', 'rank unchanged'],
])('%s places up on average: %s', (up, chinese, english) => {
  expect(movementPhrase(at(up), 'zh', 2)).toBe(chinese);
  expect(movementPhrase(at(up), 'en', 2)).toBe(english);
});
