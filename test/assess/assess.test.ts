import { describe, expect, test } from 'vitest';
import { figuresOf, findings, ranks, scoreText, totals } from './score-text.js';

/** Indicators a, b, c … of some weights, each scoring its own value as points. */
function plain(weights: readonly number[], more = ''): string {
  const names = weights.map((_, i) => 'abcdef'.charAt(i));
  return `
columns: {${names.map((name) => `${name}: {unit: 个}`).join(', ')}}
index: {${weights.map((weight, i) => `${names[i]}: {weight: ${weight}}`).join(', ')}}
scoring: {method: attainment, target: 100, cap: none, floor: none}
${more}`;
}

const csv = (header: string, ...rows: readonly string[]) => [`开发区,${header}`, ...rows].join('\n');

describe('rounding stands where the rules put it', () => {
  // half of 33.335 and of 66.665
  const sheet = csv('a,b', '甲,33.335,66.665');

  test.each([
    ['nowhere but in the total', 'round: {total: 2}', '16.6675', '33.3325', '50'],
    // 16.67 + 33.33
    ['in the scores', 'round: {score: 2, total: 2}', '16.67', '33.33', '50'],
    // 16.7 + 33.3
    ['in the scores, coarsely', 'round: {score: 1, total: 2}', '16.7', '33.3', '50'],
    // 33.3 and 66.7: 16.65 + 33.35
    ['in the values', 'round: {value: 1, total: 2}', '16.65', '33.35', '50'],
    // 33 and 67: 16.5 → 17 and 33.5 → 34
    ['in the values and the scores', 'round: {value: 0, score: 0, total: 2}', '17', '34', '51'],
  ])('%s', (_, round, a, b, total) => {
    const scored = scoreText(plain([50, 50], round), sheet);
    expect(figuresOf(scored, 'framework/a/score')).toEqual([a]);
    expect(figuresOf(scored, 'framework/b/score')).toEqual([b]);
    expect(totals(scored)).toEqual([total]);
  });

  test('an indicator may round otherwise than the file', () => {
    const yaml = plain([100], 'indicators: {a: {unit: 个, round: 1}}\nround: {value: 0, total: 3}');
    expect(totals(scoreText(yaml, csv('a', '甲,12.345')))).toEqual(['12.3']);
  });

  test('half is rounded up, and both figures are kept', () => {
    const scored = scoreText(plain([100]), csv('a', '甲,1.005', '乙,-1.005', '丙,1.0049'));
    expect(totals(scored)).toEqual(['1.01', '-1.01', '1']);
    expect(figuresOf(scored, 'total/exact')).toEqual(['1.005', '-1.005', '1.0049']);
  });
});

describe('ranks', () => {
  // equal at two places, not before: 90.004 and 90.001 are both 90.00
  const near = csv('a', '甲,90.001', '乙,90.004', '丙,89.99');

  test.each([
    ['by the rounded total', 'rank: {by: total}', ['1', '1', '3']],
    ['which is the default', '', ['1', '1', '3']],
    ['by the exact total', 'rank: {by: exact-total}', ['2', '1', '3']],
  ])('%s', (_, rank, expected) => {
    const scored = scoreText(plain([100], rank), near);
    expect(totals(scored)).toEqual(['90', '90', '89.99']);
    expect(ranks(scored)).toEqual(expected);
  });

  test('a chain of keys parts ties, each by its own direction', () => {
    const yaml = `${plain([50, 50], 'rank: {then: [a, 能耗]}')}
indicators: {能耗: {formula: 用能, unit: 吨标煤, direction: lower}}`.replace(
      'b: {unit: 个}}',
      'b: {unit: 个}, 用能: {unit: 吨标煤}}',
    );
    const scored = scoreText(
      yaml,
      csv('a,b,用能', '甲,60,40,9', '乙,50,50,1', '丙,60,40,5', '丁,60,40,5', '戊,0,0,0'),
    );
    expect(totals(scored)).toEqual(['50', '50', '50', '50', '0']);
    expect(ranks(scored)).toEqual(['3', '4', '1', '1', '5']);
  });

  test.each([
    ['the first grouping by default', 'groups: {类型: 类型, 片区: 片区}', ['1', '2', '1', '2']],
    // 东: 40, 20; 西: 30, 10
    ['the grouping named', 'groups: {类型: 类型, 片区: 片区}\nrank: {within: 片区}', ['2', '2', '1', '1']],
    ['all', 'groups: {类型: 类型, 片区: 片区}\nrank: {within: all}', ['3', '4', '1', '2']],
  ])('within %s', (_, more, expected) => {
    const sheet = csv('类型,片区,a', '甲,国家级,东,20', '乙,国家级,西,10', '丙,省级,东,40', '丁,省级,西,30');
    const scored = scoreText(plain([100], more), sheet);
    expect(ranks(scored)).toEqual(expected);
  });
});

