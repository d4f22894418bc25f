import type { Severity } from './severity.js';

/** What stands in a ledger of events (`data/…`, exit code 1). */
export interface LedgerArgs {
  /** `table`: the table of parts, as the rules call it; '' for the ledger of bonuses. */
  'data/ledger-not-found': { table: string; headers: readonly string[] };
  'data/event-of-unknown': { entity: string; nearest: string | undefined };
  'data/event-item-unknown': { item: string; nearest: string | undefined; known: readonly string[] };
  'data/event-without-evidence': { entity: string; item: string; column: string };
  'data/event-without-points': { entity: string; item: string; column: string };
  /** The sheet states other points for an event than the rules. */
  'data/event-points-differ': { entity: string; item: string; stated: string; declared: string };
  'data/event-of-exempt': { entity: string; item: string };
  'data/event-twice': { entity: string; item: string };
  'data/bonus-waived': { entity: string; item: string; column: string };
}

export const ledgerSeverities: { readonly [C in keyof LedgerArgs]: Severity } = {
  'data/ledger-not-found': 'error',
  'data/event-of-unknown': 'error',
  'data/event-item-unknown': 'error',
  'data/event-without-evidence': 'error',
  'data/event-without-points': 'error',
  'data/event-points-differ': 'error',
  'data/event-of-exempt': 'warning',
  'data/event-twice': 'warning',
  'data/bonus-waived': 'error',
};
