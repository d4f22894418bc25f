import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, formatDecimal, ONE } from '../../src/number/decimal.js';
import {
  applyRatio,
  divideRatios,
  multiplyRatios,
  powerRatio,
  ratio,
  ratioOf,
  sameRatio,
  UNITY,
} from '../../src/number/ratio.js';

describe('ratioOf', () => {
  test.each([
    ['6.8974', 34_487n, 5_000n], // 68974/10000
    ['0.0001229', 1_229n, 10_000_000n],
    ['100', 100n, 1n],
    ['0.5', 1n, 2n],
    ['1e3', 1_000n, 1n],
  ])('%s is %s/%s', (text, times, over) => {
    expect(ratioOf(new Decimal(text))).toEqual({ times, over });
  });

  test.each(['0', '-0', '-1', 'Infinity', 'NaN'])('%s is no ratio of sizes', (text) => {
    expect(ratioOf(new Decimal(text))).toBeUndefined();
  });
});

describe('applyRatio', () => {
  test.each([
    ['2.5', 10_000n, 1n, '25000'],
    ['123456', 1n, 10_000n, '12.3456'],
    ['3', 2_000n, 3n, '2000'],
    ['1', 2_000n, 3n, '666.6666666666666666666666666666667'], // 34 digits
    ['-7', 1n, 1n, '-7'],
  ])('%s × %s/%s is %s', (value, times, over, expected) => {
    expect(formatDecimal(applyRatio(new Decimal(value), { times, over }))).toBe(expected);
  });
});

describe('laws', () => {
  const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
  const anyRatio = fc.tuple(positive, positive).map(([times, over]) => ratio(times, over));

  test('a product undone is the same ratio, in lowest terms', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        expect(divideRatios(multiplyRatios(a, b), b)).toEqual(a);
      }),
    );
  });

  test('powers add up, and power 0 is 1', () => {
    const power = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(anyRatio, power, power, (a, m, n) => {
        expect(multiplyRatios(powerRatio(a, m), powerRatio(a, n))).toEqual(powerRatio(a, m + n));
        expect(powerRatio(a, 0)).toEqual(UNITY);
      }),
    );
  });

  test('equal ratios are equal in any terms', () => {
    fc.assert(
      fc.property(positive, positive, positive, (times, over, k) => {
        expect(sameRatio({ times, over }, { times: times * k, over: over * k })).toBe(true);
        expect(sameRatio({ times, over }, { times: times + over, over })).toBe(false);
      }),
    );
  });

  test('there and back is the same value to 33 digits', () => {
    fc.assert(
      fc.property(anyRatio, (a) => {
        const back = applyRatio(applyRatio(ONE, a), divideRatios(UNITY, a));
        expect(back.minus(1).abs().lessThan('1e-32')).toBe(true);
      }),
    );
  });
});
