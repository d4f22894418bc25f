import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower, scoresAt } from '../beside-last-year.js';

const by = (divisors: string, rest = 'mean: 10, width: 10, clip: none') =>
  `{method: progressive, basic: 100, divisors: ${divisors}, ${rest}}`;
const three = '[20, 40, 60]';

describe('递进加减分 progressive: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // 5 beyond: 100 + 100 × 5/20
    ['within the first part', by(three), '{unit: 个}', [10, 15, 20], ['100', '125', '150']],
    // 16 beyond: 100 + 50 + 100 × 6/40; 20 beyond: 100 + 50 + 25
    ['within the second', by(three), '{unit: 个}', [26, 30], ['165', '175']],
    // 26 beyond: 175 + 100 × 6/60; 80 beyond: 175 + 100 × 60/60, for the last part has no end
    ['within the last', by(three), '{unit: 个}', [36, 90], ['185', '275']],
    // the same below: 100 − 25, 100 − 50 − 15, 100 − 75 − 10
    ['below the mean', by(three), '{unit: 个}', [5, -6, -16], ['75', '35', '15']],
    ['less is better', by(three), lower, [5, 26], ['125', '35']],
    // 100 + 100 × 30/20
    ['one part only', by('[20]'), '{unit: 个}', [40, -5], ['250', '25']],
    // 增量指标 /60, /80, /100: 100 + 100 × 30/60, and 20/80 more
    [
      'other divisors and width',
      by('[60, 80, 100]', 'mean: 10, width: 30, clip: none'),
      '{unit: 个}',
      [40, 60],
      ['150', '175'],
    ],
    ['clipped', by(three, 'mean: 10, width: 10, clip: [0, 120]'), '{unit: 个}', [35, -90], ['120', '0']],
    // the mean of 0, 10 and 35 is 15: 15, 5 below and 20 beyond
    [
      'the mean of the group',
      by(three, 'mean: cohort, width: 10, clip: none'),
      '{unit: 个}',
      [0, 10, 35],
      ['37.5', '75', '175'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // b = 10: 25 beyond 10 + 10·10/20 + 10·10/40 + 5·10/60 = 10 + 5 + 2.5 + 0.8333; 25 short 10 − 5 − 2.5 − 0.8333
  test('published: b = 10, 25 points off the mean', () => {
    expect(scoresAt(10, by(three), ['35', '-15', '10'], 4)).toEqual(['18.3333', '1.6667', '10.0000']);
  });

  test('growth in percent: widths and divisors are percentage points', () => {
    const rules = `
columns: {x: {unit: "%"}}
index: {x: {weight: 100, score: ${by(three, 'mean: 8%, width: 10个百分点, clip: none')}}}`;
    // 5 percentage points beyond 8%: 100 + 100 × 5/20
    expect(figuresOf(scoreText(rules, '开发区,x(%)\n甲,13'), 'total')).toEqual(['125']);
  });
});

test.each([
  ['no divisor', by('[]'), 'rules/unexpected-value'],
  ['a divisor of 0', by('[20, 0]'), 'rules/unexpected-value'],
  ['a width of 0', by(three, 'mean: 10, width: 0, clip: none'), 'rules/not-positive'],
  ['no mean', by(three, 'width: 10, clip: none'), 'rules/missing-key'],
  ['no word on how far it goes', by(three, 'mean: 10, width: 10'), 'rules/missing-key'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});
