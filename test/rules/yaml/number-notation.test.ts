import { describe, expect, test } from 'vitest';
import { numberFinding } from '../../../src/rules/yaml/number-notation.js';

const place = { kind: 'text', file: 'a.yaml', line: 1, column: 1, length: 1 } as const;

describe('numbers a rule file does not take', () => {
  test.each([
    ['0x1F', 'hexadecimal'],
    ['-0xff', 'hexadecimal'],
    ['0o17', 'octal'],
    ['012', 'leading-zero'],
    ['-007', 'leading-zero'],
    ['00.5', 'leading-zero'],
    ['000', 'leading-zero'],
    ['1e3', 'exponent'],
    ['1.5E-3', 'exponent'],
    ['.5e3', 'exponent'],
    ['1_000', 'underscore'],
    ['1_000.5', 'underscore'],
    ['1,000', 'thousands'],
    ['-1,234,567.89', 'thousands'],
    ['.inf', 'infinite'],
    ['-.Inf', 'infinite'],
    ['.nan', 'not-a-number'],
    ['.NaN', 'not-a-number'],
    ['４０', 'full-width'],
    ['4０.5', 'full-width'],
    ['４０％', 'full-width'],
    ['40％', 'full-width'],
    ['－5', 'full-width'],
  ])('%s', (text, notation) => {
    expect(numberFinding(text, place)).toMatchObject({
      code: 'rules/number-notation',
      args: { text, notation },
    });
  });

  test.each([
    ['1234567890123456', '16 digits'],
    ['0.1234567890123456', '16 behind the point'],
    ['913202000000000018', 'an identity number of 18'],
    ['1'.padEnd(41, '0'), 'longer than any sheet shows'],
    ['0.'.padEnd(41, '0'), 'so small that nothing is left'],
  ])('%s: %s', (text) => {
    expect(numberFinding(text, place)?.code).toBe('rules/number-digits');
  });

  test.each([
    ['0', 'zero'],
    ['-0.5', 'a leading zero before the point'],
    ['.5', 'no zero before the point'],
    ['24.0970', 'a zero at the end'],
    ['123456789012345', '15 digits'],
    ['0.000123456789012345', '15 digits behind zeros'],
    ['123456789012345000', '15 digits before zeros'],
    ['2023-06-30', 'a date'],
    ['12:30', 'a time'],
    ['1.2.3', 'a version'],
    ['1,00', 'no thousands'],
    ['30%', 'a percent literal'],
    ['２０２１年', 'a year in a text'],
    ['x1_000', 'a name'],
    ['e3', 'a name'],
    ['inf', 'a name'],
    ['', 'nothing'],
  ])('%s is fine: %s', (text) => {
    expect(numberFinding(text, place)).toBeUndefined();
  });
});
