import { describe, expect, test } from 'vitest';
import { graphemes } from '../../src/render/graphemes.js';
import { displayWidth, padded, shortened } from '../../src/render/width.js';

// UAX #11: wide and fullwidth characters take two columns, ambiguous ones one; combining marks take none
test.each([
  ['abc', 3],
  ['莲都区', 6],
  ['（万元）', 8],
  ['Ａ１', 4],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['①', 1],
  ['\u001b[31m红\u001b[39m', 2],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('characters as a reader counts them', () => {
  expect(graphemes('𠮷e\u0301区')).toEqual(['𠮷', 'e\u0301', '区']);
});

test('filling up counts columns, not characters', () => {
  expect(padded('莲都', 6)).toBe('莲都  ');
  expect(padded('莲都区', 4)).toBe('莲都区');
});

describe('cutting off', () => {
  test.each([
    ['fits', '莲都区', 6, '莲都区'],
    ['leaves room for the mark', '莲都区', 5, '莲都…'],
    ['never half a wide character', '莲都区', 4, '莲…'],
    ['Latin', 'abcdef', 4, 'abc…'],
    ['text without end', '莲'.repeat(1_000_000), 5, '莲莲…'],
    ['marks without end on one letter', `e${'\u0301'.repeat(100_000)}`, 2, `e${'\u0301'.repeat(15)}…`],
  ])('%s', (_, text, width, kept) => {
    expect(shortened(text, width)).toBe(kept);
    expect(displayWidth(kept)).toBeLessThanOrEqual(width);
  });
});
