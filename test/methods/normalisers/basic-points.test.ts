import { describe, expect, test } from 'vitest';
import { figuresOf, pointsOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower, scoresAt } from '../beside-last-year.js';

const percent = (points: number, cap: number | 'none', form = 'whole-steps') =>
  `{relative-step: 1%, points: ${points}, form: ${form}, cap: ${cap}}`;
const amount = (step: string, points: number, form = 'whole-steps') =>
  `{step: ${step}, points: ${points}, form: ${form}, cap: none}`;
const by = (bonus: string, penalty: string, rest = 'target: 200') =>
  `{method: basic-points, basic: 80, bonus: ${bonus}, penalty: ${penalty}, ${rest}}`;

describe('基本分加减分 basic-points: points', () => {
  test.each<readonly [string, string, string, readonly number[], readonly string[]]>([
    // 1% of 200 is 2: 204 is two steps, 203.9 one
    [
      'one point for each whole 1% beyond',
      by(percent(1, 'none'), percent(1, 'none')),
      '{unit: 个}',
      [200, 203.9, 204, 250],
      ['80', '81', '82', '105'],
    ],
    [
      'one point off for each whole 1% short',
      by(percent(1, 'none'), percent(1, 'none')),
      '{unit: 个}',
      [199, 196.1, 196, 100],
      ['80', '79', '78', '30'],
    ],
    // 50% short would be 100 off
    [
      '扣完为止: not below 0',
      by(percent(1, 'none'), percent(2, 'none')),
      '{unit: 个}',
      [100, 20],
      ['0', '0'],
    ],
    [
      'unless there is no floor',
      by(percent(1, 'none'), percent(2, 'none'), 'target: 200, floor: none'),
      '{unit: 个}',
      [100],
      ['-20'],
    ],
    [
      'at most 2 more, at most 4 less',
      by(percent(1, 2), percent(1, 4)),
      '{unit: 个}',
      [202, 300, 190, 20],
      ['81', '82', '76', '76'],
    ],
    // 3.5 is 1.75% of 200
    [
      'in proportion',
      by(percent(1, 'none', 'proportional'), percent(2, 'none', 'proportional')),
      '{unit: 个}',
      [203.5, 196.5],
      ['81.75', '76.5'],
    ],
    // 完成得基本分, 未完成按完成率: 0.8 for each 1% short is 80 × x/target
    [
      'short of it by ratio',
      by('none', percent(0.8, 'none', 'proportional')),
      '{unit: 个}',
      [250, 200, 150, 50],
      ['80', '80', '60', '20'],
    ],
    [
      'short of it nothing at all',
      by(percent(1, 20), 'all'),
      '{unit: 个}',
      [200, 199.9, 0],
      ['80', '0', '0'],
    ],
    // a step of 10: 25 beyond are two steps
    [
      'steps of an amount',
      by(amount('10', 5), amount('10', 3)),
      '{unit: 个}',
      [225, 209, 185, 170],
      ['90', '80', '77', '71'],
    ],
    [
      'an amount one way, a share the other',
      by(amount('10', 5), percent(1, 'none')),
      '{unit: 个}',
      [220, 198],
      ['90', '79'],
    ],
    // beyond is below: 196 is two steps of 1% better
    [
      'less is better',
      by(percent(1, 'none'), percent(1, 'none')),
      lower,
      [196, 200, 203.9, 204],
      ['82', '80', '79', '78'],
    ],
    [
      'the target stands with the indicator',
      by(percent(1, 'none'), 'all', 'floor: 0'),
      '{unit: 个, target: 100}',
      [102],
      ['82'],
    ],
    [
      'a target of 0 and steps of an amount',
      by(amount('2', 10), 'all', 'target: 0'),
      '{unit: 个}',
      [0, 5],
      ['80', '100'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsOf(score, values, indicator)).toEqual(expected);
  });

  // 完成得基本分 8 分; 每增 1% 加 1 分, 最高加 2 分; 每少 1% 扣 1 分, 扣完为止. On the scale of 100 with 8 points: 1 point is 12.5
  test('published: 8 points, 1 for each 1%, at most 2 more', () => {
    const score = `{method: basic-points, basic: 100, target: 100, bonus: {relative-step: 1%, points: 12.5, form: whole-steps, cap: 25}, penalty: {relative-step: 1%, points: 12.5, form: whole-steps, cap: none}}`;
    expect(scoresAt(8, score, ['100', '101.5', '130', '97', '80'], 0)).toEqual(['8', '9', '10', '5', '0']);
  });

  // 2.9 ÷ 0.1 is 29 whole steps, which doubles make 28.999999999999996
  test('whole steps are counted in decimals', () => {
    expect(pointsOf(by(amount('0.1', 1), 'all', 'target: 0'), [2.9])).toEqual(['109']);
  });

  test('steps in a unit of their own: 0.001 亿元 is 10 万元', () => {
    const rules = `
columns: {x: {unit: 万元}}
index: {x: {weight: 100, score: ${by(amount('0.001 亿元', 1), 'all', 'target: 100 万元')}}}`;
    // 25 beyond 100 are two steps of 10
    expect(figuresOf(scoreText(rules, '开发区,x(万元)\n甲,125'), 'total')).toEqual(['82']);
  });

  test('an indicator in percent: steps of a percentage point', () => {
    const rules = `
columns: {x: {unit: "%"}}
index: {x: {weight: 100, score: ${by(amount('1个百分点', 2), amount('1个百分点', 2), 'target: 8%')}}}`;
    // 8 → 10.5 is two whole points, 8 → 6 is two
    expect(figuresOf(scoreText(rules, '开发区,x(%)\n甲,10.5\n乙,6'), 'total')).toEqual(['84', '76']);
  });
});

test.each([
  [
    'a share without its sign',
    by('{relative-step: 1, points: 1, form: whole-steps, cap: none}', 'all'),
    'rules/unexpected-value',
  ],
  [
    'a step of 0%',
    by('{relative-step: 0%, points: 1, form: whole-steps, cap: none}', 'all'),
    'rules/not-positive',
  ],
  ['a step of 0', by(amount('0', 1), 'all'), 'rules/not-positive'],
  ['a share of a target of 0', by(percent(1, 'none'), 'all', 'target: 0'), 'rules/not-positive'],
  ['no word on the cap', by('{relative-step: 1%, points: 1, form: whole-steps}', 'all'), 'rules/missing-key'],
  [
    'no word on a shortfall',
    '{method: basic-points, basic: 80, target: 1, bonus: none}',
    'rules/missing-key',
  ],
  ['a penalty of none', by('none', 'none'), 'rules/unexpected-value'],
  ['no target anywhere', by('none', 'all', 'floor: 0'), 'rules/target-needed'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});
