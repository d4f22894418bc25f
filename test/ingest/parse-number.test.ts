import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MissingMarks } from '../../src/ingest/missing-marks.js';
import { parseNumberText } from '../../src/ingest/parse-number.js';
import { Decimal, formatDecimal, fromDouble } from '../../src/number/decimal.js';

const marks = new MissingMarks(
  new Map([
    ['--', 'not-reported'],
    ['—', 'not-reported'],
    ['/', 'not-applicable'],
    ['无', 'not-applicable'],
    ['…', 'below-unit'],
    ['*', 'suppressed'],
    ['#DIV/0!', 'not-applicable'],
  ]),
);
const noMarks = new MissingMarks(new Map());

function parse(text: string, options: { readonly accounting?: boolean; readonly marks?: MissingMarks } = {}) {
  return parseNumberText(text, { accounting: options.accounting ?? false, marks: options.marks ?? marks });
}

/** `1200.5`; `0.125 %` when written as a percentage; the removed code points behind it. */
function written(text: string, accounting = false): string {
  const parsed = parse(text, { accounting });
  if (parsed.kind !== 'number') return parsed.kind;
  return [formatDecimal(parsed.value), ...(parsed.percent ? ['%'] : []), ...parsed.removed].join(' ');
}

describe('texts that are numbers', () => {
  test.each([
    ['1200.5', '1200.5'],
    ['1,200.50', '1200.5'],
    ['１，２００．５０', '1200.5'],
    ['￥1,200', '1200'],
    ['¥1,200', '1200'],
    ['-¥12', '-12'],
    ['1,234,567.89', '1234567.89'],
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['1e3', '1000'],
    ['1.5E-3', '0.0015'],
    ['-5', '-5'],
    ['123456789012345', '123456789012345'],
    // 15 significant digits; zeros at either end are none.
    ['0.000123456789012345', '0.000123456789012345'],
    ['12300000000000000000', '12300000000000000000'],
  ])('%s is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  // Each is some dash or minus directly before a digit: U+2212, U+FF0D, U+2013, U+2014, U+2010, U+2011, U+FE63.
  test.each(['−5', '－5', '–5', '—5', '‐5', '‑5', '﹣5'])('%s is minus five', (text) => {
    expect(written(text)).toBe('-5');
  });

  test.each([
    ['12.5%', '0.125 %'],
    ['１２．５％', '0.125 %'],
    ['12.5 %', '0.125 %'],
    ['-3%', '-0.03 %'],
    ['1,200%', '12 %'],
  ])('%s is the fraction %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ['1200.5 ', '1200.5 U+0020'],
    ['\u00a01200.5', '1200.5 U+00A0'],
    ['　1200.5　', '1200.5 U+3000'],
    ['12\u200b00.5', '1200.5 U+200B'],
    ['\u200e1200.5', '1200.5 U+200E'],
    ['\ufeff1200.5', '1200.5 U+FEFF'],
    ['1200.5\r\n', '1200.5 U+000D U+000A'],
    ['\u202a1200.5\u202c', '1200.5 U+202A U+202C'],
    ['\u00071200.5', '1200.5 U+0007'],
  ])('%j is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ['(123)', '-123'],
    ['（1,234.50）', '-1234.5'],
    ['(¥5)', '-5'],
    ['(12.5%)', '-0.125 %'],
    ['123', '123'],
    ['-123', '-123'],
  ])('in accounting notation %s is %s', (text, expected) => {
    expect(written(text, true)).toBe(expected);
  });

  test.each(['(-123)', '((123))', '(123', '123)', '()'])('in accounting notation %s is refused', (text) => {
    expect(written(text, true)).toMatch(/problem|undeclared-mark/);
  });
});

