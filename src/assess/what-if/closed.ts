import { must } from '../../model/must.js';
import { ceilAt, Decimal, floorAt } from '../../number/decimal.js';
import { applyRatio } from '../../number/ratio.js';
import { valueFor } from '../../plan/evaluate/value.js';
import type { TargetOutline } from '../../plan/gap-outline.js';
import type { NodeId } from '../../plan/node.js';
import type { Pursuit } from './course.js';
import { numberOf, type Trial } from './trials.js';

/** What it would bring to meet the target: not-computed where it moves too many rows or something would be refused. */
export type Closed =
  | {
      readonly kind: 'closed';
      readonly value: Decimal;
      /** Added to the total as it is printed. */
      readonly points: Decimal;
      /** Places gained; undefined for who is not ranked. */
      readonly places: Decimal | undefined;
    }
  | { readonly kind: 'met' }
  | { readonly kind: 'no-target' }
  | { readonly kind: 'not-computed' };

/** The value that would just meet the target, in place of each row's own. */
export function closedOf(pursuit: Pursuit, rows: readonly number[]): Closed[] {
  const asked = rows.map((row) => aimOf(pursuit, row));
  const tried = rows.flatMap((row, i) => {
    const aim = asked[i];
    return aim instanceof Decimal ? [{ row, value: aim, rival: undefined }] : [];
  });
  const trials = pursuit.trials.run(tried);
  const found = new Map(tried.map(({ row, value }, i) => [row, gained(pursuit, { row, value }, trials[i])]));
  return rows.map((row, i) => {
    const aim = must(asked[i], 'aim');
    return aim instanceof Decimal ? must(found.get(row), 'gain') : aim;
  });
}

type NoAim = Exclude<Closed, { kind: 'closed' }>;

function aimOf(pursuit: Pursuit, row: number): Decimal | NoAim {
  const { assessment, trials, mostRows } = pursuit;
  const { chain, places } = trials.seat;
  const target = assessment.plan.outline.gap?.targets.find(({ subject }) => chain.has(subject));
  if (target === undefined) return { kind: 'no-target' };
  const met = valueFor(assessment, target.met, row);
  if (met.kind === 'truth' && met.value) return { kind: 'met' };
  const number = (id: NodeId | undefined) =>
    id === undefined ? undefined : numberOf(valueFor(assessment, id, row));
  const bounds = {
    target: number(target.target),
    upper: number(target.upper),
    value: number(target.subject),
  };
  const level = levelOf(target, bounds);
  if (level === undefined) return { kind: 'no-target' };
  if (trials.rowsMoved(row) > mostRows) return { kind: 'not-computed' };
  const { times, over } = must(chain.get(target.subject), 'factor');
  return beyond(target, applyRatio(level, { times: over, over: times }), places);
}

interface Bounds {
  readonly target: Decimal | undefined;
  readonly upper: Decimal | undefined;
  readonly value: Decimal | undefined;
}

/** Of a range the nearer end. */
function levelOf(
  { comparator }: Pick<TargetOutline, 'comparator'>,
  { target, upper, value }: Bounds,
): Decimal | undefined {
  const isOver = target !== undefined && value?.greaterThan(target) === true;
  return comparator === 'within' && isOver ? upper : target;
}

/** 突破 and 低于 are met by the next value, not by the level itself. */
function beyond({ comparator }: TargetOutline, level: Decimal, places: number): Decimal {
  const step = new Decimal(10).pow(-places);
  if (comparator === 'above') return floorAt(level, places).plus(step);
  return comparator === 'below' ? ceilAt(level, places).minus(step) : level;
}

function gained(
  { assessment, standings }: Pursuit,
  { row, value }: { readonly row: number; readonly value: Decimal },
  trial: Trial | undefined,
): Closed {
  const total = numberOf(valueFor(assessment, assessment.plan.outline.total, row));
  if (total === undefined || trial?.total === undefined) return { kind: 'not-computed' };
  const before = standings.rankOf(row);
  const places = before === undefined || trial.rank === undefined ? undefined : before.minus(trial.rank);
  return { kind: 'closed', value, points: trial.total.minus(total), places };
}
