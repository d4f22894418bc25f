import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/render/width.js';
import { wrapped } from '../../src/render/wrap.js';

// widths: a Chinese character is 2, a Latin letter 1
test.each([
  ['short enough', '莲都区', 6, ['莲都区']],
  ['between Chinese characters', '全市亩均税收', 6, ['全市亩', '均税收']],
  ['never within a Latin word', 'per mu tax', 6, ['per mu', 'tax']],
  ['between Chinese and Latin', '研发R&D经费', 7, ['研发R&D', '经费']],
  ['a comma stays with what it follows', '全市第一，领先', 8, ['全市第', '一，领先']],
  ['an opening bracket goes with what it opens', '税收（万元）', 6, ['税收', '（万', '元）']],
  ['a number stays whole', '约 1,200.50 万元', 8, ['约', '1,200.50', '万元']],
  ['a date stays whole', '于 2024-03-31 止', 12, ['于', '2024-03-31', '止']],
  ['a word that no line can hold', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['a surrogate pair stays whole', '𠮷𠮷𠮷', 4, ['𠮷𠮷', '𠮷']],
  ['after a slash', 'reports/2024/zones', 13, ['reports/2024/', 'zones']],
])('%s', (_, text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test('no line is too wide and nothing but spaces is lost', () => {
  const text = fc.string({
    unit: fc.constantFrom('莲', '都', '，', '（', '）', 'a', 'b', ' ', '1', '.', '𠮷', '/'),
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (words, width) => {
      const lines = wrapped(words, width);
      expect(Math.max(0, ...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
    { numRuns: 500, seed: 7 },
  );
});
