import { describe, expect, test } from 'vitest';
import type { Syntax } from '../../src/formula/expr.js';
import { parseFormula } from '../../src/formula/parse.js';
import { must } from '../../src/model/must.js';
import { sourceOf, structure } from './formulas.js';

function parsed(text: string): Syntax {
  const { value, diagnostics } = parseFormula(sourceOf(text));
  expect(diagnostics).toEqual([]);
  return must(value, text);
}

describe('what binds first', () => {
  test.each([
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c', '((a * b) + c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a / b * c', '((a / b) * c)'],
    ['a ^ b ^ c', '(a ^ (b ^ c))'],
    ['a * b ^ c', '(a * (b ^ c))'],
    ['2 ^ -3', '(2 ^ (-3))'],
    ['-a * b', '((-a) * b)'],
    ['-a + b', '((-a) + b)'],
    ['a * -b', '(a * (-b))'],
    ['a - -b', '(a - (-b))'],
    ['--a', '(-(-a))'],
    ['-(2^2)', '(-(2 ^ 2))'],
    ['(-2)^2', '((-2) ^ 2)'],
    ['a + b < c * d', '((a + b) < (c * d))'],
    ['a < b and c < d', '((a < b) and (c < d))'],
    ['a or b and c', '(a or (b and c))'],
    ['a and b or c', '((a and b) or c)'],
    ['not a and b', '((not a) and b)'],
    ['not a < b', '(not (a < b))'],
    ['not not a', '(not (not a))'],
    ['not (a or b)', '(not (a or b))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['((a))', 'a'],
    ['(a < b) = c', '((a < b) = c)'],
    ['a != b', '(a <> b)'],
    ['min(a, b + c, -d)', 'min(a, (b + c), (-d))'],
    ['f()', 'f()'],
    ['f(g(h(a)))', 'f(g(h(a)))'],
    ['if(a > 0, b, c) * 2', '(if((a > 0), b, c) * 2)'],
  ])('%s is %s', (text, expected) => {
    expect(structure(parsed(text))).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['1', '1'],
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['0', '0'],
    ['0.05', '0.05'],
    ['120%', '120[%]'],
    ['5‰', '5[‰]'],
    ['10万元', '10[万元]'],
    ['3个百分点', '3[个百分点]'],
    ['10[万元/亩]', '10[万元/亩]'],
    ['2[元/(人·年)]', '2[元/(人·年)]'],
    ['5[m²]', '5[m²]'],
    ['税收收入', '税收收入'],
    ['tax_2022', 'tax_2022'],
    ['Ünïcode', 'Ünïcode'],
    ['налог', 'налог'],
    ['R2D2', 'R2D2'],
    ['「R&D经费」', 'R&D经费'],
    ['「2022年 税收(万元)」', '2022年 税收(万元)'],
    ['「×÷＋」', '×÷＋'],
    ['「and」', 'and'],
    ['android', 'android'],
    ['e\u0301tat', '\u00e9tat'], // NFC: one spelling for one name
    ['a\n  + b', '(a + b)'],
    ['a\u3000+\u00a0b', '(a + b)'],
    ['999999999999999', '999999999999999'],
  ])('%j reads as %s', (text, expected) => {
    expect(structure(parsed(text))).toBe(expected);
  });
});

describe('every part knows where it stands', () => {
  const parts = (syntax: Syntax): readonly Syntax[] => {
    switch (syntax.kind) {
      case 'number':
      case 'name':
        return [syntax];
      case 'negate':
      case 'not':
        return [syntax, ...parts(syntax.of)];
      case 'binary':
        return [syntax, ...parts(syntax.left), ...parts(syntax.right)];
      case 'call':
        return [syntax, ...syntax.arguments.flatMap(parts)];
    }
  };

  test.each([
    ['税收 / (土地 + 1)', ['税收 / (土地 + 1)', '税收', '(土地 + 1)', '土地', '1']],
    ['  max( a , -b )', ['max( a , -b )', 'a', '-b', 'b']],
    ['「R&D经费」 * 120%', ['「R&D经费」 * 120%', '「R&D经费」', '120%']],
    ['not 甲 >= 10[万元/亩]', ['not 甲 >= 10[万元/亩]', '甲 >= 10[万元/亩]', '甲', '10[万元/亩]']],
    ['𠮷 + 𠮷', ['𠮷 + 𠮷', '𠮷', '𠮷']], // outside the first plane: two UTF-16 units each
  ])('%s', (text, expected) => {
    expect(parts(parsed(text)).map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
  });

  test('a call knows where its name stands', () => {
    const call = parsed('1 + round(a, 2)');
    expect(call.kind === 'binary' && call.right.kind === 'call' && call.right.nameSpan).toEqual({
      start: 4,
      end: 9,
    });
  });
});

describe('limits', () => {
  const code = (text: string) => parseFormula(sourceOf(text)).diagnostics.map((found) => found.code);

  test.each([
    ['2,000 characters', `a${' '.repeat(1_999)}`, []],
    ['2,001 characters', `a${' '.repeat(2_000)}`, ['formula/too-long']],
    ['250 numbers with 249 signs', Array(250).fill('1').join('+'), []],
    ['251 numbers with 250 signs', Array(251).fill('1').join('+'), ['formula/too-many-parts']],
    ['50 brackets', `${'('.repeat(50)}a${')'.repeat(50)}`, []],
    ['51 brackets', `${'('.repeat(51)}a${')'.repeat(51)}`, ['formula/too-deep']],
    ['51 signs', `${'-'.repeat(51)}a`, ['formula/too-deep']],
    ['51 powers', `${'a^'.repeat(51)}a`, ['formula/too-deep']],
    ['51 calls', `${'f('.repeat(51)}a${')'.repeat(51)}`, ['formula/too-deep']],
    ['51 negations', `${'not '.repeat(51)}a`, ['formula/too-deep']],
    ['1,999 brackets', '('.repeat(1_999), ['formula/too-deep']],
    ['100,000 brackets', '('.repeat(100_000), ['formula/too-long']],
  ])('%s', (_name, text, expected) => {
    expect(code(text)).toEqual(expected);
  });
});
