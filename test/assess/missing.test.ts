import { describe, expect, test } from 'vitest';
import { figuresOf, findings, type Scored, scoreText, totals } from './score-text.js';

const columns = 'columns: {a: {unit: 个}, b: {unit: 个}, c: {unit: 个}, d: {unit: 个}}';
const marks = 'missing-marks: {"/": not-applicable, "…": below-unit, "**": suppressed}';

/** a 30, b 20, c 50 in one list; each scores its own value as points. */
const flat = (missing: string) => `
${columns.replace(', d: {unit: 个}', '')}
index: {a: {weight: 30}, b: {weight: 20}, c: {weight: 50}}
scoring: {method: attainment, target: 100, cap: none, missing: ${missing}}
${marks}`;

/** 前 60 (a 40, b 20) and 后 40 (c 30, d 10). */
const nested = (missing: string, aggregate = 'sum') => `
${columns}
index:
  前: {weight: 60, aggregate: ${aggregate}, of: {a: {weight: 40}, b: {weight: 20}}}
  后: {weight: 40, of: {c: {weight: 30}, d: {weight: 10}}}
scoring: {method: attainment, target: 100, cap: none, missing: ${missing}}
${marks}`;

const threeOf = (...rows: readonly string[]) => ['开发区,a,b,c', ...rows].join('\n');
const fourOf = (...rows: readonly string[]) => ['开发区,a,b,c,d', ...rows].join('\n');

describe('one list of indicators', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    // 30 × 0.8 + 50 × 0.6
    ['zero', 'zero', ['甲,80,,60'], ['54']],
    // 54 × 100 / 80
    ['redistribute', 'redistribute', ['甲,80,,60'], ['67.5']],
    // only c is there: 30 × 100 / 50, its own points
    ['redistribute twice', 'redistribute', ['甲,,/,60'], ['60']],
    // b of 甲 is (40 + 90) / 2 = 65: 24 + 13 + 30
    ['mean of peers', 'mean-of-peers', ['甲,80,,60', '乙,0,40,0', '丙,0,90,0'], ['67', '8', '18']],
    // two are filled in by the one who is there: 20 × 0.4
    ['filled-in points are no peers', 'mean-of-peers', ['甲,0,,0', '乙,0,/,0', '丙,0,40,0'], ['8', '8', '8']],
  ])('%s', (_, missing, rows, expected) => {
    const scored = scoreText(flat(missing), threeOf(...rows));
    expect(findings(scored)).toEqual([]);
    expect(totals(scored)).toEqual(expected);
  });

  test('the mean is that of the points within bounds', () => {
    const yaml = flat('mean-of-peers').replace('cap: none', 'cap: 1');
    // b of 乙 and 丙 are 100 (of 300) and 40: 甲 has 70, 20 × 0.7
    expect(
      figuresOf(scoreText(yaml, threeOf('甲,0,,0', '乙,0,300,0', '丙,0,40,0')), 'framework/b/score'),
    ).toEqual(['14', '20', '8']);
  });
});

describe('a policy per reason', () => {
  const byReason =
    '{not-applicable: redistribute, not-reported: zero, below-unit: mean-of-peers, zero-denominator: zero}';

  test('each reason has its own', () => {
    const scored = scoreText(flat(byReason), threeOf('甲,80,/,60', '乙,80,,60', '丙,80,…,60', '丁,80,50,60'));
    expect(findings(scored)).toEqual([]);
    // 54 × 100/80; 54; 54 + 20 × 0.5; the same
    expect(totals(scored)).toEqual(['67.5', '54', '64', '64']);
  });

  test('a reason that is not named is refused', () => {
    expect(findings(scoreText(flat(byReason), threeOf('甲,80,**,60')))).toEqual(['data/missing-refused !C2']);
  });

  const ratio = (missing: string) => `
${columns}
indicators: {y: {formula: a / b, unit: ""}}
index: {y: {weight: 50}, c: {weight: 50}}
scoring: {method: attainment, target: 1, cap: 1, missing: ${missing}}`;

  test.each([
    ['zero-denominator', ratio('{zero-denominator: zero}'), '甲,5,0,1,1', ['50']],
    ['zero-denominator', ratio('{zero-denominator: redistribute}'), '甲,5,0,1,1', ['100']],
  ])('%s may have one', (_, yaml, row, expected) => {
    expect(totals(scoreText(yaml, fourOf(row)))).toEqual(expected);
  });

  test('a policy for all covers unfilled cells only: a zero denominator is still an error', () => {
    expect(findings(scoreText(ratio('zero'), fourOf('甲,5,0,1,1')))).toEqual(['data/zero-denominator !C2']);
  });

  test('an indicator may have its own', () => {
    const yaml = flat('zero').replace('b: {weight: 20}', 'b: {weight: 20, score: {missing: redistribute}}');
    // a counts zero; b hands its 20 on: 30 × 100 / 80
    expect(totals(scoreText(yaml, threeOf('甲,,,60')))).toEqual(['37.5']);
  });
});

