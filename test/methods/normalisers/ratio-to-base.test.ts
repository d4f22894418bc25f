import { describe, expect, test } from 'vitest';
import { figuresOf, findings, pointsOf, scoreText } from '../../assess/score-text.js';

const lower = '{unit: 个, direction: lower}';

describe('比值法 ratio-to-base: points', () => {
  test.each<readonly [string, string, readonly number[], readonly string[]]>([
    // x ÷ 30 × 100
    [
      'higher is better',
      '{method: ratio-to-base, base: 30, cap: none}',
      [0, 15, 30, 75],
      ['0', '50', '100', '250'],
    ],
    // at most 2 × 100, at least 0
    [
      'capped at twice the weight',
      '{method: ratio-to-base, base: 30, cap: 2}',
      [59, 60, 75],
      ['196.6666666666666666666666667', '200', '200'],
    ],
    ['a loss scores nothing', '{method: ratio-to-base, base: 30, cap: 2}', [-15, -0.01], ['0', '0']],
    [
      'unless the floor says otherwise',
      '{method: ratio-to-base, base: 30, cap: 2, floor: -1}',
      [-15, -60],
      ['-50', '-100'],
    ],
    ['or there is none', '{method: ratio-to-base, base: 30, cap: none, floor: none}', [-60], ['-200']],
    ['a floor alone', '{method: ratio-to-base, base: 30, cap: none, floor: 0.5}', [3, 60], ['50', '200']],
    ['a cap alone', '{method: ratio-to-base, base: 30, cap: 1, floor: none}', [-3, 60], ['-10', '100']],
    // the mean of 10, 20 and 30 is 20
    [
      'a base computed from the group',
      '{method: ratio-to-base, base: {formula: "cohort_mean(x)"}, cap: none}',
      [10, 20, 30],
      ['50', '100', '150'],
    ],
  ])('%s', (_, score, values, expected) => {
    expect(pointsOf(score, values)).toEqual(expected);
  });

  test.each<readonly [string, string, readonly number[], readonly string[]]>([
    // 30 ÷ x × 100
    [
      'base over x',
      '{method: ratio-to-base, base: 30, inverse: base-over-x, cap: 2}',
      [15, 30, 60, 10],
      ['200', '100', '50', '200'],
    ],
    // (2 − x/30) × 100, from 0 up to the cap
    [
      'two minus x over base',
      '{method: ratio-to-base, base: 30, inverse: two-minus, cap: none}',
      [0, 15, 30, 60, 75],
      ['200', '150', '100', '0', '0'],
    ],
    [
      'two minus, capped',
      '{method: ratio-to-base, base: 30, inverse: two-minus, cap: 1.2}',
      [0, 15, 30],
      ['120', '120', '100'],
    ],
  ])('lower is better: %s', (_, score, values, expected) => {
    expect(pointsOf(score, values, lower)).toEqual(expected);
  });

  // (2 − x/平均) × 2 分 at x/平均 = 0.5, 1, 1.5, 2, 2.5 is 3, 2, 1, 0, 0 with no score below 0
  test('(2 − x/avg) × 2 points', () => {
    const rules = `
columns: {能耗: {unit: 吨标煤}}
indicators: {能耗: {unit: 吨标煤, direction: lower}}
full-marks: 2
index: {能耗: {weight: 2, score: {method: ratio-to-base, base: {formula: "cohort_mean(x)"}, inverse: two-minus, cap: none}}}`;
    // (15 + 30 + 45 + 60 + 75 + 3 × 5) / 8 = 30
    const csv = '开发区,能耗\n甲,15\n乙,30\n丙,45\n丁,60\n戊,75\n己,5\n庚,5\n辛,5\n';
    expect(figuresOf(scoreText(rules, csv), 'total').slice(0, 5)).toEqual(['3', '2', '1', '0', '0']);
  });
});

