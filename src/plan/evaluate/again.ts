import { must } from '../../model/must.js';
import type { Decimal } from '../../number/decimal.js';
import type { Axis, Node, NodeId } from '../node.js';
import type { Arithmetic } from './arithmetic.js';
import type { Cells } from './cells.js';
import { type Evaluation, evaluateNode, type Run } from './evaluate.js';
import type { Frame, Groups } from './frame.js';
import type { Evaluated } from './value.js';

/** Kept columns at some rows of the table assessed, as if these were all its rows. */
export interface KeptRows<Column> {
  readonly kept: Evaluated<Column>;
  readonly rows: readonly number[];
  readonly frame: Frame;
  readonly cells: (id: NodeId) => Cells<Column>;
  readonly marks: (id: NodeId) => Uint8Array | undefined;
}

/**
 * Takes rows out of kept columns, each column once and only if it is read. A row may be taken several times as long as
 * nothing that reads across rows is computed of them.
 */
export function keptRows<Column>(kept: Evaluated<Column>, rows: readonly number[]): KeptRows<Column> {
  const { plan, evaluation } = kept;
  const { groupings } = evaluation.frame;
  const groups = new Map([...groupings].map(([name, all]) => [name, groupsOfRows(all, rows)] as const));
  const positions = Int32Array.from(rows);
  const positionsFor = ({ on }: Node): Int32Array | undefined => {
    if (on.kind === 'group') return must(groups.get(on.grouping), on.grouping).positions;
    return isOnRowsOf(on, plan.table) ? positions : undefined;
  };
  const columns = new Map<NodeId, Cells<Column>>();
  const take = (id: NodeId): Cells<Column> => {
    const cells = must(evaluation.columns.get(id), `column of ${id}`);
    const at = positionsFor(must(plan.byId.get(id), id));
    return at === undefined ? cells : cellsAt(cells, at, evaluation.arithmetic);
  };
  return {
    kept,
    rows,
    frame: frameOfRows(evaluation.frame, rows, groups),
    cells: (id) => {
      const found = columns.get(id) ?? take(id);
      columns.set(id, found);
      return found;
    },
    marks: (id) => {
      const marks = evaluation.marks.get(id);
      return marks && Uint8Array.from(rows, (row) => must(marks[row], 'row'));
    },
  };
}

/** Every row where it is, for what depends on the rows of another table. */
export function keptWhole<Column>(kept: Evaluated<Column>): KeptRows<Column> {
  const { evaluation } = kept;
  return {
    kept,
    rows: evaluation.frame.table.entities.map((_, row) => row),
    frame: evaluation.frame,
    cells: (id) => must(evaluation.columns.get(id), `column of ${id}`),
    marks: (id) => evaluation.marks.get(id),
  };
}

export function isOnRowsOf(on: Axis, table: string): boolean {
  return on.kind === 'row' && on.table === table;
}

/** Columns that replace kept ones. */
export interface Replaced<Column> {
  readonly columns: ReadonlyMap<NodeId, Cells<Column>>;
  readonly marks: ReadonlyMap<NodeId, Uint8Array>;
}

/** Computes some nodes, in the plan's order, over kept rows of which some columns are replaced. */
export function evaluateAgain<Column>(
  nodes: readonly Node[],
  over: KeptRows<Column>,
  replaced: Replaced<Column>,
): Evaluation<Column> {
  const { plan, evaluation } = over.kept;
  const [columns, marks] = [new Map(replaced.columns), new Map(replaced.marks)];
  const run: Run<Column> = {
    plan,
    frame: over.frame,
    arithmetic: evaluation.arithmetic,
    columns: { get: (id) => columns.get(id) ?? over.cells(id), set: columns.set.bind(columns) },
    marks: { get: (id) => marks.get(id) ?? over.marks(id), set: marks.set.bind(marks) },
    refusals: [],
  };
  for (const node of nodes) columns.set(node.id, evaluateNode(node, run));
  return { frame: over.frame, arithmetic: evaluation.arithmetic, columns, marks, refusals: run.refusals };
}

/** One position of a column replaced by a position of another. */
export function withOne<Column>(
  cells: Cells<Column>,
  position: number,
  by: { readonly cells: Cells<Column>; readonly position: number },
  { choose, gather }: Arithmetic<Column>,
): Cells<Column> {
  const isIt = new Uint8Array(cells.reasons.length);
  isIt[position] = 1;
  const reasons = Uint8Array.from(cells.reasons);
  reasons[position] = must(by.cells.reasons[by.position], 'position');
  if (cells.kind === 'number' && by.cells.kind === 'number') {
    const everywhere = new Int32Array(cells.reasons.length).fill(by.position);
    return {
      kind: 'number',
      numbers: choose(isIt, gather(by.cells.numbers, everywhere), cells.numbers),
      reasons,
    };
  }
  if (cells.kind !== 'truth' || by.cells.kind !== 'truth') throw new Error('bug: a number replaces a truth');
  const truths = Uint8Array.from(cells.truths);
  truths[position] = must(by.cells.truths[by.position], 'position');
  return { kind: 'truth', truths, reasons };
}

function cellsAt<Column>(
  cells: Cells<Column>,
  positions: Int32Array,
  { gather }: Arithmetic<Column>,
): Cells<Column> {
  const reasons = Uint8Array.from(positions, (at) => must(cells.reasons[at], 'row'));
  return cells.kind === 'number'
    ? { kind: 'number', numbers: gather(cells.numbers, positions), reasons }
    : { kind: 'truth', truths: Uint8Array.from(positions, (at) => must(cells.truths[at], 'row')), reasons };
}

/** No cell of the sheets is read again: measures and labels stay behind. */
function frameOfRows(
  frame: Frame,
  rows: readonly number[],
  groupings: ReadonlyMap<string, GroupsOfRows>,
): Frame {
  const entities = rows.map((row) => must(frame.table.entities[row], 'entity'));
  const table = { name: frame.table.name, entities, measures: new Map(), labels: new Map() };
  const tables = new Map(frame.tables).set(table.name, table);
  return { ...frame, table, tables, rows: rows.length, groupings };
}

interface GroupsOfRows extends Groups {
  /** Where each of the groups was among all. */
  readonly positions: Int32Array;
}

/** The groups that have any of the rows, in their order. */
function groupsOfRows({ names, groupOf }: Groups, rows: readonly number[]): GroupsOfRows {
  const members = new Map<number, number[]>();
  rows.forEach((row, position) => {
    const group = must(groupOf[row], 'group');
    const known = members.get(group);
    if (known === undefined) members.set(group, [position]);
    else known.push(position);
  });
  const positions = Int32Array.from(members.keys()).sort();
  const places = new Map([...positions].map((group, place) => [group, place]));
  return {
    names: Array.from(positions, (group) => must(names[group], 'group')),
    groupOf: Int32Array.from(rows, (row) => must(places.get(must(groupOf[row], 'group')), 'group')),
    members: Array.from(positions, (group) => must(members.get(group), 'group')),
    positions,
  };
}

/** One number for one row. */
export function cellOf<Column>(value: Decimal, of: Arithmetic<Column>): Cells<Column> {
  return { kind: 'number', numbers: of.constant(value, 1), reasons: new Uint8Array(1) };
}
