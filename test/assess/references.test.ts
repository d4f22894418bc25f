import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { explain } from '../../src/plan/explain/explain.js';
import { figuresOf, findings, ranks, type Scored, scoreText } from './score-text.js';

/** 税收 as a share of the city's; the more the better. */
const share = (formula: string, more = '') => `
columns: {税收: {unit: 亿元, kind: flow}, 用地: {unit: 公顷, kind: stock}}
references: {全市: [全市, 全市合计], 标杆: [苏州工业园区]}
indicators: {比重: {formula: "${formula}", unit: "%", round: 2}}
index: {比重: {weight: 100, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100}}}
${more}`;

const city = [
  '开发区,税收,用地',
  '经开区,2675.6,100',
  '高新区,500,40',
  '全市,3969.7,4000',
  '苏州工业园区,9000,300',
];

function entities({ assessment }: Scored): readonly string[] {
  return must(assessment, 'assessment').table.entities.map(({ name }) => name);
}

describe('of_reference', () => {
  test('is one figure of a row that is no entity', () => {
    const scored = scoreText(share('税收 / of_reference(税收, 全市)'), city.join('\n'));
    expect(findings(scored)).toEqual([]);
    expect(entities(scored)).toEqual(['经开区', '高新区']);
    // 2675.6 ÷ 3969.7 = 0.674005…, 500 ÷ 3969.7 = 0.125954…
    expect(figuresOf(scored, 'indicators/比重')).toEqual(['67.4', '12.6']);
    expect(ranks(scored)).toEqual(['1', '2']);
    expect(figuresOf(scored, 'references/全市/measures/税收')).toEqual(['3969.7', '3969.7']);
  });

  test('a benchmark is left out where an indicator looks beyond its row', () => {
    const scored = scoreText(share('税收 / cohort_sum(税收)', 'gap: {benchmark: 标杆}'), city.join('\n'));
    expect(findings(scored)).toEqual([]);
    // 2675.6 ÷ 3175.6 = 0.842549…, 500 ÷ 3175.6 = 0.157450…
    expect(figuresOf(scored, 'indicators/比重')).toEqual(['84.25', '15.75']);
  });

  test('stands outside every statistic: best and worst are those of the zones', () => {
    const scored = scoreText(share('税收 / of_reference(税收, 全市)'), city.join('\n'));
    expect(figuresOf(scored, 'framework/比重/points')).toEqual(['100', '0']);
  });

  test.each<readonly [string, string, readonly string[]]>([
    // (2675.6 ÷ 100) ÷ (9000 ÷ 300) = 26.756 ÷ 30 = 0.891866…; 12.5 ÷ 30 = 0.416666…
    ['of a formula', '税收 / 用地 / of_reference(税收 / 用地, 标杆)', ['89.19', '41.67']],
    // 2675.6 ÷ 3175.6 = 0.842549… of the two; 3969.7 is of the city
    [
      'beside a cohort function',
      '税收 / min(cohort_sum(税收), of_reference(税收, 全市))',
      ['84.25', '15.75'],
    ],
    // within one: mean of 67.4005…% and 12.5954…% is 39.9979…%
    ['inside a cohort function', 'cohort_mean(税收 / of_reference(税收, 全市))', ['40', '40']],
    ['in a condition', 'if(税收 > of_reference(税收, 全市) * 50%, 100%, 0%)', ['100', '0']],
  ])('%s', (_, formula, expected) => {
    expect(figuresOf(scoreText(share(formula), city.join('\n')), 'indicators/比重')).toEqual(expected);
  });

  test('of an indicator is its formula for that row, unrounded and unfilled', () => {
    const rules = `
columns: {税收: {unit: 亿元}, 用地: {unit: 公顷, missing: group-mean}}
references: {标杆: [苏州工业园区]}
indicators:
  地均: {formula: 税收 / 用地, unit: 亿元/公顷, round: 0}
  对标: {formula: "地均 / of_reference(地均, 标杆)", unit: "%", round: 2}
index: {对标: {weight: 100, score: {method: attainment, target: 100, cap: none}}}`;
    // 地均 itself is rounded for its own sake only: 26.756 ÷ 30 and 12.5 ÷ 30
    expect(figuresOf(scoreText(rules, city.join('\n')), 'indicators/对标')).toEqual(['89.19', '41.67']);
  });

  test('a target may be one', () => {
    const rules = share('税收 / of_reference(税收, 全市)').replace(
      'method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100',
      'method: attainment, target: {formula: "of_reference(x, 标杆) * 50%"}, cap: none',
    );
    // The other zone’s share is 9000 ÷ 3969.7 = 226.72%, half of it 113.36%; 67.4 ÷ 113.36, 12.6 ÷ 113.36
    expect(figuresOf(scoreText(rules, city.join('\n')), 'framework/比重/points', 4)).toEqual([
      '59.4566',
      '11.1150',
    ]);
  });

  test('is explained down to its cell', () => {
    const scored = scoreText(share('税收 / of_reference(税收, 全市)'), city.join('\n'));
    const assessment = must(scored.assessment, 'assessment');
    const steps = explain(assessment, 'indicators/比重', 0);
    const step = must(
      steps.find(({ node }) => node.id === 'references/全市/measures/税收'),
      'the figure of the city',
    );
    expect(step.node.label.zh).toBe('税收（全市）');
    expect(step.detail).toMatchObject({
      kind: 'input',
      place: { kind: 'cell', file: 'data.csv', row: 4, column: 2 },
      text: '3969.7',
    });
  });

  test('names of rows are compared as names of entities are, and units are converted', () => {
    const sheet = ['开发区,税收(万元),用地', '经开区,26756000,100', '全 市 合 计,39697000,1'];
    // 26756000 万元 are 2675.6 亿元
    expect(
      figuresOf(scoreText(share('税收 / of_reference(税收, 全市)'), sheet.join('\n')), 'indicators/比重'),
    ).toEqual(['67.4']);
  });
});

