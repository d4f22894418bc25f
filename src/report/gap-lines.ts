import type { Closed, Gaps, Indicator, Overtake } from '../assess/what-if/index.js';
import { must } from '../model/must.js';
import type { Decimal } from '../number/decimal.js';
import { numberAt } from './gap-cells.js';
import type { Subject } from './subject.js';

/** One indicator of one entity: what is lost, to whom, and what closing the gap would bring. */
export interface GapLine {
  readonly row: number;
  readonly indicator: Indicator;
  readonly lost: Decimal | undefined;
  readonly best: { readonly value: Decimal; readonly rows: readonly number[] } | undefined;
  /** From the own value to the best; 0 for the best itself. */
  readonly toBest: Decimal | undefined;
  readonly closed: Closed;
}

/** A line with the smallest change that takes the entity up. */
export interface PursuedLine extends GapLine {
  readonly overtake: Overtake;
}

/** The indicators that an entity is assessed by, entity by entity. */
export function gapLines({ assessment }: Subject, gaps: Gaps, rows: readonly number[]): readonly GapLine[] {
  const cells = rows.flatMap((row) =>
    gaps.indicators
      .filter(({ weight }) => numberAt(assessment, weight, row)?.isZero() === false)
      .map((indicator) => ({ row, indicator })),
  );
  const closed = gaps.closedOf(cells);
  return cells.map((cell, i): GapLine => {
    const { row, indicator } = cell;
    const best = gaps.bestOf(cell);
    const own = numberAt(assessment, indicator.value, row);
    const further = own === undefined ? undefined : best?.value.minus(own);
    const toBest = indicator.direction === 'lower' ? further?.negated() : further;
    return { row, indicator, lost: gaps.lostOf(cell), best, toBest, closed: must(closed[i], 'closed gap') };
  });
}

export function pursued<Line extends GapLine>(gaps: Gaps, lines: readonly Line[]): (Line & PursuedLine)[] {
  const overtakes = gaps.overtakesOf(lines);
  return lines.map((line, i) => ({ ...line, overtake: must(overtakes[i], 'overtake') }));
}

/** Points that reaching the target adds to the total; where that is not to be had, those that are lost. */
export function payOf({ closed, lost }: GapLine): Decimal | undefined {
  return closed.kind === 'closed' ? closed.points : lost;
}
