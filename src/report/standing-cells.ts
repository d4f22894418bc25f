import type { Assessment } from '../assess/index.js';
import { must } from '../model/must.js';
import { valueFor } from '../plan/evaluate/value.js';
import { whyDisqualified } from '../plan/explain/disqualified.js';
import type { NodeId } from '../plan/node.js';
import { figureCell } from './cells.js';
import type { ReportCell } from './document.js';
import type { ReportWords } from './words/words.js';

/** A rank, or a dash and why there is none. */
export function rankCell(
  assessment: Assessment,
  { rank, row }: { readonly rank: NodeId; readonly row: number },
  words: ReportWords,
): ReportCell {
  const value = valueFor(assessment, rank, row);
  if (value.kind !== 'number') {
    const reason = whyDisqualified(assessment, row) ?? words.explain.none;
    return { kind: 'missing', mark: '—', reason };
  }
  return { kind: 'number', value: value.value.toString(), places: placesOf(assessment, rank) };
}

/** Averaged ranks have a half. */
function placesOf({ plan }: Assessment, rank: NodeId): number {
  const { op } = must(plan.byId.get(rank), rank);
  return op.kind === 'order' && op.ties === 'average' ? 1 : 0;
}

/** A grade, or a dash and why there is none. */
export function gradeCell(
  assessment: Assessment,
  { grade, row }: { readonly grade: NodeId; readonly row: number },
  words: ReportWords,
): ReportCell {
  const value = valueFor(assessment, grade, row);
  if (value.kind !== 'missing' || value.reason !== 'not-applicable') {
    return figureCell(assessment, { node: grade, row, places: 0 }, words);
  }
  return { kind: 'missing', mark: '—', reason: whyDisqualified(assessment, row) ?? words.ungraded };
}
