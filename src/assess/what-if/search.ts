import type { Decimal } from '../../number/decimal.js';

/** What is found at so many steps. */
export interface Outcome {
  readonly improved: boolean;
  /** Tells only where to look next; the answer rests on `improved`. */
  readonly total: number;
  /** Of the indicator; undefined: none, or refused. */
  readonly points: Decimal | undefined;
}

export interface SearchSpace {
  /** Where the first look is worth most. */
  readonly first: number;
  /** As far as the value may go, one step at least. */
  readonly most: number;
  /** Further on, to tell whether there would be more to gain; undefined: look half-way instead. */
  readonly beyond: number | undefined;
  /** The total as it is, and those, rising, at which the rank may improve. */
  readonly total: number;
  readonly levels: readonly number[];
  /** More is not always better: the rank may improve somewhere although it does not at the far end. */
  readonly wide: boolean;
}

export type SearchResult =
  | { readonly kind: 'found'; readonly steps: number }
  | { readonly kind: 'none'; readonly atMost: Decimal | undefined; readonly elsewhere: Decimal | undefined };

/** Yields numbers of steps and is told what is found there. */
export type Search = Generator<number, SearchResult, Outcome>;

interface Point {
  readonly steps: number;
  readonly total: number;
}

/**
 * The smallest number of steps that improves the rank, given that more steps are never worse: ahead along the slope of
 * the total until the rank improves, then between. It has looked at the answer and at one step before it, which is the
 * value as it is for the first step.
 */
export function* search(space: SearchSpace): Search {
  let low: Point = { steps: 0, total: space.total };
  let { most } = space;
  let steps = Math.min(space.first, most);
  for (let turn = 1; ; turn++) {
    const outcome = yield steps;
    const point = { steps, total: outcome.total };
    if (outcome.improved) return yield* between(low, point, space);
    // at the limit itself there may be no score (a base ÷ 0); one step before it there is
    const isBeyond = outcome.points === undefined && steps === space.most && low.steps < steps - 1;
    if (isBeyond) {
      most -= 1;
      steps = most;
      continue;
    }
    if (steps === most) return yield* atTheEnd({ ...space, most }, outcome);
    steps = ahead(low, point, { ...space, most, turn });
    low = point;
  }
}

/** Turns after which the slope is no longer trusted: a curve that flattens is crept along by ever smaller steps. */
const TRUSTED_TURNS = 4;

function ahead(low: Point, point: Point, space: SearchSpace & { readonly turn: number }): number {
  const slope = (point.total - low.total) / (point.steps - low.steps);
  if (!(slope > 0)) return space.most;
  const level = space.levels.find((one) => one > point.total);
  const needed = level === undefined ? 1 : Math.ceil((level - point.total) / slope);
  const least = space.turn > TRUSTED_TURNS || level === undefined ? point.steps : 1;
  return Math.min(space.most, point.steps + Math.max(needed, least));
}

function* between(from: Point, to: Point, { levels }: SearchSpace): Search {
  let [low, high] = [from, to];
  for (let turn = 0; high.steps - low.steps > 1; turn++) {
    const steps = turn % 3 === 2 ? middle(low, high) : guess(low, high, levels);
    const outcome = yield steps;
    const point = { steps, total: outcome.total };
    if (outcome.improved) high = point;
    else low = point;
  }
  return { kind: 'found', steps: high.steps };
}

/** Where a straight line would reach the level. */
function guess(low: Point, high: Point, levels: readonly number[]): number {
  const level = levels.find((one) => one > low.total && one <= high.total);
  if (level === undefined) return middle(low, high);
  const share = (level - low.total) / (high.total - low.total);
  const steps = low.steps + Math.ceil(share * (high.steps - low.steps));
  return Math.min(Math.max(steps, low.steps + 1), high.steps - 1);
}

/** Half-way, and of widely differing numbers half-way in size. */
function middle(low: Point, high: Point): number {
  const least = Math.max(low.steps, 1);
  if (high.steps > 16 * least) return Math.round(Math.sqrt(least * high.steps));
  return Math.floor((low.steps + high.steps) / 2);
}

/** Looks this far apart, each in relation to the one before: some sixty from a thousandth to a thousand times a value. */
const SWEEP = 1.25;

function* atTheEnd(space: SearchSpace, last: Outcome): Search {
  let low: Point = { steps: 0, total: space.total };
  for (let steps = space.first; space.wide && steps < space.most; steps = Math.ceil(steps * SWEEP)) {
    const outcome = yield steps;
    const point = { steps, total: outcome.total };
    if (outcome.improved) return yield* between(low, point, space);
    low = point;
  }
  const { points } = yield space.beyond ?? Math.max(1, Math.floor(space.most / 2));
  return { kind: 'none', atMost: last.points, elsewhere: points };
}
