import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower } from '../beside-last-year.js';

const three = '[{from: none, points: 60}, {from: 30, points: 80}, {from: 40, points: 100}]';
const byBands = (bands: string, boundary = 'lower') =>
  `{method: bands, bands: ${bands}, boundary: ${boundary}}`;

describe('分档赋分 bands: points', () => {
  test.each<readonly [string, string, string, readonly (number | string)[], readonly string[]]>([
    // ≥40 得 100,30(含)–40 得 80,30 以下得 60
    [
      'each band holds its lower bound',
      byBands(three),
      '{unit: 个}',
      [-5, 29.99, 30, 39.99, 40, 90],
      ['60', '60', '80', '80', '100', '100'],
    ],
    // >40 得 100,30–40(含)得 80,30(含)以下得 60
    [
      'each band holds its upper bound',
      byBands(three, 'upper'),
      '{unit: 个}',
      [29.99, 30, 30.01, 40, 40.01],
      ['60', '60', '80', '80', '100'],
    ],
    [
      'two bands',
      byBands('[{from: none, points: 0}, {from: 0, points: 100}]'),
      '{unit: 个}',
      [-0.01, 0],
      ['0', '100'],
    ],
    // ≤0.5 得 100,0.5–1(含)得 80,1 以上得 60: bands rise, points fall
    [
      'less is better',
      byBands('[{from: none, points: 100}, {from: 0.5, points: 80}, {from: 1, points: 60}]', 'upper'),
      lower,
      [0.5, 0.51, 1, 1.01],
      ['100', '80', '80', '60'],
    ],
    // a best range in the middle
    [
      'points that rise and fall',
      byBands('[{from: none, points: 50}, {from: 40, points: 100}, {from: 60, points: 50}]'),
      '{unit: 个}',
      [39, 40, 59, 60],
      ['50', '100', '100', '50'],
    ],
    [
      'points beyond 100 and below 0',
      byBands('[{from: none, points: -10}, {from: 1, points: 120}]'),
      '{unit: 个}',
      [0, 1],
      ['-10', '120'],
    ],
    // the mean of 10, 20 and 60 is 30
    [
      'a start computed from the group',
      byBands('[{from: none, points: 60}, {from: {formula: "cohort_mean(x)"}, points: 100}]'),
      '{unit: 个}',
      [10, 20, 60],
      ['60', '60', '100'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  test('forty bands, one apart: band i starts at i and counts i points', () => {
    const higher = Array.from({ length: 39 }, (_, i) => `{from: ${i + 1}, points: ${i + 1}}`);
    const score = byBands(`[{from: none, points: 0}, ${higher.join(', ')}]`);
    expect(pointsOf(score, [0.5, 1, 20.5, 39, 100])).toEqual(['0', '1', '20', '39', '39']);
  });

  // 0.3 亿元 = 3000 万元, 0.4 亿元 = 4000 万元
  test.each([
    ['2022', '100'],
    ['2023', '60'],
  ])('a start in a unit of its own, by period: %s', (period, expected) => {
    const starts = '{2022: 0.3 亿元, 2023: 0.4 亿元}';
    const rules = `
columns: {x: {unit: 万元}}
index: {x: {weight: 100, score: ${byBands(`[{from: none, points: 60}, {from: ${starts}, points: 100}]`)}}}`;
    expect(figuresOf(scoreText(rules, '开发区,x(万元)\n甲,3000', period), 'total')).toEqual([expected]);
  });
});

test.each([
  ['one band', byBands('[{from: none, points: 60}]'), 'rules/unexpected-value'],
  ['no band', byBands('[]'), 'rules/unexpected-value'],
  [
    'the lowest has a start: what is below it?',
    byBands('[{from: 0, points: 60}, {from: 30, points: 80}]'),
    'rules/unexpected-value',
  ],
  [
    'another has none',
    byBands('[{from: none, points: 60}, {from: none, points: 80}]'),
    'rules/unexpected-value',
  ],
  ['a band without points', byBands('[{from: none, points: 60}, {from: 30}]'), 'rules/missing-key'],
  [
    'bands that fall',
    byBands('[{from: none, points: 60}, {from: 40, points: 80}, {from: 30, points: 100}]'),
    'rules/wrong-order',
  ],
  [
    'two that start together',
    byBands('[{from: none, points: 60}, {from: 30, points: 80}, {from: 30, points: 90}]'),
    'rules/wrong-order',
  ],
  ['no word on the boundary', `{method: bands, bands: ${three}}`, 'rules/missing-key'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});
