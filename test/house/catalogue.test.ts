import { describe, expect, test } from 'vitest';
import { type Code, severities } from '../../src/diagnostics/codes/index.js';
import { en } from '../../src/diagnostics/messages/en/index.js';
import type { Message } from '../../src/diagnostics/messages/message.js';
import { zh } from '../../src/diagnostics/messages/zh/index.js';
import { must } from '../../src/model/must.js';
import { projectFiles, textOf } from './project.js';
import { sampleFacts, shownFacts } from './sample-facts.js';

const codes = Object.keys(severities);
const facts = sampleFacts();

describe('the codes', () => {
  test('the table of severities and the types name the same codes', () => {
    expect(new Set(codes)).toEqual(new Set(facts.map(({ code }) => code)));
  });

  test('each is a slug of a known stage', () => {
    const slug = /^(file|data|rules|formula|usage|output)\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
    expect(codes.filter((code) => !slug.test(code))).toEqual([]);
  });

  test('each is declared in one place', () => {
    const declared = projectFiles('src/diagnostics/codes').flatMap((path) =>
      [...textOf(path).matchAll(/^\s+'([a-z]+\/[a-z0-9-]+)': '(?:error|warning|note)',$/gm)].map(
        ([, code]) => code,
      ),
    );
    expect(declared.sort()).toEqual([...codes].sort());
  });

  test('each is raised somewhere in src', () => {
    const raisers = projectFiles('src').filter((path) => !/^src\/diagnostics\/(codes|messages)\//.test(path));
    expect(unmentioned(raisers)).toEqual([]);
  });

  test('each is asserted by a test or a fixture', () => {
    const tests = projectFiles('test').filter((path) => !/^test\/house\/|\.(xlsx|zip)$/.test(path));
    expect(unmentioned(tests)).toEqual([]);
  });
});

describe.each(facts)('$code', ({ code, full, bare }) => {
  test.each([
    ['zh', zh],
    ['en', en],
  ])('%s says what is wrong and what to do', (_, language) => {
    const [whole, partial] = [say(language, code, full), say(language, code, bare)];
    for (const { text, hint } of [whole, partial]) {
      expect(text.trim()).not.toBe('');
      expect(hint.trim()).not.toBe('');
      expect(text + hint).not.toMatch(/\[object/);
    }
    // a fact that is not there must not be printed; the word itself may be: it is a reason for a missing value
    expect(undefinedIn(partial)).toBeLessThanOrEqual(undefinedIn(whole));
  });

  test('both languages show the same facts', () => {
    expect(shown(en, code, full)).toEqual(shown(zh, code, full));
  });

  test('the Chinese wording is Chinese, the English wording English', () => {
    const inChinese = say(zh, code, full);
    expect(inChinese.text).toMatch(/\p{Script=Han}/u);
    expect(say(en, code, full).text).toMatch(/[a-z]{2}/);
  });
});

type Language = typeof zh;

function say(language: Language, code: string, args: unknown): Message {
  // as: the facts were made from the type that declares this very code
  const word = language[code as Code] as (facts: unknown) => Message;
  return must(word, `a wording of ${code}`)(args);
}

function shown(language: Language, code: string, args: unknown): ReadonlySet<string> {
  const { text, hint } = say(language, code, args);
  return shownFacts(text + hint);
}

function undefinedIn({ text, hint }: Message): number {
  return (text + hint).split('undefined').length - 1;
}

function unmentioned(paths: readonly string[]): readonly string[] {
  const texts = paths.map(textOf);
  return codes.filter((code) => !texts.some((text) => mentions(text, code)));
}

/** The whole code: `data/error-cell` is not mentioned by `data/error-cells`. */
function mentions(text: string, code: string): boolean {
  return new RegExp(`(?<![\\w/-])${code}(?![\\w-])`).test(text);
}
