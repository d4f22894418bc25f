import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaMessages as en } from '../../src/diagnostics/messages/en/formula.js';
import { formulaMessages as zh } from '../../src/diagnostics/messages/zh/formula.js';
import { parseFormula } from '../../src/formula/parse.js';
import { mistakes, read, sourceOf } from './formulas.js';

const words = fc.constantFrom(
  ...[
    '税收',
    '土地',
    'x',
    '停产',
    '「R&D经费」',
    '「',
    '」',
    '[万元/亩]',
    '[',
    ']',
    'min',
    'band',
    'if',
    'cohort_max',
  ],
  ...[
    'previous',
    'and',
    'or',
    'not',
    '+',
    '-',
    '*',
    '/',
    '^',
    '<',
    '<=',
    '=',
    '<>',
    '!',
    '(',
    ')',
    ',',
    '，',
    '×',
  ],
  ...[
    '1',
    '0',
    '.5',
    '1.',
    '10万元',
    '3%',
    '5‰',
    '1e3',
    '1,234',
    '"',
    '\u200b',
    '\ud83c',
    ' ',
    '\n',
    '_',
    '²',
  ],
);
const soup = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
const anything = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

describe('whatever the text', () => {
  test('it is read without an exception, and either means something or is refused', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { value, found } = read(text);
        expect(value !== undefined || found.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every mistake points into the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { place } of read(text).found) {
          if (place.kind !== 'text') continue;
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(place.length).toBeGreaterThanOrEqual(0);
          expect(place.column - 1 + place.length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('spaces around the whole change nothing but the places', () => {
    fc.assert(
      fc.property(soup, (text) => {
        fc.pre(text.trim() !== '');
        const codes = (written: string) => read(written).found.map(({ code }) => code);
        expect(codes(`  ${text} `)).toEqual(codes(text));
      }),
    );
  });

  test('brackets around the whole change no meaning', () => {
    fc.assert(
      fc.property(soup, (text) => {
        fc.pre(parseFormula(sourceOf(text)).diagnostics.length === 0);
        expect(mistakes(`(${text})`).length).toBe(mistakes(text).length);
      }),
    );
  });

  test('every mistake has words in both languages, and none says undefined', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const found of read(text).found) {
          if (!isFormulaCode(found.code)) continue;
          for (const messages of [zh, en]) {
            // as: the facts of a diagnostic are those its own code is declared with
            const message = messages[found.code](found.args as never);
            expect(message.text.length * message.hint.length).toBeGreaterThan(0);
            expect(message.text + message.hint).not.toMatch(/undefined|\[object|NaN/);
          }
        }
      }),
    );
  });
});

function isFormulaCode(code: string): code is keyof typeof zh {
  return code in zh;
}

describe('the largest formulas are read at once', () => {
  test.each([
    ['a sum of 250', Array(250).fill('x').join(' + ')],
    ['a product of 250', Array(250).fill('x').join('*')],
    ['products of units', Array(250).fill('税收').join('*')],
    ['50 functions within one another', `${'max(x, '.repeat(49)}x${')'.repeat(49)}`],
    ['unknown names', Array(200).fill('未知数').join('+')],
    ['look-alikes', '×'.repeat(1_999)],
    ['quotes', '"'.repeat(1_999)],
    ['characters', '$'.repeat(1_999)],
    ['digits and commas', '1,111,'.repeat(333)],
    ['open brackets of units', '1['.repeat(999)],
  ])('%s', (_name, text) => {
    const start = performance.now();
    read(text);
    // 1 s is a hundred times what it takes; a quadratic slip in any of the steps costs more.
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
