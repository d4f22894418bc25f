import { describe, expect, test } from 'vitest';
import { figuresOf, scoreText } from '../../assess/score-text.js';
import { twoDimensions } from '../nested.js';

describe('加权调和平均 harmonic-mean', () => {
  test('of equal weights 60 and 30 are 40, where the arithmetic mean is 45', () => {
    const scored = scoreText(twoDimensions('sum', 'harmonic-mean'), '开发区,a,b,c\n甲,60,30,50');
    // 2 / (1/60 + 1/30) = 2 / (3/60) = 40; 60 × 40% + 40 × 50%
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['40']);
    expect(figuresOf(scored, 'total')).toEqual(['44']);
  });

  test('one zero makes it zero', () => {
    const scored = scoreText(twoDimensions('sum', 'harmonic-mean'), '开发区,a,b,c\n甲,100,0,100');
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['0']);
    expect(figuresOf(scored, 'total')).toEqual(['40']);
  });

  test('of the dimensions, by weight', () => {
    const scored = scoreText(twoDimensions('harmonic-mean', 'sum'), '开发区,a,b,c\n甲,30,30,80\n乙,70,70,70');
    // 100 / (60/30 + 40/80) = 100 / 2.5
    expect(figuresOf(scored, 'total')).toEqual(['40', '70']);
  });

  test('of a value below 0 there is none', () => {
    const rules = twoDimensions('sum', 'harmonic-mean').replace('cap: none', 'cap: none, floor: none');
    const scored = scoreText(rules, '开发区,a,b,c\n甲,-50,50,50\n乙,60,30,50');
    expect(figuresOf(scored, 'framework/前/points')).toEqual(['undefined', '40']);
  });
});
