import { must } from '../../model/must.js';
import { ceilAt, Decimal, floorAt, ONE, ZERO } from '../../number/decimal.js';
import { valueFor } from '../../plan/evaluate/value.js';
import type { Assessment } from '../assessment.js';
import type { SearchSpace } from './search.js';
import { placesOf } from './seat.js';
import type { Standings } from './standings.js';
import { type Indicator, numberOf, rankedBy, type Trials } from './trials.js';

/** How large the values of an indicator are. */
export interface Extent {
  readonly largest: Decimal;
  /** Some are below 0. */
  readonly negative: boolean;
}

export function extentOf(assessment: Assessment, indicator: Indicator): Extent {
  let largest = ZERO;
  let negative = false;
  for (const row of assessment.table.entities.keys()) {
    const value = numberOf(valueFor(assessment, indicator.value, row));
    if (value === undefined) continue;
    if (value.lessThan(0)) negative = true;
    if (value.abs().greaterThan(largest)) largest = value.abs();
  }
  return { largest: largest.isZero() ? ONE : largest, negative };
}

/** What the smallest changes of one indicator are looked for with. */
export interface Pursuit {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly trials: Trials;
  readonly standings: Standings;
  readonly extent: Extent;
  /** Rows that one change may move. */
  readonly mostRows: number;
}

/** Values by the step, in the better direction. */
export interface Course {
  readonly base: Decimal;
  readonly step: Decimal;
  readonly limit: 'plausible' | 'zero' | 'exhausted';
  /** How many steps lead to the limit, and to where nobody is. */
  readonly most: number;
  readonly beyond: number | undefined;
}

/** A value this many times the largest there is would not be believed either. */
const FAR = 1000;
/** Whole numbers up to here are exact in a double, with room for sums. */
const MOST_STEPS = 2 ** 50;

export function courseOf(pursuit: Pursuit, row: number, value: Decimal): Course {
  const { assessment, indicator, trials } = pursuit;
  const isLower = indicator.direction === 'lower';
  const { places } = trials.seat;
  const size = new Decimal(10).pow(-places);
  const base = isLower ? ceilAt(value, places) : floorAt(value, places);
  const range = assessment.plan.outline.plausible.find((one) => one.value === indicator.value);
  const bound = range && numberOf(valueFor(assessment, isLower ? range.low : range.high, row));
  const far = pursuit.extent.largest.times(FAR);
  // what nobody has below 0 is taken to have none
  const least = isLower && !pursuit.extent.negative ? ZERO : undefined;
  const end = bound ?? least ?? (isLower ? base.minus(far) : base.plus(far));
  const limit = bound !== undefined ? 'plausible' : least !== undefined ? 'zero' : 'exhausted';
  const stepsTo = (to: Decimal) => {
    const steps = floorAt((isLower ? base.minus(to) : to.minus(base)).div(size), 0);
    return Math.min(steps.toNumber(), MOST_STEPS);
  };
  const beyond = limit === 'plausible' ? stepsTo(isLower ? base.minus(far) : base.plus(far)) : undefined;
  return { base, step: isLower ? size.negated() : size, limit, most: stepsTo(end), beyond };
}

/** A row, who stands above it, and the values it may take. */
export interface Chased {
  readonly row: number;
  readonly rival: number;
  readonly value: Decimal;
  readonly course: Course;
}

export function spaceOf({ assessment, trials }: Pursuit, { row, rival, value, course }: Chased): SearchSpace {
  const { most, beyond } = course;
  const total = numberOf(valueFor(assessment, assessment.plan.outline.exactTotal, row))?.toNumber() ?? 0;
  const about = value.times(FIRST_SHARE).div(course.step).abs().toNumber();
  const first = Math.max(1, Math.min(Math.round(about), most));
  return { first, most, beyond, total, levels: levelsOf(assessment, rival), wide: trials.actsOtherwise };
}

/** Neighbours are about so far apart. */
const FIRST_SHARE = '0.001';

/** Exact totals at which the rounded one comes level with the rival's, and at which it is above. */
function levelsOf({ plan, evaluation }: Assessment, rival: number): number[] {
  const key = rankedBy(plan);
  const level = numberOf(valueFor({ plan, evaluation }, key, rival))?.toNumber() ?? 0;
  const places = placesOf(must(plan.byId.get(key), key));
  const half = places === undefined ? 0 : 10 ** -places / 2;
  return [level - half, level + half];
}
