import type { CellRange } from './cell.js';
import { MAX_COLUMN, MAX_ROW } from './limits.js';

export interface CellAddress {
  /** Counts from 1. */
  readonly row: number;
  /** Counts from 1: 3 is column C. */
  readonly column: number;
}

/** `C` for 3, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function addressText({ row, column }: CellAddress): string {
  return `${columnLetters(column)}${row}`;
}

/** `C7` as row 7, column 3, even beyond the grid's edge; undefined when the text is no address. */
export function parseAddress(text: string): CellAddress | undefined {
  const [, letters, row] = /^([A-Z]{1,7})([1-9]\d{0,9})$/.exec(text) ?? [];
  if (letters === undefined || row === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return { row: Number.parseInt(row, 10), column };
}

/** `A1:C3`, or a single cell; undefined when it is no range of the grid. */
export function parseRange(text: string): CellRange | undefined {
  const [first, second, ...more] = text.split(':');
  const from = parseAddress(first ?? '');
  const to = second === undefined ? from : parseAddress(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const range = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const isOrdered = range.top <= range.bottom && range.left <= range.right;
  return isOrdered && range.bottom <= MAX_ROW && range.right <= MAX_COLUMN ? range : undefined;
}
