import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../assess/score-text.js';
import { findingsBeside, lower, scoresAt } from '../beside-last-year.js';

const by = (comparator: string, rest = '') =>
  `{method: all-or-nothing, target: 8, comparator: ${comparator}${rest}}`;

describe('目标完成计分 all-or-nothing: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    ['at least', by('at-least'), '{unit: 个}', [7.99, 8, 8.01], ['0', '100', '100']],
    ['above', by('above'), '{unit: 个}', [7.99, 8, 8.01], ['0', '0', '100']],
    ['at most', by('at-most'), lower, [7.99, 8, 8.01], ['100', '100', '0']],
    ['below', by('below'), lower, [7.99, 8, 8.01], ['100', '0', '0']],
    ['some points when missed', by('at-least', ', otherwise: 60'), '{unit: 个}', [7, 8], ['60', '100']],
    [
      'the target stands with the indicator',
      '{method: all-or-nothing, comparator: at-least}',
      '{unit: 个, target: 5}',
      [4, 5],
      ['0', '100'],
    ],
    // no accident is the target
    [
      'a target of 0',
      '{method: all-or-nothing, target: 0, comparator: at-most}',
      lower,
      [0, 1],
      ['100', '0'],
    ],
    [
      'a target below 0',
      '{method: all-or-nothing, target: -3, comparator: at-least}',
      '{unit: 个}',
      [-3, -3.1],
      ['100', '0'],
    ],
    // the mean of 2, 4 and 6
    [
      'a target computed from the group',
      '{method: all-or-nothing, target: {formula: "cohort_mean(x)"}, comparator: at-least}',
      '{unit: 个}',
      [2, 4, 6],
      ['0', '100', '100'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // GDP 增速达到 8% 得 4 分, 达不到不得分
  test('published: 4 points from 8 on', () => {
    expect(scoresAt(4, by('at-least'), ['8', '7.9'], 0)).toEqual(['4', '0']);
  });
});

test.each([
  ['no comparator', '{method: all-or-nothing, target: 8}', '{unit: 个}', 'rules/missing-key'],
  [
    'no target anywhere',
    '{method: all-or-nothing, comparator: at-least}',
    '{unit: 个}',
    'rules/target-needed',
  ],
  ['at most where more is better', by('at-most'), '{unit: 个}', 'rules/against-direction'],
  ['below where more is better', by('below'), '{unit: 个}', 'rules/against-direction'],
  ['at least where less is better', by('at-least'), lower, 'rules/against-direction'],
  ['full marks when missed', by('at-least', ', otherwise: 100'), '{unit: 个}', 'rules/unexpected-value'],
])('refused: %s', (_, score, indicator, code) => {
  expect(findingsBeside(score, indicator)).toEqual([`${code} rules 4`]);
});
