import { describe, expect, test } from 'vitest';
import { figuresOf, scoreText } from '../../assess/score-text.js';
import { twoDimensions } from '../nested.js';

describe('加权几何平均 geometric-mean', () => {
  test('of equal weights 90 and 40 are 60, where the arithmetic mean is 65', () => {
    const scored = scoreText(twoDimensions('sum', 'geometric-mean'), '开发区,a,b,c\n甲,90,40,50');
    // √(90 × 40) = 60; 60% of 60 + 40 × 50%
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['60']);
    expect(figuresOf(scored, 'total')).toEqual(['56']);
  });

  test('one zero makes it zero', () => {
    const scored = scoreText(twoDimensions('sum', 'geometric-mean'), '开发区,a,b,c\n甲,100,0,100');
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['0']);
    expect(figuresOf(scored, 'total')).toEqual(['40']);
  });

  test('of the dimensions, by weight', () => {
    const scored = scoreText(twoDimensions('geometric-mean', 'sum'), '开发区,a,b,c\n甲,32,32,1\n乙,70,70,70');
    // 32^0.6 × 1^0.4 = 2^3; 70^0.6 × 70^0.4
    expect(figuresOf(scored, 'total')).toEqual(['8', '70']);
  });

  test('inside a mean inside a sum', () => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}, c: {unit: 个}}
index:
  全: {weight: 100, aggregate: arithmetic-mean, of: {
    前: {weight: 50, aggregate: geometric-mean, of: {a: {weight: 25}, b: {weight: 25}}},
    c: {weight: 50}}}
scoring: {method: attainment, target: 100, cap: none}`;
    // (√(90 × 40) + 50) / 2
    expect(figuresOf(scoreText(rules, '开发区,a,b,c\n甲,90,40,50'), 'total')).toEqual(['55']);
  });
});
