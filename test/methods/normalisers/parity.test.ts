import { describe, expect, test } from 'vitest';
import { figuresOf, scoreText } from '../../assess/score-text.js';
import { findingsBeside, lower, pointsBeside, scoresAt } from '../beside-last-year.js';

const step = (form = 'whole-steps', cap: number | 'none' = 50, points = 10) =>
  `{relative-step: 5%, points: ${points}, form: ${form}, cap: ${cap}}`;
const by = (bonus: string, penalty: string, rest = '') =>
  `{method: parity, previous: 上年, parity: 80, bonus: ${bonus}, penalty: ${penalty}${rest}}`;

describe('持平计分 parity: points', () => {
  test.each<readonly [string, string, string, readonly string[], readonly string[]]>([
    // 12% are two whole steps of 5%, 4.9% none
    [
      'whole steps of growth',
      by(step(), 'all'),
      '{unit: 个}',
      ['100/100', '104.9/100', '105/100', '112/100'],
      ['80', '80', '90', '100'],
    ],
    // 80 + 12 / 5 × 10
    [
      'growth in proportion',
      by(step('proportional'), 'all'),
      '{unit: 个}',
      ['112/100', '102.5/100'],
      ['104', '85'],
    ],
    // 30% are six steps, 60 points
    [
      'at most 50 more',
      by(step(), 'all'),
      '{unit: 个}',
      ['125/100', '130/100', '900/100'],
      ['130', '130', '130'],
    ],
    ['no cap', by(step('whole-steps', 'none'), 'all'), '{unit: 个}', ['200/100'], ['280']],
    ['no bonus', by('none', 'all'), '{unit: 个}', ['200/100', '100/100'], ['80', '80']],
    [
      'whole steps of decline',
      by(step(), step()),
      '{unit: 个}',
      ['96/100', '95/100', '88/100'],
      ['80', '70', '60'],
    ],
    ['decline, at most 50 less', by(step(), step()), '{unit: 个}', ['10/100'], ['30']],
    [
      'decline, down to 0',
      by(step(), step('whole-steps', 'none')),
      '{unit: 个}',
      ['10/100', '-10/100'],
      ['0', '0'],
    ],
    // 4 for each 5% is 0.8 for each 1%: 80 × x / previous
    [
      'decline by ratio',
      by(step(), step('proportional', 'none', 4)),
      '{unit: 个}',
      ['75/100', '50/100'],
      ['60', '40'],
    ],
    ['any decline takes all', by(step(), 'all'), '{unit: 个}', ['99.99/100'], ['0']],
    // a fall of 10% is 10% better
    ['less is better', by(step(), step()), lower, ['90/100', '100/100', '107/100'], ['100', '80', '70']],
    // 7.35 / 7 is 1.05
    [
      'a whole step where doubles fall short',
      by(step(), 'all'),
      '{unit: 个}',
      ['7.35/7', '3.45/3'],
      ['90', '110'],
    ],
  ])('%s', (_, score, indicator, values, expected) => {
    expect(pointsBeside(score, values, indicator)).toEqual(expected);
  });

  // 持平得基本分值的 80%, 每超 5% 加 1 分, 加分最高不超过基本分值的 50%. w = 10 and growth of 12%: 8 + 2; in proportion 8 + 2.4
  test.each([
    ['whole-steps', ['10.0', '8.0', '13.0']],
    ['proportional', ['10.4', '8.0', '13.0']],
  ])('published: w = 10, %s', (form, expected) => {
    expect(scoresAt(10, by(step(form), 'all'), ['112/100', '100/100', '200/100'], 1)).toEqual(expected);
  });

  test('last year at 0 or below it has no growth: the policy of a zero denominator', () => {
    const policy = ', missing: {zero-denominator: zero}';
    expect(pointsBeside(by(step(), 'all', policy), ['5/0', '-20/-10', '20/-10', '112/100'])).toEqual([
      '0',
      '0',
      '0',
      '100',
    ]);
    expect(findingsBeside(by(step(), 'all'), undefined, ['5/0', '-20/-10'])).toEqual([
      'data/zero-denominator !C2',
      'data/zero-denominator !C3',
    ]);
  });

  test('last year may be another indicator, in another unit', () => {
    const rules = `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}, 上年税收: {unit: 亿元}, 上年土地: {unit: 亩}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩}
  上年亩均税收: {formula: 上年税收 / 上年土地, unit: 亿元/亩}
index: {亩均税收: {weight: 100, score: ${by(step(), 'all').replace('上年', '上年亩均税收')}}}`;
    // 1120 / 10 = 112 万元/亩; 0.1 亿元 / 10 亩 = 100 万元/亩
    const csv = '开发区,税收(万元),土地(亩),上年税收(亿元),上年土地(亩)\n甲,1120,10,0.1,10';
    expect(figuresOf(scoreText(rules, csv), 'total')).toEqual(['100']);
  });
});

test.each([
  ['no such column', by(step(), 'all').replace('上年', '上半年'), 'rules/unknown-indicator'],
  ['no word on last year', '{method: parity, parity: 80, bonus: none, penalty: all}', 'rules/missing-key'],
  ['a share without its sign', by(step().replace('%', ''), 'all'), 'rules/unexpected-value'],
  ['no points at parity', by(step(), 'all').replace('80', '0'), 'rules/unexpected-value'],
])('refused: %s', (_, score, code) => {
  expect(findingsBeside(score)).toEqual([`${code} rules 4`]);
});

test('an amount is no share of last year', () => {
  expect(findingsBeside(by('{step: 10, points: 1, form: whole-steps, cap: none}', 'all'))).toEqual([
    'rules/missing-key rules 4',
    'rules/unknown-key rules 4',
  ]);
});

test('last year in a unit that is another thing', () => {
  const rules = `
columns: {x: {unit: 个}, 上年: {unit: 亩}}
index: {x: {weight: 100, score: ${by(step(), 'all')}}}`;
  const { found } = scoreText(rules, '开发区,x,上年\n甲,1,1');
  expect(found.map(({ code }) => code)).toEqual(['rules/quantity-unit']);
});
