import { describe, expect, test } from 'vitest';
import { figuresOf, findings, pointsOf, scoreText } from '../../assess/score-text.js';

describe('目标完成率 attainment: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // x ÷ 80 × 100, at most full marks: s = w · min(x/t, 1)
    [
      'capped at full marks',
      '{method: attainment, target: 80, cap: 1}',
      '{unit: 个}',
      [0, 60, 80, 100],
      ['0', '75', '100', '100'],
    ],
    [
      'the target stands with the indicator',
      '{method: attainment, cap: 1}',
      '{unit: 个, target: 80}',
      [60],
      ['75'],
    ],
    [
      'the nearer target goes first',
      '{method: attainment, target: 120, cap: 1}',
      '{unit: 个, target: 80}',
      [60],
      ['50'],
    ],
    [
      'over-fulfilment counts up to 1.2',
      '{method: attainment, target: 80, cap: 1.2}',
      '{unit: 个}',
      [88, 100],
      ['110', '120'],
    ],
    ['no cap', '{method: attainment, target: 80, cap: none}', '{unit: 个}', [200], ['250']],
    ['a loss scores nothing', '{method: attainment, target: 80, cap: 1}', '{unit: 个}', [-8], ['0']],
    ['a floor', '{method: attainment, target: 80, cap: 1, floor: 0.6}', '{unit: 个}', [8, 60], ['60', '75']],
    // 80 ÷ x × 100
    [
      'target over x',
      '{method: attainment, target: 80, inverse: target-over-x, cap: 1}',
      '{unit: 个, direction: lower}',
      [100, 80, 40],
      ['80', '100', '100'],
    ],
    // (2 − x/80) × 100
    [
      'two minus',
      '{method: attainment, target: 80, inverse: two-minus, cap: none}',
      '{unit: 个, direction: lower}',
      [40, 80, 120, 200],
      ['150', '100', '50', '0'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // a published table of min(100, 实际/标杆×100), rows that follow from their own figures: 10391 / 19470.05 → 53.37, 34940 / 58197 → 60.04, 4.12 / 6.1 → 67.54, 80 / 78 → 100
  test.each([
    [10391, 19470.05, '53.37'],
    [34940, 58197, '60.04'],
    [4.12, 6.1, '67.54'],
    [80, 78, '100'],
    [0.131, 0.058, '100'],
    [16.46, 237.56, '6.93'],
  ])('%d against a benchmark of %d is %s', (actual, benchmark, expected) => {
    const rules = `columns: {x: {unit: 个}}\nindex: {x: {weight: 100, score: {method: attainment, target: ${benchmark}, cap: 1}}}`;
    expect(figuresOf(scoreText(rules, `开发区,x\n甲,${actual}`), 'total')).toEqual([expected]);
  });
});

describe('the target of a period', () => {
  const rules = (target: string) => `
columns: {x: {unit: 个}}
indicators: {x: {unit: 个, target: ${target}}}
index: {x: {weight: 100, score: {method: attainment, cap: none}}}`;

  test.each([
    ['{2022: 30, 2025: 45}', '2022', '200'],
    ['{2022: 30, 2025: 45}', '2025', '133.33'],
    // a year's target holds for its quarters, a quarter's own goes before it
    ['{2022: 30, 2025: 45}', '2022Q3', '200'],
    ['{2022: 30, 2022Q3: 20}', '2022Q3', '300'],
    // 30 + (45 − 30) × 1/3 = 35
    ['{2022: 30, 2025: 45, between: linear}', '2023', '171.43'],
    ['{2022: 30, 2025: 45, between: step}', '2024', '200'],
    ['{value: 60, source: 附件三}', '2022', '100'],
  ])('%s in %s: 60 scores %s', (target, period, expected) => {
    expect(figuresOf(scoreText(rules(target), '开发区,x\n甲,60', period), 'total')).toEqual([expected]);
  });

  test.each([
    ['{2022: 30, 2025: 45}', '2023', 'rules/no-value-for-period rules 2'],
    ['{2022: 30, 2025: 45, between: linear}', '2026', 'rules/no-value-for-period rules 2'],
    ['{2022: 30}', undefined, 'rules/period-required rules 2'],
    ['{2022: 0}', '2022', 'rules/not-positive rules 2'],
  ])('%s in %s: %s', (target, period, expected) => {
    expect(findings(scoreText(rules(target), '开发区,x\n甲,60', period))).toEqual([expected]);
  });
});

test.each([
  ['no target anywhere', '{method: attainment, cap: 1}', '{unit: 个}', 'rules/target-needed'],
  [
    'lower is better and no form is named',
    '{method: attainment, target: 1, cap: 1}',
    '{unit: 个, direction: lower}',
    'rules/inverse-needed',
  ],
  [
    'higher is better and a form is named',
    '{method: attainment, target: 1, cap: 1, inverse: two-minus}',
    '{unit: 个}',
    'rules/inverse-unwanted',
  ],
])('refused: %s', (_, score, indicator, code) => {
  const rules = `columns: {x: {unit: 个}}\nindicators: {x: ${indicator}}\nindex: {x: {weight: 100, score: ${score}}}`;
  expect(findings(scoreText(rules, '开发区,x\n甲,1'))).toEqual([`${code} rules 3`]);
});
