import type { CellRange } from './cell.js';
import { parseRange } from './cell-address.js';
import type { FormulaElement } from './cell-element.js';

/** Names in lower case. */
export type NameSet = ReadonlySet<string>;

/**
 * The pieces of a formula in which a bracket or a name may stand: text, a quoted sheet, what is in brackets, a name.
 * Brackets behind a table hold its columns and `'` takes a sign in them literally; only before a sheet, as in `[1]Sheet1!A1`,
 * they hold a workbook (ECMA-376 Part 1, 18.17.2.3 and 18.17.6).
 */
const PIECE =
  /"[^"]*"|'((?:[^']|'')*)'!|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]([\p{L}\p{N}_.]*!)?|([\p{L}_\\][\p{L}\p{N}_.\\]*)/gsu;

/** Array formulas side by side, as far as they are followed: nobody has so many. */
const MOST_ARRAYS = 500;

/** Whether the formula reads another workbook, itself or by one of these names. */
export function readsOtherWorkbook(formula: string, names: NameSet): boolean {
  if (names.size === 0 && !formula.includes('[')) return false;
  for (const [, quoted, sheet, name] of formula.matchAll(PIECE)) {
    if (sheet !== undefined || quoted?.includes('[') === true) return true;
    if (name !== undefined && names.has(name.toLowerCase())) return true;
  }
  return false;
}

/** Follows, down one sheet, which cells hold what another workbook said. */
export class FormulaLinks {
  /** By the number of a shared formula. */
  private readonly shared = new Map<string, string>();
  private arrays: (CellRange & { readonly formula: string })[] = [];

  constructor(private readonly names: NameSet) {}

  /** The formula by which this cell reads another workbook; cells must be asked for in their order. */
  at(row: number, column: number, element: FormulaElement | undefined): string | undefined {
    if (element === undefined) return this.covering(row, column);
    if (element.text === '') return this.shared.get(element.index) ?? this.covering(row, column);
    if (!readsOtherWorkbook(element.text, this.names)) return undefined;
    if (element.type === 'shared') this.shared.set(element.index, element.text);
    const range = element.type === 'array' ? parseRange(element.range) : undefined;
    if (range !== undefined && this.arrays.length < MOST_ARRAYS)
      this.arrays.push({ ...range, formula: element.text });
    return element.text;
  }

  /** The other cells of an array formula hold nothing but their values. */
  private covering(row: number, column: number): string | undefined {
    if (this.arrays.length === 0) return undefined;
    if (this.arrays.some(({ bottom }) => bottom < row)) {
      this.arrays = this.arrays.filter(({ bottom }) => bottom >= row);
    }
    return this.arrays.find(({ left, right }) => left <= column && column <= right)?.formula;
  }
}
