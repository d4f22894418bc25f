import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { explain } from '../../src/plan/explain/explain.js';
import { figuresOf, findings, scoreText, totals } from '../assess/score-text.js';

/** 黄岩区工业企业亩均效益综合评价, 2021 and 2022: 规上 by six indicators, 规下 by two; a weight of 0 where an indicator is not of the list. */
const huangyan = `
entity: enterprise
missing-marks: {"/": not-applicable}
groups: {类别: 类别}
columns:
  亩均税收: {unit: 万元/亩}
  亩均增加值: {unit: 万元/亩}
  单位能耗增加值: {unit: 万元/吨标煤}
  单位排放增加值: {unit: 个}
  全员劳动生产率: {unit: 万元/人}
  研发占比: {unit: 个}
  单位用电税收: {unit: 元/千瓦时}
scoring: {method: ratio-to-base, cap: none}
index:
  亩均税收:
    weight: {规上: 30, 规下: 50}
    score:
      base:
        by-group:
          规上: {2021: 26.01, 2022: 24.097, source: 规上基准}
          规下: {2021: 16.601058, 2022: 11.5932}
        source: 公示
  亩均增加值: {weight: {规上: 20, 规下: 0}, score: {base: {by-group: {规上: {2021: 132.27, 2022: 136.16}, 规下: "/"}}}}
  单位能耗增加值: {weight: {规上: 20, 规下: 0}, score: {base: {by-group: {规上: {2021: 2.54, 2022: 2.694}, 规下: "/"}}}}
  单位排放增加值: {weight: {规上: 10, 规下: 0}, score: {base: {by-group: {规上: {2021: 4861.08, 2022: 4929.81}, 规下: "/"}}}}
  全员劳动生产率: {weight: {规上: 10, 规下: 0}, score: {base: {by-group: {规上: {2021: 17.45, 2022: 18.14}, 规下: "/"}}}}
  研发占比: {weight: {规上: 10, 规下: 0}, score: {base: {by-group: {规上: {2021: 0.0305, 2022: 0.0302}, 规下: "/"}}}}
  单位用电税收: {weight: {规上: 0, 规下: 50}, score: {base: {by-group: {规上: "/", 规下: {2021: 0.236565, 2022: 0.2352}}}}}
round: {total: 4}`;

const enterprises = `企业,类别,亩均税收,亩均增加值,单位能耗增加值,单位排放增加值,全员劳动生产率,研发占比,单位用电税收
甲,规上,30,150,2,5000,20,0.035,/
乙,规下,12,/,/,/,/,/,0.3`;

describe('黄岩区: both lists in one rule file', () => {
  test.each([
    // 规上 34.6021 + 22.6809 + 15.7480 + 10.2858 + 11.4613 + 11.4754; 规下 12 ÷ 16.601058 × 50 + 0.3 ÷ 0.236565 × 50 = 36.1423 + 63.4075
    ['2021', ['106.2535', '99.5498']],
    // 规上 37.3490 + 22.0329 + 14.8478 + 10.1424 + 11.0254 + 11.5894; 规下 12 ÷ 11.5932 × 50 + 0.3 ÷ 0.2352 × 50
    ['2022', ['106.9869', '115.53']],
  ])('%s', (period, expected) => {
    const scored = scoreText(huangyan, enterprises, period);
    expect(findings(scored)).toEqual([]);
    expect(totals(scored)).toEqual(expected);
  });

  test('the base of each group is a figure of the group, with the document it comes from', () => {
    const scored = scoreText(huangyan, enterprises, '2022');
    const base = 'framework/亩均税收/base';
    expect(figuresOf(scored, base)).toEqual(['24.097', '11.5932']);
    expect(figuresOf(scored, 'framework/单位用电税收/base')).toEqual(['not-applicable', '0.2352']);
    const assessment = must(scored.assessment, 'assessment');
    expect([0, 1].map((row) => explain(assessment, base, row)[0])).toMatchObject([
      { group: '规上', detail: { kind: 'given', source: '规上基准' } },
      { group: '规下', detail: { kind: 'given', source: '公示' } },
    ]);
  });
});

const rules = (score: string, more = '') => `
missing-marks: {"/": not-applicable}
groups: {类型: 类型, 片区: 片区}
columns: {外资: {unit: 万美元}, 项目: {unit: 个}}
index:
  外资: {weight: 60, score: ${score}}
  项目: {weight: 40, score: {method: attainment, target: 10, cap: none}}
${more}`;
const csv =
  '开发区,类型,片区,外资,项目\n甲,综合,东,30,10\n乙,生态,东,30,10\n丙,综合,西,30,10\n丁,生态,西,30,10';
const points = (score: string, more?: string) =>
  figuresOf(scoreText(rules(score, more), csv), 'framework/外资/points');

