import { expect, test } from 'vitest';
import { findingsOf, rawOf } from './floats.js';

const places = '[{to: 1, coefficient: 1.3}, {to: 3, coefficient: 1.1}, {to: last, coefficient: 0.9}]';
const model = `{method: by-rank, places: ${places}}`;

test.each<readonly [string, readonly number[], readonly string[]]>([
  ['five of them', [70, 95, 60, 90, 80], ['0.9', '1.3', '0.9', '1.1', '1.1']],
  // 1, 1, 3, 4
  ['two firsts', [90, 90, 80, 70], ['1.3', '1.3', '1.1', '0.9']],
  ['one alone', [10], ['1.3']],
])('%s', (_, scores, expected) => {
  expect(rawOf(model, scores)).toEqual(expected);
});

const out = 'disqualify: [{when: 得分 > 99分, reason: 弄虚作假}]';

test('who is not ranked', () => {
  expect(rawOf(`{method: by-rank, places: ${places}, unranked: 0}`, [100, 90], out)).toEqual(['0', '1.3']);
  expect(findingsOf(model, [100, 90], out)).toEqual(['data/salary-ungraded !A2']);
});

test.each([
  ['no end', '[{to: 1, coefficient: 1.3}, {to: 3, coefficient: 1.1}]', 'rules/unexpected-value rules 7'],
  [
    'an end in the middle',
    '[{to: last, coefficient: 1.3}, {to: last, coefficient: 1.1}]',
    'rules/unexpected-value rules 7',
  ],
  [
    'places that fall',
    '[{to: 3, coefficient: 1.3}, {to: 2, coefficient: 1.1}, {to: last, coefficient: 1}]',
    'rules/wrong-order rules 7',
  ],
  [
    'the last with more',
    '[{to: 1, coefficient: 1}, {to: last, coefficient: 1.1}]',
    'rules/salary-against-score rules 7',
  ],
])('refused: %s', (_, setting, expected) => {
  expect(findingsOf(`{method: by-rank, places: ${setting}}`, [80])).toEqual([expected]);
});
