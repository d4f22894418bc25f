import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactText, displayText, visibleText } from '../../src/model/compact-text.js';
import { entityKey, entitySpelling } from '../../src/model/entity-key.js';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('entityKey', () => {
  test.each([
    ['江 阴', '江阴'],
    ['江　阴', '江阴'],
    ['江\u200b阴', '江阴'],
    ['江\u00a0阴\n', '江阴'],
    ['江阴（高新区）', '江阴(高新区)'],
    ['江阴【高新区】', '江阴(高新区)'],
    ['江阴〔高新区〕', '江阴[高新区]'],
    ['Ａ区', 'a区'],
    ['1区', '１区'],
    ['1区', '①区'],
    ['é区', 'e\u0301区'],
    ['\ufa11区', '﨑区'],
    ['葛\u{e0100}城', '葛城'],
  ])('%j and %j have one key', (a, b) => {
    expect(entityKey(a)).toBe(entityKey(b));
  });

  test.each([
    ['张家港', '張家港'],
    ['江阴', '江阴区'],
    ['甲-乙', '甲乙'],
    ['甲·乙', '甲乙'],
    ['__proto__', 'constructor'],
  ])('%s and %s stay apart', (a, b) => {
    expect(entityKey(a)).not.toBe(entityKey(b));
  });

  test('the key of a key is the key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(entityKey(entityKey(text))).toBe(entityKey(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('composition does not matter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(entityKey(text.normalize('NFD'))).toBe(entityKey(text));
        expect(entityKey(text.normalize('NFC'))).toBe(entityKey(text));
      }),
    );
  });

  test('space and zero-width characters anywhere do not matter', () => {
    const noise = fc.constantFrom(' ', '\u3000', '\u00a0', '\u200b', '\u2060', '\ufeff', '\n', '\t');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'江阴Ab（)１①')), fc.array(noise), (characters, noises) => {
        const noisy = characters.map((character, at) => character + (noises[at] ?? '')).join('');
        expect(entityKey(noisy)).toBe(entityKey(characters.join('')));
      }),
    );
  });
});

describe('entitySpelling tells apart what only NFKC makes one', () => {
  test.each([
    ['①区', '1区'],
    ['㎡区', 'm2区'],
    ['Ⅳ区', 'IV区'],
  ])('%s and %s', (a, b) => {
    expect(entityKey(a)).toBe(entityKey(b));
    expect(entitySpelling(a)).not.toBe(entitySpelling(b));
  });

  test.each([
    ['江 阴', '江阴'],
    ['Ａ（1）区', 'a(１)区'],
    ['é区', 'e\u0301区'],
  ])('%s and %s are one spelling', (a, b) => {
    expect(entitySpelling(a)).toBe(entitySpelling(b));
  });
});

describe('visible text', () => {
  test.each<[string, string, string[]]>([
    ['甲区', '甲区', []],
    ['甲 区', '甲 区', []],
    [' 甲区 ', '甲区', ['U+0020']],
    ['\u200b甲\u200b区\u3000', '甲区', ['U+200B', 'U+3000']],
    ['\u202e甲区', '甲区', ['U+202E']],
  ])('%j is %s without %j', (text, visible, removed) => {
    expect(visibleText(text)).toEqual({ text: visible, removed });
  });

  test('a name is shown composed and on one line', () => {
    expect(displayText(' e\u0301 \r\n 区\u200b ')).toBe('é 区');
  });

  test('compact text is stable', () => {
    expect(compactText('（ＡＢＣ）　Ｄ')).toBe('(abc)d');
  });
});
