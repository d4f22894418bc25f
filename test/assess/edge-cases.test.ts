import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/workbook/open.js';
import { figuresOf, findings, ranks, scoreText, totals } from './score-text.js';

describe('a degenerate group', () => {
  const rules = (missing: string) => `
missing-marks: {"/": not-applicable}
columns: {税收: {unit: 万元}}
index:
  税收: {weight: 100, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 60, missing: ${missing}}}`;

  test('gives its points to who has a value, and leaves a missing one to its policy', () => {
    const csv = '开发区,税收\n甲区,5\n乙区,\n丙区,/';
    expect(findings(scoreText(rules('refuse'), csv))).toEqual([
      'data/entity-without-values !A3',
      'data/missing-refused !B3',
      'data/missing-refused !B4',
    ]);
    expect(totals(scoreText(rules('{not-applicable: zero, not-reported: zero}'), csv))).toEqual([
      '60',
      '0',
      '0',
    ]);
  });

  test('a value that nobody reports is missing for its own reason', () => {
    expect(totals(scoreText(rules('zero'), '开发区,税收\n甲区,/\n乙区,/'))).toEqual(['0', '0']);
  });
});

describe('a dimension without a score', () => {
  const score = (missing = 'refuse') =>
    `{method: min-max, worst: 0, best: 100, clip: none, degenerate: refuse, missing: ${missing}}`;
  const rules = `
columns: {甲: {unit: ""}, 乙: {unit: ""}, 丙: {unit: ""}}
index:
  维度:
    weight: 60
    aggregate: geometric-mean
    of:
      甲: {weight: 30, score: ${score()}}
      乙: {weight: 30, score: ${score()}}
  丙: {weight: 40, score: ${score('{policy: redistribute, within: dimension}')}}`;

  test('hands no weight on to the indicators beside it', () => {
    const scored = scoreText(rules, '开发区,甲,乙,丙\n一区,80,80,90\n二区,-1,1,90\n三区,80,80,');
    // 一区 80 × 0.6 + 90 × 0.4 = 84; 二区: no geometric mean of −1 and 1; 三区: 丙 is left out, 48 × 100 / 60 = 80
    expect(totals(scored)).toEqual(['84', 'undefined', '80']);
    expect(ranks(scored)).toEqual(['1', 'undefined', '2']);
    expect(findings(scored)).toEqual(['data/no-total !A3']);
  });
});

describe('values that are equal at 28 digits', () => {
  const rules = `
columns: {甲: {unit: ""}, 乙: {unit: ""}, 丙: {unit: ""}}
indicators: {比: {formula: 甲 / 乙 * 丙, unit: ""}, 差: {formula: "if(甲 / 乙 * 丙 - 1 = 0, 1, 0)", unit: ""}}
index:
  比: {weight: 100, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 70}}`;
  const rows = ['一,20,60,3', '二,2,6,3', '三,1,1,1'];

  // every 比 is 1; 20/60 × 3 is 0.99…9 at 34 digits
  test.each([
    [0, 1, 2],
    [2, 0, 1],
    [0, 2, 1],
  ])('are alike in whatever order: %i %i %i', (...order) => {
    const csv = ['开发区,甲,乙,丙', ...order.map((at) => rows[at])].join('\n');
    expect(totals(scoreText(rules, csv))).toEqual(['70', '70', '70']);
  });

  test('have no difference', () => {
    const scored = scoreText(
      rules.replace('比: {weight: 100', '差: {weight: 100'),
      ['开发区,甲,乙,丙', ...rows].join('\n'),
    );
    expect(figuresOf(scored, 'indicators/差')).toEqual(['1', '1', '1']);
  });
});

describe('a base that is computed', () => {
  const rules = (base: string) => `
columns: {x: {unit: 个}}
index: {x: {weight: 100, score: {method: ratio-to-base, base: {formula: "${base}"}, cap: none}}}`;

  test('scores like a written one', () => {
    // mean 4: 2 / 4, 6 / 4
    expect(totals(scoreText(rules('cohort_mean(x)'), '开发区,x\n甲,2\n乙,6'))).toEqual(['50', '150']);
  });

  test('is refused where it is not above 0', () => {
    expect(findings(scoreText(rules('0 - cohort_mean(x)'), '开发区,x\n甲,2\n乙,6'))).toEqual([
      'data/zero-denominator !B2',
      'data/zero-denominator !B3',
    ]);
  });
});

