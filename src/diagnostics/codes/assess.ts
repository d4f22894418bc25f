import type { MissingReason } from '../../model/missing.js';
import type { Severity } from './severity.js';

/** What turns up while figures are computed (`data/…`, exit code 1). */
export interface AssessArgs {
  /** A missing value for which the rules declare no policy. */
  'data/missing-refused': { entity: string; indicator: string; reason: MissingReason };
  'data/zero-denominator': { entity: string; indicator: string };
  /** Worst and best value of the group are one, and the rules give no points for that. */
  'data/degenerate-group': { entity: string; indicator: string };
  /** The end of a scale that must be the lower one is above the other. */
  'data/scale-crossed': { entity: string; indicator: string; low: string; high: string };
  'data/undefined-result': { entity: string; indicator: string };
  'data/no-peers': { entity: string; indicator: string };
  'data/no-total': { entity: string; reason: MissingReason };
  'data/implausible': {
    entity: string;
    indicator: string;
    value: string;
    unit: string;
    low: string;
    high: string;
  };
  /** A rank of last time that no list can have given; `halves`: equal ones share the mean of their places. */
  'data/last-rank': { entity: string; column: string; value: string; halves: boolean };
  /** A group for which the rules give no weights. */
  'data/unknown-group': {
    entity: string;
    label: string;
    group: string;
    nearest: string | undefined;
    known: readonly string[];
  };
  'data/group-missing': { entity: string; label: string };
  'data/entity-without-values': { entity: string };
  /** A condition of the rules that is neither met nor not met. */
  'data/condition-missing': { entity: string; condition: string; reason: MissingReason };
  /** An entity that the rules exempt by name. */
  'data/exempt-not-found': { entity: string; nearest: string | undefined };
  'data/all-exempt': { count: number };
}

export const assessSeverities: { readonly [C in keyof AssessArgs]: Severity } = {
  'data/missing-refused': 'error',
  'data/zero-denominator': 'error',
  'data/degenerate-group': 'error',
  'data/scale-crossed': 'error',
  'data/undefined-result': 'error',
  'data/no-peers': 'error',
  'data/no-total': 'warning',
  'data/implausible': 'warning',
  'data/last-rank': 'error',
  'data/unknown-group': 'error',
  'data/group-missing': 'error',
  'data/entity-without-values': 'warning',
  'data/condition-missing': 'error',
  'data/exempt-not-found': 'warning',
  'data/all-exempt': 'error',
};
