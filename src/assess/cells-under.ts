import type { Expr } from '../formula/expr.js';
import { namesIn, partsOf } from '../formula/rewrite.js';
import type { MeasureColumn } from '../model/dataset.js';
import type { MissingReason } from '../model/missing.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import { positionIn } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { Assessment } from './assessment.js';
import { nodesUnder } from './nodes-under.js';

/** The cells of one entity's row that a figure is made of, in the order in which its formulas name them. */
export function cellsUnder(assessment: Assessment, id: NodeId, row: number): CellPlace[] {
  return cellsOf(assessment, inputsUnder(assessment, [id], row), row);
}

/**
 * Of the cells a figure is made of, those to blame that it, or what is made of it, is missing: those missing for that
 * reason themselves; the zeros among those that are divided by; the zeros; and where there are none of these, all.
 */
export function cellsAtFault(
  assessment: Assessment,
  id: NodeId,
  row: number,
  reason: MissingReason,
): CellPlace[] {
  const inputs = inputsUnder(assessment, [id], row);
  const missing = inputs.filter((input) => {
    const value = valueFor(assessment, input, row);
    return value.kind === 'missing' && (value.reason === reason || reason === 'no-peers');
  });
  if (missing.length > 0) return cellsOf(assessment, missing, row);
  const divided = reason === 'zero-denominator' && valueFor(assessment, id, row).kind === 'missing';
  const suspects = divided ? inputsUnder(assessment, divisorsUnder(assessment, id, row), row) : inputs;
  const zeros = suspects.filter((input) => isZero(assessment, input, row));
  return cellsOf(assessment, zeros.length > 0 ? zeros : suspects, row);
}

function cellsOf(assessment: Assessment, inputs: readonly NodeId[], row: number): CellPlace[] {
  return inputs.flatMap((input) => cellOf(assessment, input, row) ?? []);
}

function isZero(assessment: Assessment, input: NodeId, row: number): boolean {
  const value = valueFor(assessment, input, row);
  return value.kind === 'number' && value.value.isZero();
}

/** What the formulas from a figure down to its cells divide by. */
export function divisorsUnder(assessment: Assessment, id: NodeId, row: number): NodeId[] {
  return nodesUnder(assessment, [id], row).flatMap(({ op }) =>
    op.kind === 'row' ? divisorsIn(op.expr) : [],
  );
}

function divisorsIn(expr: Expr): NodeId[] {
  const inner = partsOf(expr).flatMap(divisorsIn);
  return expr.kind === 'arithmetic' && expr.operator === '/' ? [...namesIn(expr.right), ...inner] : inner;
}

function inputsUnder(assessment: Assessment, ids: readonly NodeId[], row: number): NodeId[] {
  return nodesUnder(assessment, ids, row).flatMap(({ id, op }) => (op.kind === 'input' ? [id] : []));
}

/** Where the value of an input stands; undefined when no sheet has a cell for it. */
function cellOf(assessment: Assessment, input: NodeId, row: number): CellPlace | undefined {
  const { op } = must(assessment.plan.byId.get(input), input);
  if (op.kind !== 'input' || !('measure' in op)) return undefined;
  const table = must(assessment.dataset.tables.get(op.table), op.table);
  const at = op.row === undefined ? row : positionIn(table, op.row);
  return at === undefined ? undefined : cellIn(must(table.measures.get(op.measure), op.measure), at);
}

/** Where a column's value for a row stands. */
export function cellIn(column: MeasureColumn, row: number): CellPlace | undefined {
  const source = column.sources[must(column.cells.source[row], 'source')];
  const cell = must(column.cells.row[row], 'row');
  if (source === undefined || cell === 0) return undefined;
  const { file, sheet } = source;
  return { kind: 'cell', file, sheet, row: cell, column: must(column.cells.column[row], 'column') };
}
