import { must } from '../../model/must.js';
import { Decimal, ZERO } from '../../number/decimal.js';
import type { OrderOp, Ties } from '../node.js';
import type { Arithmetic } from './arithmetic.js';
import {
  type Cells,
  codeOf,
  type NumberCells,
  numberCells,
  PRESENT,
  takesPart,
  truthCells,
} from './cells.js';
import type { Groups } from './frame.js';
import type { RowSource } from './row-scope.js';

/** A column that ranks look at, and whether more or less of it is better. */
export interface Key<Column> {
  readonly cells: NumberCells<Column>;
  readonly sign: 1 | -1;
}

/** Ranks within each group: a function of values alone, never of the order of rows. */
export function evaluateOrder<Column>(op: OrderOp, source: RowSource<Column>, groups: Groups): Cells<Column> {
  const keys = op.keys.map(
    (key): Key<Column> => ({
      cells: numberCells(source.read(key.node)),
      sign: key.better === 'higher' ? 1 : -1,
    }),
  );
  const over = op.over === undefined ? undefined : truthCells(source.read(op.over));
  const ranks = new Array<Decimal>(source.length).fill(ZERO);
  const reasons = new Uint8Array(source.length);
  const first = must(keys[0], 'first key').cells.reasons;
  for (const members of groups.members) {
    const ranked = members.filter((row) => first[row] === PRESENT && takesPart(over, row));
    const isRanked = new Set(ranked);
    for (const row of members) {
      if (!isRanked.has(row))
        reasons[row] = first[row] === PRESENT ? codeOf('not-applicable') : (first[row] ?? PRESENT);
    }
    const runs = runsOfEquals(ranked, keys, source.arithmetic);
    for (const [row, rank] of ranksOf(runs, op.ties)) ranks[row] = rank;
  }
  return { kind: 'number', numbers: source.arithmetic.fromDecimals(ranks), reasons };
}

/** Rows from best to worst, equal ones together. */
export function runsOfEquals<Column>(
  rows: readonly number[],
  keys: readonly Key<Column>[],
  arithmetic: Arithmetic<Column>,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  const best = [...rows].sort((a, b) => compareRows(a, b, keys, arithmetic));
  best.forEach((row, i) => {
    const before = best[i - 1];
    if (before !== undefined && compareRows(before, row, keys, arithmetic) === 0) runs.at(-1)?.push(row);
    else runs.push([row]);
  });
  return runs;
}

function ranksOf(runs: readonly (readonly number[])[], ties: Ties): readonly (readonly [number, Decimal])[] {
  let above = 0;
  return runs.flatMap((run, i) => {
    const rank = sharedRank(ties, { above, size: run.length, run: i + 1 });
    above += run.length;
    return run.map((row) => [row, rank] as const);
  });
}

/** The rank that `size` equal rows share when `above` rows stand over them. */
export function sharedRank(
  ties: Ties,
  at: { readonly above: number; readonly size: number; readonly run: number },
): Decimal {
  switch (ties) {
    case 'competition':
      return new Decimal(at.above + 1);
    case 'dense':
      return new Decimal(at.run);
    case 'average':
      return new Decimal(2 * at.above + at.size + 1).div(2);
    case 'last':
      return new Decimal(at.above + at.size);
  }
}

/** Negative when `a` stands above `b`. A missing tie key stands below one that is there. */
export function compareRows<Column>(
  a: number,
  b: number,
  keys: readonly Key<Column>[],
  arithmetic: Arithmetic<Column>,
): number {
  for (const { cells, sign } of keys) {
    const [hasA, hasB] = [cells.reasons[a] === PRESENT, cells.reasons[b] === PRESENT];
    if (hasA !== hasB) return hasA ? -1 : 1;
    const order = hasA ? arithmetic.compareAt(cells.numbers, b, a) * sign : 0;
    if (order !== 0) return order;
  }
  return 0;
}
