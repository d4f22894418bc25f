import { type MissingReason, missingReasons, type ReasonCode } from '../../model/missing.js';
import { must } from '../../model/must.js';

/** A node's values: numbers or truths, each with a byte that says why it is missing (0: it is there). */
export type Cells<Column> = NumberCells<Column> | TruthCells;

export interface NumberCells<Column> {
  readonly kind: 'number';
  readonly numbers: Column;
  readonly reasons: Uint8Array;
}

export interface TruthCells {
  readonly kind: 'truth';
  /** 1 true, 0 false. */
  readonly truths: Uint8Array;
  readonly reasons: Uint8Array;
}

export const PRESENT: ReasonCode = 0;

export function codeOf(reason: MissingReason): ReasonCode {
  return missingReasons.indexOf(reason) + 1;
}

export function reasonOf(code: ReasonCode): MissingReason | undefined {
  return code === PRESENT ? undefined : must(missingReasons[code - 1], `missing reason ${code}`);
}

/** The reason of an expression: of all its operands' reasons the one that stands first in the fixed order. */
export function firstReason(a: ReasonCode, b: ReasonCode): ReasonCode {
  if (a === PRESENT) return b;
  return b === PRESENT ? a : Math.min(a, b);
}

/** Whether a row is among those a step is for; of whom that is not known, no. */
export function takesPart(over: TruthCells | undefined, row: number): boolean {
  return over === undefined || (over.truths[row] === 1 && over.reasons[row] === PRESENT);
}

export function mergeReasons(columns: readonly Uint8Array[], length: number): Uint8Array {
  const merged = new Uint8Array(length);
  for (const column of columns) {
    for (let i = 0; i < length; i++) merged[i] = firstReason(merged[i] ?? PRESENT, column[i] ?? PRESENT);
  }
  return merged;
}

export function numberCells<Column>(cells: Cells<Column>): NumberCells<Column> {
  if (cells.kind !== 'number') throw new Error('bug: a number was expected of a truth');
  return cells;
}

export function truthCells<Column>(cells: Cells<Column>): TruthCells {
  if (cells.kind !== 'truth') throw new Error('bug: a truth was expected of a number');
  return cells;
}
