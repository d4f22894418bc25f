import { describe, expect, test } from 'vitest';
import type { Located, LocatedScalar } from '../../../src/rules/yaml/located.js';
import { placeOf, plain } from '../../../src/rules/yaml/located.js';
import { span, spot, tree } from './read.js';

const RULES = `id: wuxi/etdz
columns:
  入库税收: {unit: 万元, aliases: [税收收入, "税收, 实际"]}
  "工业 用地":
    unit: 亩
note: |
  第一行
  第二行
`;

function at(root: Located, ...path: (string | number)[]): Located {
  return path.reduce((node: Located, step) => {
    const next =
      node.kind === 'map'
        ? node.entries.get(String(step))?.value
        : node.kind === 'list'
          ? node.items[Number(step)]
          : undefined;
    if (next === undefined) throw new Error(`no ${step}`);
    return next;
  }, root);
}

function scalar(text: string): LocatedScalar {
  const found = at(tree(`a: ${text}`), 'a');
  if (found.kind !== 'scalar') throw new Error(found.kind);
  return found;
}

describe('places', () => {
  // Counted in RULES: line, column and length in UTF-16 units.
  test.each([
    [[], '1:1+13'],
    [['id'], '1:5+9'],
    [['columns'], '3:3+43'],
    [['columns', '入库税收'], '3:9+37'],
    [['columns', '入库税收', 'unit'], '3:16+2'],
    [['columns', '入库税收', 'aliases'], '3:29+16'],
    [['columns', '入库税收', 'aliases', 0], '3:30+4'],
    [['columns', '入库税收', 'aliases', 1], '3:36+8'],
    [['columns', '工业 用地'], '5:5+7'],
    [['columns', '工业 用地', 'unit'], '5:11+1'],
    [['note'], '6:7+1'],
  ])('%j', (path, expected) => {
    expect(span(placeOf(tree(RULES), path))).toBe(expected);
    expect(span(at(tree(RULES), ...path).place)).toBe(expected);
  });

  test.each([
    ['a key that is missing', ['columns', '研发经费', 'unit'], '3:3'],
    ['an item that is missing', ['columns', '入库税收', 'aliases', 7], '3:29'],
    ['below a text', ['id', 'zh'], '1:5'],
    ['a position in a map', ['columns', 0], '3:3'],
    ['a key in a list', ['columns', '入库税收', 'aliases', 'zh'], '3:29'],
    ['nothing at all', ['__proto__'], '1:1'],
  ])('the deepest part that exists: %s', (_name, path, expected) => {
    expect(spot(placeOf(tree(RULES), path))).toBe(expected);
  });

  test.each([
    [[], '1:1+13'],
    [['id'], '1:1+2'],
    [['columns', '入库税收'], '3:3+4'],
    [['columns', '工业 用地'], '4:3+7'],
    [['columns', '工业 用地', 'unit'], '5:5+4'],
    [['columns', '工业 用地', 'missing'], '4:3+7'],
    [['columns', '入库税收', 'aliases', 1], '3:36+8'],
  ])('of the key: %j', (path, expected) => {
    expect(span(placeOf(tree(RULES), path, 'key'))).toBe(expected);
  });

  test('every place names its file', () => {
    expect(placeOf(tree('a: 1', 'rules/无锡.yaml'), ['a']).file).toBe('rules/无锡.yaml');
  });
});

describe('scalars as written', () => {
  test.each([
    ['1.10', 1.1, '1.10', false],
    ['24.0970', 24.097, '24.0970', false],
    ['+5', 5, '+5', false],
    ['100000000000000000000', 1e20, '100000000000000000000', false],
    ['"1.10"', '1.10', '"1.10"', true],
    ["'30%'", '30%', "'30%'", true],
    ['30% # 占比', '30%', '30%', false],
    ['true', true, 'true', false],
    ['"甲\\t乙"', '甲\t乙', '"甲\\t乙"', true],
    ["'it''s'", "it's", "'it''s'", true],
    ['|\n  1\n', '1\n', '|\n  1\n', true],
  ])('%s', (text, value, source, quoted) => {
    const found = scalar(text);
    expect([found.value, found.source, found.quoted]).toEqual([value, source, quoted]);
  });
});

describe('a stretch of a value', () => {
  // `a: ` stands before the scalar: the value's first character is in column 4, behind a quote in column 5.
  test.each([
    ['plain', '入库税收 / 工业用地', 7, 11, '1:11+4'],
    ['double quotes', '"min(a, b)"', 4, 5, '1:9+1'],
    ['single quotes', "'min(a, b)'", 7, 8, '1:12+1'],
    ['behind a doubled quote', "'it''s b'", 5, 6, '1:11+1'],
    ['the doubled quote itself', "'it''s'", 2, 3, '1:7+2'],
    ['behind \\t', '"a\\tb"', 2, 3, '1:8+1'],
    ['behind \\x41', '"\\x41b"', 1, 2, '1:9+1'],
    ['behind \\u8D44', '"\\u8D44b"', 1, 2, '1:11+1'],
    ['behind \\U00020BB7, two units', '"\\U00020BB7b"', 2, 3, '1:15+1'],
    ['the end of a quoted text', '"ab"', 1, 2, '1:6+1'],
    ['empty, at the end', '"ab"', 2, 2, '1:7+0'],
    ['a text over two lines: the whole', 'ab\n  cd', 3, 5, '1:4+2'],
    ['a block: the whole', '|\n  ab\n', 0, 1, '1:4+1'],
    ['quotes over two lines: the whole', '"ab\n  cd"', 3, 5, '1:4+3'],
  ])('%s', (_name, text, start, end, expected) => {
    expect(span(scalar(text).placeAt(start, end))).toBe(expected);
  });
});

describe('plain values', () => {
  test('maps, lists and scalars', () => {
    expect(plain(tree(RULES))).toEqual({
      id: 'wuxi/etdz',
      columns: {
        入库税收: { unit: '万元', aliases: ['税收收入', '税收, 实际'] },
        '工业 用地': { unit: '亩' },
      },
      note: '第一行\n第二行\n',
    });
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])('%s is a key', (key) => {
    const value = plain(tree(`${key}: {polluted: true}`)) as object; // as: the text is a map
    expect(Object.keys(value)).toEqual([key]);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.getOwnPropertyDescriptor(value, key)?.value).toEqual({ polluted: true });
    expect('polluted' in {}).toBe(false);
  });

  test('a missing key finds nothing inherited', () => {
    const value = plain(tree('id: a')) as Record<string, unknown>; // as: the text is a map
    expect(value['constructor']).toBeUndefined();
  });

  test('keys keep the order of the file, years included', () => {
    const found = tree('b: 1\n"2": 2\na: 3');
    expect(found.kind === 'map' && [...found.entries.keys()]).toEqual(['b', '2', 'a']);
  });
});
