import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type YamlArgs, yamlSeverities } from '../../../src/diagnostics/codes/yaml.js';
import { yamlMessages as en } from '../../../src/diagnostics/messages/en/yaml.js';
import { yamlMessages as zh } from '../../../src/diagnostics/messages/zh/yaml.js';

const folder = new URL('../bad-yaml/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const tests = ['decode', 'limits', 'rule-files'].map((name) =>
  readFileSync(new URL(`./${name}.test.ts`, import.meta.url), 'utf8'),
);

describe('every code', () => {
  test.each(Object.keys(yamlSeverities))(
    '%s is raised by a fixture, or by a table where no file can hold it',
    (code) => {
      const inFixture = fixtures.some((text) => text.startsWith(`# expect: ${code} `));
      const inTable = tests.some((text) => text.includes(`${code.replace('rules/', '')} `));
      expect(inFixture || inTable).toBe(true);
    },
  );
});

/** One set of facts for each code whose words depend on them. */
const worded: { readonly [C in keyof YamlArgs]?: readonly YamlArgs[C][] } = {
  'rules/not-utf8': [{ looksLike: 'GBK' }, { looksLike: 'unknown' }],
  'rules/not-a-map': [{ found: 'list' }, { found: 'scalar' }],
  'rules/key-not-text': [{ text: '' }, { text: '[a]' }],
  'rules/empty-value': [{ key: '' }, { key: '税收' }],
  'rules/full-width': [{ found: '：', expected: ':' }],
  'rules/formula-needs-quotes': [{ text: 'min(a, b)' }],
  'rules/number-notation': [{ text: '1e3', notation: 'exponent' }],
  'rules/extends-cycle': [{ chain: ['a.yaml', 'b.yaml', 'a.yaml'] }],
  'rules/extends-path': [{ path: 'C:/a', problem: 'absolute' }],
};

describe('words', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)(
    '%s: different facts have different words, and no fact is printed as undefined',
    (_language, messages) => {
      for (const [code, list] of Object.entries(worded)) {
        const say = messages[code as keyof YamlArgs] as (args: unknown) => { text: string; hint: string }; // as: code and facts come from one entry of the table
        const said = list.map((args) => say(args));
        expect(new Set(said.map(({ text }) => text)).size).toBe(list.length);
        for (const { text, hint } of said) expect(`${text} ${hint}`).not.toMatch(/undefined|\[object/);
      }
    },
  );

  test('zh names the remedy in the words of the office', () => {
    expect(zh['rules/not-utf8']({ looksLike: 'GBK' })).toEqual({
      text: '规则文件不是 UTF-8 编码，看起来是 GBK',
      hint: '用记事本或 WPS 打开，确认汉字显示正常后选“另存为”，编码选 UTF-8',
    });
    expect(zh['rules/formula-needs-quotes']({ text: 'min(a, b)' }).hint).toBe('给它加上引号："min(a, b)"');
  });
});