describe('a fixed penalty', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    // 30 × 0.8 − 3 + 50 × 0.6
    ['is of points of the total, whatever the weight', '{penalty: 3}', ['甲,80,,60'], ['51']],
    // −3 + 20 × 0.5 − 3
    ['once for each indicator', '{penalty: 3}', ['甲,,50,'], ['4']],
    [
      'for every unfilled reason',
      '{penalty: 0.5}',
      ['甲,80,/,60', '乙,80,…,60', '丙,80,**,60'],
      ['53.5', '53.5', '53.5'],
    ],
    ['written under policy', '{policy: {penalty: 3}}', ['甲,80,,60'], ['51']],
    // 24 + 0 + 30; 24 − 3 + 30; 24 − 5 + 30
    [
      'by reason, and not the same for all',
      '{not-applicable: zero, not-reported: {penalty: 3}, suppressed: {penalty: 5}}',
      ['甲,80,/,60', '乙,80,,60', '丙,80,**,60'],
      ['54', '51', '49'],
    ],
    // 丙 is given the mean of 40 and 90, not of the penalty: 20 × 0.65
    [
      'is no peer’s score',
      '{not-reported: {penalty: 3}, not-applicable: mean-of-peers}',
      ['甲,0,,0', '乙,0,40,0', '丙,0,/,0', '丁,0,90,0'],
      ['-3', '8', '13', '18'],
    ],
  ])('%s', (_, missing, rows, expected) => {
    const scored = scoreText(flat(missing), threeOf(...rows));
    expect(findings(scored)).toEqual([]);
    expect(totals(scored)).toEqual(expected);
  });

  test('on the scale of 100 it is the penalty × 100 ÷ weight, and no floor holds it', () => {
    const scored = scoreText(
      flat('{penalty: 3}').replace('cap: none', 'cap: 1, floor: 0'),
      threeOf('甲,80,,60'),
    );
    // −3 × 100 / 20
    expect(figuresOf(scored, 'framework/b/points')).toEqual(['-15']);
    expect(figuresOf(scored, 'framework/b/score')).toEqual(['-3']);
  });

  test('where the weight is 0 nothing is taken off', () => {
    const yaml = flat('{penalty: 3}')
      .replace(
        'a: {weight: 30}, b: {weight: 20}',
        'a: {weight: {国: 30, 省: 50}}, b: {weight: {国: 20, 省: 0}}',
      )
      .replace('c: {weight: 50}', 'c: {weight: {国: 50, 省: 50}}');
    const csv = '开发区,类型,a,b,c\n甲,国,80,,60\n乙,省,80,,60';
    const scored = scoreText(`${yaml}\ngroups: {类型: 类型}`, csv);
    // 24 − 3 + 30; 50 × 0.8 + 30, and b is not assessed
    expect(totals(scored)).toEqual(['51', '70']);
    expect(figuresOf(scored, 'framework/b/points')).toEqual(['-15', 'not-applicable']);
    expect([...(scored.assessment?.evaluation.marks.get('framework/b/points') ?? [])]).toEqual([1, 0]);
  });

  test('a relative weight changes nothing about it', () => {
    const yaml = flat('{penalty: 3}')
      .replace(
        'a: {weight: 30}, b: {weight: 20}, c: {weight: 50}',
        'a: {weight: 3}, b: {weight: 2}, c: {weight: 5}',
      )
      .concat('\nweights: relative');
    // 30 × 0.8 − 3 + 50 × 0.6, with weights 100 × 3/10, 2/10 and 5/10
    expect(totals(scoreText(yaml, threeOf('甲,80,,60')))).toEqual(['51']);
  });

  test('under an arithmetic mean it is the penalty too', () => {
    const scored = scoreText(nested('{penalty: 3}', 'arithmetic-mean'), fourOf('甲,90,,50,20'));
    // (40 × 90 + 20 × (−15)) / 60 = 55 points, and 60 of them: 36 − 3
    expect(figuresOf(scored, 'framework/前/score')).toEqual(['33']);
  });
});

