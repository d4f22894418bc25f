import { describe, expect, test } from 'vitest';
import { findings, scoreText, totals } from './score-text.js';

const rules = (score: string, direction = 'higher') => `
columns: {甲数: {unit: 个}, 最差: {unit: 个}, 最优: {unit: 个}}
missing-marks: {"/": not-applicable}
indicators: {甲数: {unit: 个, direction: ${direction}}}
index: {甲数: {weight: 100, score: {${score}, clip: none}}}
`;
const csv = (...rows: readonly string[]) => ['开发区,甲数,最差,最优', ...rows].join('\n');
const minMax = 'method: min-max, worst: 0, best: cohort, degenerate: refuse';

describe('a scale the wrong way round scores nobody', () => {
  test('when all values lie below the fixed worst one', () => {
    // the best of −1 and −5 is −1, below the worst, 0: −5 would get (−5 − 0) ÷ (−1 − 0) × 100 = 500
    expect(findings(scoreText(rules(minMax), csv('甲,-1,,', '乙,-5,,')))).toEqual([
      'data/scale-crossed !B2',
      'data/scale-crossed !B3',
    ]);
  });

  test('when the sheet gives one entity its ends in the wrong order', () => {
    const own = 'method: min-max, worst: {column: 最差}, best: {column: 最优}, degenerate: 100';
    expect(findings(scoreText(rules(own), csv('甲,5,0,10', '乙,5,10,0')))).toEqual([
      'data/scale-crossed !B3',
    ]);
  });

  test('less being better, the worst value is the larger one', () => {
    const own = 'method: efficacy, basic: 60, worst: {column: 最差}, best: {column: 最优}, degenerate: 100';
    // (5 − 10) ÷ (0 − 10) = 1/2 of 40 on top of 60
    expect(totals(scoreText(rules(own, 'lower'), csv('甲,5,10,0')))).toEqual(['80']);
    expect(findings(scoreText(rules(own, 'lower'), csv('甲,5,0,10')))).toEqual(['data/scale-crossed !B2']);
  });
});

describe('a scale without length', () => {
  const alike = csv('甲,5,,', '乙,5,,');
  const zero = 'missing: {zero-denominator: zero}';

  test.each([
    ['min-max', 'method: min-max, worst: cohort, best: cohort, degenerate: refuse'],
    ['z-score', 'method: z-score, centre: 50, spread: 10, degenerate: refuse'],
    // the policy is for a value that divides by zero, not for values that are all alike
    ['min-max with a policy', `method: min-max, worst: cohort, best: cohort, degenerate: refuse, ${zero}`],
    ['z-score with a policy', `method: z-score, centre: 50, spread: 10, degenerate: refuse, ${zero}`],
  ])('is refused where the rules say refuse: %s', (_, score) => {
    expect(findings(scoreText(rules(score), alike))).toEqual([
      'data/degenerate-group !B2',
      'data/degenerate-group !B3',
    ]);
  });

  test('scores what the rules say', () => {
    const score = 'method: min-max, worst: cohort, best: cohort, degenerate: 60';
    expect(totals(scoreText(rules(score), alike))).toEqual(['60', '60']);
  });

  test('is of no account to whom the indicator is not for', () => {
    const score = 'method: min-max, worst: cohort, best: cohort, degenerate: refuse, missing: zero';
    // 丙 has no value; of 甲 and 乙 one is worst and one best
    expect(totals(scoreText(rules(score), csv('甲,5,,', '乙,6,,', '丙,/,,')))).toEqual(['0', '100', '0']);
  });
});
