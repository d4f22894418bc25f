import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/rules/yaml/read-yaml.js';
import { findings, utf8 } from './read.js';

// 权重: 40 in GBK (GB 2312 区位 4008 5456): C8 A8 D6 D8. The first pair happens to be UTF-8 too, for Ȩ.
const GBK = [0xc8, 0xa8, 0xd6, 0xd8, 0x3a, 0x20, 0x34, 0x30];
const LATIN = [...utf8('id: a\nname: caf'), 0xe9, 0x0a];

function utf16(text: string, order: 'LE' | 'BE', mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (character) => character.charCodeAt(0))];
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'LE' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

describe('other encodings are named, never guessed at', () => {
  test.each([
    ['GBK', Uint8Array.from(GBK), 'rules/not-utf8 1:1', { looksLike: 'GBK' }],
    [
      'GBK behind ASCII lines',
      Uint8Array.from([...utf8('id: a\nx: '), ...GBK]),
      'rules/not-utf8 2:4',
      { looksLike: 'GBK' },
    ],
    ['Latin-1', Uint8Array.from(LATIN), 'rules/not-utf8 2:10', { looksLike: 'unknown' }],
    ['UTF-8 cut off', utf8('a: 税收').slice(0, -2), 'rules/not-utf8 1:5', { looksLike: 'unknown' }],
    ['UTF-16LE with its mark', utf16('税收: 1', 'LE', true), 'rules/utf-16 1:1', { encoding: 'UTF-16LE' }],
    ['UTF-16BE with its mark', utf16('税收: 1', 'BE', true), 'rules/utf-16 1:1', { encoding: 'UTF-16BE' }],
    ['UTF-16LE without', utf16('id: 1', 'LE', false), 'rules/utf-16 1:1', { encoding: 'UTF-16LE' }],
    ['UTF-16BE without', utf16('id: 1', 'BE', false), 'rules/utf-16 1:1', { encoding: 'UTF-16BE' }],
  ])('%s', (_name, bytes, expected, args) => {
    const { value, diagnostics } = readYaml('zone.yaml', bytes);
    expect(findings(diagnostics)).toEqual([expected]);
    expect(diagnostics[0]?.args).toEqual(args);
    expect(value).toBeUndefined();
  });
});

describe('characters nobody sees', () => {
  test.each([
    ['NUL', '\0', 'U+0000'],
    ['escape', '\u001b', 'U+001B'],
    ['a lone carriage return', '\r', 'U+000D'],
    ['next line (C1)', '\u0085', 'U+0085'],
    ['soft hyphen', '\u00ad', 'U+00AD'],
    ['zero-width space', '\u200b', 'U+200B'],
    ['zero-width joiner', '\u200d', 'U+200D'],
    ['right-to-left mark', '\u200f', 'U+200F'],
    ['line separator', '\u2028', 'U+2028'],
    ['right-to-left override', '\u202e', 'U+202E'],
    ['isolate', '\u2067', 'U+2067'],
    ['word joiner', '\u2060', 'U+2060'],
    ['byte order mark inside', '\ufeff', 'U+FEFF'],
    ['a tag character', '\u{e0041}', 'U+E0041'],
    ['a noncharacter', '\uffff', 'U+FFFF'],
  ])('%s', (_name, character, codePoint) => {
    const { diagnostics } = readYaml('zone.yaml', utf8(`a: 甲${character}乙\n`));
    expect(findings(diagnostics)).toEqual(['rules/hidden-character 1:5']);
    expect(diagnostics[0]?.args).toEqual({ codePoint, count: 1 });
  });

  test('in a comment too: what a reader sees there may not be what stands there', () => {
    expect(findings(readYaml('zone.yaml', utf8('a: 1 # \u202e甲\n')).diagnostics)).toEqual([
      'rules/hidden-character 1:8',
    ]);
  });

  test.each([
    ['a rare character', '𠮷'],
    ['a variation selector of a personal name', '葛\u{e0100}'],
    ['a full-width letter', 'Ａ'],
  ])('%s is a letter like any other', (_name, text) => {
    expect(readYaml('zone.yaml', utf8(`a: ${text}\n`)).diagnostics).toEqual([]);
  });
});
