import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower, scoresAt } from '../beside-last-year.js';

const ladder = (rest = 'per-place: 5, floor: 0', ties = 'better') =>
  `{method: rank-points, form: ladder, ties: ${ties}, ${rest}}`;
const linear = (form: 'nth' | 'zero', ties = 'better') =>
  `{method: rank-points, form: linear-to-${form}, ties: ${ties}}`;

describe('排名赋分 rank-points: points', () => {
  test.each<readonly [string, string, string, readonly (number | string)[], readonly string[]]>([
    // 100, 95, 90: each place 5 less
    ['ladder', ladder(), '{unit: 个}', [7, 9, 8], ['90', '100', '95']],
    ['ladder, less is better', ladder(), lower, [7, 9, 8], ['100', '90', '95']],
    // places 1, 2, 2, 4
    ['ladder, ties share the better place', ladder(), '{unit: 个}', [8, 7, 7, 5], ['100', '95', '95', '85']],
    // places 1, 2.5, 2.5, 4: 100 − 1.5 × 5
    [
      'ladder, ties share the mean place',
      ladder(undefined, 'mean'),
      '{unit: 个}',
      [8, 7, 7, 5],
      ['100', '92.5', '92.5', '85'],
    ],
    // the fourth would have 100 − 3 × 40 = −20
    [
      'ladder down to 0',
      ladder('per-place: 40, floor: 0'),
      '{unit: 个}',
      [9, 8, 7, 6],
      ['100', '60', '20', '0'],
    ],
    [
      'ladder down to 30 % of the weight',
      ladder('per-place: 40, floor: 0.3'),
      '{unit: 个}',
      [9, 8, 7, 6],
      ['100', '60', '30', '30'],
    ],
    [
      'ladder without a floor',
      ladder('per-place: 40, floor: none'),
      '{unit: 个}',
      [9, 8, 7, 6],
      ['100', '60', '20', '-20'],
    ],
    // (4 − r + 1) / 4 × 100
    ['linear to the nth part', linear('nth'), '{unit: 个}', [8, 7, 6, 5], ['100', '75', '50', '25']],
    ['… less is better', linear('nth'), lower, [8, 7, 6, 5], ['25', '50', '75', '100']],
    // (4 − 2.5 + 1) / 4 × 100
    [
      '… ties share the mean place',
      linear('nth', 'mean'),
      '{unit: 个}',
      [8, 7, 7, 5],
      ['100', '62.5', '62.5', '25'],
    ],
    // (1 − (r − 1) / 4) × 100
    ['linear to zero', linear('zero'), '{unit: 个}', [9, 8, 7, 6, 5], ['100', '75', '50', '25', '0']],
    // places 1, 3, 3, 3, 5
    [
      '… three share the mean place',
      linear('zero', 'mean'),
      '{unit: 个}',
      [9, 7, 7, 7, 5],
      ['100', '50', '50', '50', '0'],
    ],
    ['all alike are all first', linear('zero'), '{unit: 个}', [7, 7, 7], ['100', '100', '100']],
    // the mean of the places 1, 2, 3 is 2
    ['all alike share the middle', linear('zero', 'mean'), '{unit: 个}', [7, 7, 7], ['50', '50', '50']],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  test.each([ladder(), ladder(undefined, 'mean'), linear('nth'), linear('zero'), linear('zero', 'mean')])(
    'one alone is the first: %s',
    (score) => {
      expect(pointsOf(score, [7])).toEqual(['100']);
    },
  );

  // 争先进位: w, 0.95w, 0.90w of w = 6
  test('published ladder at weight 6', () => {
    expect(scoresAt(6, ladder(), ['30', '20', '10'], 2)).toEqual(['6.00', '5.70', '5.40']);
  });

  test('who has no value takes no place; n counts the others', () => {
    const rules = `
columns: {x: {unit: 个}}
missing-marks: {"/": not-applicable}
index: {x: {weight: 100, score: {method: rank-points, form: linear-to-nth, ties: better, missing: zero}}}`;
    // of two that have a value: 100 and 1/2 × 100
    expect(figuresOf(scoreText(rules, '开发区,x\n甲,3\n乙,/\n丙,5'), 'total')).toEqual(['50', '0', '100']);
  });

  test('each group has its own places', () => {
    const rules = `
columns: {x: {unit: 个}}
groups: {类型: 类型}
index: {x: {weight: 100, score: ${linear('zero', 'mean')}}}`;
    const scored = scoreText(
      rules,
      '开发区,类型,x\n甲,国家级,1\n乙,国家级,2\n丙,省级,30\n丁,省级,20\n戊,省级,10',
    );
    expect(figuresOf(scored, 'total')).toEqual(['0', '100', '100', '50', '0']);
  });
});

test.each([
  [
    'a ladder without its step',
    '{method: rank-points, form: ladder, ties: better, floor: 0}',
    'rules/missing-key',
  ],
  [
    'a ladder without its floor',
    '{method: rank-points, form: ladder, ties: better, per-place: 5}',
    'rules/missing-key',
  ],
  ['a step that is none', ladder('per-place: 0, floor: 0'), 'rules/unexpected-value'],
  [
    'linear with a step',
    '{method: rank-points, form: linear-to-nth, ties: better, per-place: 5}',
    'rules/unknown-key',
  ],
  [
    'linear with a floor',
    '{method: rank-points, form: linear-to-zero, ties: better, floor: 0}',
    'rules/unknown-key',
  ],
  ['linear, but which', '{method: rank-points, form: linear, ties: better}', 'rules/unexpected-value'],
  ['no word on ties', '{method: rank-points, form: linear-to-nth}', 'rules/missing-key'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});
