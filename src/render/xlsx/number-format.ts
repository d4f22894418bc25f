import { Decimal } from '../../number/decimal.js';
import type { NumberCell } from '../../report/document.js';

/** Decimals that a number format can show: Excel's limit. */
const MOST_PLACES = 30;

/**
 * The format that shows a figure with its decimals and, as literal text, its footnote mark. `room` is the longest mark of the
 * column: figures without one are followed by as much space, so that all of them stay in line.
 */
export function numberFormat({ value, places }: NumberCell, flag: string, room: string): string {
  const shown = Math.max(0, Math.min(places ?? new Decimal(value).decimalPlaces(), MOST_PLACES));
  const digits = shown === 0 ? '0' : `0.${'0'.repeat(shown)}`;
  if (room === '') return digits;
  return digits + (flag === '' ? blank(` ${room}`) : literal(` ${flag}`));
}

/** `\补` shows 补 (ECMA-376 Part 1, 18.8.31); a backslash before every character needs no further escape. */
function literal(text: string): string {
  return Array.from(text, (character) => `\\${character}`).join('');
}

/** `_补` leaves the space that 补 takes. */
function blank(text: string): string {
  return Array.from(text, (character) => `_${character}`).join('');
}
