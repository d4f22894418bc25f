import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelValue } from '../../src/ingest/label-value.js';

test.each([
  ['A类', 'A类'],
  ['Ａ类', 'A类'],
  ['A 类', 'A类'],
  [' A\u3000类\u200b', 'A类'],
  ['国家级 ', '国家级'],
  ['苏 南', '苏南'],
  ['3 级', '3级'],
  ['（省级）', '(省级)'],
  // A space is part of how words in Latin letters are written, however wide it is.
  ['High  Tech', 'High Tech'],
  ['High\u00a0Tech 园区', 'High Tech园区'],
  // Case is kept: which of two is meant is not for a program to say.
  ['a类', 'a类'],
  ['Zu\u0308rich', 'Zürich'],
  ['\u200b ', ''],
])('%j is kept as %j', (written, kept) => {
  expect(labelValue(written)).toBe(kept);
});

test('what is kept is its own form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(labelValue(labelValue(text))).toBe(labelValue(text));
    }),
  );
});
