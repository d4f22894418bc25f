import type { Severity } from './severity.js';

/** What stands in a ledger of corrections (`data/…`, exit code 1). `name` and `column` are as it writes them. */
export interface CorrectionArgs {
  'data/correction-incomplete': { name: string; column: string; header: string };
  'data/correction-of-unknown': { name: string; nearest: string | undefined };
  'data/correction-column-unknown': { column: string; nearest: string | undefined };
  /** Several parts bear the name. */
  'data/correction-ambiguous': { name: string; column: string };
  /** The sheet has another value than the one that is said to be wrong. */
  'data/correction-old-differs': { name: string; column: string; stated: string; found: string };
  'data/correction-not-a-number': { column: string; text: string };
  /** The old value does not tell in which unit the new one is. */
  'data/correction-unit-open': { column: string; value: string; unit: string };
  /** `side`: of which value; what states its unit states several. */
  'data/correction-units-differ': { column: string; side: 'old' | 'new'; units: readonly string[] };
  /** One value has its unit, and the other, `value`, has none and may be meant in several. */
  'data/correction-mixed-units': { column: string; without: 'old' | 'new'; value: string; unit: string };
  /** As far from the old value as a wrong unit would put it. */
  'data/correction-jump': { name: string; column: string; old: string; value: string; times: string };
  'data/corrected-twice': { name: string; column: string };
  'data/correction-changes-nothing': { name: string; column: string };
  /** Of periods that no formula reads. */
  'data/corrections-aside': { rows: number };
  /** A column of periods, where the rules are of no period. */
  'data/ledger-period-unused': { header: string };
  /** A ledger that says another period than the one asked for, and corrects nothing. */
  'data/ledger-of-other-period': { sheet: string; period: string; run: string; rows: number };
}

export const correctionSeverities: { readonly [C in keyof CorrectionArgs]: Severity } = {
  'data/correction-incomplete': 'error',
  'data/correction-of-unknown': 'error',
  'data/correction-column-unknown': 'error',
  'data/correction-ambiguous': 'error',
  'data/correction-old-differs': 'error',
  'data/correction-not-a-number': 'error',
  'data/correction-unit-open': 'error',
  'data/correction-units-differ': 'error',
  'data/correction-mixed-units': 'error',
  'data/correction-jump': 'warning',
  'data/corrected-twice': 'error',
  'data/correction-changes-nothing': 'warning',
  'data/corrections-aside': 'note',
  'data/ledger-period-unused': 'error',
  'data/ledger-of-other-period': 'warning',
};
