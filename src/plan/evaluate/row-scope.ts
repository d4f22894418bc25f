import type { Expr } from '../../formula/expr.js';
import type { NodeId } from '../node.js';
import type { Arithmetic } from './arithmetic.js';
import { type Cells, codeOf, type NumberCells, numberCells, PRESENT } from './cells.js';

/** What a formula reads: an arithmetic, how many rows there are, and the columns its names stand for. */
export interface RowSource<Column> {
  readonly arithmetic: Arithmetic<Column>;
  readonly length: number;
  readonly read: (id: NodeId) => Cells<Column>;
}

/** The same with the way to evaluate a part of the formula. */
export interface RowScope<Column> extends RowSource<Column> {
  readonly evaluate: (expr: Expr) => Cells<Column>;
}

export function numbersOf<Column>(expr: Expr, scope: RowScope<Column>): NumberCells<Column> {
  return numberCells(scope.evaluate(expr));
}

/** The column with a reason wherever an operation had no result. */
export function checked<Column>(
  numbers: Column,
  reasons: Uint8Array,
  scope: RowScope<Column>,
): NumberCells<Column> {
  const defined = scope.arithmetic.defined(numbers);
  const merged = reasons.map((reason, i) =>
    reason === PRESENT && defined[i] === 0 ? codeOf('undefined') : reason,
  );
  return { kind: 'number', numbers, reasons: merged };
}
