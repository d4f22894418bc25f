import { must } from '../../model/must.js';
import type { Decimal } from '../../number/decimal.js';
import type { NodeOf, OrderKey } from '../node.js';
import type { Arithmetic } from './arithmetic.js';
import { type Cells, numberCells, PRESENT, takesPart, truthCells } from './cells.js';
import { groupsIn } from './frame.js';
import { compareRows, type Key, runsOfEquals, sharedRank } from './order.js';
import type { RowSource } from './row-scope.js';
import type { Evaluated } from './value.js';

/** The rank of each of some rows of the table if that row alone had other values; undefined: none. */
export type InsertRank<Column> = (
  changed: Pick<RowSource<Column>, 'read'>,
  rows: readonly number[],
) => readonly (Decimal | undefined)[];

interface Standing {
  readonly runs: readonly (readonly number[])[];
  /** How many rows stand above each run. */
  readonly above: readonly number[];
  /** The run each ranked row is in. */
  readonly runOf: ReadonlyMap<number, number>;
}

/**
 * Ranks by inserting: everyone is put in order once, and a changed row finds its place among the others by halving.
 * Only for ranks whose keys and eligibility are made of the row's own values, or the others would not stay where they are.
 */
export function rankInserter<Column>(node: NodeOf<'order'>, kept: Evaluated<Column>): InsertRank<Column> {
  const { op } = node;
  const { arithmetic, columns, frame } = kept.evaluation;
  const groups = groupsIn(frame, op.within);
  const before = (id: OrderKey['node']): Cells<Column> => must(columns.get(id), id);
  const keptKeys = op.keys.map((key) => keyOf(key, before(key.node)));
  const over = op.over === undefined ? undefined : truthCells(before(op.over));
  const first = must(keptKeys[0], 'first key').cells.reasons;
  const standings = new Map<number, Standing>();
  const standingOf = (group: number): Standing => {
    const known = standings.get(group);
    if (known !== undefined) return known;
    const ranked = must(groups.members[group], 'group').filter(
      (row) => first[row] === PRESENT && takesPart(over, row),
    );
    const standing = standingAmong(ranked, keptKeys, arithmetic);
    standings.set(group, standing);
    return standing;
  };
  return (changed, rows) => {
    const keys = keptKeys.map((key, i) =>
      joined(key, numberCells(changed.read(must(op.keys[i], 'key').node)), arithmetic),
    );
    const taking = op.over === undefined ? undefined : truthCells(changed.read(op.over));
    return rows.map((row, i) => {
      const at = first.length + i;
      const isRanked = must(keys[0], 'first key').cells.reasons[at] === PRESENT && takesPart(taking, i);
      if (!isRanked) return undefined;
      const standing = standingOf(must(groups.groupOf[row], 'group'));
      return sharedRank(
        op.ties,
        placeIn(standing, row, (other) => compareRows(other, at, keys, arithmetic)),
      );
    });
  };
}

function keyOf<Column>({ better }: OrderKey, cells: Cells<Column>): Key<Column> {
  return { cells: numberCells(cells), sign: better === 'higher' ? 1 : -1 };
}

/** A kept column with changed values after it, so that the two can be compared. */
function joined<Column>(
  { cells, sign }: Key<Column>,
  changed: ReturnType<typeof numberCells<Column>>,
  { at, fromDecimals }: Arithmetic<Column>,
): Key<Column> {
  const [kept, more] = [cells.reasons.length, changed.reasons.length];
  const values = Array.from({ length: kept + more }, (_, i) =>
    i < kept ? at(cells.numbers, i) : at(changed.numbers, i - kept),
  );
  const reasons = new Uint8Array(kept + more);
  reasons.set(cells.reasons);
  reasons.set(changed.reasons, kept);
  return { cells: { kind: 'number', numbers: fromDecimals(values), reasons }, sign };
}

function standingAmong<Column>(
  ranked: readonly number[],
  keys: readonly Key<Column>[],
  arithmetic: Arithmetic<Column>,
): Standing {
  const runs = runsOfEquals(ranked, keys, arithmetic);
  let count = 0;
  const above = runs.map((run) => {
    count += run.length;
    return count - run.length;
  });
  const runOf = new Map(runs.flatMap((run, i) => run.map((row) => [row, i] as const)));
  return { runs, above, runOf };
}

/** Among whom a row comes to stand once it has left its place. `order` is negative for who stands above it. */
function placeIn(
  { runs, above, runOf }: Standing,
  row: number,
  order: (other: number) => number,
): { readonly above: number; readonly size: number; readonly run: number } {
  const run = firstNotAbove(runs, order);
  const left = runOf.get(row);
  const leftAbove = left !== undefined && left < run;
  const wasAlone = left !== undefined && must(runs[left], 'run').length === 1;
  const others = runs[run]?.filter((other) => other !== row) ?? [];
  const equal = others[0] !== undefined && order(others[0]) === 0 ? others.length : 0;
  const before =
    runs.length === 0 ? 0 : (above[run] ?? must(above.at(-1), 'run') + must(runs.at(-1), 'run').length);
  return {
    above: before - (leftAbove ? 1 : 0),
    size: equal + 1,
    run: run + 1 - (leftAbove && wasAlone ? 1 : 0),
  };
}

function firstNotAbove(runs: readonly (readonly number[])[], order: (other: number) => number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(must(runs[middle]?.[0], 'run')) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