describe('weights', () => {
  test.each([
    ['33.3 + 66.7 is 100', [33.3, 66.7], []],
    ['ten times 0.1 is 1, not 0.9999999999999999', [0.1, 0.2, 0.3, 0.4, 99], []],
    ['33.3 + 66.6 is not 100', [33.3, 66.6], ['rules/weights-sum rules 2']],
  ])('%s', (_, weights, expected) => {
    const names = weights.map((_weight, i) => 'abcdef'.charAt(i));
    const sheet = csv(names.join(','), `甲,${names.map(() => 50).join(',')}`);
    const scored = scoreText(plain(weights), sheet);
    expect(findings(scored)).toEqual(expected);
    if (expected.length === 0) expect(totals(scored)).toEqual(['50']);
  });

  test('an indicator of weight 0 is not assessed, even when it is missing', () => {
    const scored = scoreText(plain([100, 0]), csv('a,b', '甲,50,', '乙,40,90'));
    expect(findings(scored)).toEqual([]);
    expect(totals(scored)).toEqual(['50', '40']);
  });
});

describe('warnings leave the result standing', () => {
  test('an implausible value, at its cells', () => {
    const yaml = plain([100], 'indicators: {a: {unit: 个, plausible: [0, 60]}}');
    const scored = scoreText(yaml, csv('a', '甲,60', '乙,60.01', '丙,0', '丁,-0.01'));
    expect(findings(scored)).toEqual(['data/implausible !B3', 'data/implausible !B5']);
    expect(totals(scored)).toEqual(['60', '60.01', '0', '-0.01']);
    const facts = { entity: '乙', indicator: 'a', value: '60.01', unit: '个', low: '0', high: '60' };
    expect(scored.found.find(({ code }) => code === 'data/implausible')?.args).toEqual(facts);
  });

  test('of a formula, all cells it is made of; a missing value is not implausible', () => {
    const yaml = `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}}
indicators: {y: {formula: 税收 / 土地, unit: 万元/亩, plausible: [0, 500]}}
index: {y: {weight: 100, score: {method: attainment, target: 1, cap: 1, missing: zero}}}`;
    const scored = scoreText(yaml, csv('税收,土地', '甲,600000,10', '乙,,10'));
    expect(findings(scored)).toEqual(['data/implausible !B2 < !C2']);
  });

  test('no total: a dimension of which nothing is there', () => {
    const yaml = `
columns: {a: {unit: 个}, b: {unit: 个}}
index: {前: {weight: 50, of: {a: {weight: 50}}}, 后: {weight: 50, of: {b: {weight: 50}}}}
scoring: {method: attainment, target: 100, cap: none, missing: {policy: redistribute, within: dimension}}`;
    const scored = scoreText(yaml, csv('a,b', '甲,80,60', '乙,80,'));
    expect(findings(scored)).toEqual(['data/no-total !A3']);
    expect(totals(scored)).toEqual(['70', 'not-reported']);
    expect(ranks(scored)).toEqual(['1', 'not-reported']);
  });
});

test('an entity without a group is an error at the empty cell', () => {
  const scored = scoreText(plain([100], 'groups: {类型: 类型}'), csv('类型,a', '甲,国家级,1', '乙,,2'));
  expect(findings(scored)).toEqual(['data/group-missing !B3']);
  expect(scored.assessment).toBeUndefined();
});
