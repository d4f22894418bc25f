import type { MissingReason } from '../../model/missing.js';
import { must } from '../../model/must.js';
import type { NodeId, NodeOf, SettleCase } from '../node.js';
import { type Cells, codeOf, type NumberCells, numberCells, PRESENT, reasonOf } from './cells.js';
import type { RowSource } from './row-scope.js';

/** A missing value that no policy of the rules covers: no figure is made of it. */
export interface Refusal {
  readonly node: NodeId;
  readonly row: number;
  /** Of the value, or of what the policy would have put in: no-peers where there is no mean to take. */
  readonly reason: MissingReason;
}

export interface Settled<Column> {
  readonly cells: Cells<Column>;
  /** Per row 0, or 1 + the position of the case that was applied. */
  readonly marks: Uint8Array;
  readonly refusals: readonly Refusal[];
}

/** Applies a missing policy to every missing value of a column. */
export function evaluateSettle<Column>(node: NodeOf<'settle'>, source: RowSource<Column>): Settled<Column> {
  const { op } = node;
  const of = numberCells(source.read(op.of));
  const assessed = op.assessed === undefined ? undefined : numberCells(source.read(op.assessed));
  const reasons = Uint8Array.from(of.reasons);
  const marks = new Uint8Array(source.length);
  const refusals: Refusal[] = [];
  const puts = op.cases.map((one) => (one.to === undefined ? undefined : numberCells(source.read(one.to))));
  for (let row = 0; row < source.length; row++) {
    const reason = reasonOf(must(of.reasons[row], 'row'));
    if (reason === undefined) continue;
    if (assessed !== undefined && isUnassessed(assessed, row, source)) {
      reasons[row] = codeOf('not-applicable');
      continue;
    }
    const found = caseFor(op.cases, reason);
    const put = puts[found];
    const left = put === undefined ? reason : reasonOf(must(put.reasons[row], 'row'));
    const redistributed = found >= 0 && put === undefined;
    if (left !== undefined && !redistributed && op.uncovered === 'keep') continue;
    marks[row] = found + 1;
    reasons[row] = left === undefined ? PRESENT : codeOf(left);
    if (left !== undefined && !redistributed) refusals.push({ node: node.id, row, reason: left });
  }
  const numbers = puts.reduce(
    (column, put, i) => (put === undefined ? column : putIn(column, put, { marks, mark: i + 1, source })),
    of.numbers,
  );
  return { cells: { kind: 'number', numbers, reasons }, marks, refusals };
}

function putIn<Column>(
  column: Column,
  put: NumberCells<Column>,
  where: { readonly marks: Uint8Array; readonly mark: number; readonly source: RowSource<Column> },
): Column {
  const marked = where.marks.map((mark) => (mark === where.mark ? 1 : 0));
  return where.source.arithmetic.choose(marked, put.numbers, column);
}

function caseFor(cases: readonly SettleCase[], reason: MissingReason): number {
  return cases.findIndex((one) => one.reasons.includes(reason));
}

function isUnassessed<Column>(weights: NumberCells<Column>, row: number, source: RowSource<Column>): boolean {
  return weights.reasons[row] !== PRESENT || source.arithmetic.at(weights.numbers, row).isZero();
}
