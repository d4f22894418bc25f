import type { Decimal } from '../../number/decimal.js';
import { groupsIn } from '../../plan/evaluate/frame.js';
import { valueFor } from '../../plan/evaluate/value.js';
import type { Assessment } from '../assessment.js';
import { numberOf, rankNode } from './trials.js';

/** Ranks as they are, and over whom each row would have to go. */
export interface Standings {
  readonly rankOf: (row: number) => Decimal | undefined;
  /** One of those on the next place up; undefined for who is first or not ranked. */
  readonly rivalOf: (row: number) => number | undefined;
}

export function standingsOf(assessment: Assessment): Standings {
  const { plan, evaluation, table } = assessment;
  const ranks = table.entities.map((_, row) => numberOf(valueFor(assessment, plan.outline.rank, row)));
  const rivals = new Map<number, number>();
  for (const members of groupsIn(evaluation.frame, rankNode(plan).op.within).members) {
    const ranked = members.flatMap((row) => {
      const rank = ranks[row];
      return rank === undefined ? [] : [{ row, rank }];
    });
    ranked.sort((a, b) => a.rank.comparedTo(b.rank));
    let above: number | undefined;
    ranked.forEach(({ row, rank }, i) => {
      const before = ranked[i - 1];
      if (before?.rank.lessThan(rank) === true) above = before.row;
      // an average rank is better alone than shared, at the top as well
      const rival = above ?? (rank.greaterThan(1) ? ranked.find((one) => one.row !== row)?.row : undefined);
      if (rival !== undefined) rivals.set(row, rival);
    });
  }
  return { rankOf: (row) => ranks[row], rivalOf: (row) => rivals.get(row) };
}
