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
  'data/corrected-twice': { name: string; column: string };
  'data/correction-changes-nothing': { name: string; column: string };
  /** Of periods that no formula reads. */
  'data/corrections-aside': { rows: number };
}

export const correctionSeverities: { readonly [C in keyof CorrectionArgs]: Severity } = {
  'data/correction-incomplete': 'error',
  'data/correction-of-unknown': 'error',
  'data/correction-column-unknown': 'error',
  'data/correction-ambiguous': 'error',
  'data/correction-old-differs': 'error',
  'data/correction-not-a-number': 'error',
  'data/correction-unit-open': 'error',
  'data/corrected-twice': 'error',
  'data/correction-changes-nothing': 'warning',
  'data/corrections-aside': 'note',
};
