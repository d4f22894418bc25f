import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { TextPlace } from '../../../src/model/place.js';
import type { Located } from '../../../src/rules/yaml/located.js';
import { plain } from '../../../src/rules/yaml/located.js';
import { readYaml } from '../../../src/rules/yaml/read-yaml.js';
import { utf8 } from './read.js';

/** Text that is nearly a rule file: YAML's marks, their full-width likes, names, numbers, line breaks. */
const fragment = fc.constantFrom(
  ...[
    'a',
    '税收',
    ': ',
    ':',
    '：',
    ', ',
    '，',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '“',
    '”',
    '\n',
    '\n  ',
    '\n    ',
    '\t',
  ],
  ...[
    '#',
    ' # ',
    '&a',
    '*a',
    '!t',
    '<<',
    '? ',
    '| ',
    '|\n',
    '>',
    '%',
    '@',
    '`',
    '---\n',
    '...\n',
    '~',
    '1.10',
    '012',
    '(',
    ')',
    '\\',
  ],
  ...['\u200b', '　', '\r\n', '\ufeff', '1e3', '30%', 'extends: b\n', '\\u202e'],
);
const nearlyRules = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

/** Words that YAML may not read as anything but text, and plain numbers. */
const word = fc.stringMatching(/^[a-z税收亩均]{1,6}$/).filter((text) => !/^(?:null|true|false)$/.test(text));
const number = fc.integer({ min: -99_999, max: 99_999 }).map((units) => units / 100);
const content = fc.letrec<{ value: unknown; map: object }>((tie) => ({
  map: fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    number,
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('map'),
  ),
})).map;

function places(located: Located): TextPlace[] {
  if (located.kind === 'scalar') return [located.place, located.placeAt(0, 1)];
  if (located.kind === 'list') return [located.place, ...located.items.flatMap(places)];
  return [
    located.place,
    ...[...located.entries.values()].flatMap(({ keyPlace, value }) => [keyPlace, ...places(value)]),
  ];
}

/** True when the place lies within the text, line by line. */
function lies(text: string, { line, column, length }: TextPlace): boolean {
  const written = text.replace(/^\ufeff/, '').split(/\r?\n/)[line - 1];
  return written !== undefined && column >= 1 && length >= 0 && column - 1 + length <= written.length;
}

describe('any text', () => {
  test('is read without an exception; either it has a finding or it is a map; every place lies in the text', () => {
    fc.assert(
      fc.property(nearlyRules, (text) => {
        const { value, diagnostics } = readYaml('a.yaml', utf8(text));
        expect(value?.kind === 'map' || diagnostics.length > 0).toBe(true);
        const found = diagnostics.flatMap(({ place, related }) => [place, ...related]) as TextPlace[]; // as: all stand in a text
        for (const place of [...found, ...(value === undefined ? [] : places(value))]) {
          expect(lies(text, place), JSON.stringify(place)).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 2021 },
    );
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { value, diagnostics } = readYaml('a.yaml', bytes);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 500, seed: 2021 },
    );
  });

  // What is accepted without a finding must mean to us what it means to the library: no trap rewrites a value.
  test('accepted text means what YAML 1.2 says', () => {
    fc.assert(
      fc.property(nearlyRules, (text) => {
        const { value, diagnostics } = readYaml('a.yaml', utf8(text));
        fc.pre(value !== undefined && diagnostics.length === 0);
        expect(plain(value)).toEqual(parse(text.replace(/^\ufeff/, ''), { stringKeys: true }));
      }),
      { numRuns: 200, seed: 2021, maxSkipsPerRun: 1000 },
    );
  });
});

describe('ordinary content', () => {
  test.each([
    ['block style', {}],
    ['flow style', { collectionStyle: 'flow' }],
    ['quoted', { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_SINGLE' }],
    ['deep indentation', { indent: 4 }],
  ] as const)('comes back as it was, without a finding: %s', (_name, options) => {
    fc.assert(
      fc.property(content, (map) => {
        const { value, diagnostics } = readYaml('a.yaml', utf8(stringify(map, options)));
        expect(diagnostics).toEqual([]);
        expect(value && plain(value)).toEqual(map);
      }),
      { numRuns: 200, seed: 2021 },
    );
  });
});
