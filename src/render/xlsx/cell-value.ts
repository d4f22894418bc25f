import { Decimal } from '../../number/decimal.js';
import { inert } from '../inert.js';

/** Characters of a cell's text: Excel's limit. */
const MOST_TEXT = 32_767;
/** Digits of a number that a spreadsheet keeps. */
const SHEET_DIGITS = 15;
/** The largest and the smallest number that a spreadsheet holds: Excel's limits, which are stricter than a double's. */
const LARGEST = new Decimal('9.99999999999999e307');
const SMALLEST = new Decimal('2.2251e-308');

/** The number a cell is to hold, at the digits a spreadsheet keeps; undefined when it can hold none near it. */
export function cellNumber(value: string): number | undefined {
  const digits = new Decimal(value).toSignificantDigits(SHEET_DIGITS);
  if (digits.isZero()) return 0;
  const size = digits.abs();
  return size.greaterThan(LARGEST) || size.lessThan(SMALLEST) ? undefined : digits.toNumber();
}

/**
 * Text as a workbook can hold it: made inert, which leaves only characters that XML allows, cut to the length of a cell, and
 * `_x000D_` written so that it is not read as the character it names (ST_Xstring: ECMA-376 Part 1, 22.9.2.19).
 */
export function cellText(text: string): string {
  return lines(inert(text));
}

/** The same for text of several lines, each made inert already. */
export function lines(...inertLines: readonly string[]): string {
  return cut(inertLines.join('\n')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cut(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  // never between the halves of a surrogate pair
  return `${text.slice(0, MOST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