describe('redistribute within the dimension', () => {
  const within = '{policy: redistribute, within: dimension}';

  test.each<readonly [string, string, string, string, readonly string[]]>([
    // 前: 40 × 0.9 × 60 / 40 = 54; 后: 30 × 0.5 + 10 × 0.2 = 17
    ['sum', 'sum', '甲,90,,50,20', '54', ['71']],
    ['nothing missing', 'sum', '甲,90,30,50,20', '42', ['59']],
    // the mean of what is there: 90% of 60
    ['arithmetic mean', 'arithmetic-mean', '甲,90,,50,20', '54', ['71']],
    ['geometric mean', 'geometric-mean', '甲,90,,50,20', '54', ['71']],
  ])('%s', (_, aggregate, row, front, expected) => {
    const scored = scoreText(nested(within, aggregate), fourOf(row));
    expect(figuresOf(scored, 'framework/前/score')).toEqual([front]);
    expect(totals(scored)).toEqual(expected);
  });

  test('a dimension of which nothing is there leaves no total', () => {
    const scored = scoreText(nested(within), fourOf('甲,,,50,20', '乙,1,1,1,1'));
    expect(findings(scored)).toEqual(['data/no-total !A2']);
    expect(totals(scored)).toEqual(['not-reported', '1']);
  });
});

describe('redistribute within the total', () => {
  const within = '{policy: redistribute, within: total}';

  test.each<readonly [string, string, string, string]>([
    // (36 + 15 + 2) × 100 / 80
    ['one missing', '甲,90,,50,20', '36', '66.25'],
    // (15 + 2) × 100 / 40
    ['a whole dimension missing', '甲,,,50,20', 'not-reported', '42.5'],
    ['nothing missing', '甲,90,30,50,20', '42', '59'],
    // 10 × 0.2 × 100 / 10
    ['all but one', '甲,,,,20', 'not-reported', '20'],
  ])('%s', (_, row, front, total) => {
    const scored = scoreText(nested(within), fourOf(row));
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'framework/前/score')).toEqual([front]);
    expect(totals(scored)).toEqual([total]);
  });

  test.each([
    ['needs scores that add up', nested(within, 'geometric-mean'), ['rules/redistribute-total rules 3']],
    // once per indicator, at the line they all have it from
    [
      'nested rules must say where',
      nested('redistribute'),
      Array.from('abcd', () => 'rules/redistribute-within rules 5'),
    ],
  ])('%s', (_, yaml, expected) => {
    expect(findings(scoreText(yaml, fourOf('甲,1,1,1,1')))).toEqual(expected);
  });
});

test('the sheet’s own figures stay as they are: a mark says what was filled in', () => {
  const scored: Scored = scoreText(
    flat('{not-reported: zero, not-applicable: redistribute}'),
    threeOf('甲,80,,60', '乙,80,/,60', '丙,1,2,3'),
  );
  expect(figuresOf(scored, 'indicators/b')).toEqual(['not-reported', 'not-applicable', '2']);
  expect(figuresOf(scored, 'framework/b/points')).toEqual(['0', 'not-applicable', '2']);
  expect([...(scored.assessment?.evaluation.marks.get('framework/b/points') ?? [])]).toEqual([1, 2, 0]);
});

describe('a fixed penalty beside weights that are redistributed', () => {
  const scoring = (within: string) =>
    `scoring: {method: attainment, target: 100, cap: 1, missing: {not-applicable: redistribute, not-reported: {penalty: 3}${within}}}`;
  const head = `
missing-marks: {"/": not-applicable, "-": not-reported}
columns: {甲数: {unit: 分}, 乙数: {unit: 分}, 丙数: {unit: 分}}`;

  test('is not made more by the weight of others', () => {
    const yaml = `${head}
${scoring('')}
index: {甲数: {weight: 40}, 乙数: {weight: 30}, 丙数: {weight: 30}}`;
    const csv = '开发区,甲数,乙数,丙数\n甲,80,80,80\n乙,80,/,-\n丙,80,80,-\n丁,/,/,-';
    // 80; 32 × 100 ÷ 70 − 3 = 42.714; 32 + 24 − 3; nothing but the penalty
    expect(totals(scoreText(yaml, csv))).toEqual(['80', '42.71', '53', '-3']);
  });

  test('nor within a dimension of which it is all that is left', () => {
    const yaml = `${head}
${scoring(', within: dimension')}
index:
  一: {weight: 60, of: {甲数: {weight: 60}}}
  二: {weight: 40, of: {乙数: {weight: 30}, 丙数: {weight: 10}}}`;
    // 48 − 3; 48 + 24 − 3
    expect(totals(scoreText(yaml, '开发区,甲数,乙数,丙数\n甲,80,/,-\n乙,80,80,-'))).toEqual(['45', '69']);
  });

  test('under a mean it is the points off as well', () => {
    const yaml = `${head}
aggregate: arithmetic-mean
${scoring('')}
index: {甲数: {weight: 40}, 乙数: {weight: 30}, 丙数: {weight: 30}}`;
    // (80 × 40 + 0 × 30) ÷ 70 − 3 = 42.714
    expect(totals(scoreText(yaml, '开发区,甲数,乙数,丙数\n甲,80,/,-'))).toEqual(['42.71']);
  });
});
