import { describe, expect, test } from 'vitest';
import { missingReasons } from '../../../src/model/missing.js';
import { formulaFigures } from '../tiny.js';

// one row, x = 6 and y = 4 unless a case says otherwise
const columns = { x: [6], y: [4] };

describe('operators', () => {
  test.each([
    ['x + y', '10'],
    ['x - y', '2'],
    ['y - x', '-2'],
    ['x * y', '24'],
    ['x / y', '1.5'],
    ['x ^ 2', '36'],
    // √4; and 4^−1 = 1/4
    ['y ^ 0.5', '2'],
    ['y ^ -1', '0.25'],
    ['-x', '-6'],
    ['-(x - x)', '0'],
    ['x > y', 'true'],
    ['x >= 6', 'true'],
    ['x < 6', 'false'],
    ['x <= 6', 'true'],
    ['x = y + 2', 'true'],
    ['x <> y + 2', 'false'],
    ['not x > y', 'false'],
    ['x > y and x > 7', 'false'],
    ['x > y or x > 7', 'true'],
    // a percentage is a share: 6 × 50 / 100
    ['x * 50%', '3'],
  ])('%s is %s', (formula, expected) => {
    expect(formulaFigures(formula, columns)).toEqual([expected]);
  });

  test.each([
    // 15 significant digits of the doubles: 0.1 + 0.2 is not 0.30000000000000004
    ['a + b', { a: [0.1], b: [0.2] }, '0.3'],
    ['a', { a: [0.1 + 0.2] }, '0.3'],
    // 1/3 to 34 digits times 3 is 0.99…9 with 34 nines; at the 28 digits decisions look at it is 1
    ['a / b * 3 = 1', { a: [1], b: [3] }, 'true'],
    ['a / b * 3 >= 1', { a: [20], b: [60] }, 'true'],
    ['a / b * 3 < 1', { a: [20], b: [60] }, 'false'],
  ])('%s of %j is %s', (formula, cells, expected) => {
    expect(formulaFigures(formula, cells)).toEqual([expected]);
  });
});

describe('units', () => {
  const money = {
    万: { cells: [300], unit: '万元' },
    亿: { cells: [0.06], unit: '亿元' },
    // the sheet counts in 元, the rules in 万元: ÷ 10,000
    元: { cells: [4_000_000], unit: '万元', scale: { times: 1n, over: 10_000n } },
    亩: { cells: [30], unit: '亩' },
  };
  test.each([
    // 300 万元 + 600 万元
    ['万 + 亿', '900'],
    // 0.06 亿元 + 0.03 亿元
    ['亿 + 万', '0.09'],
    ['亿 / 万', '2'],
    ['万 / 亩', '10'],
    ['元', '400'],
    ['元 > 万', 'true'],
    ['min(元, 亿)', '400'],
    ['万 >= 0.03亿元', 'true'],
  ])('%s is %s', (formula, expected) => {
    expect(formulaFigures(formula, money)).toEqual([expected]);
  });
});

describe('a missing operand', () => {
  // plan: the reason is the first by the fixed order error-cell, suppressed, not-reported, below-unit, not-applicable,
  // zero-denominator, undefined, no-peers
  const pairs = missingReasons.flatMap((first, i) =>
    missingReasons.slice(i + 1).map((second) => [first, second] as const),
  );

  test.each(pairs)('%s goes before %s, on either side', (first, second) => {
    expect(formulaFigures('x + y', { x: [first, second], y: [second, first] })).toEqual([first, first]);
  });

  test.each([
    'x + y',
    'x - y',
    'x * y',
    'x / y',
    'y / x',
    '-x + y',
    'x > y',
    'x = y or y > 0',
    'x < y and y < 0',
    'not x > y',
  ])('makes %s missing', (formula) => {
    expect(formulaFigures(formula, { x: ['not-reported'], y: [4] })).toEqual(['not-reported']);
  });

  test('is told row by row', () => {
    const cells = { x: [1, 'suppressed', 3] as const, y: [4, 5, 'not-applicable'] as const };
    expect(formulaFigures('x + y', cells)).toEqual(['5', 'suppressed', 'not-applicable']);
  });
});

describe('no result', () => {
  test.each([
    ['x / y', { x: [1], y: [0] }, 'zero-denominator'],
    ['x / y', { x: [0], y: [0] }, 'zero-denominator'],
    // 0.1 + 0.2 − 0.3 is exactly 0 in decimals
    ['x / (a + b - c)', { x: [1], a: [0.1], b: [0.2], c: [0.3] }, 'zero-denominator'],
    // 0^−1 is no division the language knows: no number comes out of it
    ['x ^ -1', { x: [0] }, 'undefined'],
    ['ln(x)', { x: [0] }, 'undefined'],
    ['ln(x)', { x: [-1] }, 'undefined'],
    ['sqrt(x)', { x: [-1] }, 'undefined'],
    ['x ^ 0.5', { x: [-4] }, 'undefined'],
    // 9^100^100 has 9,542 digits, more than 10^1000
    ['(x ^ 100) ^ 100', { x: [9] }, 'undefined'],
    ['exp(x)', { x: [100_000] }, 'undefined'],
    // rounding to 15 places multiplies by 10^15 on the way: 10^995 leaves the range
    ['round(x ^ 3 * y, 15)', { x: [1e300], y: [1e95] }, 'undefined'],
    // a missing operand says more than what would have become of the operation
    ['x / y', { x: ['not-reported'], y: [0] }, 'not-reported'],
    ['x / y + ln(y)', { x: [1], y: [0] }, 'zero-denominator'],
  ] as const)('%s of %j: %s', (formula, cells, expected) => {
    expect(formulaFigures(formula, cells)).toEqual([expected]);
  });

  test('9 to the 9 to the 9 is never begun: a formula with such an exponent does not compile', () => {
    expect(() => formulaFigures('9 ^ (9 ^ 9)', { x: [1] })).toThrow('formula/exponent');
  });
});
