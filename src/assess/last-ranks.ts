import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { type Decimal, ONE } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { Assessment } from './assessment.js';
import { cellsUnder } from './cells-under.js';

/**
 * Ranks of last time that no list can have given: they count from 1 in whole places, or in halves where equal ones share the mean of
 * their places. More places than entities are no fault: some may have left since.
 */
export function lastRankFindings(assessment: Assessment): Diagnostic[] {
  const { gap } = assessment.plan.outline;
  if (gap?.lastRank === undefined || gap.presentRank === undefined) return [];
  const { lastRank } = gap;
  const halves = hasHalves(assessment, gap.presentRank);
  return assessment.table.entities.flatMap((entity, row) => {
    const value = valueFor(assessment, lastRank, row);
    if (value.kind !== 'number' || isRank(value.value, halves)) return [];
    const column = must(assessment.plan.byId.get(lastRank), lastRank).label.zh;
    const facts = { entity: entity.name, column, value: value.value.toString(), halves };
    const [first, ...others] = cellsUnder(assessment, lastRank, row);
    return [diagnostic('data/last-rank', facts, first ?? entity.place, others)];
  });
}

function isRank(value: Decimal, halves: boolean): boolean {
  return value.greaterThanOrEqualTo(ONE) && (halves ? value.times(2) : value).isInteger();
}

function hasHalves({ plan }: Assessment, rank: NodeId): boolean {
  const { op } = must(plan.byId.get(rank), rank);
  return op.kind === 'order' && op.ties === 'average';
}
