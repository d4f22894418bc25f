import { expect, test } from 'vitest';
import { numberFormat } from '../../../src/render/xlsx/number-format.js';

// ECMA-376 Part 1, 18.8.31: \x shows x, _x leaves its width
test.each([
  ['1.5', 2, '', '', '0.00'],
  ['3', 0, '', '', '0'],
  ['1.25', undefined, '', '', '0.00'],
  ['1e-40', undefined, '', '', `0.${'0'.repeat(30)}`],
  ['1234', -2, '', '', '0'],
  ['1.5', 2, '补', '补', '0.00\\ \\补'],
  ['1.5', 2, '', '补', '0.00_ _补'],
  ['1.5', 0, '"\\', '"\\', '0\\ \\"\\\\'],
])('%s with %j decimals, %j where the longest is %j: %s', (value, places, flag, room, format) => {
  const cell =
    places === undefined ? { kind: 'number' as const, value } : { kind: 'number' as const, value, places };
  expect(numberFormat(cell, flag, room)).toBe(format);
});
