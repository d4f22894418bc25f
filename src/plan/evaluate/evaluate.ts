import type { Dataset, LabelColumn, MeasureColumn } from '../../model/dataset.js';
import { must } from '../../model/must.js';
import { type Decimal, ZERO } from '../../number/decimal.js';
import type { Axis, GivenOp, InputOp, Node, NodeId, NodeOf } from '../node.js';
import type { Plan } from '../plan.js';
import type { Arithmetic } from './arithmetic.js';
import { type Cells, codeOf, type NumberCells, type TruthCells } from './cells.js';
import { evaluateCollect } from './collect.js';
import { evaluateFold } from './fold.js';
import {
  type Frame,
  frameOf,
  groupsIn,
  lengthOf,
  positionIn,
  positionsOn,
  rowsBelongingTo,
  tableIn,
} from './frame.js';
import { evaluateOrder } from './order.js';
import { evaluateRollUp } from './roll-up.js';
import { evaluateRow } from './row.js';
import type { RowSource } from './row-scope.js';
import { evaluateSettle, type Refusal } from './settle.js';
import { evaluateSolve } from './solve.js';

/** Every node's column is kept: readers only read. */
export interface Evaluation<Column> {
  readonly frame: Frame;
  readonly arithmetic: Arithmetic<Column>;
  readonly columns: ReadonlyMap<NodeId, Cells<Column>>;
  /** For settle nodes: per row 0, or 1 + the case applied. */
  readonly marks: ReadonlyMap<NodeId, Uint8Array>;
  readonly refusals: readonly Refusal[];
}

/** What a node is computed with, and where its column is put. */
export interface Run<Column> {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly arithmetic: Arithmetic<Column>;
  readonly columns: ByNode<Cells<Column>>;
  readonly marks: ByNode<Uint8Array>;
  readonly refusals: Refusal[];
}

interface ByNode<Value> {
  readonly get: (id: NodeId) => Value | undefined;
  readonly set: (id: NodeId, value: Value) => unknown;
}

/** Computes each node of the plan for all rows, in the plan's order, in the arithmetic it is handed. */
export function evaluate<Column>(
  plan: Plan,
  dataset: Dataset,
  arithmetic: Arithmetic<Column>,
): Evaluation<Column> {
  const frame = frameOf(plan, dataset);
  const [columns, marks] = [new Map<NodeId, Cells<Column>>(), new Map<NodeId, Uint8Array>()];
  const run: Run<Column> = { plan, frame, arithmetic, columns, marks, refusals: [] };
  for (const node of plan.nodes) columns.set(node.id, evaluateNode(node, run));
  return { frame, arithmetic, columns, marks, refusals: run.refusals };
}

/** Computes one node on its own axis, over columns that are there. */
export function evaluateNode<Column>(node: Node, run: Run<Column>): Cells<Column> {
  const { op } = node;
  switch (op.kind) {
    case 'input':
      return input(op, run);
    case 'given':
      return given(node, op, run);
    case 'row':
      return evaluateRow(op.expr, sourceOn(node.on, run));
    case 'fold':
      return evaluateFold(op, sourceOn(node.on, run), (settled) => penaltiesOf(settled, run));
    case 'collect':
      return evaluateCollect(op, sourceOn(rowAxis(run), run), groupsIn(run.frame, groupingOf(node)));
    case 'settle':
      return settle({ ...node, op }, run);
    case 'order':
      return evaluateOrder(op, sourceOn(node.on, run), groupsIn(run.frame, op.within));
    case 'roll-up':
      return evaluateRollUp(
        op,
        sourceOn({ kind: 'row', table: op.from }, run),
        rowsBelongingTo(run.frame, op.from),
      );
    case 'solve':
      return evaluateSolve(op, { rows: sourceOn(rowAxis(run), run), on: sourceOn(node.on, run) }, run.frame);
  }
}

function rowAxis<Column>(run: Run<Column>): Axis {
  return { kind: 'row', table: run.plan.table };
}

function groupingOf(node: Node): string {
  if (node.on.kind !== 'group') throw new Error(`bug: ${node.id} collects on a ${node.on.kind} axis`);
  return node.on.grouping;
}

/** Rows in which a settle node put in a penalty. */
function penaltiesOf<Column>(settled: NodeId, run: Run<Column>): Uint8Array {
  const { op } = must(run.plan.byId.get(settled), settled);
  const cases = op.kind === 'settle' ? op.cases : [];
  return must(run.marks.get(settled), settled).map((mark) => (cases[mark - 1]?.policy === 'penalty' ? 1 : 0));
}

