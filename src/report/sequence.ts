import type { Assessment } from '../assess/index.js';
import { must } from '../model/must.js';
import { byCodePoint } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';

/** Rows by rank, equal ranks by the entity's key, unranked ones last: an order no sheet and no locale changes. */
export function rowsByRank(assessment: Assessment): number[] {
  const { entities } = assessment.table;
  const ranks = entities.map((_, row) => rankOf(assessment, row) ?? Number.POSITIVE_INFINITY);
  const keyOf = (row: number) => must(entities[row], 'entity').key;
  return entities
    .map((_, row) => row)
    .sort((a, b) => compare(ranks[a] ?? 0, ranks[b] ?? 0) || byCodePoint(keyOf(a), keyOf(b)));
}

export function rankOf(assessment: Assessment, row: number): number | undefined {
  const rank = valueFor(assessment, assessment.plan.outline.rank, row);
  return rank.kind === 'number' ? rank.value.toNumber() : undefined;
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
