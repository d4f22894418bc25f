import {
  type CohortFunction,
  cohortFunctions,
  type ReferenceFunction,
  type RollUpFunction,
  type RowFunction,
  referenceFunctions,
  rollUpFunctions,
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

type FunctionName = RowFunction | CohortFunction | RollUpFunction | ReferenceFunction | TimeFunction;

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
  sum_of: call('sum_of(table, x, condition)', 2, 3),
  count_of: call('count_of(table, condition)', 1, 2),
  mean_of: call('mean_of(table, x, condition)', 2, 3),
  min_of: call('min_of(table, x, condition)', 2, 3),
  max_of: call('max_of(table, x, condition)', 2, 3),
  top_of: call('top_of(table, x, 3)', 3),
  of_reference: call('of_reference(x, name)', 2),
  previous: call('previous(x)', 1),
  last_year: call('last_year(x)', 1),
  single: call('single(x)', 1),
};

const rows = new Map<string, RowFunction>(rowFunctions.map((name) => [name, name]));
const cohorts = new Map<string, CohortFunction>(cohortFunctions.map((name) => [name, name]));
const rollUps = new Map<string, RollUpFunction>(rollUpFunctions.map((name) => [name, name]));
const references = new Map<string, ReferenceFunction>(referenceFunctions.map((name) => [name, name]));
const times = new Map<string, TimeFunction>(timeFunctions.map((name) => [name, name]));

export type KnownFunction =
  | { readonly kind: 'row'; readonly name: RowFunction; readonly signature: Signature }
  | { readonly kind: 'cohort'; readonly name: CohortFunction; readonly signature: Signature }
  | { readonly kind: 'roll-up'; readonly name: RollUpFunction; readonly signature: Signature }
  | { readonly kind: 'reference'; readonly name: ReferenceFunction; readonly signature: Signature }
  | { readonly kind: 'time'; readonly name: TimeFunction; readonly signature: Signature };

/** Looked up in maps, so that no name reaches a property of the host: `constructor` is unknown. */
export function functionNamed(name: string): KnownFunction | undefined {
  const row = rows.get(name);
  if (row) return { kind: 'row', name: row, signature: signatures[row] };
  const cohort = cohorts.get(name);
  if (cohort) return { kind: 'cohort', name: cohort, signature: signatures[cohort] };
  const rollUp = rollUps.get(name);
  if (rollUp) return { kind: 'roll-up', name: rollUp, signature: signatures[rollUp] };
  const reference = references.get(name);
  if (reference) return { kind: 'reference', name: reference, signature: signatures[reference] };
  const time = times.get(name);
  return time && { kind: 'time', name: time, signature: signatures[time] };
}

export const functionNames: readonly string[] = [
  ...rowFunctions,
  ...cohortFunctions,
  ...rollUpFunctions,
  ...referenceFunctions,
  ...timeFunctions,
];
