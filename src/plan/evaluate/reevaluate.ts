import { must } from '../../model/must.js';
import { type Decimal, ZERO } from '../../number/decimal.js';
import type { NodeId } from '../node.js';
import { cellOf, isOnRowsOf, type KeptRows, keptRows, keptWhole, withOne } from './again.js';
import type { Arithmetic } from './arithmetic.js';
import { type Cells, codeOf, PRESENT } from './cells.js';
import { type Consequences, groupingOf, rowsReached } from './consequences.js';
import { evaluateNode, type Run } from './evaluate.js';
import type { InsertRank } from './insert-rank.js';
import type { Refusal } from './settle.js';
import { type Evaluated, type Value, valueFor } from './value.js';

/** Where one row's change is computed: over the row itself, and over all rows it reaches. Made once for many changes. */
export interface Ground<Column> {
  readonly consequences: Consequences;
  readonly row: number;
  readonly own: KeptRows<Column>;
  readonly reached: KeptRows<Column>;
  /** A rank that is wanted of this row only, so that it need not be computed of all. */
  readonly inserted: { readonly id: NodeId; readonly insert: InsertRank<Column> } | undefined;
}

/** One row's number changed, and what comes of it. */
export interface Reevaluation {
  readonly valueOf: (node: NodeId, row: number) => Value;
  readonly refusals: readonly Refusal[];
}

/** The rows a change in one row may reach; of another row of the same groups they are the same. */
export function reachedFrom<Column>(
  kept: Evaluated<Column>,
  consequences: Consequences,
  row: number,
): KeptRows<Column> {
  return isOnRowsOf(consequences.of.on, kept.plan.table)
    ? keptRows(kept, rowsReached(consequences, kept.evaluation.frame, row))
    : keptWhole(kept);
}

/** Columns of which some rows are computed again. */
interface Layer<Column> {
  readonly over: KeptRows<Column>;
  readonly columns: Map<NodeId, Cells<Column>>;
  readonly marks: Map<NodeId, Uint8Array>;
  readonly run: Run<Column>;
}

/**
 * Recomputes what depends on a node after one row's number has become another: of that row alone as long as nothing that
 * others read has moved. A group's figure that comes out as it was moves nobody.
 */
export function reevaluate<Column>(ground: Ground<Column>, value: Decimal): Reevaluation {
  const { consequences, row, inserted } = ground;
  const { of, alone, together } = consequences;
  const { plan, evaluation } = ground.own.kept;
  const own = layerOver(ground.own, NOTHING);
  const all = layerOver(ground.reached, spreadOver(ground, own));
  const changed = cellOf(value, evaluation.arithmetic);
  if (isOnRowsOf(of.on, plan.table)) own.columns.set(of.id, changed);
  else {
    const by = { cells: changed, position: 0 };
    all.columns.set(of.id, withOne(ground.reached.cells(of.id), row, by, evaluation.arithmetic));
  }
  for (const node of alone) own.columns.set(node.id, evaluateNode(node, own.run));
  for (const { node, reads } of together) {
    const othersMoved = reads.some((id) => all.columns.has(id));
    if (!othersMoved && !reads.some((id) => own.columns.has(id))) continue;
    if (!othersMoved && node.id === inserted?.id) {
      own.columns.set(node.id, rankCell(ground, own, inserted.insert));
    } else if (!othersMoved && groupingOf(node) === undefined) {
      own.columns.set(node.id, evaluateNode(node, own.run));
    } else {
      const cells = evaluateNode(node, all.run);
      const isSame =
        node.on.kind === 'group' && isEqual(cells, ground.reached.cells(node.id), evaluation.arithmetic);
      if (!isSame) all.columns.set(node.id, cells);
    }
  }
  return outcomeOf(ground, own, all);
}

function rankCell<Column>(
  { row }: Ground<Column>,
  { run }: Layer<Column>,
  insert: InsertRank<Column>,
): Cells<Column> {
  const [rank] = insert({ read: (id) => must(run.columns.get(id), id) }, [row]);
  const cell = cellOf(rank ?? ZERO, run.arithmetic);
  return rank === undefined ? { ...cell, reasons: Uint8Array.of(codeOf('not-applicable')) } : cell;
}

/** What a run reads: what was computed again, else what another layer has, else what was kept. */
function layerOver<Column>(over: KeptRows<Column>, besides: Besides<Column>): Layer<Column> {
  const { plan, evaluation } = over.kept;
  const [columns, marks] = [new Map<NodeId, Cells<Column>>(), new Map<NodeId, Uint8Array>()];
  const run: Run<Column> = {
    plan,
    frame: over.frame,
    arithmetic: evaluation.arithmetic,
    columns: {
      get: (id) => columns.get(id) ?? besides.cells(id) ?? over.cells(id),
      set: columns.set.bind(columns),
    },
    marks: { get: (id) => marks.get(id) ?? besides.marks(id) ?? over.marks(id), set: marks.set.bind(marks) },
    refusals: [],
  };
  return { over, columns, marks, run };
}

interface Besides<Column> {
  readonly cells: (id: NodeId) => Cells<Column> | undefined;
  readonly marks: (id: NodeId) => Uint8Array | undefined;
}

const NOTHING = { cells: () => undefined, marks: () => undefined } as const;

/** What the row computed for itself, in the columns of all rows reached. */
function spreadOver<Column>({ reached, row }: Ground<Column>, own: Layer<Column>): Besides<Column> {
  const at = reached.rows.indexOf(row);
  const { arithmetic } = reached.kept.evaluation;
  const found = new Map<NodeId, Cells<Column>>();
  return {
    cells: (id) => {
      const cells = own.columns.get(id);
      if (cells === undefined) return undefined;
      const all = found.get(id) ?? withOne(reached.cells(id), at, { cells, position: 0 }, arithmetic);
      found.set(id, all);
      return all;
    },
    marks: (id) => {
      const mark = own.marks.get(id)?.[0];
      if (mark === undefined) return undefined;
      return Uint8Array.from(must(reached.marks(id), id), (kept, i) => (i === at ? mark : kept));
    },
  };
}

function isEqual<Column>(a: Cells<Column>, b: Cells<Column>, { at }: Arithmetic<Column>): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return false;
  return a.reasons.every(
    (reason, i) =>
      reason === b.reasons[i] && (reason !== PRESENT || at(a.numbers, i).equals(at(b.numbers, i))),
  );
}

function outcomeOf<Column>(ground: Ground<Column>, own: Layer<Column>, all: Layer<Column>): Reevaluation {
  const { row, reached } = ground;
  const { kept } = reached;
  const positions = new Map(reached.rows.map((at, position) => [at, position]));
  const figure = (id: NodeId, at: number): Value => {
    const position = positions.get(at);
    if (position !== undefined && all.columns.has(id)) return valueFor(evaluatedIn(all), id, position);
    return at === row && own.columns.has(id) ? valueFor(evaluatedIn(own), id, 0) : valueFor(kept, id, at);
  };
  const refusals = [
    ...own.run.refusals.map((refusal) => ({ ...refusal, row })),
    ...all.run.refusals.map((refusal) => ({ ...refusal, row: must(reached.rows[refusal.row], 'row') })),
  ];
  return { valueOf: figure, refusals };
}

function evaluatedIn<Column>({ over, columns, marks, run }: Layer<Column>): Evaluated<Column> {
  const { plan, evaluation } = over.kept;
  const { frame, refusals } = run;
  return { plan, evaluation: { frame, arithmetic: evaluation.arithmetic, columns, marks, refusals } };
}
