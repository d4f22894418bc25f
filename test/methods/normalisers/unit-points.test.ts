import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower, scoresAt } from '../beside-last-year.js';

const by = (rest: string, form = 'whole-units') => `{method: unit-points, form: ${form}, ${rest}}`;
const eight = 'unit: 1, full: 8, beyond: 12.5';

describe('单位计分 unit-points: points', () => {
  test.each<readonly [string, string, readonly number[], readonly string[]]>([
    // 100 / 8 = 12.5 for each
    ['up to full marks', by(`${eight}, cap: 2`), [0, 1, 4, 8], ['0', '12.5', '50', '100']],
    ['beyond, 12.5 for each', by(`${eight}, cap: 2`), [9, 12], ['112.5', '150']],
    ['up to the cap', by(`${eight}, cap: 2`), [16, 17, 100], ['200', '200', '200']],
    ['no cap', by(`${eight}, cap: none`), [24], ['300']],
    ['nothing for more', by('unit: 1, full: 8, beyond: none, cap: 1'), [8, 9], ['100', '100']],
    [
      'fewer points beyond than before',
      by('unit: 1, full: 5, beyond: 2, cap: 1.1'),
      [4, 5, 7, 20],
      ['80', '100', '104', '110'],
    ],
    // tens: 35 are three of eight
    [
      'units of ten, whole',
      by('unit: 10, full: 80, beyond: 12.5, cap: 2'),
      [9, 35, 89, 90],
      ['0', '37.5', '100', '112.5'],
    ],
    [
      'units of ten, in proportion',
      by('unit: 10, full: 80, beyond: 12.5, cap: 2', 'proportional'),
      [9, 35, 84],
      ['11.25', '43.75', '105'],
    ],
    // 8 is no whole number of threes: three and three of eight, then all of it
    [
      'full marks at full, whatever the unit',
      by('unit: 3, full: 8, beyond: none, cap: 1'),
      [7, 8],
      ['75', '100'],
    ],
    ['a loss scores nothing', by(`${eight}, cap: 2`), [-2], ['0']],
    ['unless there is no floor', by(`${eight}, cap: 2, floor: none`), [-2], ['-25']],
  ])('%s', (_, score, values, expected) => {
    expect(pointsOf(score, values)).toEqual(expected);
  });

  // 每一个得 1 分, 达到 8 个得满基本分, 每超一个加 1 分, 加分最高不超过基本分值: w = 8
  test('published: 1 for each, 8 make full marks, at most 8 more', () => {
    expect(scoresAt(8, by(`${eight}, cap: 2`), ['5', '8', '11', '30'], 0)).toEqual(['5', '8', '11', '16']);
  });

  test('an amount of money: each 1000 万元 of 1 亿元 counts 10', () => {
    const rules = `
columns: {x: {unit: 亿元}}
index: {x: {weight: 100, score: ${by('unit: 1000 万元, full: 1, beyond: none, cap: 1')}}}`;
    // 0.35 亿元 holds three of 0.1 亿元
    expect(figuresOf(scoreText(rules, '开发区,x(亿元)\n甲,0.35'), 'total')).toEqual(['30']);
  });
});

test.each([
  ['less is better', by(`${eight}, cap: 2`), lower, 'rules/against-direction'],
  ['a unit of 0', by('unit: 0, full: 8, beyond: none, cap: 1'), undefined, 'rules/not-positive'],
  ['full marks for nothing', by('unit: 1, full: 0, beyond: none, cap: 1'), undefined, 'rules/not-positive'],
  ['no word on more', by('unit: 1, full: 8, cap: 1'), undefined, 'rules/missing-key'],
  ['no word on the cap', by(eight), undefined, 'rules/missing-key'],
  ['no word on parts of a unit', `{method: unit-points, ${eight}, cap: 2}`, undefined, 'rules/missing-key'],
])('refused: %s', (_, score, indicator, code) => {
  expect(findingsBeside(score, indicator)).toEqual([`${code} rules 4`]);
});
