import type { Severity } from './severity.js';

/** Rows that are no entities' own: totals, references, and the register of who there is (`data/…`, exit code 1). */
export interface RowsArgs {
  /** `stated` is in the row, `sum` of its parts, both in `unit`; `absent`: parts without a figure. */
  'data/total-differs': {
    total: string;
    measure: string;
    unit: string;
    stated: string;
    sum: string;
    parts: number;
    absent: number;
  };
  /** The total of a ratio is the plain sum of the parts' ratios. */
  'data/ratio-summed': { total: string; measure: string; stated: string; sum: string; parts: number };
  /** One cell names an entity, another one says that the row is a total. */
  'data/total-or-entity': { name: string; total: string };
  /** A name on one sheet only, and one near it that this sheet lacks. */
  'data/name-only-once': { entity: string; nearest: string };
  /** A name on one sheet only, which holds a reference besides. */
  'data/name-only-here': { entity: string };
  /** 其中 before a name, with an unmarked row `next` below it; '' where another sheet has the name as an entity. */
  'data/of-which': { text: string; name: string; next: string };
  /** 其中 below a total was taken to begin the list. */
  'data/of-which-read': { text: string; name: string };
  'data/reference-not-found': { reference: string; rows: readonly string[] };
  'data/reference-missing': { reference: string; measure: string };
  'data/register-not-found': { headers: readonly string[] };
  /** A name, former name or code of two entities. */
  'data/register-ambiguous': { text: string; first: string; second: string };
  'data/not-registered': { entity: string; nearest: string | undefined };
  'data/registered-not-reported': { entity: string };
  'data/renamed': { entity: string; current: string };
}

export const rowsSeverities: { readonly [C in keyof RowsArgs]: Severity } = {
  'data/total-differs': 'warning',
  'data/ratio-summed': 'warning',
  'data/total-or-entity': 'error',
  'data/name-only-once': 'warning',
  'data/name-only-here': 'warning',
  'data/of-which': 'error',
  'data/of-which-read': 'warning',
  'data/reference-not-found': 'error',
  'data/reference-missing': 'error',
  'data/register-not-found': 'error',
  'data/register-ambiguous': 'error',
  'data/not-registered': 'error',
  'data/registered-not-reported': 'warning',
  'data/renamed': 'note',
};
