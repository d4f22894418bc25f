import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { diagnosticsJson } from '../../src/render/diagnostics-json.js';
import { renderJson, renderJsonLines } from '../../src/render/json.js';

describe('a JSON document', () => {
  test('two spaces a level, one line break at the end, members in the order given', () => {
    expect(renderJson({ b: 1, a: ['莲都区'] })).toBe('{\n  "b": 1,\n  "a": [\n    "莲都区"\n  ]\n}\n');
  });

  // U+009B is the C1 form of ESC [, U+202E reverses text, U+2028 is a line break to JavaScript, U+E0001 is two UTF-16 units
  test.each(['\u001b[31m', '\u009b31m', '\u007f', '\u202e', '\u2028', '\u200b', '\u{e0001}', '\ud842'])(
    'text that a terminal would obey is inert and reads back as it was (%#)',
    (text) => {
      const json = renderJson(text);
      expect(json).toMatch(/^[\x20-\x7e]+\n$/);
      expect(JSON.parse(json)).toBe(text);
    },
  );

  test('lines: one value each', () => {
    expect(renderJsonLines([{ a: 1 }, '区\u202e'])).toBe('{"a":1}\n"区\\u202e"\n');
    expect(renderJsonLines([])).toBe('');
  });
});

test('findings for a program: facts, place and words, by place', () => {
  const cell = { kind: 'cell', file: 'a.xlsx', sheet: '表', row: 7, column: 4 } as const;
  const found = [
    diagnostic('usage/repeated-input', { file: 'a.xlsx', first: 'b.xlsx' }, { kind: 'file', file: 'a.xlsx' }),
    diagnostic('usage/invalid-period', { text: '22' }, cell, [{ kind: 'option', option: '--period' }]),
    diagnostic('output/leftover', { file: 'x' }, { kind: 'option', option: '-o' }),
  ];
  const listed = diagnosticsJson(found, 'zh');
  expect(listed.map(({ code, severity }) => [code, severity])).toEqual([
    ['output/leftover', 'note'],
    ['usage/repeated-input', 'error'],
    ['usage/invalid-period', 'error'],
  ]);
  expect(listed[2]).toEqual({
    code: 'usage/invalid-period',
    severity: 'error',
    place: { ...cell, text: 'a.xlsx ▸ 表!D7' },
    related: [{ kind: 'option', option: '--period', text: '--period' }],
    args: { text: '22' },
    text: '“22”不是报告期',
    hint: '写成 2022（全年）、2022H1（上半年）、2022Q3（三季度）、2022-09（九月）或 2022W05（第五周）',
  });
});
