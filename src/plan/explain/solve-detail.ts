import { must } from '../../model/must.js';
import { type Decimal, decide, ZERO } from '../../number/decimal.js';
import { groupsIn } from '../evaluate/frame.js';
import { apportion } from '../evaluate/solve-apportion.js';
import { coefficientAt, type Share } from '../evaluate/solve-water-fill.js';
import { type Evaluated, valueFor } from '../evaluate/value.js';
import type { ApportionOp, NodeId, NodeOf, WaterFillOp } from '../node.js';
import type { ApportionDetail, WaterFillDetail } from './explanation.js';

/** How a pool was met: who sits on which bound, or who got which step of what was left over. */
export function solveDetail<Column>(
  of: Evaluated<Column>,
  { op, id }: NodeOf<'solve'>,
  row: number,
): WaterFillDetail | ApportionDetail {
  const groups = groupsIn(of.evaluation.frame, op.within);
  const members = must(groups.members[must(groups.groupOf[row], 'row')], 'group');
  return op.method === 'water-fill'
    ? waterFillDetail(of, { op, id, members, row })
    : apportionDetail(of, { op, members, row });
}

interface Asked<O> {
  readonly op: O;
  readonly members: readonly number[];
  readonly row: number;
}

function waterFillDetail<Column>(
  of: Evaluated<Column>,
  { op, id, members, row }: Asked<WaterFillOp> & { readonly id: NodeId },
): WaterFillDetail {
  const lambda = numberAt(of, id, row) ?? ZERO;
  const standing = members.map((member) => {
    const share = shareOf(of, op, member);
    const coefficient = coefficientAt(share, lambda);
    return {
      name: nameOf(of, member),
      share,
      coefficient,
      money: share.base.times(coefficient),
      on: boundOf(share, coefficient),
    };
  });
  const named = (on: ReturnType<typeof boundOf>) =>
    standing.filter((one) => one.on === on).map(({ name }) => name);
  const free = standing.filter((one) => one.on === 'free');
  const bound = standing.filter((one) => one.on !== 'free');
  const pool = numberAt(of, op.pool, row) ?? ZERO;
  return {
    kind: 'solve',
    method: 'water-fill',
    pool,
    settled: sum(bound.map(({ money }) => money)),
    rest: sum(free.map(({ share }) => share.base.times(share.raw))),
    free: free.map(({ name }) => name),
    floor: named('floor'),
    ceiling: named('ceiling'),
    fixed: named('fixed'),
    residual: pool.minus(sum(standing.map(({ money }) => money))),
  };
}

function shareOf<Column>(of: Evaluated<Column>, op: WaterFillOp, member: number): Share {
  const at = (id: NodeId) => numberAt(of, id, member) ?? ZERO;
  const high = op.high === undefined ? undefined : numberAt(of, op.high, member);
  return { raw: at(op.raw), base: at(op.base), low: at(op.low), high };
}

/** Where a coefficient is; `fixed`: its bounds leave it no choice. */
function boundOf({ low, high }: Share, coefficient: Decimal): 'fixed' | 'floor' | 'ceiling' | 'free' {
  const onFloor = decide(coefficient, low) === 0;
  const onCeiling = high !== undefined && decide(coefficient, high) === 0;
  if (onFloor && onCeiling) return 'fixed';
  if (onFloor) return 'floor';
  return onCeiling ? 'ceiling' : 'free';
}

function apportionDetail<Column>(
  of: Evaluated<Column>,
  { op, members, row }: Asked<ApportionOp>,
): ApportionDetail {
  const { entities } = of.evaluation.frame.table;
  const claims = members.map((member) => ({
    key: must(entities[member], 'entity').key,
    exact: numberAt(of, op.exact, member) ?? ZERO,
    most: op.most === undefined ? undefined : numberAt(of, op.most, member),
  }));
  const [pool, step] = [numberAt(of, op.pool, row) ?? ZERO, must(numberAt(of, op.step, row), 'step')];
  const portions = apportion(claims, { pool, step });
  const own = must(portions[members.indexOf(row)], 'portion');
  return {
    kind: 'solve',
    method: 'apportion',
    exact: must(claims[members.indexOf(row)], 'claim').exact,
    pool,
    step,
    remainder: own.remainder,
    added: own.added,
    left: portions.reduce((count, { added }) => count + added, 0),
    receivers: members.filter((_, at) => (portions[at]?.added ?? 0) > 0).map((member) => nameOf(of, member)),
  };
}

function nameOf<Column>(of: Evaluated<Column>, member: number): string {
  return must(of.evaluation.frame.table.entities[member], 'entity').name;
}

function numberAt<Column>(of: Evaluated<Column>, id: NodeId, row: number): Decimal | undefined {
  const value = valueFor(of, id, row);
  return value.kind === 'number' ? value.value : undefined;
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}
