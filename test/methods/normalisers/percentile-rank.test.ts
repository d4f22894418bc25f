import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower } from '../beside-last-year.js';

const by = (form: string) => `{method: percentile-rank, form: ${form}}`;

describe('百分等级 percentile-rank: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // of 8: at or below are 8; of each 7: the two and the 5
    ['no better, itself counted', by('at-or-below'), '{unit: 个}', [8, 7, 7, 5], ['100', '75', '75', '25']],
    // worse than 8 are 3 of 4; than 7, one
    ['worse', by('below'), '{unit: 个}', [8, 7, 7, 5], ['75', '25', '25', '0']],
    // the mean of the two: (100 + 75) / 2, (75 + 25) / 2, (25 + 0) / 2
    ['halfway', by('mid'), '{unit: 个}', [8, 7, 7, 5], ['87.5', '50', '50', '12.5']],
    ['no better, less is better', by('at-or-below'), lower, [8, 7, 7, 5], ['25', '75', '75', '100']],
    ['worse, less is better', by('below'), lower, [8, 7, 7, 5], ['0', '25', '25', '75']],
    ['halfway, less is better', by('mid'), lower, [8, 7, 7, 5], ['12.5', '50', '50', '87.5']],
    ['one alone: no better', by('at-or-below'), '{unit: 个}', [7], ['100']],
    ['one alone: worse', by('below'), '{unit: 个}', [7], ['0']],
    ['one alone: halfway', by('mid'), '{unit: 个}', [7], ['50']],
    // (3 + 0) / 2 of 3
    ['all alike: halfway', by('mid'), '{unit: 个}', [7, 7, 7], ['50', '50', '50']],
    // 5 of 10 are not above the fifth
    [
      'ten in a row',
      by('at-or-below'),
      '{unit: 个}',
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      ['10', '20', '30', '40', '50', '60', '70', '80', '90', '100'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  test('who has no value is not counted', () => {
    const rules = `
columns: {x: {unit: 个}}
missing-marks: {"/": not-applicable}
index: {x: {weight: 100, score: {method: percentile-rank, form: at-or-below, missing: zero}}}`;
    // one of the two that have a value is not above 3
    expect(figuresOf(scoreText(rules, '开发区,x\n甲,3\n乙,/\n丙,5'), 'total')).toEqual(['50', '0', '100']);
  });
});

test.each([
  ['no form', '{method: percentile-rank}', 'rules/missing-key'],
  ['an unknown form', by('inclusive'), 'rules/unexpected-value'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});
