import { describe, expect, test } from 'vitest';
import { addressText, columnLetters, parseAddress, parseRange } from '../../src/workbook/cell-address.js';

describe('addresses', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(parseAddress(`${letters}7`)).toEqual({ row: 7, column });
  });

  test('every column reads as it is written', () => {
    const columns = Array.from({ length: 16_384 }, (_, at) => at + 1);
    const back = columns.map((column) => parseAddress(addressText({ row: 1, column }))?.column);
    expect(back).toEqual(columns);
  });

  test.each(['', 'A', '1', 'a1', 'A0', 'A01', '$A$1', 'A1 ', '１A', 'A1B'])('"%s" is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('ranges', () => {
  test.each([
    ['A1:C3', { top: 1, left: 1, bottom: 3, right: 3 }],
    ['B2', { top: 2, left: 2, bottom: 2, right: 2 }],
    ['XFD1048576', { top: 1_048_576, left: 16_384, bottom: 1_048_576, right: 16_384 }],
  ])('%s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  test.each(['', ':', 'A1:', 'C3:A1', 'A3:C1', 'A1:XFE1', 'A1:A1048577', 'A1:B2:C3'])(
    '"%s" is none',
    (text) => {
      expect(parseRange(text)).toBeUndefined();
    },
  );
});