describe('texts that stand for a missing value', () => {
  test.each(['', ' ', '\u00a0', '　', '\u200b', '\t\n'])('%j is blank', (text) => {
    expect(parse(text)).toEqual({ kind: 'blank' });
  });

  test.each([
    ['--', 'not-reported'],
    ['－－', 'not-reported'],
    [' -- ', 'not-reported'],
    ['—', 'not-reported'],
    ['/', 'not-applicable'],
    ['／', 'not-applicable'],
    ['无', 'not-applicable'],
    ['…', 'below-unit'],
    ['...', 'below-unit'],
    ['*', 'suppressed'],
    ['#DIV/0!', 'not-applicable'],
  ])('%s is declared: %s', (text, reason) => {
    expect(parse(text)).toEqual({ kind: 'missing', reason });
  });

  test.each(['--', '-', '—', '–', '/', '无', '缺', '暂无', 'N/A', 'NA', '…'])(
    '%s means what the rule file says it does, and only that',
    (mark) => {
      const declared = new MissingMarks(new Map([[mark, 'suppressed']]));
      expect(parse(mark, { marks: declared })).toEqual({ kind: 'missing', reason: 'suppressed' });
      expect(parse(mark, { marks: noMarks }).kind).toBe('undeclared-mark');
    },
  );

  // The usual meanings: preface of the China Statistical Yearbook for …, local usage for the others.
  test.each([
    ['-', 'not-reported'],
    ['--', 'not-reported'],
    ['—', 'not-reported'],
    ['——', 'not-reported'],
    ['–', 'not-reported'],
    ['/', 'not-applicable'],
    ['×', 'not-applicable'],
    ['不涉及', 'not-applicable'],
    ['…', 'below-unit'],
    ['……', 'below-unit'],
    ['*', 'suppressed'],
    ['保密', 'suppressed'],
    ['无', 'not-reported'],
    ['缺', 'not-reported'],
    ['暂无', 'not-reported'],
    ['未统计', 'not-reported'],
    ['N/A', 'not-reported'],
    ['NA', 'not-reported'],
    ['▲', 'not-reported'],
  ])('undeclared %s is refused, with %s proposed', (text, reason) => {
    expect(parse(text, { marks: noMarks })).toEqual({ kind: 'undeclared-mark', mark: text, reason });
  });

  test.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#NULL!', '#NUM!', '＃N／A', '#n/a'])(
    '%s is an error value, which a csv file holds as text',
    (text) => {
      expect(parse(text)).toEqual({ kind: 'error', error: text.normalize('NFKC').toUpperCase() });
    },
  );
});

