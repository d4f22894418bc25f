import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText } from '../../assess/score-text.js';
import { twoDimensions } from '../nested.js';

const mean = (exponent: number | string) => `{method: power-mean, exponent: ${exponent}}`;

describe('加权幂平均 power-mean', () => {
  test.each([
    // √((10² + 70²) / 2) = √2500
    [2, [10, 70], '50'],
    // ((√90 + √40)/2)² with √90 = 3√10, √40 = 2√10: (2.5√10)²
    [0.5, [90, 40], '62.5'],
    // ((1/30² + 1/60²) / 2)^(−1/2) = √(2 × 3600 / 5) = √1440
    [-2, [30, 60], '37.9473'],
    // ((30³ + 60³) / 2)^(1/3) = ∛121500
    [3, [30, 60], '49.5289'],
  ] as const)('of order %d of %j, equal weights: %s', (exponent, [a, b], expected) => {
    const scored = scoreText(twoDimensions('sum', mean(exponent)), `开发区,a,b,c\n甲,${a},${b},50`);
    expect(figuresOf(scored, 'framework/前/points', 4).map(Number)).toEqual([Number(expected)]);
  });

  test('alike stays as it is', () => {
    const scored = scoreText(twoDimensions(mean(3), mean(-1.5)), '开发区,a,b,c\n甲,70,70,70');
    expect(figuresOf(scored, 'total')).toEqual(['70']);
  });

  test('by weight, of the dimensions', () => {
    const scored = scoreText(twoDimensions(mean(2), 'sum'), '开发区,a,b,c\n甲,50,50,0');
    // √((60 × 50² + 40 × 0) / 100) = √1500
    expect(figuresOf(scored, 'total')).toEqual(['38.73']);
  });

  test('an even order takes no loss for a gain', () => {
    const rules = twoDimensions('sum', mean(2)).replace('cap: none', 'cap: none, floor: none');
    expect(figuresOf(scoreText(rules, '开发区,a,b,c\n甲,-50,50,50'), 'framework/前/points')).toEqual([
      'undefined',
    ]);
  });
});

test.each([
  ['no exponent', '{method: power-mean}', 'rules/missing-key'],
  ['by name alone', 'power-mean', 'rules/unexpected-value'],
  // 0, 1 and −1 have names of their own
  ['order 0', mean(0), 'rules/unexpected-value'],
  ['order 1', mean(1), 'rules/unexpected-value'],
  ['order −1', mean(-1), 'rules/unexpected-value'],
  ['beyond 10', mean(11), 'rules/unexpected-value'],
  ['an exponent in words', mean('two'), 'rules/unexpected-value'],
  [
    'an exponent for a mean that has its own',
    '{method: geometric-mean, exponent: 2}',
    'rules/unexpected-value',
  ],
])('refused: %s', (_, aggregate, code) => {
  const scored = scoreText(twoDimensions(aggregate, 'sum'), '开发区,a,b,c\n甲,1,1,1');
  expect(findings(scored)).toEqual([`${code} rules 2`]);
});

test.each(['harmonic-mean', mean(2)])(
  'a weight that goes to other dimensions needs scores that add up: %s',
  (aggregate) => {
    const rules = twoDimensions(aggregate, 'sum').replace(
      'cap: none',
      'cap: none, missing: {policy: redistribute, within: total}',
    );
    expect(findings(scoreText(rules, '开发区,a,b,c\n甲,1,1,1'))).toEqual([
      'rules/redistribute-total rules 2',
    ]);
  },
);
