import type { MissingReason } from '../../model/missing.js';
import { must } from '../../model/must.js';
import type { Decimal } from '../../number/decimal.js';
import type { NodeId } from '../node.js';
import type { Plan } from '../plan.js';
import { reasonOf } from './cells.js';
import type { Evaluation } from './evaluate.js';
import { positionsOn } from './frame.js';

/** One figure of an evaluation. */
export type Value =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'label'; readonly value: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

/** A plan with the columns computed for it. */
export interface Evaluated<Column> {
  readonly plan: Plan;
  readonly evaluation: Evaluation<Column>;
}

/** The figure of a node for one row; a node of a coarser axis answers for the row's group. */
export function valueFor<Column>(of: Evaluated<Column>, id: NodeId, row: number): Value {
  return valueAt(of, id, positionFor(of, id, row));
}

/** Where on its own axis a node keeps the figure that belongs to a row. */
export function positionFor<Column>(
  { plan, evaluation }: Evaluated<Column>,
  id: NodeId,
  row: number,
): number {
  const { on } = must(plan.byId.get(id), id);
  if (on.kind === 'rule') return 0;
  const positions = positionsOn(on, { kind: 'row', table: plan.table }, evaluation.frame);
  return positions === undefined ? row : must(positions[row], 'row');
}

/** The figure of a node at a position of its own axis. */
export function valueAt<Column>(
  { plan, evaluation }: Evaluated<Column>,
  id: NodeId,
  position: number,
): Value {
  const cells = must(evaluation.columns.get(id), `column of ${id}`);
  const reason = reasonOf(must(cells.reasons[position], `position ${position} of ${id}`));
  if (reason !== undefined) return { kind: 'missing', reason };
  if (cells.kind === 'truth') return { kind: 'truth', value: cells.truths[position] === 1 };
  const value = evaluation.arithmetic.at(cells.numbers, position);
  const { type } = must(plan.byId.get(id), id);
  if (type.kind !== 'label') return { kind: 'number', value };
  return { kind: 'label', value: must(type.labels[value.toNumber()], `label ${value.toString()} of ${id}`) };
}
