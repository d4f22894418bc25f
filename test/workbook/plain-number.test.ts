import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainNumber, storedNumber } from '../../src/workbook/plain-number.js';

function plain(text: string): number | undefined {
  const bytes = Buffer.from(`[${text}]`);
  return plainNumber(bytes, 1, bytes.length - 1);
}

describe('numbers as parts write them', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['+12', 12],
    ['-12.5', -12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['0.30000000000000004', 0.30000000000000004],
    ['1E3', 1000],
    ['1.5e-7', 1.5e-7],
    ['123456789012345678', 123456789012345680],
    ['1.7976931348623157E+308', 1.7976931348623157e308],
    ['0e-400', 0],
    ['0.000', 0],
    [' 12\n', 12],
  ])('%s', (text, expected) => {
    expect(storedNumber(text)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    '1,234',
    '1 234',
    '0x1F',
    '0b1',
    'NaN',
    'INF',
    'Infinity',
    '-Infinity',
    '1e400',
    // Smaller than any double but 0.
    '1e-400',
    '\u00a012',
    '12\u3000',
    '\v12',
    '1e',
    '1_000',
    '１２',
    '12亿',
    '--1',
    '1.2.3',
    '1e1.5',
  ])('%s is refused', (text) => {
    expect(storedNumber(text)).toBeUndefined();
    expect(plain(text)).toBeUndefined();
  });
});

describe('the quick way', () => {
  test.each(['0', '7', '-12.5', '123456789012345', '1.23456789012345', '0.1', '-0', '100.00', '007'])(
    'takes %s',
    (text) => {
      expect(plain(text)).toBe(storedNumber(text));
    },
  );

  test.each(['1234567890123456', '1e3', '+1', '.5', '5.', '0.30000000000000004', ' 1'])(
    'leaves %s',
    (text) => {
      expect(plain(text)).toBeUndefined();
    },
  );

  test('never differs from the careful way', () => {
    const digits = fc.stringMatching(/^-?\d{1,12}(\.\d{1,6})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        const quick = plain(text);
        return quick === undefined || quick === storedNumber(text);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});
