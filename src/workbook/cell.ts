/** What a cell holds: a closed list, decided by the cell's own type and never by its style. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number }
  /** `struck`: what of it is struck out in part of the cell's text. */
  | { readonly kind: 'text'; readonly text: string; readonly struck?: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** A date or time: as a number under a date format (the serial) or as ISO text. `text` is what it reads as, `2024-03-31`. */
  | { readonly kind: 'date'; readonly text: string }
  /** `#N/A`, `#DIV/0!` … */
  | { readonly kind: 'error'; readonly code: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'no-result' };

export interface Cell {
  /** Counts from 1: 3 is column C. */
  readonly column: number;
  readonly value: CellValue;
  /** What the number format does to the number a person sees. */
  readonly format: NumberFormat;
  /** True when the value is the cached result of a formula. */
  readonly formula: boolean;
  /** True when its style strikes out all of it. */
  readonly struck?: true;
  /** The formula that reads another workbook: the value is what that one held when the two were last together. */
  readonly external?: string;
}

/**
 * The part of a number format that changes what a number means: a percent format shows 0.0302 as 3.02%,
 * a scaling format (`0.00,` thousands; `0!.0,` 万) shows 12345 as 1.2345.
 */
export interface NumberFormat {
  readonly code: string;
  readonly kind: 'general' | 'number' | 'percent' | 'permille' | 'date' | 'text';
  /** Shown value = stored value ÷ 10^scaledBy; 0 for almost every format, and for percent formats. */
  readonly scaledBy: number;
  /** What the format writes beside or into every number; left out where it writes nothing of note. */
  readonly painted?: PaintedText;
}

/** Text that a format shows with a number although it is not stored: `0.00"亿元"`, `-0`, `0"."00`. */
export interface PaintedText {
  /** Stretches with a letter, % or ‰. */
  readonly words: readonly string[];
  /** A minus or an opening bracket before the digits, or a minus behind them: a positive number looks negative. */
  readonly minus: boolean;
  /** A point, a comma or a digit among the digits: another number is shown. */
  readonly digits: boolean;
}

/** A row that holds at least one cell with a value; cells in ascending column order, empty ones left out. */
export interface Row {
  /** Counts from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

/** Inclusive rectangle. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
