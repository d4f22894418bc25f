import { expect, test } from 'vitest';
import { findingsOf, rawOf } from './floats.js';

const shares = '[{to: 20%, coefficient: 1.2}, {to: 60%, coefficient: 1}, {to: 100%, coefficient: 0.8}]';
const model = `{method: by-percentile, shares: ${shares}}`;

test.each<readonly [string, readonly number[], readonly string[]]>([
  // 20% of 5 is 1 place, 60% are 3
  ['five', [50, 40, 30, 20, 10], ['1.2', '1', '1', '0.8', '0.8']],
  // 20% of 4 is 0.8: no place is within it; 60% is 2.4
  ['four', [40, 30, 20, 10], ['1', '1', '0.8', '0.8']],
  // the place they share is the second, within 60%
  ['a tie', [50, 40, 40, 40, 10], ['1.2', '1', '1', '1', '0.8']],
])('%s', (_, scores, expected) => {
  expect(rawOf(model, scores)).toEqual(expected);
});

test('who is not ranked is not counted either', () => {
  const out = 'disqualify: [{when: 得分 > 99分, reason: 弄虚作假}]';
  const with0 = `{method: by-percentile, shares: ${shares}, unranked: 0}`;
  expect(rawOf(with0, [100, 50, 40, 30, 20, 10], out)).toEqual(['0', '1.2', '1', '1', '0.8', '0.8']);
});

test.each([
  [
    'shares that end before 100%',
    '[{to: 20%, coefficient: 1.2}, {to: 90%, coefficient: 1}]',
    'rules/unexpected-value rules 7',
  ],
  [
    'a share without its sign',
    '[{to: 20, coefficient: 1.2}, {to: 100%, coefficient: 1}]',
    'rules/unexpected-value rules 7',
  ],
])('refused: %s', (_, setting, expected) => {
  expect(findingsOf(`{method: by-percentile, shares: ${setting}}`, [80])).toEqual([expected]);
});
