import { expect, test } from 'vitest';
import { inert } from '../../src/render/inert.js';

// pictures: Unicode block "Control Pictures" U+2400; code points as the Unicode standard writes them
test.each([
  ['ordinary text stays', '南港 R&D(%)𠮷é', '南港 R&D(%)𠮷é'],
  ['an escape sequence cannot act', '\u001b[31m红\u001b[0m', '␛[31m红␛[0m'],
  ['an operating system command neither', '\u001b]0;title\u0007', '␛]0;title␇'],
  ['the C1 form of an escape', '\u009b31m', '‹U+009B›31m'],
  ['NUL and DEL', 'a\u0000b\u007f', 'a␀b␡'],
  ['a tab is one space', 'a\tb', 'a b'],
  ['line breaks are one space each', 'a\nb\r\nc\rd\u2028e', 'a b c d e'],
  ['text that runs backwards', 'a\u202egpj.exe', 'a‹U+202E›gpj.exe'],
  ['zero-width characters', '南\u200b港\ufeff', '南‹U+200B›港‹U+FEFF›'],
  ['a variation selector only changes a glyph', '葛\u{e0100}城', '葛城'],
  ['half a character', '\ud842x', '‹U+D842›x'],
  ['a non-character', '\uffff', '‹U+FFFF›'],
])('%s', (_, text, shown) => {
  expect(inert(text)).toBe(shown);
  expect(inert(shown)).toBe(shown);
});
