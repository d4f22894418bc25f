import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ceilAt,
  Decimal,
  decide,
  floorAt,
  formatDecimal,
  fromDouble,
  ONE,
  parseDecimal,
  roundHalfUp,
  settled,
} from '../../src/number/decimal.js';

const d = (text: string) => new Decimal(text);

describe('roundHalfUp: 四舍五入 as Excel ROUND', () => {
  // Excel 365: =ROUND(x, places)
  test.each([
    ['1.005', 2, '1.01'],
    ['1.45', 1, '1.5'],
    ['10.235', 2, '10.24'],
    ['87.615', 2, '87.62'],
    ['0.125', 2, '0.13'],
    ['0.135', 2, '0.14'],
    ['-2.5', 0, '-3'],
    ['2.5', 0, '3'],
    ['2.675', 2, '2.68'],
    ['-1.005', 2, '-1.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.49999', 0, '0'],
    ['-0.49', 0, '0'],
    ['1250', -2, '1300'],
    ['1249.99', -2, '1200'],
    ['49', -2, '0'],
    ['0', 2, '0'],
  ])('%s to %i decimals is %s', (text, places, expected) => {
    expect(roundHalfUp(d(text), places).toFixed()).toBe(expected);
  });

  test('every half goes away from zero', () => {
    const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(whole, fc.integer({ min: -6, max: 7 }), (n, places) => {
        // (|n| + 0.5)·10^−places with the sign of n lies half-way and belongs to |n| + 1.
        const step = d('10').pow(-places);
        const size = d((n < 0n ? -n : n).toString());
        const sign = n < 0n ? -1 : 1;
        const rounded = roundHalfUp(size.plus('0.5').times(step).times(sign), places);
        expect(rounded.equals(size.plus(1).times(step).times(sign))).toBe(true);
      }),
    );
  });

  test('rounding twice changes nothing, and the result is within half a step', () => {
    const value = fc.tuple(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.integer({ min: 0, max: 12 }),
    );
    fc.assert(
      fc.property(value, fc.integer({ min: -3, max: 8 }), ([digits, shift], places) => {
        const x = d(digits.toString()).div(d('10').pow(shift));
        const once = roundHalfUp(x, places);
        expect(roundHalfUp(once, places).equals(once)).toBe(true);
        expect(once.minus(x).abs().times(2).lessThanOrEqualTo(d('10').pow(-places))).toBe(true);
      }),
    );
  });
});

describe('floor and ceiling', () => {
  // Counts by quota: doubles give 28.999999999999996 for the first two.
  test.each([
    ['0.29', '100', '29', '29'],
    ['0.58', '50', '29', '29'],
    ['0.35', '39', '13', '14'],
    ['-0.5', '1', '-1', '0'],
    ['-0.2', '10', '-2', '-2'],
  ])('%s × %s: floor %s, ceiling %s', (share, count, floor, ceiling) => {
    const product = d(share).times(d(count));
    expect(floorAt(product, 0).toFixed()).toBe(floor);
    expect(formatDecimal(ceilAt(product, 0))).toBe(ceiling);
  });

  test('20/60×3 floors to 1 and its negative ceils to −1: decisions look at 28 digits', () => {
    const third = d('20').div(60).times(3);
    expect(third.lessThan(1)).toBe(true);
    expect(floorAt(third, 0).toFixed()).toBe('1');
    expect(ceilAt(third.neg(), 0).toFixed()).toBe('-1');
  });

  test.each([
    ['1.239', 2, '1.23', '1.24'],
    ['-1.239', 2, '-1.24', '-1.23'],
    ['1299', -2, '1200', '1300'],
  ])('%s at %i decimals lies between %s and %s', (text, places, floor, ceiling) => {
    expect(floorAt(d(text), places).toFixed()).toBe(floor);
    expect(ceilAt(d(text), places).toFixed()).toBe(ceiling);
  });
});

describe('decide', () => {
  test.each([
    [d('20').div(60).times(3), ONE, 0],
    [d('1').div(3).times(3), ONE, 0],
    [d('0.3333333333333333333333333333'), d('1').div(3), 0], // 28 threes
    [d('0.333333333333333333333333333'), d('1').div(3), -1], // 27 threes
    [d('1.000000000000000000000000001'), ONE, 1], // 28 digits
    [d('1.0000000000000000000000000001'), ONE, 0], // 29 digits
    [d('-0'), d('0'), 0],
    [d('-1'), d('1'), -1],
  ])('%s against %s is %i', (a, b, expected) => {
    expect(decide(a, b)).toBe(expected);
  });

  test('is antisymmetric, and never −0', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(fromDouble);
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(decide(a, b) + decide(b, a)).toBe(0);
        expect(Object.is(decide(a, a), 0)).toBe(true);
      }),
    );
  });

  test('settling keeps 28 digits and rounds the 29th half up', () => {
    expect(settled(d('1.00000000000000000000000000050')).toFixed()).toBe('1.000000000000000000000000001');
    expect(settled(d('123.45')).toFixed()).toBe('123.45');
  });
});

describe('fromDouble: the 15 digits a sheet keeps', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [0.0302, '0.0302'],
    [1.1 * 1.1, '1.21'],
    [123456789012345680, '123456789012346000'],
    [-0, '0'],
    [5e-324, '0'.concat('.', '0'.repeat(323), '494065645841247')], // the smallest double is 4.94065645841247E-324
  ])('%d is %s', (value, expected) => {
    expect(formatDecimal(fromDouble(value))).toBe(expected);
  });

  test('every decimal of at most 15 digits comes back from its double', () => {
    const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: -20, max: 20 }), (n, exponent) => {
        const text = `${n}e${exponent}`;
        expect(fromDouble(Number(text)).equals(d(text))).toBe(true);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no number of any sheet', (value) => {
    expect(() => fromDouble(value)).toThrow('bug');
  });
});

describe('parseDecimal', () => {
  test.each([
    ['12.50', '12.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['+007', '7'],
    ['1e3', '1000'],
    ['2.5E-2', '0.025'],
    ['-0', '0'],
    ['0.1234567890123456789012345678901234567890', '0.123456789012345678901234567890123456789'],
  ])('%s is %s', (text, expected) => {
    expect(formatDecimal(parseDecimal(text) ?? d('999'))).toBe(expected);
  });

  test.each([
    '',
    '.',
    '-',
    '1,234',
    '1 2',
    ' 1',
    '1e',
    '1e1000',
    '0x1F',
    '１２',
    'NaN',
    'Infinity',
    '1_000',
    '--1',
    '1.2.3',
    '一',
  ])('%j is no decimal', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('formatDecimal', () => {
  test.each([
    ['-0.001', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['0', 2, '0.00'],
    ['1.005', 2, '1.01'],
    ['12', 4, '12.0000'],
    ['1250', -2, '1300'],
    ['49', -2, '0'],
    ['100000000000000000000000', 1, '100000000000000000000000.0'],
  ])('%s with %i decimals is %s', (text, places, expected) => {
    expect(formatDecimal(d(text), places)).toBe(expected);
  });

  test.each([
    ['-0', '0'],
    ['1e21', '1000000000000000000000'],
    ['1e-8', '0.00000001'],
    ['1.500', '1.5'],
  ])('%s in full is %s', (text, expected) => {
    expect(formatDecimal(d(text))).toBe(expected);
  });
});
