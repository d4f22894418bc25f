import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import type { FoldOp } from '../../../src/plan/node.js';
import { figures, given, run, type TinyCell } from '../tiny.js';

type How = Pick<FoldOp, 'how' | 'exponent' | 'absent'>;

/** One row: values and their weights folded. */
function folded(how: How, values: readonly TinyCell[], weights: readonly number[]): string {
  const columns = Object.fromEntries(values.map((value, i) => [`v${i}`, [value]]));
  const terms = values.map((_, i) => ({
    node: `v${i}`,
    weight: `w${i}`,
    required: false,
    penalised: undefined,
  }));
  const steps = [
    ...weights.map((weight, i) => given(`w${i}`, weight)),
    { id: 'folded', op: { kind: 'fold', terms, ...how } } as const,
  ];
  return figures(run({ columns, steps }), 'folded').join();
}

const sum: How = { how: 'sum', exponent: 1, absent: 'missing' };
const mean: How = { how: 'power-mean', exponent: 1, absent: 'missing' };

describe('how', () => {
  test.each<readonly [string, How, readonly number[], readonly number[], string]>([
    // weights of a sum only say how much a redistributed share is
    ['sum', sum, [30, 20.5], [60, 40], '50.5'],
    ['product', { ...sum, how: 'product' }, [3, 4, 0.5], [1, 1, 1], '6'],
    ['min', { ...sum, how: 'min' }, [3, -4, 0.5], [1, 1, 1], '-4'],
    ['max', { ...sum, how: 'max' }, [3, -4, 0.5], [1, 1, 1], '3'],
    // (90 + 40) / 2 and √(90 × 40): the textbook pair of additive and geometric aggregation
    ['arithmetic mean', mean, [90, 40], [50, 50], '65'],
    ['geometric mean', { ...mean, exponent: 0 }, [90, 40], [50, 50], '60'],
    // 2 / (1/90 + 1/40) = 7200 / 130
    ['harmonic mean', { ...mean, exponent: -1 }, [90, 45], [1, 1], '60'],
    // √((9² + 13²) / 2) = √125
    ['quadratic mean', { ...mean, exponent: 2 }, [1, 7], [1, 1], '5'],
    // (3 × 90 + 1 × 50) / 4; 16^(3/4) × 1^(1/4)
    ['weighted arithmetic mean', mean, [90, 50], [3, 1], '80'],
    ['weighted geometric mean', { ...mean, exponent: 0 }, [16, 1], [3, 1], '8'],
    ['geometric mean with a zero', { ...mean, exponent: 0 }, [100, 0], [99, 1], '0'],
    // the limit of 2 / (1/a + 1/b) as b goes to 0
    ['harmonic mean with a zero', { ...mean, exponent: -1 }, [100, 0], [1, 1], '0'],
    ['one term', mean, [42], [7], '42'],
    // no real number is (−4)^½
    ['geometric mean of a negative value', { ...mean, exponent: 0 }, [-4, 9], [1, 1], 'undefined'],
    [
      'product beyond the range',
      { ...sum, how: 'product' },
      [1e300, 1e300, 1e300, 1e300],
      [1, 1, 1, 1],
      'undefined',
    ],
  ])('%s', (_, how, values, weights, expected) => {
    expect(folded(how, values, weights)).toBe(expected);
  });
});

describe('a missing term', () => {
  const gap: readonly TinyCell[] = [30, 'not-reported', 20];

  test.each<readonly [string, How, readonly TinyCell[], string]>([
    ['makes a sum missing', sum, gap, 'not-reported'],
    ['makes a mean missing', mean, gap, 'not-reported'],
    ['is left out', { ...sum, absent: 'skip' }, gap, '50'],
    // 50 × (50 + 25 + 25) / (50 + 25)
    ['hands its weight on', { ...sum, absent: 'rescale' }, gap, '66.66666666666666666666666667'],
    // (50 × 30 + 25 × 20) / 75
    ['is left out of a mean', { ...mean, absent: 'skip' }, gap, '26.66666666666666666666666667'],
    [
      'is left out of a mean whose weights are handed on: the same',
      { ...mean, absent: 'rescale' },
      gap,
      '26.66666666666666666666666667',
    ],
    [
      'all gone, by the first reason',
      { ...sum, absent: 'rescale' },
      ['not-applicable', 'suppressed', 'not-reported'],
      'suppressed',
    ],
    [
      'all gone and left out',
      { ...sum, absent: 'skip' },
      ['not-applicable', 'not-applicable', 'not-applicable'],
      'not-applicable',
    ],
    ['none missing, nothing rescaled', { ...sum, absent: 'rescale' }, [1, 2, 3], '6'],
  ])('%s', (_, how, values, expected) => {
    expect(folded(how, values, [50, 25, 25])).toBe(expected);
  });
});

describe('a term of weight 0 is not assessed', () => {
  test.each<readonly [string, How, readonly TinyCell[], readonly number[], string]>([
    ['not in a sum', sum, [30, 1000], [100, 0], '30'],
    ['not in a product', { ...sum, how: 'product' }, [30, 0], [100, 0], '30'],
    ['not as the smallest', { ...sum, how: 'min' }, [30, 1], [100, 0], '30'],
    ['missing does no harm', sum, [30, 'not-reported'], [100, 0], '30'],
    ['nothing to hand on', { ...sum, absent: 'rescale' }, [30, 'not-reported'], [100, 0], '30'],
    ['none assessed', sum, [30, 20], [0, 0], 'not-applicable'],
    ['none assessed, though missing', sum, ['error-cell', 'not-reported'], [0, 0], 'not-applicable'],
  ])('%s', (_, how, values, weights, expected) => {
    expect(folded(how, values, weights)).toBe(expected);
  });

  test('weights that differ by group decide row by row', () => {
    const weights = new Map([
      ['甲', new Decimal(1)],
      ['乙', new Decimal(0)],
    ]);
    const of = run({
      columns: { a: [1, 1, 1], b: [10, 10, 10] },
      groups: { 类型: ['甲', '乙', '丙'] },
      steps: [
        given('one', 1),
        {
          id: 'w',
          on: { kind: 'group', grouping: '类型' },
          op: { kind: 'given', values: { per: 'group', values: weights }, source: '' },
        },
        {
          id: 'sum',
          op: {
            kind: 'fold',
            ...sum,
            terms: [
              { node: 'a', weight: 'one', required: false, penalised: undefined },
              { node: 'b', weight: 'w', required: false, penalised: undefined },
            ],
          },
        },
      ],
    });
    // 丙 is named by no weight: not assessed either
    expect(figures(of, 'sum')).toEqual(['11', '1', '1']);
  });
});
