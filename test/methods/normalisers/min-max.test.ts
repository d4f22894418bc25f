import { describe, expect, test } from 'vitest';
import { findings, pointsOf, scoreText } from '../../assess/score-text.js';

const cohort = '{method: min-max, worst: cohort, best: cohort, clip: none, degenerate: refuse}';
const fixed = (clip: string) => `{method: min-max, worst: 20, best: 60, clip: ${clip}, degenerate: refuse}`;
const fixedLower = (clip: string) =>
  `{method: min-max, worst: 60, best: 20, clip: ${clip}, degenerate: refuse}`;
const lower = '{unit: 个, direction: lower}';

describe('极差法 min-max: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // (x − 10) / (50 − 10) × 100
    ['over the group', cohort, '{unit: 个}', [10, 20, 40, 50], ['0', '25', '75', '100']],
    // (50 − x) / (50 − 10) × 100
    ['over the group, lower is better', cohort, lower, [10, 20, 40, 50], ['100', '75', '25', '0']],
    ['with negative values', cohort, '{unit: 个}', [-10, 0, 10], ['0', '50', '100']],
    // (x − 20) / 40 × 100
    ['between fixed posts', fixed('none'), '{unit: 个}', [20, 30, 60], ['0', '25', '100']],
    ['beyond them', fixed('none'), '{unit: 个}', [10, 70], ['-25', '125']],
    ['beyond them, clipped', fixed('[0, 100]'), '{unit: 个}', [10, 20, 60, 70], ['0', '0', '100', '100']],
    ['clipped elsewhere', fixed('[10, 120]'), '{unit: 个}', [10, 70, 90], ['10', '120', '120']],
    // (x − 60) / (20 − 60) × 100
    ['fixed posts, lower is better', fixedLower('none'), lower, [20, 30, 60, 70], ['100', '75', '0', '-25']],
    [
      'one fixed, one of the group',
      '{method: min-max, worst: 0, best: cohort, clip: none, degenerate: refuse}',
      '{unit: 个}',
      [10, 40],
      ['25', '100'],
    ],
    // worst 0.5 × 20 = 10, best 1.5 × 20 = 30
    [
      'posts computed from the group',
      '{method: min-max, worst: {formula: "0.5 * cohort_mean(x)"}, best: {formula: "1.5 * cohort_mean(x)"}, clip: none, degenerate: refuse}',
      '{unit: 个}',
      [15, 20, 25],
      ['25', '50', '75'],
    ],
    [
      'all alike: what the rules say',
      cohort.replace('refuse', '80'),
      '{unit: 个}',
      [7, 7, 7],
      ['80', '80', '80'],
    ],
    ['one alone', cohort.replace('refuse', '100'), '{unit: 个}', [7], ['100']],
    ['not alike: nothing of the kind', cohort.replace('refuse', '80'), '{unit: 个}', [7, 8], ['0', '100']],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });
});

test.each([
  ['worst above best', fixed('none').replace('60', '10'), '{unit: 个}', 'rules/wrong-order'],
  ['worst below best where less is better', fixed('none'), lower, 'rules/wrong-order'],
  ['worst and best one value', fixed('none').replace('60', '20'), '{unit: 个}', 'rules/wrong-order'],
  ['a clip upside down', fixed('[100, 0]'), '{unit: 个}', 'rules/wrong-order'],
  [
    'no word on what happens beyond the posts',
    '{method: min-max, worst: 20, best: 60, degenerate: refuse}',
    '{unit: 个}',
    'rules/missing-key',
  ],
  [
    'no word on a group that is all alike',
    '{method: min-max, worst: cohort, best: cohort, clip: none}',
    '{unit: 个}',
    'rules/missing-key',
  ],
])('refused: %s', (_, score, indicator, code) => {
  const rules = `columns: {x: {unit: 个}}\nindicators: {x: ${indicator}}\nindex: {x: {weight: 100, score: ${score}}}`;
  expect(findings(scoreText(rules, '开发区,x\n甲,1'))).toEqual([`${code} rules 3`]);
});
