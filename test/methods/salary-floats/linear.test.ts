import { expect, test } from 'vitest';
import { figuresOf, findings } from '../../assess/score-text.js';
import { findingsOf, rawOf, salaryText } from './floats.js';

test.each<readonly [string, string, readonly number[], readonly string[]]>([
  // 1 + (S − 80)/80
  ['a reference of 80', '{method: linear, reference: 80, slope: 1}', [80, 88, 60], ['1', '1.1', '0.75']],
  // twice as steep: 1 + 2 × 8/80
  ['a slope of 2', '{method: linear, reference: 80, slope: 2}', [88], ['1.2']],
  ['a slope of 0', '{method: linear, reference: 80, slope: 0}', [88, 12], ['1', '1']],
  // the mean of 90, 80 and 70 is 80
  [
    'the mean of the group',
    '{method: linear, reference: cohort-mean, slope: 1}',
    [90, 80, 70],
    ['1.125', '1', '0.875'],
  ],
])('%s', (_, model, scores, expected) => {
  expect(rawOf(model, scores)).toEqual(expected);
});

// (90 × 3 + 70 × 1) ÷ 4 = 85: 90/85 and 70/85
test('the mean weighted by pay bases', () => {
  const model =
    'base: {column: 基数}\ncoefficient: {method: linear, reference: base-weighted-mean, slope: 1}\nband: none\npool: none';
  const scored = salaryText(model, '开发区,得分,基数\n甲,90,300\n乙,70,100');
  expect(figuresOf(scored, 'salary/raw', 6)).toEqual(['1.058824', '0.823529']);
});

test.each([
  ['a reference of 0', '{method: linear, reference: 0, slope: 1}', 'rules/not-positive rules 7'],
  ['a slope below 0', '{method: linear, reference: 80, slope: -1}', 'rules/unexpected-value rules 7'],
  ['a misspelt mean', '{method: linear, reference: cohort-maen, slope: 1}', 'rules/unexpected-value rules 7'],
  [
    'a mean without bases',
    '{method: linear, reference: base-weighted-mean, slope: 1}',
    'rules/missing-key rules 6',
  ],
])('refused: %s', (_, model, expected) => {
  expect(findingsOf(model, [80])).toEqual([expected]);
});

// nobody is above or below a mean that is not above 0
test('a mean of 0 has no result', () => {
  const csv = '开发区,得分\n甲,0\n乙,0';
  const model = 'coefficient: {method: linear, reference: cohort-mean, slope: 1}\nband: none\npool: none';
  expect(findings(salaryText(model, csv))).toEqual(['data/salary-missing !A2', 'data/salary-missing !A3']);
});
