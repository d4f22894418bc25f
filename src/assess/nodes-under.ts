import { must } from '../model/must.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { Node, NodeId, SettleOp } from '../plan/node.js';
import { readsOf } from '../plan/reads.js';
import type { Assessment } from './assessment.js';

/**
 * What some figures of one row are made of, themselves included, along nodes of the row, and of the one row of a
 * reference: a group's statistic belongs to no single row, and numbers of the rules to no sheet.
 */
export function nodesUnder(assessment: Assessment, ids: readonly NodeId[], row: number): Node[] {
  const found = new Map<NodeId, Node>();
  const visit = (next: NodeId): void => {
    const node = must(assessment.plan.byId.get(next), next);
    const isOfRow = node.on.kind === 'row' || (node.on.kind === 'rule' && node.op.kind !== 'given');
    if (!isOfRow || found.has(next)) return;
    found.set(next, node);
    readsIn(assessment, node, row).forEach(visit);
  };
  ids.forEach(visit);
  return [...found.values()];
}

function readsIn(assessment: Assessment, { id, op }: Node, row: number): readonly NodeId[] {
  return op.kind === 'settle' ? settledFrom(assessment, { id, op }, row) : readsOf(op);
}

/**
 * Under a missing policy: what was carried forward for this row, or else the value itself, whose cell is the one left unfilled;
 * where the value is still missing, also what the policy found nothing in.
 */
function settledFrom(
  assessment: Assessment,
  { id, op }: { readonly id: NodeId; readonly op: SettleOp },
  row: number,
): readonly NodeId[] {
  const settled = valueFor(assessment, id, row);
  if (settled.kind !== 'missing') {
    const applied = op.cases[(assessment.evaluation.marks.get(id)?.[row] ?? 0) - 1];
    const carried = applied && ['carry-forward', 'last-year', 'previous'].includes(applied.policy);
    return carried && applied.to !== undefined ? [applied.to] : [op.of];
  }
  const met = op.cases.find(({ reasons }) => reasons.includes(settled.reason))?.to;
  return met === undefined ? [op.of] : [op.of, met];
}
