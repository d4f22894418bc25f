import { must } from '../../model/must.js';
import { type Decimal, decide, ZERO } from '../../number/decimal.js';
import { valueFor } from '../../plan/evaluate/value.js';
import type { NodeId } from '../../plan/node.js';
import { type Chased, courseOf, type Pursuit, spaceOf } from './course.js';
import { type Outcome, type Search, type SearchResult, type SearchSpace, search } from './search.js';
import { type Hypothesis, numberOf, rankedBy, type Trial } from './trials.js';

/** 赶超: the smallest change of one indicator alone that takes an entity up in its rank. */
export type Overtake =
  | {
      readonly kind: 'reached';
      readonly value: Decimal;
      /** From the value as it is; below 0 where less is better. */
      readonly change: Decimal;
      readonly rank: Decimal;
    }
  | { readonly kind: 'unreachable'; readonly reason: Unreachable }
  | { readonly kind: 'first' }
  | { readonly kind: 'not-ranked' }
  | { readonly kind: 'not-computed'; readonly reason: 'no-value' | 'large-group' };

/**
 * not-assessed: the indicator has no weight. full: it has all the points there are to have. not-enough: even all of
 * them do not do. plausible, zero: what is plausible, or nothing at all, is reached before. exhausted: a thousand times
 * the largest value does not do either.
 */
export type Unreachable = 'not-assessed' | 'full' | 'not-enough' | 'plausible' | 'zero' | 'exhausted';

/** The smallest change of an indicator for each of some rows; all searches go forward together. */
export function overtakesOf(pursuit: Pursuit, rows: readonly number[]): Overtake[] {
  const chases = rows.map((row) => chaseOf(pursuit, row));
  const running = chases.flatMap((chase) => ('course' in chase ? [started(chase)] : []));
  for (let active = running.filter(isLooking); active.length > 0; active = active.filter(isLooking)) {
    const hypotheses = active.map(({ chase, steps }) => hypothesisAt(chase, steps ?? 0));
    for (const [i, trial] of pursuit.trials.run(hypotheses).entries()) goOn(must(active[i], 'search'), trial);
  }
  const found = new Map(running.map((one) => [one.chase.row, outcomeOf(one)]));
  return chases.map((chase) => ('course' in chase ? must(found.get(chase.row), 'outcome') : chase));
}

interface Chase extends Chased {
  readonly rank: Decimal;
  readonly points: Decimal | undefined;
  readonly rivalTotal: Decimal;
  readonly space: SearchSpace;
}

interface Running {
  readonly chase: Chase;
  readonly search: Search;
  /** Where it looks next; undefined: it is done. */
  steps: number | undefined;
  result: SearchResult | undefined;
  readonly ranks: Map<number, Decimal>;
}

function chaseOf(pursuit: Pursuit, row: number): Chase | Exclude<Overtake, { kind: 'reached' }> {
  const { assessment, indicator, trials, standings } = pursuit;
  const number = (id: NodeId) => numberOf(valueFor(assessment, id, row));
  const rank = standings.rankOf(row);
  if (rank === undefined) return { kind: 'not-ranked' };
  const rival = standings.rivalOf(row);
  if (rival === undefined) return { kind: 'first' };
  const weight = number(indicator.weight);
  if (weight === undefined || weight.isZero()) return { kind: 'unreachable', reason: 'not-assessed' };
  const value = number(indicator.value);
  if (value === undefined) return { kind: 'not-computed', reason: 'no-value' };
  if (trials.rowsMoved(row) > pursuit.mostRows) return { kind: 'not-computed', reason: 'large-group' };
  const course = courseOf(pursuit, row, value);
  if (course.most < 1) return { kind: 'unreachable', reason: course.limit === 'zero' ? 'zero' : 'plausible' };
  const points = number(indicator.settled);
  const rivalTotal = numberOf(valueFor(assessment, rankedBy(assessment.plan), rival)) ?? ZERO;
  return {
    row,
    rival,
    rank,
    value,
    points,
    rivalTotal,
    course,
    space: spaceOf(pursuit, { row, rival, value, course }),
  };
}

function started(chase: Chase): Running {
  const looking = search(chase.space);
  const first = looking.next();
  return {
    chase,
    search: looking,
    steps: first.done === true ? undefined : first.value,
    result: first.done === true ? first.value : undefined,
    ranks: new Map(),
  };
}

function isLooking({ steps }: Running): boolean {
  return steps !== undefined;
}

function valueAfter({ course }: Chase, steps: number): Decimal {
  return course.base.plus(course.step.times(steps));
}

function hypothesisAt(chase: Chase, steps: number): Hypothesis {
  const { row, rival } = chase;
  return { row, rival, value: valueAfter(chase, steps) };
}

function goOn(running: Running, trial: Trial): void {
  const { chase, ranks } = running;
  const improved = trial.rank !== undefined && decide(trial.rank, chase.rank) < 0;
  if (improved && trial.rank !== undefined) ranks.set(must(running.steps, 'steps'), trial.rank);
  const outcome: Outcome = { improved, total: lead(chase, trial), points: trial.points };
  const next = running.search.next(outcome);
  running.steps = next.done === true ? undefined : next.value;
  if (next.done === true) running.result = next.value;
}

/** The own total, less what the rival's has gained by the change. */
function lead({ rivalTotal: before }: Chase, { exactTotal, rivalTotal }: Trial): number {
  if (exactTotal === undefined || rivalTotal === undefined) return Number.NaN;
  return exactTotal.minus(rivalTotal).plus(before).toNumber();
}

function outcomeOf({ chase, result, ranks }: Running): Overtake {
  const found = must(result, 'result');
  if (found.kind === 'found') {
    const value = valueAfter(chase, found.steps);
    const rank = must(ranks.get(found.steps), 'rank');
    return { kind: 'reached', value, change: value.minus(chase.value), rank };
  }
  const { atMost, elsewhere } = found;
  if (atMost !== undefined && elsewhere !== undefined && decide(atMost, elsewhere) !== 0) {
    return { kind: 'unreachable', reason: chase.course.limit };
  }
  const isFull = atMost !== undefined && chase.points !== undefined && decide(atMost, chase.points) === 0;
  return { kind: 'unreachable', reason: isFull ? 'full' : 'not-enough' };
}
