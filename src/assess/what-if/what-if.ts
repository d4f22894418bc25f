import type { Decimal } from '../../number/decimal.js';
import { keptRows } from '../../plan/evaluate/again.js';
import { consequencesOf } from '../../plan/evaluate/consequences.js';
import { reachedFrom, reevaluate } from '../../plan/evaluate/reevaluate.js';
import type { Value } from '../../plan/evaluate/value.js';
import type { NodeId } from '../../plan/node.js';
import type { Assessment } from '../assessment.js';

/** One row's number taken as another one. */
export interface Change {
  /** On the rows of a table, and of numbers. */
  readonly node: NodeId;
  /** Of the node's table. */
  readonly row: number;
  /** In the node's unit. */
  readonly value: Decimal;
}

export interface WhatIf {
  /** The figure of a node for a row of the table assessed, as it would be. */
  readonly valueOf: (node: NodeId, row: number) => Value;
}

/**
 * The assessment as it would be with one number changed: the same plan, of which only what is made of that number is
 * computed again. What stands before the node stays as it is, so to change a reported value is to change its column.
 */
export function whatIf(assessment: Assessment, { node, row, value }: Change): WhatIf {
  const consequences = consequencesOf(assessment.plan, node);
  const { on, type } = consequences.of;
  if (on.kind !== 'row' || type.kind !== 'number') throw new Error(`bug: ${node} has no number per row`);
  const own = keptRows(assessment, on.table === assessment.plan.table ? [row] : []);
  const reached = reachedFrom(assessment, consequences, row);
  return reevaluate({ consequences, row, own, reached, inserted: undefined }, value);
}
