import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower, scoresAt } from '../beside-last-year.js';

const by = (excellent: number, good: number, average: number, fair: number, poor: number) =>
  `{method: five-grade, standards: {excellent: ${excellent}, good: ${good}, average: ${average}, fair: ${fair}, poor: ${poor}}}`;
const published = by(17.1, 11.3, 7.2, 2.1, -4.5);

describe('五档功效系数法 five-grade: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    [
      'on each standard',
      published,
      '{unit: 个}',
      [17.1, 11.3, 7.2, 2.1, -4.5],
      ['100', '80', '60', '40', '20'],
    ],
    ['above the best', published, '{unit: 个}', [17.2, 90], ['100', '100']],
    // just under 较差 the 20 points are gone
    ['below the worst', published, '{unit: 个}', [-4.51, -10], ['0', '0']],
    // 80 + (45 − 40)/10 × 20, and so on down
    ['halfway between two', by(50, 40, 30, 20, 10), '{unit: 个}', [45, 35, 25, 15], ['90', '70', '50', '30']],
    ['a fifth of the way', by(50, 40, 30, 20, 10), '{unit: 个}', [42, 12], ['84', '24']],
    // 80 + (1.5 − 2)/(1 − 2) × 20
    [
      'less is better',
      by(1, 2, 3, 4, 5),
      lower,
      [0, 1, 1.5, 3.5, 5, 5.1],
      ['100', '100', '90', '50', '20', '0'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // w = 20: x = 15: 16 + (15 − 11.3)/(17.1 − 11.3) × (20 − 16) = 18.5517; x = −10: 0
  test('worked example at weight 20', () => {
    expect(scoresAt(20, published, ['15', '-10', '-4.5'], 4)).toEqual(['18.5517', '0.0000', '4.0000']);
  });

  test('standards by period and in a unit of their own', () => {
    const rules = `
columns: {x: {unit: "%"}}
index: {x: {weight: 100, score: {method: five-grade, standards: {excellent: {2021: 40%, 2022: 50%}, good: 0.4倍, average: 30, fair: 20%, poor: 10%}}}}`;
    // 80 + (45 − 40)/(50 − 40) × 20
    expect(figuresOf(scoreText(rules, '开发区,x(%)\n甲,45', '2022'), 'total')).toEqual(['90']);
  });
});

test('standards in no order are refused, pair by pair', () => {
  // fair 2.1 is not below average 1.2, and average 1.2 is below good
  expect(findingsBeside(by(17.1, 11.3, 1.2, 2.1, -4.5))).toEqual(['rules/wrong-order rules 4']);
});

test.each([
  ['two standards of one value', by(17.1, 17.1, 7.2, 2.1, -4.5), undefined, 'rules/wrong-order'],
  ['rising where less is better', by(1, 2, 3, 5, 4), lower, 'rules/wrong-order'],
  [
    'four standards',
    '{method: five-grade, standards: {excellent: 4, good: 3, average: 2, poor: 1}}',
    undefined,
    'rules/missing-key',
  ],
  ['no standards', '{method: five-grade}', undefined, 'rules/missing-key'],
])('refused: %s', (_, score, indicator, code) => {
  expect(findingsBeside(score, indicator)).toEqual([`${code} rules 4`]);
});
