import { describe, expect, test } from 'vitest';
import { cohortFunctions } from '../../../src/formula/expr.js';
import { figures, figuresByGroup, formulaFigures, run, type TinyCell } from '../tiny.js';

describe('statistics of one group', () => {
  const four = [4, 1, 3, 2];
  // what stands in no row of a spreadsheet is left out of its statistics too
  const gaps: readonly TinyCell[] = [4, 'not-reported', 2, 'not-applicable'];
  const none: readonly TinyCell[] = ['not-reported', 'suppressed'];

  const rows: readonly (readonly [formula: string, cells: readonly TinyCell[], each: string])[] = [
    ['cohort_min(x)', four, '1'],
    ['cohort_max(x)', four, '4'],
    // (4 + 1 + 3 + 2) / 4
    ['cohort_mean(x)', four, '2.5'],
    ['cohort_sum(x)', four, '10'],
    // between 2 and 3
    ['cohort_median(x)', four, '2.5'],
    ['cohort_median(x)', [9, 1, 5], '5'],
    // position 1 + 3 × 0.25 = 1.75: 1 + 0.75 × (2 − 1)
    ['cohort_percentile(x, 25%)', four, '1.75'],
    // position 1 + 3 × 0.9 = 3.7: 3 + 0.7 × (4 − 3)
    ['cohort_percentile(x, 0.9)', four, '3.7'],
    // position 1 + 10 × 0.9 = 10 of 11, exactly a value
    ['cohort_percentile(x, 90%)', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '9'],
    // √((2 − 5)² + 3 × (4 − 5)² + 2 × (5 − 5)² + (7 − 5)² + (9 − 5)²) / 8) = √(32 / 8)
    ['cohort_sd(x)', [2, 4, 4, 4, 5, 5, 7, 9], '2'],
    ['cohort_count(x)', four, '4'],

    ['cohort_min(x)', gaps, '2'],
    ['cohort_max(x)', gaps, '4'],
    ['cohort_mean(x)', gaps, '3'],
    ['cohort_sum(x)', gaps, '6'],
    ['cohort_median(x)', gaps, '3'],
    ['cohort_percentile(x, 25%)', gaps, '2.5'],
    ['cohort_sd(x)', gaps, '1'],
    ['cohort_count(x)', gaps, '2'],

    ['cohort_min(x)', [7], '7'],
    ['cohort_max(x)', [7], '7'],
    ['cohort_mean(x)', [7], '7'],
    ['cohort_sum(x)', [7], '7'],
    ['cohort_median(x)', [7], '7'],
    ['cohort_percentile(x, 25%)', [7], '7'],
    ['cohort_sd(x)', [7], '0'],
    ['cohort_count(x)', [7], '1'],

    ['cohort_min(x)', none, 'no-peers'],
    ['cohort_max(x)', none, 'no-peers'],
    ['cohort_mean(x)', none, 'no-peers'],
    ['cohort_sum(x)', none, 'no-peers'],
    ['cohort_median(x)', none, 'no-peers'],
    ['cohort_percentile(x, 25%)', none, 'no-peers'],
    ['cohort_sd(x)', none, 'no-peers'],
    // nobody is there: that is a number
    ['cohort_count(x)', none, '0'],
  ];

  test.each(rows)('%s of %j is %s', (formula, x, each) => {
    expect(formulaFigures(formula, { x })).toEqual(x.map(() => each));
  });

  test('each has rows here', () => {
    const named = new Set(rows.map(([formula]) => formula.slice(0, formula.indexOf('('))));
    expect([...named, 'cohort_rank'].sort()).toEqual([...cohortFunctions].sort());
  });

  test('a sum beyond the range of numbers is no result', () => {
    // 9 × 10^1000 has its place, 18 × 10^1000 has an exponent of 1001
    const cells = { x: [1e300, 1e300], y: [9e100, 9e100] };
    expect(formulaFigures('cohort_max(x ^ 3 * y)', cells)).toEqual([
      `9${'0'.repeat(1000)}`,
      `9${'0'.repeat(1000)}`,
    ]);
    expect(formulaFigures('cohort_sum(x ^ 3 * y)', cells)).toEqual(['undefined', 'undefined']);
  });
});

describe('cohort_rank', () => {
  test.each([
    [
      [1, 2, 3, 4],
      ['4', '3', '2', '1'],
    ],
    // ties share the better place and the next ones are passed over
    [
      [5, 9, 5, 1],
      ['2', '1', '2', '4'],
    ],
    [
      [5, 'not-reported', 9],
      ['2', 'not-reported', '1'],
    ],
    [['suppressed'], ['suppressed']],
  ] as const)('of %j is %j', (x, expected) => {
    expect(formulaFigures('cohort_rank(x)', { x })).toEqual(expected);
  });
});

describe('groups', () => {
  const columns = { x: [10, 20, 30, 'not-reported', 7] as const };
  // by code point: 园 U+56ED, 国 U+56FD, 省 U+7701
  const groups = { 类型: ['省级', '国家级', '省级', '国家级', '园中园'] };

  test('keep to themselves, in an order no locale changes', () => {
    const one = run({
      columns,
      groups,
      steps: [{ id: 'share', formula: 'x / cohort_max(x)', grouping: '类型' }],
    });
    expect(figures(one, 'share').map((share) => share.slice(0, 6))).toEqual([
      '0.3333',
      '1',
      '1',
      'not-re',
      '1',
    ]);
    expect(one.evaluation.frame.groupings.get('类型')?.names).toEqual(['园中园', '国家级', '省级']);
    expect(figuresByGroup(one, 'statistics/类型/max/x')).toEqual(['7', '20', '30']);
  });

  test('one statistic asked for twice is one node', () => {
    const { plan } = run({
      columns,
      groups,
      steps: [
        { id: 'a', formula: 'x - cohort_mean(x)', grouping: '类型' },
        { id: 'b', formula: 'x / cohort_mean(x)', grouping: '类型' },
        { id: 'c', formula: 'x / cohort_mean(x)' },
      ],
    });
    expect([...plan.byId.keys()]).toEqual([
      'x',
      'statistics/类型/mean/x',
      'a',
      'b',
      'statistics/all/mean/x',
      'c',
    ]);
  });

  test('a group in which nobody has a value has no statistic, and the others have theirs', () => {
    const one = run({
      columns: { x: ['not-reported', 4] },
      groups: { 类型: ['甲', '乙'] },
      steps: [{ id: 'mean', formula: 'cohort_mean(x)', grouping: '类型' }],
    });
    expect(figures(one, 'mean')).toEqual(['no-peers', '4']);
  });

  test('a statistic of a formula is that of its results', () => {
    // 10 × 2 + 20 × 2
    expect(formulaFigures('cohort_sum(x * 2)', { x: [10, 20] })).toEqual(['60', '60']);
  });

  test('rows that take part may be limited', () => {
    const of = run({
      // the last cannot be told to take part
      columns: { x: [1, 2, 9, 8], n: [1, 1, 0, 'not-reported'] },
      steps: [
        { id: 'eligible', formula: 'n > 0' },
        {
          id: 'max',
          on: { kind: 'group', grouping: 'all' },
          op: {
            kind: 'collect',
            statistic: 'max',
            of: 'x',
            with: undefined,
            parameter: undefined,
            over: 'eligible',
          },
        },
      ],
    });
    expect(figures(of, 'max')).toEqual(['2', '2', '2', '2']);
  });
});