describe('texts that are refused', () => {
  test.each<[string, string, string[]]>([
    // Two readings or a foreign notation.
    ['1,20', 'data/ambiguous-number', ['1.20', '120']],
    ['1.200,5', 'data/ambiguous-number', ['1200.5', '1.2005']],
    ['1。5', 'data/ambiguous-number', ['1.5']],
    ['1_000', 'data/ambiguous-number', ['1000']],
    ['1,2345', 'data/ambiguous-number', ['1.2345', '12345']],
    ['12,34,567', 'data/ambiguous-number', ['1234.567', '1234567']],
    ['0,500', 'data/ambiguous-number', ['0.500', '0500']],
    ['1.2.3', 'data/ambiguous-number', ['12.3']],
    // Not exact.
    ['约100', 'data/approximate-number', []],
    ['约1200万', 'data/approximate-number', []],
    ['≥60', 'data/approximate-number', []],
    ['＞60%', 'data/approximate-number', []],
    ['近1,200', 'data/approximate-number', []],
    ['100左右', 'data/approximate-number', []],
    ['100以上', 'data/approximate-number', []],
    ['100余', 'data/approximate-number', []],
    ['100多家', 'data/unit-in-cell', []],
    ['100+', 'data/approximate-number', []],
    // Marked.
    ['100*', 'data/footnote-in-number', ['100']],
    ['1.5①', 'data/footnote-in-number', ['1.5']],
    ['1.5²', 'data/raised-digits', []],
    ['1⁵', 'data/raised-digits', []],
    ['10⁻⁴', 'data/raised-digits', []],
    ['2₁', 'data/raised-digits', []],
    ['1³,200', 'data/raised-digits', []],
    ['12[1]', 'data/footnote-in-number', ['12']],
    ['12(注1)', 'data/footnote-in-number', ['12']],
    ['▲3.2', 'data/marked-number', ['-3.2', '3.2']],
    ['△3.2', 'data/marked-number', ['-3.2', '3.2']],
    ['↑3.2%', 'data/marked-number', ['-3.2', '3.2']],
    ['(123)', 'data/bracketed-number', ['-123', '123']],
    ['（3.2）', 'data/bracketed-number', ['-3.2', '3.2']],
    ['0.5‰', 'data/permille-in-cell', ['0.5']],
    // With a unit or in words.
    ['12亿', 'data/unit-in-cell', []],
    ['12.3万元', 'data/unit-in-cell', []],
    ['−5亿元/亩', 'data/unit-in-cell', []],
    ['1月', 'data/unit-in-cell', []],
    ['$12', 'data/unit-in-cell', []],
    ['35 家', 'data/unit-in-cell', []],
    ['一百二十', 'data/number-in-words', []],
    ['十二', 'data/number-in-words', []],
    ['三点五亿元', 'data/number-in-words', []],
    ['百分之五', 'data/number-in-words', []],
    ['一', 'data/number-in-words', []],
    // More than one number.
    ['3/4', 'data/two-numbers', []],
    ['10-20', 'data/two-numbers', []],
    ['10～20', 'data/two-numbers', []],
    ['1:3', 'data/two-numbers', []],
    ['1、5', 'data/two-numbers', []],
    ['2024/3/31', 'data/two-numbers', []],
    ['2024-03-31', 'data/two-numbers', []],
    ['5%-6%', 'data/two-numbers', []],
    // Spaces inside.
    ['1 200.5', 'data/space-in-number', ['1200.5']],
    ['1\u00a0200', 'data/space-in-number', ['1200']],
    ['- 5', 'data/space-in-number', ['-5']],
    // Beyond what a sheet holds.
    ['1234567890123456', 'data/too-many-digits', ['1234567890123460']],
    ['0.1234567890123456', 'data/too-many-digits', ['0.123456789012346']],
    ['320981199001011234', 'data/too-many-digits', ['320981199001011000']],
    ['1e400', 'data/number-out-of-range', []],
    ['1e-400', 'data/number-out-of-range', []],
    ['1e99999', 'data/number-out-of-range', []],
    // No number at all.
    ['0x10', 'data/not-a-number', []],
    ['NaN', 'data/not-a-number', []],
    ['Infinity', 'data/not-a-number', []],
    ['1,200e3', 'data/not-a-number', []],
    ['已完成', 'data/not-a-number', []],
    ['一般', 'data/not-a-number', []],
    ['见附表3', 'data/not-a-number', []],
    ['½', 'data/not-a-number', []],
    ['①', 'data/not-a-number', []],
    ['𝟏𝟐', 'data/not-a-number', []],
    ['١٢', 'data/not-a-number', []],
    ['1'.repeat(500), 'data/too-many-digits', []],
    [`${'1,'.repeat(500)}x`, 'data/not-a-number', []],
  ])('%s: %s %j', (text, code, readings) => {
    expect(parse(text)).toEqual({ kind: 'problem', code, readings });
  });
});

describe('laws', () => {
  // Smaller and larger numbers are out of range: see above.
  const inRange = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => value === 0 || (Math.abs(value) > 1e-300 && Math.abs(value) < 1e300));

  test('a printed decimal parses to itself', () => {
    fc.assert(
      fc.property(inRange.map(fromDouble), (value) => {
        const parsed = parse(formatDecimal(value));
        expect(parsed.kind === 'number' && parsed.value.equals(value)).toBe(true);
      }),
    );
  });

  test('grouping by thousands, full width and % change the notation and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = new Decimal(whole).plus(new Decimal(cents).div(100));
        const grouped = formatDecimal(value, 2).replace(/\B(?=(?:\d{3})+\.)/gu, ',');
        const wide = grouped.replace(/[!-~]/gu, (narrow) =>
          String.fromCharCode(narrow.charCodeAt(0) + 0xfee0),
        );
        expect(written(grouped)).toBe(formatDecimal(value));
        expect(written(wide)).toBe(formatDecimal(value));
        expect(written(`${grouped}%`)).toBe(`${formatDecimal(value.div(100))} %`);
      }),
    );
  });

  test('every string has an answer', () => {
    const alphabet = fc.constantFrom(
      ...'0123456789.,，。-−–—+%％‰()（）eE/约万亿元一二①*▲¥$ 　\u200b\u00a0_:~#NA!…xX',
    );
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet, maxLength: 80 }));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, accounting) => {
        expect(parse(text, { accounting }).kind).toMatch(
          /number|blank|missing|undeclared-mark|error|problem/,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('a number has at most 15 significant digits, so that a double holds it', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'0123456789.,%-'), maxLength: 24 });
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        if (parsed.kind !== 'number') return;
        expect(parsed.value.precision()).toBeLessThanOrEqual(15);
        expect(fromDouble(parsed.value.toNumber()).equals(parsed.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
