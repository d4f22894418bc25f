import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { findings, scoreText } from './score-text.js';

/** 亩均税收 = 税收 / 土地, scored by some settings; 面积 is there so that no row is empty. */
const rules = (score: string, formula = '税收 / 土地', direction = 'higher') => `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}, 面积: {unit: 公顷}}
indicators: {y: {formula: "${formula}", unit: 万元/亩, direction: ${direction}}, z: {formula: 面积, unit: 公顷}}
index: {y: {weight: 50, score: ${score}}, z: {weight: 50, score: {method: attainment, target: 1, cap: 1}}}`;

const ratio = '{method: ratio-to-base, base: 30, cap: 2}';
const inverse = '{method: ratio-to-base, base: 30, cap: 2, inverse: base-over-x}';
const scale = '{method: min-max, worst: cohort, best: cohort, clip: none, degenerate: refuse}';

// columns A 开发区, B 税收, C 土地, D 面积; the first entity stands in row 2
const sheet = (...rows: readonly string[]) =>
  ['开发区,税收,土地,面积', ...rows.map((row, i) => `${i + 1}区,${row}`)].join('\n');

describe('a missing value that no policy covers is an error at the cell to blame', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['the tax is blank', rules(ratio), sheet('300,10,1', ',10,1'), ['data/missing-refused !B3']],
    ['the land is blank', rules(ratio), sheet('300,10,1', '300,,1'), ['data/missing-refused !C3']],
    ['both are', rules(ratio), sheet('300,10,1', ',,1'), ['data/missing-refused !B3 < !C3']],
    // a tax of 0 is a value: what is wrong is the land
    ['the land is blank and the tax is 0', rules(ratio), sheet('0,,1'), ['data/missing-refused !C2']],
    ['the land is 0', rules(ratio), sheet('300,10,1', '300,0,1'), ['data/zero-denominator !C3']],
    ['the land is 0 and so is the tax', rules(ratio), sheet('0,0,1'), ['data/zero-denominator !C2']],
    [
      'a difference is 0',
      rules(ratio, '税收 / (土地 - 面积)'),
      sheet('300,15,1'),
      ['data/zero-denominator !C2 < !D2'],
    ],
    [
      'the value is 0 and the points divide by it',
      rules(inverse, undefined, 'lower'),
      sheet('0,10,1', '3,10,1'),
      ['data/zero-denominator !B2'],
    ],
    [
      'a logarithm of 0',
      rules('{method: attainment, target: 1, cap: 1}', 'ln(税收 / 1万元) * 1[万元/亩]'),
      sheet('0,1,1'),
      ['data/undefined-result !B2'],
    ],
    [
      'all rows at once, and other indicators too',
      rules(ratio),
      sheet(',10,1', '300,0,1', '300,10,'),
      ['data/missing-refused !B2', 'data/zero-denominator !C3', 'data/missing-refused !D4'],
    ],
  ])('%s', (_, yaml, csv, expected) => {
    const scored = scoreText(yaml, csv);
    expect(findings(scored)).toEqual(expected);
    expect(scored.assessment).toBeUndefined();
  });
});

describe('a group whose worst and best value are one', () => {
  test.each([
    [
      'all alike',
      sheet('300,10,1', '30,1,1'),
      ['data/degenerate-group !B2 < !C2', 'data/degenerate-group !B3 < !C3'],
    ],
    [
      'all alike at 0',
      sheet('0,10,1', '0,1,1'),
      ['data/degenerate-group !B2 < !C2', 'data/degenerate-group !B3 < !C3'],
    ],
    ['one alone', sheet('300,10,1'), ['data/degenerate-group !B2 < !C2']],
  ])('%s', (_, csv, expected) => {
    expect(findings(scoreText(rules(scale), csv))).toEqual(expected);
  });

  // −30 and 30 have a mean of 0: a base that is no scale has no best and worst either
  test('is not meant where a computed base is 0', () => {
    const yaml = rules('{method: ratio-to-base, base: {formula: "cohort_mean(x)"}, cap: 2}');
    const expected = ['data/zero-denominator !B2 < !C2', 'data/zero-denominator !B3 < !C3'];
    expect(findings(scoreText(yaml, sheet('-300,10,1', '300,10,1')))).toEqual(expected);
  });

  test('is no concern where the rules say what it scores', () => {
    expect(findings(scoreText(rules(scale.replace('refuse', '100')), sheet('300,10,1', '30,1,1')))).toEqual(
      [],
    );
  });
});

describe('no peers', () => {
  const peers = ratio.replace('}', ', missing: mean-of-peers}');

  test('nobody in the group has points to take the mean of', () => {
    const csv = sheet(',10,1', ',20,1');
    expect(findings(scoreText(rules(peers), csv))).toEqual(['data/no-peers !B2', 'data/no-peers !B3']);
  });

  test('a group has its own peers', () => {
    const yaml = `${rules(peers)}\ngroups: {类型: 类型}`;
    const csv = '开发区,类型,税收,土地,面积\n甲,国家级,300,10,1\n乙,国家级,,10,1\n丙,省级,,10,1';
    expect(findings(scoreText(yaml, csv))).toEqual(['data/no-peers !C4']);
  });
});

test('the facts name the entity, the indicator and the reason', () => {
  const { found } = scoreText(rules(ratio), sheet('300,,1'));
  const refused = must(
    found.find(({ code }) => code === 'data/missing-refused'),
    'finding',
  );
  expect(refused.args).toEqual({ entity: '1区', indicator: 'y', reason: 'not-reported' });
});
