import { describe, expect, test } from 'vitest';
import { cellAddress, columnLetters, placeText } from '../../src/diagnostics/place-text.js';
import type { Place } from '../../src/model/place.js';

describe('a place in words', () => {
  test.each<[string, Place, string]>([
    [
      'a cell',
      { kind: 'cell', file: '2024年指标.xlsx', sheet: '经济指标', row: 7, column: 4 },
      '2024年指标.xlsx ▸ 经济指标!D7',
    ],
    ['a cell of a csv file', { kind: 'cell', file: 'a.csv', sheet: '', row: 7, column: 4 }, 'a.csv ▸ D7'],
    ['a sheet', { kind: 'sheet', file: 'a.xlsx', sheet: '表1' }, 'a.xlsx ▸ 表1'],
    ['the sheet of a csv file', { kind: 'sheet', file: 'a.csv', sheet: '' }, 'a.csv'],
    ['a file, with the path as typed', { kind: 'file', file: './报 表/a.xlsx' }, './报 表/a.xlsx'],
    [
      'a part',
      { kind: 'part', file: 'a.xlsx', part: 'xl/sharedStrings.xml' },
      'a.xlsx ▸ xl/sharedStrings.xml',
    ],
    [
      'a line of a rule file',
      { kind: 'text', file: 'rules.yaml', line: 14, column: 5, length: 3 },
      'rules.yaml:14:5',
    ],
    ['an option', { kind: 'option', option: '--period' }, '--period'],
  ])('%s', (_, place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

// 26 letters: Z is 26, ZZ is 26 + 26², XFD is the last column a worksheet has (16,384)
test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(cellAddress(31, column)).toBe(`${letters}31`);
});
