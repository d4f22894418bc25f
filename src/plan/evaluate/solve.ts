import { must } from '../../model/must.js';
import { type Decimal, ZERO } from '../../number/decimal.js';
import type { ApportionOp, NodeId, SolveOp, WaterFillOp } from '../node.js';
import { type Cells, codeOf, firstReason, type NumberCells, numberCells, PRESENT } from './cells.js';
import { type Frame, groupsIn } from './frame.js';
import type { RowSource } from './row-scope.js';
import { apportion, type Claim } from './solve-apportion.js';
import { type Share, waterFill } from './solve-water-fill.js';

/** What a solve node reads: the rows, and what stands on its own axis. */
interface Sources<Column> {
  readonly rows: RowSource<Column>;
  readonly on: RowSource<Column>;
}

/** λ for each group, or money for each row. One missing figure makes the whole group's missing: it is met together or not at all. */
export function evaluateSolve<Column>(op: SolveOp, sources: Sources<Column>, frame: Frame): Cells<Column> {
  return op.method === 'water-fill'
    ? evaluateWaterFill(op, sources, frame)
    : evaluateApportion(op, sources.rows, frame);
}

function evaluateWaterFill<Column>(
  op: WaterFillOp,
  { rows, on }: Sources<Column>,
  frame: Frame,
): NumberCells<Column> {
  const [raw, base, low] = [figures(rows, op.raw), figures(rows, op.base), figures(rows, op.low)];
  const high = op.high === undefined ? undefined : figures(rows, op.high);
  const [pool, step] = [figures(on, op.pool), figures(on, op.step)];
  const { members } = groupsIn(frame, op.within);
  const reasons = new Uint8Array(members.length);
  const lambdas = members.map((group, position): Decimal => {
    reasons[position] = firstReason(pool.reason(position), reasonAmong(group, [raw, base, low]));
    if (reasons[position] !== PRESENT) return ZERO;
    const shares = group.map(
      (row): Share => ({ raw: raw.at(row), base: base.at(row), low: low.at(row), high: high?.some(row) }),
    );
    const filled = waterFill(shares, pool.at(position), step.at(position));
    if (filled.kind === 'met') return filled.lambda;
    reasons[position] = codeOf('undefined');
    return ZERO;
  });
  return { kind: 'number', numbers: rows.arithmetic.fromDecimals(lambdas), reasons };
}

function evaluateApportion<Column>(
  op: ApportionOp,
  rows: RowSource<Column>,
  frame: Frame,
): NumberCells<Column> {
  const [exact, pool, step] = [figures(rows, op.exact), figures(rows, op.pool), figures(rows, op.step)];
  const most = op.most === undefined ? undefined : figures(rows, op.most);
  const amounts = new Array<Decimal>(rows.length).fill(ZERO);
  const reasons = new Uint8Array(rows.length);
  for (const group of groupsIn(frame, op.within).members) {
    const reason = reasonAmong(group, [exact, pool]);
    const first = must(group[0], 'a group has members');
    const claims = group.map((row): Claim => {
      const { key } = must(frame.table.entities[row], 'entity');
      return { key, exact: exact.at(row), most: most?.some(row) };
    });
    const portions =
      reason === PRESENT ? apportion(claims, { pool: pool.at(first), step: step.at(first) }) : [];
    group.forEach((row, at) => {
      reasons[row] = reason;
      amounts[row] = portions[at]?.amount ?? ZERO;
    });
  }
  return { kind: 'number', numbers: rows.arithmetic.fromDecimals(amounts), reasons };
}

interface Figures {
  readonly at: (position: number) => Decimal;
  /** Undefined where there is none. */
  readonly some: (position: number) => Decimal | undefined;
  readonly reason: (position: number) => number;
}

function figures<Column>(source: RowSource<Column>, id: NodeId): Figures {
  const cells = numberCells(source.read(id));
  const at = (position: number) => source.arithmetic.at(cells.numbers, position);
  const reason = (position: number) => must(cells.reasons[position], 'position');
  return { at, reason, some: (position) => (reason(position) === PRESENT ? at(position) : undefined) };
}

/** Why some figure of some row is missing; 0 where all are there. */
function reasonAmong(rows: readonly number[], columns: readonly Figures[]): number {
  return rows.reduce(
    (found, row) => columns.reduce((first, column) => firstReason(first, column.reason(row)), found),
    PRESENT,
  );
}
