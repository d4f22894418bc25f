import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower } from '../beside-last-year.js';

const by = (rest = 'clip: none, degenerate: refuse', centre = 50, spread = 10) =>
  `{method: z-score, centre: ${centre}, spread: ${spread}, ${rest}}`;
// their mean is 40/8 = 5; Σ(x − 5)² = 9 + 3×1 + 0 + 0 + 4 + 16 = 32, √(32/8) = 2
const eight = [2, 4, 4, 4, 5, 5, 7, 9];

describe('标准分法 z-score: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // 50 + (x − 5) / 2 × 10
    ['T scores', by(), '{unit: 个}', eight, ['35', '45', '45', '45', '50', '50', '60', '70']],
    ['less is better', by(), lower, eight, ['65', '55', '55', '55', '50', '50', '40', '30']],
    // 60 + (x − 5) / 2 × 25
    [
      'another centre and spread',
      by(undefined, 60, 25),
      '{unit: 个}',
      eight,
      ['22.5', '47.5', '47.5', '47.5', '60', '60', '85', '110'],
    ],
    [
      'clipped',
      by('clip: [40, 60], degenerate: refuse'),
      '{unit: 个}',
      eight,
      ['40', '45', '45', '45', '50', '50', '60', '60'],
    ],
    // of two values each is one standard deviation off: (x − 3) / 1
    ['two', by(), '{unit: 个}', [2, 4], ['40', '60']],
    ['all alike: what the rules say', by('clip: none, degenerate: 50'), '{unit: 个}', [7, 7], ['50', '50']],
    ['one alone', by('clip: none, degenerate: 100'), '{unit: 个}', [7], ['100']],
    ['not alike: nothing of the kind', by('clip: none, degenerate: 0'), '{unit: 个}', [2, 4], ['40', '60']],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // a third has no end, and the mean of seven of them drops a digit: they are alike all the same
  test.each([
    ['50', ['50', '50', '50', '50', '50', '50', '50']],
    ['80', ['80', '80', '80', '80', '80', '80', '80']],
  ])('seven thirds, all alike, score %s', (degenerate, expected) => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}}
indicators: {x: {formula: a / b, unit: ""}}
index: {x: {weight: 100, score: ${by(`clip: none, degenerate: ${degenerate}`)}}}`;
    const rows = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => `${name},1,3`);
    expect(figuresOf(scoreText(rules, ['开发区,a,b', ...rows].join('\n')), 'total')).toEqual(expected);
  });
});

test('all alike, and refused', () => {
  expect(findingsBeside(by(), undefined, ['7', '7'])).toEqual([
    'data/degenerate-group !B2',
    'data/degenerate-group !B3',
  ]);
});

test.each([
  ['no word on values far off', by('degenerate: 50'), 'rules/missing-key'],
  ['no word on a group that is all alike', by('clip: none'), 'rules/missing-key'],
  ['no spread', by(undefined, 50, 0), 'rules/unexpected-value'],
  ['a clip upside down', by('clip: [100, 0], degenerate: 50'), 'rules/wrong-order'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});
