import { describe, expect, test } from 'vitest';
import { dateText, isoDateText } from '../../src/workbook/serial-date.js';

describe('serial numbers, as Excel shows them', () => {
  test.each([
    [0, '1900-01-00'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    // The 1900 system has a leap day that never was.
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [366, '1900-12-31'],
    [367, '1901-01-01'],
    [25_569, '1970-01-01'],
    [36_584, '2000-02-28'],
    [36_585, '2000-02-29'],
    [36_586, '2000-03-01'],
    [45_382, '2024-03-31'],
    [45_382.5208333333, '2024-03-31 12:30:00'],
    [45_382.999_999, '2024-04-01'],
    [45_382.000_011_574_1, '2024-03-31 00:00:01'],
    [73_109, '2100-02-28'],
    [73_110, '2100-03-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [-1, undefined],
    [1e300, undefined],
  ])('%d is %s', (serial, expected) => {
    expect(dateText(serial, 'date', false)).toBe(expected);
  });

  test.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [43_920, '2024-03-31'],
    [-1, undefined],
  ])('counted from 1904, %d is %s', (serial, expected) => {
    expect(dateText(serial, 'date', true)).toBe(expected);
  });

  test.each([
    [0, 'time', '00:00:00'],
    [0.5, 'time', '12:00:00'],
    [0.75, 'date', '1900-01-00 18:00:00'],
    [45_382.5, 'time', '2024-03-31 12:00:00'],
    [1.5, 'elapsed', '36:00:00'],
    [0.000_694_444, 'elapsed', '00:01:00'],
    [100, 'elapsed', '2400:00:00'],
    [-0.5, 'elapsed', undefined],
  ] as const)('%d under a %s format is %s', (serial, clock, expected) => {
    expect(dateText(serial, clock, false)).toBe(expected);
  });

  test('every day from 1900-03-01 to 2100-12-31 follows the one before it', () => {
    // 61 is 1900-03-01 and 73,110 is 2100-03-01; 305 days later the year ends.
    const days = Array.from({ length: 73_415 - 61 + 1 }, (_, at) => dateText(61 + at, 'date', false) ?? '');
    expect([...new Set(days)].sort()).toEqual(days);
    expect(days.map(isoDateText)).toEqual(days);
    expect(days.at(-1)).toBe('2100-12-31');
  });
});

describe('ISO 8601 texts', () => {
  test.each([
    ['2024-03-31', '2024-03-31'],
    ['2024-03-31T00:00:00', '2024-03-31'],
    ['2024-03-31T00:00:00.000Z', '2024-03-31'],
    ['2024-03-31T12:30', '2024-03-31 12:30:00'],
    ['2024-03-31T12:30:05.25', '2024-03-31 12:30:05'],
    ['2024-03-31T12:30:05+00:00', '2024-03-31 12:30:05'],
    ['12:30:05', '12:30:05'],
    ['2024-02-29', '2024-02-29'],
  ])('%s reads %s', (text, expected) => {
    expect(isoDateText(text)).toBe(expected);
  });

  test.each([
    '',
    '2024',
    '2024-3-31',
    '2024/03/31',
    '2023-02-29',
    '2100-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-03-31 12:30',
    '2024-03-31T24:00',
    '2024-03-31T12:60',
    '2024-03-31T12:30+08:00',
    '45382',
    'Z',
  ])('%s is refused', (text) => {
    expect(isoDateText(text)).toBeUndefined();
  });
});
