import { describe, expect, test } from 'vitest';
import type { TextPlace } from '../../../src/model/place.js';
import { plain } from '../../../src/rules/yaml/located.js';
import { readYaml } from '../../../src/rules/yaml/read-yaml.js';
import { findings, spot, tree, utf8 } from './read.js';

describe('what YAML says, as it is meant', () => {
  // Left: YAML 1.2 core schema (yaml.org/spec/1.2.2 §10.3), under which only true/false are booleans
  // and dates and times are text.
  test.each([
    ['an integer', 'a: 30', 30],
    ['a decimal', 'a: 24.097', 24.097],
    ['a sign', 'a: -1.5', -1.5],
    ['zero', 'a: 0', 0],
    ['less than one', 'a: 0.0302', 0.0302],
    ['true', 'a: true', true],
    ['yes, the Norway problem', 'a: yes', 'yes'],
    ['no', 'a: no', 'no'],
    ['on', 'a: on', 'on'],
    ['off', 'a: off', 'off'],
    ['n', 'a: n', 'n'],
    ['a percent literal', 'a: 30%', '30%'],
    ['a date', 'a: 2023-06-30', '2023-06-30'],
    ['a month', 'a: 2022-09', '2022-09'],
    ['a time of day, not base 60', 'a: 12:30', '12:30'],
    ['a ratio, not base 60', 'a: 1:10', '1:10'],
    ['a quarter', 'a: 2022Q3', '2022Q3'],
    ['a number in quotes', 'a: "1.10"', '1.10'],
    ['an ampersand inside a word', 'a: R&D', 'R&D'],
    ['a slash', 'a: 万元/亩', '万元/亩'],
    ['a formula', 'a: min(入库税收, 10) / 工业用地', 'min(入库税收, 10) / 工业用地'],
    ['a formula in quotes within braces', 'a: {f: "min(a, b)"}', { f: 'min(a, b)' }],
    ['a full-width colon in a text', 'a: 附件：考评办法', '附件：考评办法'],
    ['a full-width comma in a text', 'a: 发改委、经信局，财政局', '发改委、经信局，财政局'],
    ['a full-width colon in a text within braces', 'a: {zh: 附件：甲}', { zh: '附件：甲' }],
    ['a full-width colon in an item', 'a: [其中：外资]', ['其中：外资']],
    ['full-width punctuation in quotes', 'a: ["甲，乙", "丙：丁"]', ['甲，乙', '丙：丁']],
    ['a key with a full-width colon in quotes', 'a: {"其中：外资": 1}', { '其中：外资': 1 }],
    ['curly quotes around a word of a text', 'a: “十四五”规划', '“十四五”规划'],
    ['two words in curly quotes', 'a: “双招”和“双引”', '“双招”和“双引”'],
    ['full-width round brackets', 'a: 税收（万元）', '税收（万元）'],
    ['a full-width space inside a text', 'a: 开发区　考评', '开发区　考评'],
    ['an address', 'a:\n  http://example.com', 'http://example.com'],
    ['a text over two lines', 'a: 关于加快推动\n  开发区发展', '关于加快推动 开发区发展'],
    ['a block text', 'a: |\n  一：二\n  三', '一：二\n三\n'],
    ['a block text that begins with a reserved character', 'a: |\n  @一', '@一\n'],
    ['a list at the level of its key', 'a:\n- 甲\n- 乙', ['甲', '乙']],
    ['braces closed at the level of their key', 'a: {\n  b: 1\n}', { b: 1 }],
    ['an empty map', 'a: {}', {}],
    ['an empty list', 'a: []', []],
    ['a trailing comma', 'a: [甲, ]', ['甲']],
    ['a comment', 'a: 1 # 一：二', 1],
    ['a single-pair item', 'a: [甲: 1]', [{ 甲: 1 }]],
  ])('%s', (_name, text, value) => {
    expect(plain(tree(text))).toEqual({ a: value });
  });

  test('years are keys by their digits', () => {
    expect(plain(tree('target: {2022: 30, 2025: 45}'))).toEqual({ target: { '2022': 30, '2025': 45 } });
  });

  test('one document may be marked as such', () => {
    expect(plain(tree('---\nid: a\n...\n'))).toEqual({ id: 'a' });
  });

  test('a blank line may hold a tab', () => {
    expect(plain(tree('a: 1\n\t\nb: 2\n'))).toEqual({ a: 1, b: 2 });
  });

  test.each([
    ['CRLF', 'a: 1\r\nb: |\r\n  x\r\n  y\r\n'],
    ['a byte order mark', '\ufeffa: 1\nb: |\n  x\n  y\n'],
  ])('%s changes nothing', (_name, text) => {
    const { value, diagnostics } = readYaml('a.yaml', utf8(text));
    expect(diagnostics).toEqual([]);
    expect(value && JSON.stringify(value)).toBe(JSON.stringify(tree('a: 1\nb: |\n  x\n  y\n', 'a.yaml')));
  });
});

