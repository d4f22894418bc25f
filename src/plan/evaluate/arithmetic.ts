import type { Ratio } from '../../model/ratio.js';
import type { Decimal } from '../../number/decimal.js';

/**
 * Numbers by the column. Evaluation is written once over this interface, so that another arithmetic
 * (doubles that carry an error bound) can be handed in and give the same digits.
 * Cells that are missing hold any number: whoever evaluates keeps the reasons beside the column and
 * never shows what stands there. No operation throws on such a cell.
 */
export interface Arithmetic<Column> {
  /** A sheet's doubles at 15 significant digits, each times the ratio of its source. */
  readonly fromSheet: (values: Float64Array, ratioOf: (position: number) => Ratio) => Column;
  readonly constant: (value: Decimal, length: number) => Column;
  readonly fromDecimals: (values: readonly Decimal[]) => Column;
  readonly binary: (operator: '+' | '-' | '*' | '/' | '^', left: Column, right: Column) => Column;
  readonly unary: (operation: 'negate' | 'abs' | 'ln' | 'exp' | 'sqrt', of: Column) => Column;
  /** Value × ratio, exact when it comes out even. */
  readonly scale: (of: Column, ratio: Ratio) => Column;
  readonly round: (of: Column, places: number, mode: 'half-up' | 'floor' | 'ceil') => Column;
  /** 1 where the column holds a number; 0 where an operation had no result (ln 0, a zero denominator, beyond 10^±1000). */
  readonly defined: (of: Column) => Uint8Array;
  /** −1, 0 or 1 per position, at decision digits. */
  readonly decide: (left: Column, right: Column) => Int8Array;
  /** −1, 0 or 1 between two positions of one column, at decision digits. */
  readonly compareAt: (of: Column, a: number, b: number) => -1 | 0 | 1;
  /** `yes` where the condition holds, else `no`. */
  readonly choose: (condition: Uint8Array, yes: Column, no: Column) => Column;
  /** Position i of the result is position `positions[i]` of the column; below 0: any number. */
  readonly gather: (of: Column, positions: Int32Array) => Column;
  readonly sumOf: (of: Column, positions: readonly number[]) => Decimal;
  readonly at: (of: Column, position: number) => Decimal;
}