describe('a reference that cannot be used', () => {
  const used = share('税收 / of_reference(税收, 全市)');

  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'no sheet has its row',
      city.filter((line) => !line.startsWith('全市')),
      ['data/reference-not-found rules 2 < rules 3'],
    ],
    [
      'its cell is blank: one finding, whoever uses it',
      city.map((line) => line.replace('3969.7', '')),
      ['data/reference-missing !B4 < rules 3'],
    ],
    ['two rows are of it', [...city, '全市合计,3970,4000'], ['data/duplicate-entity !B6 < !B4']],
    [
      'it is zero: divided by, at its cell',
      city.map((line) => line.replace('3969.7', '0')),
      ['data/zero-denominator !B4', 'data/zero-denominator !B4'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(findings(scoreText(used, rows.join('\n')))).toEqual(expected);
  });

  test('one that no formula uses need not be there', () => {
    const sheet = city.filter((line) => !line.startsWith('苏州')).join('\n');
    expect(findings(scoreText(used, sheet))).toEqual([]);
  });

  test.each([
    ['of_reference(税收, 全是)', 'formula/unknown-reference'],
    ['of_reference(税收, 3)', 'formula/unknown-reference'],
    ['of_reference(cohort_mean(税收), 全市)', 'formula/nested-reference'],
    ['of_reference(of_reference(税收, 全市), 标杆)', 'formula/nested-reference'],
    ['of_reference(名次, 全市)', 'rules/reference-beyond-row'],
  ])('%s is refused: %s', (formula, code) => {
    const rules = share(`税收 / ${formula}`).replace(
      'indicators: {',
      'indicators: {名次: {formula: cohort_mean(税收), unit: 亿元}, ',
    );
    expect(scoreText(rules, city.join('\n')).found.map((found) => found.code)).toEqual([code]);
  });
});

test('an exemption by condition may look at a reference', () => {
  const more = 'exempt: [{when: "税收 < of_reference(税收, 全市) * 20%", reason: 体量太小}]';
  const scored = scoreText(share('税收 / of_reference(税收, 全市)', more), city.join('\n'));
  // 500 is below 3969.7 × 20% = 793.94
  expect(entities(scored)).toEqual(['经开区']);
});