test('100 beside a percentage is not taken for 10000 %', () => {
  const rules = `
columns: {增速: {unit: "%"}}
indicators: {余: {formula: 100 - 增速, unit: "%"}}
index: {余: {weight: 100, score: {method: attainment, target: 97, cap: none}}}`;
  expect(findings(scoreText(rules, '开发区,增速\n甲,3'))).toEqual([
    'formula/percent-literal rules 2 < rules 2',
  ]);
});

describe('a csv row that a thousands comma has split', () => {
  const rules = `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}}
index: {税收: {weight: 100, score: {method: attainment, target: 100, cap: none}}}`;

  test.each([
    ['too many fields', '开发区,税收,土地\n甲,1,200,10\n乙,5,10\n丙,5,10', 'file/ragged-record'],
    ['too few fields', '开发区,税收,土地\n甲,1\n乙,5,10\n丙,5,10', 'file/ragged-record'],
  ])('%s', (_, csv, code) => {
    const workbook = openWorkbook('data.csv', new TextEncoder().encode(csv));
    const found = workbook.value?.sheets[0]?.read(() => undefined).diagnostics ?? [];
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  test('titles, notes and empty fields at the end are no rows of the table', () => {
    const csv = '2022年报表\n单位：万元\n开发区,税收,土地,,\n甲,50,10\n乙,100,10,,\n注：示例';
    expect(totals(scoreText(rules, csv))).toEqual(['50', '100']);
  });
});

test('an inverse score that divides by x has none where x is not above 0', () => {
  const rules = `
columns: {能耗: {unit: 吨标煤}}
indicators: {能耗指标: {formula: 能耗, unit: 吨标煤, direction: lower}}
index: {能耗指标: {weight: 100, score: {method: ratio-to-base, base: 4, inverse: base-over-x, cap: none}}}`;
  expect(findings(scoreText(rules, '开发区,能耗\n甲,8\n乙,-5'))).toEqual(['data/zero-denominator !B3']);
});

test('a missing mark that reads as a number is refused', () => {
  const rules = `
missing-marks: {"0": not-reported}
columns: {x: {unit: 个}}
index: {x: {weight: 100, score: {method: attainment, target: 4, cap: none}}}`;
  expect(findings(scoreText(rules, '开发区,x\n甲,8'))).toEqual(['rules/unexpected-value rules 1']);
});

test('a tie cannot be broken by a column, which has no direction', () => {
  const rules = `
columns: {x: {unit: 个}, 事故: {unit: 起}}
index: {x: {weight: 100, score: {method: attainment, target: 4, cap: none}}}
rank: {then: [事故]}`;
  expect(findings(scoreText(rules, '开发区,x,事故\n甲,8,1'))).toEqual(['rules/unknown-indicator rules 3']);
});

test.each([
  // of 9, 2 and 9 the worst is 9: (9 − 9) ÷ (2 − 9) is 0, not −0, whose reciprocal is −∞
  ['harmonic-mean', ['0', '100', '0']],
  ['geometric-mean', ['0', '100', '0']],
])('a zero has no sign under a %s', (aggregate, expected) => {
  const rules = `
columns: {能耗: {unit: 个}, 产量: {unit: 个}}
indicators: {能耗: {unit: 个, direction: lower}}
aggregate: ${aggregate}
index:
  能耗: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 0}}
  产量: {weight: 50, score: {method: ratio-to-base, base: 3, cap: none}}`;
  expect(totals(scoreText(rules, '开发区,能耗,产量\n甲,9,3\n乙,2,3\n丙,9,0'))).toEqual(expected);
});

test('a total is missing for the reason of the part that has no score, not of one whose weight went to others', () => {
  const rules = `
columns: {甲数: {unit: 个}, 乙数: {unit: 个}, 丙数: {unit: 个}}
missing-marks: {"…": below-unit}
index:
  甲数: {weight: 50, score: {method: ratio-to-base, base: 3, cap: none, missing: {policy: redistribute, within: dimension}}}
  维度: {weight: 50, aggregate: geometric-mean, of: {
    乙数: {weight: 25, score: {method: ratio-to-base, base: 3, cap: none, floor: none}},
    丙数: {weight: 25, score: {method: ratio-to-base, base: 3, cap: none}}}}`;
  // the geometric mean of −100 and 100 is undefined
  const scored = scoreText(rules, '开发区,甲数,乙数,丙数\n甲,…,-3,3\n乙,3,3,3');
  expect(totals(scored)).toEqual(['undefined', '100']);
});