/** What a node on an axis reads: a coarser column is spread over the finer axis. */
function sourceOn<Column>(axis: Axis, run: Run<Column>): RowSource<Column> {
  const length = lengthOf(axis, run.frame);
  return { arithmetic: run.arithmetic, length, read: (id) => readOn(axis, id, run) };
}

function readOn<Column>(axis: Axis, id: NodeId, run: Run<Column>): Cells<Column> {
  const cells = must(run.columns.get(id), `column of ${id}`);
  const { on } = must(run.plan.byId.get(id), id);
  if (on.kind === 'rule' && cells.kind === 'number' && axis.kind !== 'rule') return spread(cells, axis, run);
  const positions = positionsOn(on, axis, run.frame);
  if (positions === undefined) return cells;
  const reasons = Uint8Array.from(positions, (at) => cells.reasons[at] ?? 0);
  return cells.kind === 'number'
    ? { kind: 'number', numbers: run.arithmetic.gather(cells.numbers, positions), reasons }
    : { kind: 'truth', truths: Uint8Array.from(positions, (at) => cells.truths[at] ?? 0), reasons };
}

/** A figure of the rules, the same for every position of a finer axis. */
function spread<Column>(cells: NumberCells<Column>, axis: Axis, run: Run<Column>): Cells<Column> {
  const length = lengthOf(axis, run.frame);
  const numbers = run.arithmetic.constant(run.arithmetic.at(cells.numbers, 0), length);
  return { kind: 'number', numbers, reasons: new Uint8Array(length).fill(cells.reasons[0] ?? 0) };
}

function input<Column>(op: InputOp, { frame, arithmetic }: Run<Column>): Cells<Column> {
  const table = tableIn(frame, op.table);
  if ('label' in op) return said(must(table.labels.get(op.label), `label ${op.label}`), op.is);
  const column = measured(must(table.measures.get(op.measure), `measure ${op.measure}`), arithmetic);
  return op.row === undefined ? column : ofOneRow(column, positionIn(table, op.row), arithmetic);
}

/** A figure that all read from one row; where no sheet has the row, it was not reported. */
function ofOneRow<Column>(
  { numbers, reasons }: NumberCells<Column>,
  row: number | undefined,
  arithmetic: Arithmetic<Column>,
): NumberCells<Column> {
  if (row === undefined) {
    return {
      kind: 'number',
      numbers: arithmetic.constant(ZERO, 1),
      reasons: Uint8Array.of(codeOf('not-reported')),
    };
  }
  return {
    kind: 'number',
    numbers: arithmetic.gather(numbers, Int32Array.of(row)),
    reasons: Uint8Array.of(must(reasons[row], 'row')),
  };
}

function said(column: LabelColumn, is: string | undefined): TruthCells {
  const truths = Uint8Array.from(column.values, (text) =>
    Number(is === undefined ? text !== '' : text === is),
  );
  return { kind: 'truth', truths, reasons: new Uint8Array(truths.length) };
}

function measured<Column>(column: MeasureColumn, arithmetic: Arithmetic<Column>): NumberCells<Column> {
  const ratioOf = (row: number) =>
    column.sources[column.cells.source[row] ?? 0]?.scale ?? { times: 1n, over: 1n };
  return { kind: 'number', numbers: arithmetic.fromSheet(column.values, ratioOf), reasons: column.reasons };
}

function given<Column>(node: Node, op: GivenOp, run: Run<Column>): Cells<Column> {
  const { values } = op;
  if (values.per === 'rule') {
    const numbers = run.arithmetic.constant(values.value, 1);
    return { kind: 'number', numbers, reasons: new Uint8Array(1) };
  }
  const keys =
    values.per === 'row'
      ? run.frame.table.entities.map((entity) => entity.key)
      : groupsIn(run.frame, groupingOf(node)).names;
  const found = keys.map((key): Decimal | undefined => values.values.get(key));
  return {
    kind: 'number',
    numbers: run.arithmetic.fromDecimals(found.map((value) => value ?? ZERO)),
    reasons: Uint8Array.from(found, (value) => (value === undefined ? codeOf('not-applicable') : 0)),
  };
}

function settle<Column>(node: NodeOf<'settle'>, run: Run<Column>): Cells<Column> {
  const settled = evaluateSettle(node, sourceOn(node.on, run));
  run.marks.set(node.id, settled.marks);
  run.refusals.push(...settled.refusals);
  return settled.cells;
}