describe('refused', () => {
  test.each([
    [
      'lower is better and no form is named',
      '{method: ratio-to-base, base: 30, cap: 2}',
      lower,
      'rules/inverse-needed',
    ],
    [
      'higher is better and a form is named',
      '{method: ratio-to-base, base: 30, cap: 2, inverse: two-minus}',
      '{unit: 个}',
      'rules/inverse-unwanted',
    ],
    ['a base of 0', '{method: ratio-to-base, base: 0, cap: 2}', '{unit: 个}', 'rules/not-positive'],
    [
      'a floor above the cap',
      '{method: ratio-to-base, base: 30, cap: 0.5, floor: 1}',
      '{unit: 个}',
      'rules/wrong-order',
    ],
    ['no cap and no word about it', '{method: ratio-to-base, base: 30}', '{unit: 个}', 'rules/missing-key'],
    [
      'a base in another unit',
      '{method: ratio-to-base, base: 30万元, cap: 2}',
      '{unit: 个}',
      'rules/quantity-unit',
    ],
  ])('%s', (_, score, indicator, code) => {
    const rules = `columns: {x: {unit: 个}}\nindicators: {x: ${indicator}}\nindex: {x: {weight: 100, score: ${score}}}`;
    expect(findings(scoreText(rules, '开发区,x\n甲,1'))).toEqual([`${code} rules 3`]);
  });
});

/** 黄岩区工业企业亩均效益综合评价: 权重 and 基准值 as published for 2021年度 and 2022年度. */
function huangyan(bases: readonly number[]): string {
  const weights = [30, 20, 20, 10, 10, 10];
  const names = ['亩均税收', '亩均增加值', '单位能耗增加值', '单位排放增加值', '全员劳动生产率', '研发占比'];
  const columns = names.map((name) => `  ${name}: {unit: 个}`).join('\n');
  const index = names
    .map((name, i) => `  ${name}: {weight: ${weights[i]}, score: {base: ${bases[i]}}}`)
    .join('\n');
  return `columns:\n${columns}\nindex:\n${index}\nscoring: {method: ratio-to-base, cap: none}\nround: {total: 4}`;
}

describe('黄岩区: 得分 = Σ 指标值 ÷ 基准值 × 权重', () => {
  const csv =
    '开发区,亩均税收,亩均增加值,单位能耗增加值,单位排放增加值,全员劳动生产率,研发占比\n甲,30,150,2,5000,20,0.035\n';

  test.each([
    // 34.6021 + 22.6809 + 15.7480 + 10.2858 + 11.4613 + 11.4754
    ['2021年度', [26.01, 132.27, 2.54, 4861.08, 17.45, 0.0305], '106.2535', '34.6021'],
    // 37.3490 + 22.0329 + 14.8478 + 10.1424 + 11.0254 + 11.5894
    ['2022年度', [24.097, 136.16, 2.694, 4929.81, 18.14, 0.0302], '106.9869', '37.349'],
  ])('%s bases', (_, bases, total, first) => {
    const scored = scoreText(huangyan(bases), csv);
    expect(figuresOf(scored, 'total')).toEqual([total]);
    expect(figuresOf(scored, 'framework/亩均税收/score', 4).map(Number)).toEqual([Number(first)]);
  });

  test('规下 2022年度: 12 ÷ 11.5932 × 50 + 0.3 ÷ 0.2352 × 50', () => {
    const rules = `
columns: {亩均税收: {unit: 万元/亩}, 单位用电税收: {unit: 元/千瓦时}}
index:
  亩均税收: {weight: 50, score: {base: 11.5932}}
  单位用电税收: {weight: 50, score: {base: 0.2352}}
scoring: {method: ratio-to-base, cap: none}
round: {total: 4}`;
    expect(figuresOf(scoreText(rules, '开发区,亩均税收,单位用电税收\n甲,12,0.3\n'), 'total')).toEqual([
      '115.53',
    ]);
  });
});