describe('several mistakes', () => {
  test('single keys and values are all listed, in the order of the text, and the tree is given', () => {
    const text = [
      '入库税收: 0x1F', // 1
      '工业用地:', // 2
      '研发经费: {formula: max(a, b), unit: 万元}', // 3
      '入库税收: 012', // 4
      '税收: &t 1', // 5
      '用地: *t', // 6
      '单位: %', // 7
      '说明: "甲\\u200b"', // 8
    ].join('\n');
    const { value, diagnostics } = readYaml('zone.yaml', utf8(text));
    expect(findings(diagnostics)).toEqual([
      'rules/number-notation 1:7',
      'rules/empty-value 2:1',
      'rules/formula-needs-quotes 3:17',
      'rules/duplicate-key 4:1',
      'rules/number-notation 4:7',
      'rules/anchor 5:5',
      'rules/anchor 6:5',
      'rules/reserved-start 7:5',
      'rules/hidden-character 8:5',
    ]);
    expect(value?.kind).toBe('map');
  });

  test('a call that commas cut is whole again in the tree, and its pieces are no keys', () => {
    const text = 'a: {formula: if(x > 0, min(a, b), 0), unit: 万元}';
    expect(plain(readYaml('a', utf8(text)).value ?? tree(''))).toEqual({
      a: { formula: 'if(x > 0, min(a, b), 0)', unit: '万元' },
    });
  });

  test('of a duplicated key the first holds, and both places are given', () => {
    const { value, diagnostics } = readYaml('a', utf8('甲: 1\n乙: 2\n甲: 3\n'));
    expect(value && plain(value)).toEqual({ 甲: 1, 乙: 2 });
    expect(diagnostics[0]?.related).toEqual([{ kind: 'text', file: 'a', line: 1, column: 1, length: 1 }]);
  });

  // Behind the first break YAML complains about everything; what stands before it is still worth saying.
  test.each([
    ['tabs: the first only', 'a:\n\tb: 1\n\tc: 2\n\td: 3\n', ['rules/tab-indent 2:1']],
    ['full-width colons: the first only', 'id：a\n权重：40\n名称：乙\n', ['rules/full-width 1:3']],
    ['a tag before a break', 'a: !!x 1\n权重：40\nb: *c\n', ['rules/tag 1:4', 'rules/full-width 2:3']],
    ['an empty level that a break explains', 'a:\n　b: 1\n', ['rules/odd-space 2:1']],
    [
      'hidden characters beside a break',
      'a: 1\u200b\nb 2\n',
      ['rules/hidden-character 1:5', 'rules/no-colon 2:1'],
    ],
    ['a full-width bracket explains the open one', 'a: [1, 2］\nb: [3\n', ['rules/full-width 1:9']],
  ])('%s', (_name, text, expected) => {
    const { value, diagnostics } = readYaml('zone.yaml', utf8(text));
    expect(findings(diagnostics)).toEqual(expected);
    expect(value).toBeUndefined();
  });

  test('one kind of hidden character is one finding with all its places', () => {
    const { diagnostics } = readYaml('zone.yaml', utf8('甲: \u200b1\n乙: \u200b2\n丙: \u202e3\n'));
    expect(findings(diagnostics)).toEqual(['rules/hidden-character 1:4', 'rules/hidden-character 3:4']);
    expect(diagnostics[0]?.args).toEqual({ codePoint: 'U+200B', count: 2 });
    expect(diagnostics[0]?.related.map((place) => spot(place as TextPlace))).toEqual(['2:4']); // as: in a text
  });
});

describe('facts', () => {
  test.each([
    ['权重：40', { found: '：', expected: ':' }],
    ['a: {b: 1，c: 2}', { found: '，', expected: ',' }],
    ['a: ［1］', { found: '［', expected: '[' }],
    ['a: “b”', { found: '“', expected: '"' }],
    ['a: ‘b’', { found: '‘', expected: "'" }],
    ['a:\n　b: 1', { codePoint: 'U+3000' }],
    ['权重:40', { text: '权重:40' }],
    ['a: b: c', { text: 'b: c' }],
    ['a: {b: 1', { open: '{', close: '}' }],
    ['a: %b', { character: '%', text: '%b' }],
    ['a: "\\数"', { written: '\\数' }],
    ['a: 0x1F', { text: '0x1F', notation: 'hexadecimal' }],
    ['a: 12345678901234567', { text: '12345678901234567', limit: 15 }],
    ['a: {f: min(b, c), d: 1}', { text: 'min(b, c)' }],
    ['a: !!js/function x', { tag: '!!js/function' }],
    ['a: 1\n---\nb: 1\n---\nc: 1', { documents: 3 }],
    ['- a', { found: 'list' }],
    ['a', { found: 'scalar' }],
  ])('%s', (text, args) => {
    expect(readYaml('a', utf8(text)).diagnostics.map((found) => found.args)).toEqual([args]);
  });

  test('a long line is cut for the message', () => {
    const [found] = readYaml('a', utf8(`a: ${'税'.repeat(500)}: 1`)).diagnostics;
    expect(found?.args).toEqual({ text: `${'税'.repeat(60)}…` });
  });
});
