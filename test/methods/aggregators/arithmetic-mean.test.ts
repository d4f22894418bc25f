import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText } from '../../assess/score-text.js';
import { twoDimensions } from '../nested.js';

const points = '开发区,a,b,c\n甲,90,40,50';

describe('加权平均 arithmetic-mean', () => {
  test('of equal weights 90 and 40 are 65', () => {
    const scored = scoreText(twoDimensions('sum', 'arithmetic-mean'), points);
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['65']);
    // 65% of 60, and 40 × 50%
    expect(figuresOf(scored, 'framework/前/score')).toEqual(['39']);
    expect(figuresOf(scored, 'total')).toEqual(['59']);
  });

  test('above sums: their points are score ÷ weight × 100', () => {
    const scored = scoreText(twoDimensions('arithmetic-mean', 'sum'), points);
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['65']);
    // (60 × 65 + 40 × 50) / 100
    expect(figuresOf(scored, 'total')).toEqual(['59']);
  });

  test('takes weights relative to each other: 75 and 25 of a dimension of 60', () => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}, c: {unit: 个}}
index:
  前: {weight: 60, aggregate: arithmetic-mean, of: {a: {weight: 75}, b: {weight: 25}}}
  后: {weight: 40, of: {c: {weight: 40}}}
scoring: {method: attainment, target: 100, cap: none}`;
    // (75 × 90 + 25 × 40) / 100 = 77.5; 60 × 77.5% + 20 = 66.5
    expect(figuresOf(scoreText(rules, points), 'total')).toEqual(['66.5']);
  });

  test('but not to anything: 50 and 25 add up to neither 60 nor 100', () => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}}
index:
  前: {weight: 100, aggregate: arithmetic-mean, of: {a: {weight: 50}, b: {weight: 25}}}
scoring: {method: attainment, target: 100, cap: none}`;
    expect(findings(scoreText(rules, points))).toEqual(['rules/weights-sum rules 3']);
  });
});
