import { Decimal, decide, ZERO } from '../number/decimal.js';
import type { Section } from './document.js';
import { type GapColumn, type GapView, numberCell, tableOf } from './gap-cells.js';
import { nameColumns, payColumns, scoreColumns, toldColumn } from './gap-detail.js';
import { LISTED } from './gap-effort.js';
import { type GapLine, gapLines, type PursuedLine, payOf, pursued } from './gap-lines.js';
import { rowsByRank } from './sequence.js';

interface Listed extends GapLine {
  readonly place: number;
}

/** 重点差距: of each entity the three indicators that pay most. */
export function shortlistSection(view: GapView): Section[] {
  const { subject, gaps, found } = view;
  const listed = rowsByRank(subject.assessment).flatMap((row) => bestPaying(gapLines(subject, found, [row])));
  if (listed.length === 0) return [];
  const lines = pursued(found, listed);
  const place: GapColumn<Listed & PursuedLine> = {
    title: gaps.columns.place,
    align: 'right',
    cell: (line) => numberCell(new Decimal(line.place), 0),
  };
  const [name, ...rest] = nameColumns(view);
  const columns = [name, place, ...rest, ...scoreColumns(view), ...payColumns(view), toldColumn(view)];
  const table = tableOf(columns, lines);
  return [{ id: 'gap-shortlist', title: gaps.sections.shortlist, table, notes: [gaps.notes.shortlist] }];
}

/**
 * By what closing the gap pays, and where that is the same, or nothing at all, by the points lost: who lost some is listed. Equal ones
 * stand as the framework has them.
 */
export function bestPaying(lines: readonly GapLine[]): Listed[] {
  const paying = lines.some(({ closed }) => closed.kind === 'closed' && decide(closed.points, ZERO) > 0);
  return lines
    .map((line) => ({ line, lost: line.lost ?? ZERO }))
    .map(({ line, lost }) => ({ line, lost, pay: paying ? (payOf(line) ?? ZERO) : lost }))
    .filter(({ pay, lost }) => decide(pay, ZERO) > 0 || decide(lost, ZERO) > 0)
    .sort((a, b) => decide(b.pay, a.pay) || decide(b.lost, a.lost))
    .slice(0, LISTED)
    .map(({ line }, i) => ({ ...line, place: i + 1 }));
}
