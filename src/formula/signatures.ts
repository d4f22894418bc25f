import {
  type CohortFunction,
  cohortFunctions,
  type RowFunction,
  rowFunctions,
  type TimeFunction,
  timeFunctions,
} from './expr.js';

/** How a function is called; `most` is Infinity for a list of any length. */
export interface Signature {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
}

type FunctionName = RowFunction | CohortFunction | TimeFunction;

const ANY = Number.POSITIVE_INFINITY;
const call = (usage: string, least: number, most: number = least): Signature => ({ usage, least, most });

const signatures: { readonly [F in FunctionName]: Signature } = {
  min: call('min(a, b, …)', 2, ANY),
  max: call('max(a, b, …)', 2, ANY),
  clamp: call('clamp(x, low, high)', 3),
  abs: call('abs(x)', 1),
  round: call('round(x, places)', 2),
  floor: call('floor(x, places)', 1, 2),
  ceil: call('ceil(x, places)', 1, 2),
  if: call('if(condition, then, else)', 3),
  coalesce: call('coalesce(x, y, …)', 2, ANY),
  has: call('has(x)', 1),
  band: call('band(x, v0, t1, v1, t2, v2, …)', 4, ANY),
  ln: call('ln(x)', 1),
  exp: call('exp(x)', 1),
  sqrt: call('sqrt(x)', 1),
  cohort_min: call('cohort_min(x)', 1),
  cohort_max: call('cohort_max(x)', 1),
  cohort_mean: call('cohort_mean(x)', 1),
  cohort_sum: call('cohort_sum(x)', 1),
  cohort_median: call('cohort_median(x)', 1),
  cohort_percentile: call('cohort_percentile(x, 90%)', 2),
  cohort_sd: call('cohort_sd(x)', 1),
  cohort_rank: call('cohort_rank(x)', 1),
  cohort_count: call('cohort_count(x)', 1),
  previous: call('previous(x)', 1),
  last_year: call('last_year(x)', 1),
  single: call('single(x)', 1),
};

const rows = new Map<string, RowFunction>(rowFunctions.map((name) => [name, name]));
const cohorts = new Map<string, CohortFunction>(cohortFunctions.map((name) => [name, name]));
const times = new Map<string, TimeFunction>(timeFunctions.map((name) => [name, name]));

export type KnownFunction =
  | { readonly kind: 'row'; readonly name: RowFunction; readonly signature: Signature }
  | { readonly kind: 'cohort'; readonly name: CohortFunction; readonly signature: Signature }
  | { readonly kind: 'time'; readonly name: TimeFunction; readonly signature: Signature };

/** Looked up in maps, so that no name reaches a property of the host: `constructor` is unknown. */
export function functionNamed(name: string): KnownFunction | undefined {
  const row = rows.get(name);
  if (row) return { kind: 'row', name: row, signature: signatures[row] };
  const cohort = cohorts.get(name);
  if (cohort) return { kind: 'cohort', name: cohort, signature: signatures[cohort] };
  const time = times.get(name);
  return time && { kind: 'time', name: time, signature: signatures[time] };
}

export const functionNames: readonly string[] = [...rowFunctions, ...cohortFunctions, ...timeFunctions];
