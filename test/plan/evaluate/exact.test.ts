import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import { type ExactColumn, exact } from '../../../src/plan/evaluate/exact.js';

const decimals = (...values: readonly (number | string)[]) => values.map((value) => new Decimal(value));
const values = (column: ExactColumn) =>
  Array.from({ length: column.length }, (_, i) => exact.at(column, i).toString());

/** One number for three rows, kept once; and the same written out. */
const forms = (value: number) =>
  [exact.constant(new Decimal(value), 3), decimals(value, value, value)] as const;

describe('a number kept once for all rows counts as one written out', () => {
  const rows = decimals(8, -2, 0);
  const operators = ['+', '-', '*', '/', '^'] as const;

  test.each(operators)('%s, on either side and on both', (operator) => {
    const [once, out] = forms(2);
    expect(values(exact.binary(operator, once, rows))).toEqual(values(exact.binary(operator, out, rows)));
    expect(values(exact.binary(operator, rows, once))).toEqual(values(exact.binary(operator, rows, out)));
    expect(values(exact.binary(operator, once, once))).toEqual(values(exact.binary(operator, out, out)));
  });

  test.each(['negate', 'abs', 'ln', 'exp', 'sqrt'] as const)('%s', (operation) => {
    for (const value of [2, 0, -2]) {
      const [once, out] = forms(value).map((column) => exact.unary(operation, column));
      expect(values(once ?? [])).toEqual(values(out ?? []));
      expect([...exact.defined(once ?? [])]).toEqual([...exact.defined(out ?? [])]);
    }
  });

  test('scale, round, decide, choose, gather, sum', () => {
    const ends = forms(2.5).map((column) => [
      // 2.5 × 15; 2.5 at no decimals
      values(exact.scale(column, { times: 15n, over: 1n })),
      values(exact.round(column, 0, 'half-up')),
      [...exact.decide(column, rows)],
      exact.compareAt(column, 0, 2),
      values(exact.choose(Uint8Array.of(1, 0, 1), column, rows)),
      values(exact.gather(column, Int32Array.of(2, 0, 1, 1))),
      exact.sumOf(column, [0, 2]).toString(),
    ]);
    const expected = [
      ['37.5', '37.5', '37.5'],
      ['3', '3', '3'],
      [-1, 1, 1],
      0,
      ['2.5', '-2', '2.5'],
      ['2.5', '2.5', '2.5', '2.5'],
      '5',
    ];
    expect(ends).toEqual([expected, expected]);
  });
});

describe('what has no result is marked, and nothing throws', () => {
  test.each([
    ['1 / 0', exact.binary('/', decimals(1), decimals(0))],
    ['0 ^ −1', exact.binary('^', decimals(0), decimals(-1))],
    ['(−4) ^ 0.5', exact.binary('^', decimals(-4), decimals(0.5))],
    ['ln 0', exact.unary('ln', decimals(0))],
    ['√−1', exact.unary('sqrt', decimals(-1))],
    ['10^1000 × 10', exact.binary('*', decimals('1e1000'), decimals(10))],
    ['e^100000', exact.unary('exp', decimals(100_000))],
  ])('%s', (_, column) => {
    expect([...exact.defined(column)]).toEqual([0]);
    expect(() => exact.round(column, 2, 'floor')).not.toThrow();
    expect(() => exact.decide(column, decimals(1))).not.toThrow();
  });
});

test.each([
  // 15 significant digits; then the ratio, exactly
  [0.30000000000000004, 1n, 1n, '0.3'],
  [123456789012345.6, 1n, 1n, '123456789012346'],
  [12.5, 10_000n, 1n, '125000'],
  [1, 1n, 10_000n, '0.0001'],
])('the sheet’s %d times %d / %d is %s', (value, times, over, expected) => {
  expect(values(exact.fromSheet(Float64Array.of(value), () => ({ times, over })))).toEqual([expected]);
});

test('the negative of nothing is nothing, not −0', () => {
  const [zero] = values(exact.unary('negate', decimals(0)));
  expect(zero).toBe('0');
  expect(Object.is(exact.at(exact.unary('negate', decimals(0)), 0).toNumber(), -0)).toBe(false);
});
