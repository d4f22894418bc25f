import { describe, expect, test } from 'vitest';
import { figuresOf, scoreText } from '../assess/score-text.js';

const rules = (score: string, more = '') => `
groups: {类型: 类型, 片区: 片区}
columns: {外资: {unit: 万美元}}
index: {外资: {weight: 100, score: ${score}}}
${more}`;
// 综合: 10, 30; 生态: 20, 40; east: 10, 20; west: 30, 40
const csv = '开发区,类型,片区,外资\n甲,综合,东,10\n乙,生态,东,20\n丙,综合,西,30\n丁,生态,西,40';
const points = (score: string, more?: string, sheet = csv) =>
  figuresOf(scoreText(rules(score, more), sheet), 'framework/外资/points');

const minMax = (within: string) =>
  `{method: min-max, worst: cohort, best: cohort, clip: none, degenerate: refuse${within}}`;

describe('within: whose groups a score looks at', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['left out: the default grouping', minMax(''), ['0', '0', '100', '100']],
    ['another grouping', minMax(', within: 片区'), ['0', '100', '0', '100']],
    // (20 − 10) ÷ (40 − 10), (30 − 10) ÷ (40 − 10)
    [
      'all together',
      minMax(', within: all'),
      ['0', '33.33333333333333333333333333', '66.66666666666666666666666667', '100'],
    ],
    // places 4, 3, 2, 1 of four
    [
      'ranks and counts',
      '{method: rank-points, form: linear-to-nth, ties: better, within: all}',
      ['25', '50', '75', '100'],
    ],
    // the means of the areas are 15 and 35
    [
      'a formula of the rules',
      '{method: ratio-to-base, base: {formula: cohort_max(x)}, cap: none, within: 片区}',
      ['50', '100', '75', '100'],
    ],
  ])('%s', (_, score, expected) => {
    expect(points(score)).toEqual(expected);
  });

  test('the mean of peers that a missing score gets', () => {
    const score = (within: string) =>
      `{method: attainment, target: 40, cap: none, missing: mean-of-peers${within}}`;
    const sheet = csv.replace('生态,东,20', '生态,东,');
    // of 生态 丁 alone, 40/40; of the east 甲 alone, 10/40
    expect(points(score(''), '', sheet)[1]).toBe('100');
    expect(points(score(', within: 片区'), '', sheet)[1]).toBe('25');
  });

  test('written once in scoring, it holds for other methods too', () => {
    const scoring =
      'scoring: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: refuse, within: 片区}';
    expect(points('{}', scoring)).toEqual(['0', '100', '0', '100']);
    // the first of two in either area
    expect(points('{method: rank-points, form: linear-to-nth, ties: better}', scoring)).toEqual([
      '50',
      '100',
      '50',
      '100',
    ]);
  });

  test('an indicator has its own', () => {
    const score = '{method: attainment, target: 1, cap: none}';
    const relative = (within: string) => `
groups: {类型: 类型, 片区: 片区}
columns: {外资: {unit: 万美元}}
indicators: {相对外资: {formula: 外资 / cohort_max(外资), unit: ""${within}}}
index: {相对外资: {weight: 100, score: ${score}}}`;
    const values = (within: string) =>
      figuresOf(scoreText(relative(within), csv), 'indicators/相对外资', 4).map(Number);
    // against 30 and 40 by type; against 20 and 40 by area
    expect(values('')).toEqual([0.3333, 0.5, 1, 1]);
    expect(values(', within: 片区')).toEqual([0.5, 1, 0.75, 1]);
  });
});
