import { describe, expect, test } from 'vitest';
import { figuresOf, findings, pointsOf, scoreText } from '../../assess/score-text.js';

const settings = (worst: string, best: string, rest = 'clip: none, degenerate: refuse', basic = 60) =>
  `{method: efficacy, basic: ${basic}, worst: ${worst}, best: ${best}, ${rest}}`;
const lower = '{unit: 个, direction: lower}';

describe('功效系数法 efficacy: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // 60 + (x − 10) / 40 × 40
    ['60–40 over the group', settings('cohort', 'cohort'), '{unit: 个}', [10, 20, 50], ['60', '70', '100']],
    ['lower is better', settings('cohort', 'cohort'), lower, [10, 20, 50], ['100', '90', '60']],
    // 60 + (x − 20) / 40 × 40 = 40 + x
    ['fixed posts, inside', settings('20', '60'), '{unit: 个}', [20, 30, 60], ['60', '70', '100']],
    ['fixed posts, outside', settings('20', '60'), '{unit: 个}', [0, 100, -60], ['40', '140', '-20']],
    [
      'outside, clipped to [60, 100]',
      settings('20', '60', 'clip: [60, 100], degenerate: refuse'),
      '{unit: 个}',
      [0, 30, 100],
      ['60', '70', '100'],
    ],
    [
      'outside, clipped to [0, 100]',
      settings('20', '60', 'clip: [0, 100], degenerate: refuse'),
      '{unit: 个}',
      [0, 100, -60],
      ['40', '100', '0'],
    ],
    // 60 + (x − 60) / (20 − 60) × 40 = 120 − x
    [
      'fixed posts, lower is better',
      settings('60', '20'),
      lower,
      [20, 50, 60, 80],
      ['100', '70', '60', '40'],
    ],
    // 20 + 80 × (x − 2) / 40
    ['20–80', settings('cohort', 'cohort', undefined, 20), '{unit: 个}', [2, 12, 42], ['20', '40', '100']],
    // 0 + 100 × …: min-max
    ['basic 0', settings('cohort', 'cohort', undefined, 0), '{unit: 个}', [2, 12, 42], ['0', '25', '100']],
    [
      'all alike',
      settings('cohort', 'cohort', 'clip: none, degenerate: 100'),
      '{unit: 个}',
      [5, 5],
      ['100', '100'],
    ],
    ['one alone', settings('cohort', 'cohort', 'clip: none, degenerate: 60'), '{unit: 个}', [5], ['60']],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // 旌德县 20–80: (20 + 80 × (12 − 2) / (42 − 2)) / 100 × 30 = 12.0
  test('旌德县: weight 30, x = 12, group from 2 to 42', () => {
    const rules = `
columns: {x: {unit: 个}, 其余: {unit: 个}}
index:
  x: {weight: 30}
  其余: {weight: 70}
scoring: ${settings('cohort', 'cohort', undefined, 20)}`;
    const scored = scoreText(rules, '开发区,x,其余\n甲,2,1\n乙,12,2\n丙,42,3');
    expect(figuresOf(scored, 'framework/x/score')).toEqual(['6', '12', '30']);
  });

  test('each group has its own posts', () => {
    const rules = `
columns: {x: {unit: 个}}
groups: {类型: 类型}
index: {x: {weight: 100, score: ${settings('cohort', 'cohort')}}}`;
    const scored = scoreText(
      rules,
      '开发区,类型,x\n甲,国家级,10\n乙,国家级,20\n丙,省级,1\n丁,省级,2\n戊,省级,3',
    );
    expect(figuresOf(scored, 'total')).toEqual(['60', '100', '60', '80', '100']);
    expect(figuresOf(scored, 'rank')).toEqual(['2', '1', '3', '2', '1']);
  });
});

test.each([
  ['worst above best', settings('60', '20'), '{unit: 个}', 'rules/wrong-order'],
  ['worst below best where less is better', settings('20', '60'), lower, 'rules/wrong-order'],
  [
    'no basic points',
    '{method: efficacy, worst: 1, best: 2, clip: none, degenerate: 60}',
    '{unit: 个}',
    'rules/missing-key',
  ],
  ['basic points of 100', settings('1', '2', undefined, 100), '{unit: 个}', 'rules/unexpected-value'],
])('refused: %s', (_, score, indicator, code) => {
  const rules = `columns: {x: {unit: 个}}\nindicators: {x: ${indicator}}\nindex: {x: {weight: 100, score: ${score}}}`;
  expect(findings(scoreText(rules, '开发区,x\n甲,1'))).toEqual([`${code} rules 3`]);
});
