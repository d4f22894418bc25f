import type { Assessment } from '../assess/index.js';
import { must } from '../model/must.js';
import { byCodePoint, groupsIn } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';

/** Rows group by group, in each by rank, equal ranks by the entity's key, unranked ones last: an order no sheet and no locale changes. */
export function rowsByRank(assessment: Assessment): number[] {
  const { entities } = assessment.table;
  const ranks = entities.map((_, row) => rankOf(assessment, row) ?? Number.POSITIVE_INFINITY);
  const keyOf = (row: number) => must(entities[row], 'entity').key;
  const groupOf = rankedGroups(assessment);
  return entities
    .map((_, row) => row)
    .sort(
      (a, b) =>
        groupOf(a) - groupOf(b) || compare(ranks[a] ?? 0, ranks[b] ?? 0) || byCodePoint(keyOf(a), keyOf(b)),
    );
}

/** Ranks are given within groups: a list that mixed them would show every rank once per group. */
function rankedGroups({ plan, evaluation }: Assessment): (row: number) => number {
  const { op } = must(plan.byId.get(plan.outline.rank), 'rank');
  if (op.kind !== 'order') throw new Error('bug: the rank is no order');
  const { groupOf } = groupsIn(evaluation.frame, op.within);
  return (row) => must(groupOf[row], 'row');
}

export function rankOf(assessment: Assessment, row: number): number | undefined {
  const rank = valueFor(assessment, assessment.plan.outline.rank, row);
  return rank.kind === 'number' ? rank.value.toNumber() : undefined;
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
