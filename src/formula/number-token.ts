import type { NumberFlaw } from '../diagnostics/codes/formula.js';
import { parseDecimal, ZERO } from '../number/decimal.js';
import { MAX_LITERAL_DIGITS } from './limits.js';
import { NAME, reportSince, type Scanner, spanSince, take } from './scanner.js';

/** Notations that are no decimal, or that read as two arguments: 1,234 inside a call. */
const FOREIGN: readonly (readonly [NumberFlaw, RegExp])[] = [
  ['hexadecimal', /0[xX][0-9a-fA-F]+/uy],
  ['exponent', /(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+/uy],
  ['thousands', /[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?/uy],
];

const DIGITS = /\.?\d[\d._]*/uy;
const UNIT = /\[[^[\]\r\n]*\]/uy;

/** 1, 1.5, .5; 120%, 5‰; 10万元; 10[万元/亩]. A faulty number is reported and read as 0, which fits every unit. */
export function readNumber(scanner: Scanner): boolean {
  const start = scanner.at;
  const [foreign, text] = readForeign(scanner) ?? [undefined, take(scanner, DIGITS)];
  if (text === undefined) return false;
  const flaw = foreign ?? flawOf(text);
  if (flaw !== undefined) reportSince(scanner, start, 'formula/number', { text, flaw });
  const value = flaw === undefined ? parseDecimal(text) : ZERO;
  const unit = take(scanner, /[%‰]/uy) ?? take(scanner, UNIT)?.slice(1, -1) ?? take(scanner, NAME);
  scanner.tokens.push({ kind: 'number', value: value ?? ZERO, unit, span: spanSince(scanner, start) });
  return true;
}

function readForeign(scanner: Scanner): readonly [NumberFlaw, string] | undefined {
  for (const [flaw, pattern] of FOREIGN) {
    const text = take(scanner, pattern);
    if (text !== undefined) return [flaw, text];
  }
  return undefined;
}

function flawOf(digits: string): NumberFlaw | undefined {
  if (/^\d+\.$/u.test(digits)) return 'trailing-point';
  if (!/^(?:\d+\.)?\d+$|^\.\d+$/u.test(digits)) return 'malformed';
  if (/^0\d/u.test(digits)) return 'leading-zero';
  const significant = digits.replace('.', '').replace(/^0+/u, '');
  return significant.length > MAX_LITERAL_DIGITS ? 'too-many-digits' : undefined;
}
