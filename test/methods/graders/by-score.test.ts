import { describe, expect, test } from 'vitest';
import { byScore } from '../../../src/methods/graders/by-score.js';
import { figuresOf, findings, scoreText } from '../../assess/score-text.js';

const rules = (thresholds: string, round = 2) => `
columns: {x: {unit: 个}}
index: {x: {weight: 100, score: {method: attainment, target: 100, cap: none, floor: none}}}
grade: {thresholds: ${thresholds}}
round: {total: ${round}}`;

const sheet = (...values: readonly number[]) =>
  ['开发区,x', ...values.map((value, i) => `${i}区,${value}`)].join('\n');

describe('按分数定等 by-score', () => {
  // 国家现代农业示范区监测评价办法(试行): 60 分、75 分两道线
  test('a grade starts at its threshold, which belongs to it', () => {
    const scored = scoreText(rules('{C: 0, B: 60, A: 75}'), sheet(0, 59.99, 60, 74.99, 75, 130));
    expect(figuresOf(scored, 'grade')).toEqual(['C', 'C', 'B', 'B', 'A', 'A']);
  });

  test('looks at the rounded total', () => {
    // 74.995 is 75.00 at two places and 74.995 at three
    expect(figuresOf(scoreText(rules('{C: 0, B: 60, A: 75}'), sheet(74.995)), 'grade')).toEqual(['A']);
    expect(figuresOf(scoreText(rules('{C: 0, B: 60, A: 75}', 3), sheet(74.995)), 'grade')).toEqual(['B']);
  });

  test('a total below 0 has the lowest grade', () => {
    expect(figuresOf(scoreText(rules('{C: 0, A: 60}'), sheet(-5)), 'grade')).toEqual(['C']);
  });

  test('grades may be written in any order', () => {
    expect(byScore.template({ A: 75, C: 0, B: 60 })).toEqual({
      formula: 'band(total, 0, 60分, 1, 75分, 2)',
      labels: ['C', 'B', 'A'],
    });
  });

  test('one grade for all', () => {
    expect(figuresOf(scoreText(rules('{合格: 0}'), sheet(5, 99)), 'grade')).toEqual(['合格', '合格']);
  });

  test.each([
    ['{B: 60, A: 75}', ['rules/lowest-grade rules 3']],
    ['{}', ['rules/unexpected-value rules 3']],
    ['{C: 0, B: 60, A: 60}', ['rules/equal-thresholds rules 3']],
  ])('%s is refused', (thresholds, expected) => {
    expect(findings(scoreText(rules(thresholds), sheet(1)))).toEqual(expected);
  });
});
