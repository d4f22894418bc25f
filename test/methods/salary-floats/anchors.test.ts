import { expect, test } from 'vitest';
import { figuresOf } from '../../assess/score-text.js';
import { findingsOf, rawOf, salaryText } from './floats.js';

const model =
  '{method: anchors, anchors: [{score: 60, coefficient: 0.8}, {score: 80, coefficient: 1}, {score: 95, coefficient: 1.2}]}';

test.each<readonly [number, string]>([
  [50, '0.8'],
  [60, '0.8'],
  [70, '0.9'], // halfway from 0.8 to 1
  [80, '1'],
  [87.5, '1.1'],
  [95, '1.2'],
  [100, '1.2'],
])('score %d', (score, expected) => {
  expect(rawOf(model, [score])).toEqual([expected]);
});

// 92.5: 1 + 0.2 × 12.5/15 = 1.16666…; 88.1: 1 + 0.2 × 8.1/15 = 1.108; 81.4: 1.018666…; 76: 0.96; 68.2: 0.8 + 0.2 × 8.2/20 = 0.882
test('printed with 4 decimals', () => {
  const csv = '开发区,得分\n甲,92.5\n乙,88.1\n丙,81.4\n丁,76\n戊,68.2';
  const printed = figuresOf(
    salaryText(`coefficient: ${model}\nband: none\npool: none`, csv),
    'salary/coefficient',
    4,
  );
  expect(printed).toEqual(['1.1667', '1.1080', '1.0187', '0.9600', '0.8820']);
});

test.each([
  [
    'scores that fall',
    '[{score: 80, coefficient: 1}, {score: 60, coefficient: 1.2}]',
    'rules/wrong-order rules 7',
  ],
  [
    'a higher score with a lower coefficient',
    '[{score: 60, coefficient: 1}, {score: 80, coefficient: 0.9}]',
    'rules/salary-against-score rules 7',
  ],
  ['one anchor', '[{score: 60, coefficient: 1}]', 'rules/unexpected-value rules 7'],
  [
    'a negative coefficient',
    '[{score: 60, coefficient: -1}, {score: 80, coefficient: 1}]',
    'rules/unexpected-value rules 7',
  ],
])('refused: %s', (_, anchors, expected) => {
  expect(findingsOf(`{method: anchors, anchors: ${anchors}}`, [70])).toEqual([expected]);
});
