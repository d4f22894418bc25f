import { describe, expect, test } from 'vitest';
import { excerpt, sourceText } from '../../../src/rules/yaml/source-text.js';
import { span } from './read.js';

// Offsets:            0123 4 56789 10
const source = sourceText('a.yaml', '税收\n\nabc de\n𠮷x');

describe('places of offsets', () => {
  test.each([
    ['the first character', 0, 1, '1:1+1'],
    ['the whole first line', 0, 2, '1:1+2'],
    ['a line break belongs to the line it ends', 2, 3, '1:3+0'],
    ['an empty line', 3, 4, '2:1+0'],
    ['the start of a line', 4, 7, '3:1+3'],
    ['within a line', 8, 10, '3:5+2'],
    ['over a line break: cut at its end', 8, 12, '3:5+2'],
    ['a character of two units', 11, 13, '4:1+2'],
    ['behind it', 13, 14, '4:3+1'],
    ['the end of the text', 14, 14, '4:4+0'],
    ['beyond the end', 14, 20, '4:4+0'],
    ['nothing', 5, 5, '3:2+0'],
  ])('%s', (_name, start, end, expected) => {
    expect(span(source.place(start, end))).toBe(expected);
  });

  test.each([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['a\nb\n', 3],
  ])('%j has %i lines', (text, lines) => {
    expect(sourceText('a.yaml', text).lines).toBe(lines);
  });
});

describe('text for a message', () => {
  test.each([
    ['the rest of a line', source.restOfLine(5), 'bc de'],
    ['the rest of the last line', source.restOfLine(13), 'x'],
    ['the line of an offset', source.lineAt(9), 'abc de'],
    ['an empty line', source.lineAt(3), ''],
    ['without indentation', sourceText('a', '\n   b c\n').lineAt(5), 'b c'],
    ['short', excerpt(' 税收 '), '税收'],
    ['60 characters', excerpt('税'.repeat(60)), '税'.repeat(60)],
    ['61 characters', excerpt('税'.repeat(61)), `${'税'.repeat(60)}…`],
    ['60 characters of two units', excerpt('𠮷'.repeat(60)), '𠮷'.repeat(60)],
    ['61 characters of two units: none is cut in half', excerpt('𠮷'.repeat(61)), `${'𠮷'.repeat(60)}…`],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });
});
