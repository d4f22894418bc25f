import { expect, test } from 'vitest';
import { figuresOf } from '../../assess/score-text.js';
import { findingsOf, rawOf, salaryText } from './floats.js';

test.each<readonly [string, readonly number[], readonly string[]]>([
  ['"score / 100分"', [95, 80], ['0.95', '0.8']],
  // 90 is the mean of 100 and 80
  [
    '"得分 / cohort_mean(得分)"',
    [100, 80],
    ['1.111111111111111111111111111', '0.8888888888888888888888888889'],
  ],
])('%s', (formula, scores, expected) => {
  expect(rawOf(`{method: formula, formula: ${formula}}`, scores)).toEqual(expected);
});

// a raw coefficient below 0 counts as 0: 1 − 2 accidents
test('below 0', () => {
  const model = 'coefficient: {method: formula, formula: "1 - 事故 / 1起"}\nband: none\npool: none';
  const scored = salaryText(model, '开发区,得分,事故\n甲,90,2\n乙,80,0');
  expect(figuresOf(scored, 'salary/raw')).toEqual(['-1', '1']);
  expect(figuresOf(scored, 'salary/coefficient')).toEqual(['0', '1']);
});

test.each([
  ['a result in 分', 'score', 'rules/result-unit rules 7'],
  ['an unknown name', '质量 / 100', 'formula/unknown-name rules 7'],
])('refused: %s', (_, formula, expected) => {
  expect(findingsOf(`{method: formula, formula: ${formula}}`, [80])).toEqual([expected]);
});
