import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText, totals } from '../assess/score-text.js';

const rules = (score: string, indicator = '{formula: 税收, unit: 万元}') => `
missing-marks: {"/": not-applicable}
columns: {税收: {unit: 万元}, 税收目标: {unit: 亿元}, 底线: {unit: 万元}, 户数: {unit: 家}}
indicators:
  税收额: ${indicator}
  平均目标: {formula: cohort_mean(税收目标), unit: 亿元}
index:
  税收额: {weight: 60, score: ${score}}
  户数: {weight: 40, score: {method: attainment, target: 10, cap: none}}`;
const csv = (rows: string) => `开发区,税收(万元),税收目标(亿元),底线(万元),户数\n${rows}`;
const three = csv('甲,6000,0.6,2000,10\n乙,6000,0.8,4000,10\n丙,6000,1,5000,10');

describe('a number that the sheet gives for each entity', () => {
  test.each<readonly [string, string, readonly string[]]>([
    // 6000 万元 against 0.6, 0.8 and 1 亿元
    [
      'a column, in its own unit',
      '{method: attainment, target: {column: 税收目标}, cap: none}',
      ['100', '75', '60'],
    ],
    // (0.6 + 0.8 + 1) ÷ 3 = 0.8 亿元
    ['an indicator', '{method: attainment, target: {column: 平均目标}, cap: none}', ['75', '75', '75']],
    // (6000 − 2000) ÷ (6000 − 2000), (6000 − 4000) ÷ (8000 − 4000), (6000 − 5000) ÷ (10000 − 5000)
    [
      'worst and best',
      '{method: min-max, worst: {column: 底线}, best: {column: 税收目标, source: 责任书}, clip: none, degenerate: refuse}',
      ['100', '50', '20'],
    ],
    // 6000 reaches 6000; not 8000, not 10000
    [
      'where a band starts',
      '{method: bands, bands: [{from: none, points: 0}, {from: {column: 税收目标}, points: 90}], boundary: lower}',
      ['90', '0', '0'],
    ],
  ])('%s', (_, score, expected) => {
    expect(figuresOf(scoreText(rules(score), three), 'framework/税收额/points')).toEqual(expected);
  });

  test('is the target of an indicator like any other', () => {
    const indicator = '{formula: 税收, unit: 万元, target: {column: 税收目标}}';
    const scored = scoreText(rules('{method: attainment, cap: none}', indicator), three);
    expect(figuresOf(scored, 'framework/税收额/points')).toEqual(['100', '75', '60']);
    // 100 × 0.6 + 40, 75 × 0.6 + 40, 60 × 0.6 + 40
    expect(totals(scored)).toEqual(['100', '85', '76']);
  });
});

describe('a target that one entity does not have', () => {
  const rows = csv('甲,6000,0.6,1,10\n乙,6000,/,1,10\n丙,6000,0,1,10\n丁,6000,-1,1,10\n戊,6000,,1,10');
  const score = (missing: string) => `{method: attainment, target: {column: 税收目标}, cap: none${missing}}`;

  test('is not assessed, not above 0 or not reported: at its cell', () => {
    expect(findings(scoreText(rules(score('')), rows))).toEqual([
      'data/missing-refused !C3',
      'data/zero-denominator !C4',
      'data/zero-denominator !C5',
      'data/missing-refused !C6',
    ]);
  });

  test('each by its policy', () => {
    const missing = ', missing: {not-applicable: redistribute, zero-denominator: zero, not-reported: zero}';
    const scored = scoreText(rules(score(missing)), rows);
    expect(findings(scored)).toEqual([]);
    // 乙: 10/10 × 40 × 100/40; 丙, 丁, 戊: 0 + 40
    expect(totals(scored)).toEqual(['100', '100', '40', '40', '40']);
  });
});