describe('a number by group', () => {
  test.each<readonly [string, string, readonly string[]]>([
    // 30 ÷ 30 and 30 ÷ 60
    [
      'of the default grouping',
      '{method: attainment, target: {by-group: {综合: 30, 生态: 60}}, cap: none}',
      ['100', '50', '100', '50'],
    ],
    // 30 ÷ 40 in the east, 30 ÷ 20 in the west
    [
      'of the grouping that within names',
      '{method: attainment, target: {by-group: {东: 40, 西: 20}, within: 片区}, cap: none}',
      ['75', '75', '150', '150'],
    ],
    // (30 − 10) ÷ (50 − 10); (30 − 0) ÷ (50 − 0)
    [
      'beside one for all',
      '{method: min-max, worst: {by-group: {综合: 10, 生态: 0}}, best: 50, clip: none, degenerate: refuse}',
      ['50', '60', '50', '60'],
    ],
    // (30 − 10) ÷ (50 − 10), (30 − 0) ÷ (50 − 0); in the west 90 is best: 20 ÷ 80, 30 ÷ 90
    [
      'of two groupings at once',
      '{method: min-max, worst: {by-group: {综合: 10, 生态: 0}}, best: {by-group: {东: 50, 西: 90}, within: 片区}, clip: none, degenerate: refuse}',
      ['50', '60', '25', '33.33333333333333333333333333'],
    ],
    // 30 is in the second band from 20 on, in the first up to 40
    [
      'where a band starts',
      '{method: bands, bands: [{from: none, points: 60}, {from: {by-group: {综合: 20, 生态: 40}}, points: 100}], boundary: lower}',
      ['100', '60', '100', '60'],
    ],
    // 30 is 10 above 20: two steps of 5 or one of 10, a point each
    [
      'of a step of a bonus',
      '{method: basic-points, basic: 80, target: 20, bonus: {step: {by-group: {综合: 5, 生态: 10}}, points: 1, form: whole-steps, cap: none}, penalty: all}',
      ['82', '81', '82', '81'],
    ],
    // 0.003 亿美元 is 30 万美元
    [
      'with a unit of its own',
      '{method: attainment, target: {by-group: {综合: 0.003 亿美元, 生态: {value: 60, source: 通知}}}, cap: none}',
      ['100', '50', '100', '50'],
    ],
  ])('%s', (_, score, expected) => {
    expect(points(score)).toEqual(expected);
  });

  test('is the target of an indicator like any other', () => {
    const indicator =
      'indicators: {外资: {unit: 万美元, target: {by-group: {东: 40, 西: 20}, within: 片区}}}';
    expect(points('{method: attainment, cap: none}', indicator)).toEqual(['75', '75', '150', '150']);
  });

  test('of the period: between step takes the one before, a mark included', () => {
    const score =
      '{method: attainment, target: {by-group: {综合: {2020: 30, 2022: 60, between: step}, 生态: {2020: "/", 2022: 15, between: step}}}, cap: none, missing: zero}';
    const at = (period: string) => figuresOf(scoreText(rules(score), csv, period), 'framework/外资/points');
    expect(at('2021')).toEqual(['100', '0', '100', '0']);
    // 30 ÷ 60, 30 ÷ 15
    expect(at('2022')).toEqual(['50', '200', '50', '200']);
  });
});

describe('a group that is not assessed', () => {
  const target = (missing: string) =>
    `{method: attainment, target: {by-group: {综合: 30, 生态: "/"}}, cap: none${missing}}`;

  test('has no score, which the rules must answer where the weight is not 0', () => {
    expect(findings(scoreText(rules(target('')), csv))).toEqual([
      'data/missing-refused !D3',
      'data/missing-refused !D5',
    ]);
  });

  test('and may hand its weight on', () => {
    const scored = scoreText(rules(target(', missing: {not-applicable: redistribute}')), csv);
    // 综合 30/30 × 60 + 10/10 × 40; 生态 10/10 × 40 × 100/40
    expect(totals(scored)).toEqual(['100', '100', '100', '100']);
    expect(figuresOf(scored, 'framework/外资/points')).toEqual([
      '100',
      'not-applicable',
      '100',
      'not-applicable',
    ]);
  });
});

describe('groups the rules do not know', () => {
  test.each([
    ['of the default grouping', '{by-group: {综合: 30, 生太: 60}}', ['!B3', '!B5']],
    ['of another one', '{by-group: {东: 30, 南: 60}, within: 片区}', ['!C4', '!C5']],
  ])('%s', (_, target, places) => {
    const found = findings(scoreText(rules(`{method: attainment, target: ${target}, cap: none}`), csv));
    expect(found).toEqual(places.map((place) => `data/unknown-group ${place}`));
  });

  test('each grouping has its own: those of one are not asked of a map over the other', () => {
    const score = '{method: attainment, target: {by-group: {东: 30, 西: 60}, within: 片区}, cap: none}';
    const yaml = rules(score).replace('weight: 60', 'weight: {综合: 60, 生态: 60}');
    // 30/30 × 60 + 40, 30/60 × 60 + 40
    expect(totals(scoreText(yaml, csv))).toEqual(['100', '100', '70', '70']);
  });
});
