import type { Severity } from './severity.js';

/** What stands in the rule file (`rules/…`, exit code 2). */
export interface RulesArgs {
  'rules/unknown-key': { key: string; nearest: string | undefined; known: readonly string[] };
  'rules/missing-key': { key: string; within: string };
  /** `expected` is a word of the schemas' expectations, or `choice:a|b`. */
  'rules/unexpected-value': { key: string; found: string; expected: string; nearest: string | undefined };
  'rules/unknown-unit': { unit: string; nearest: string | undefined };
  'rules/unknown-rate': { unit: string };
  'rules/quantity-unit': { quantity: string; unit: string; expected: string };
  'rules/not-positive': { key: string; value: string };
  'rules/wrong-order': { lower: string; higher: string };
  /** A name that this program keeps for itself. */
  'rules/reserved-name': { name: string };
  'rules/name-twice': { name: string };
  'rules/alias-twice': { alias: string; first: string; second: string };
  'rules/unknown-name': { name: string; nearest: string | undefined; within: string };
  'rules/circular-formula': { cycle: readonly string[] };
  'rules/weights-sum': {
    dimension: string;
    group: string;
    expected: string;
    actual: string;
    difference: string;
  };
  /** Relative weights that are all 0 under a weight that is not. */
  'rules/weights-zero': { dimension: string; group: string };
  /** Numbers by group where the file declares no groups. */
  'rules/groups-needed': Record<never, never>;
  'rules/group-unnamed': { group: string };
  /** A group that few places name, and how many do not. */
  'rules/group-odd': { group: string; others: number; nearest: string | undefined };
  'rules/empty-dimension': { dimension: string };
  'rules/dimension-or-indicator': { name: string };
  'rules/unknown-indicator': { name: string; nearest: string | undefined };
  'rules/period-required': { key: string };
  'rules/not-a-period': { text: string };
  'rules/no-value-for-period': { key: string; period: string; given: readonly string[] };
  'rules/target-needed': { indicator: string };
  'rules/inverse-needed': { indicator: string; forms: readonly string[] };
  'rules/inverse-unwanted': { indicator: string };
  /** A setting that rewards what the indicator's direction calls worse. */
  'rules/against-direction': { indicator: string; direction: 'higher' | 'lower'; key: string; value: string };
  'rules/redistribute-within': { indicator: string };
  'rules/redistribute-mixed': { indicator: string };
  'rules/redistribute-total': { dimension: string; aggregate: string };
  /** A missing policy of scores beside a value, or the other way round; `instead` does the like where it stands. */
  'rules/policy-elsewhere': { policy: string; belongs: 'score' | 'value'; instead: string | undefined };
  /** A column whose bounds exclude 0 takes what is missing as zero. */
  'rules/zero-out-of-bounds': { column: string; bound: 'above' | 'at-least'; value: string };
  /** A penalty makes a score negative, of which no geometric, harmonic or power mean has a result. */
  'rules/penalty-under-mean': { indicator: string };
  'rules/lowest-grade': { grade: string; threshold: string };
  /** Cumulative shares that do not rise to 100 %. */
  'rules/quota-shares': { shares: readonly string[]; cumulative: boolean };
  'rules/condition-expected': { formula: string };
  /** Not exactly one of column, entity and when. */
  'rules/exempt-form': Record<never, never>;
  /** An indicator or a group function where only columns are known. */
  'rules/exempt-beyond-columns': { name: string };
  /** Not exactly one of `to` and `by`. */
  'rules/downgrade-form': Record<never, never>;
  /** Down by so many from a place that is given to the next one. */
  'rules/downgrade-refill': { lowest: string };
  'rules/threshold-order': { before: string; after: string };
  'rules/equal-thresholds': { first: string; second: string };
  /** An indicator that looks at peers or other rows, asked for of a reference. */
  'rules/reference-beyond-row': { name: string; reference: string };
  /** Two references claim one row. */
  'rules/reference-twice': { row: string; first: string; second: string };
  /** A register needs more than a name to be known by. */
  'rules/register-columns': Record<never, never>;
  /** What a formula comes out in is not what the rules declare. */
  'rules/result-unit': { formula: string; declared: string; found: string };
}

export const rulesSeverities: { readonly [C in keyof RulesArgs]: Severity } = {
  'rules/unknown-key': 'error',
  'rules/missing-key': 'error',
  'rules/unexpected-value': 'error',
  'rules/unknown-unit': 'error',
  'rules/unknown-rate': 'error',
  'rules/quantity-unit': 'error',
  'rules/not-positive': 'error',
  'rules/wrong-order': 'error',
  'rules/reserved-name': 'error',
  'rules/name-twice': 'error',
  'rules/alias-twice': 'error',
  'rules/unknown-name': 'error',
  'rules/circular-formula': 'error',
  'rules/weights-sum': 'error',
  'rules/weights-zero': 'error',
  'rules/groups-needed': 'error',
  'rules/group-unnamed': 'error',
  'rules/group-odd': 'error',
  'rules/empty-dimension': 'error',
  'rules/dimension-or-indicator': 'error',
  'rules/unknown-indicator': 'error',
  'rules/period-required': 'error',
  'rules/not-a-period': 'error',
  'rules/no-value-for-period': 'error',
  'rules/target-needed': 'error',
  'rules/inverse-needed': 'error',
  'rules/inverse-unwanted': 'error',
  'rules/against-direction': 'error',
  'rules/redistribute-within': 'error',
  'rules/redistribute-mixed': 'error',
  'rules/redistribute-total': 'error',
  'rules/policy-elsewhere': 'error',
  'rules/zero-out-of-bounds': 'error',
  'rules/penalty-under-mean': 'error',
  'rules/lowest-grade': 'error',
  'rules/quota-shares': 'error',
  'rules/condition-expected': 'error',
  'rules/exempt-form': 'error',
  'rules/exempt-beyond-columns': 'error',
  'rules/downgrade-form': 'error',
  'rules/downgrade-refill': 'error',
  'rules/threshold-order': 'error',
  'rules/equal-thresholds': 'error',
  'rules/reference-beyond-row': 'error',
  'rules/reference-twice': 'error',
  'rules/register-columns': 'error',
  'rules/result-unit': 'error',
};
