import type { Severity } from './severity.js';

/** What stands in the rows of tables of parts (`data/…`, exit code 1). */
export interface PartsArgs {
  'data/part-of-unknown': { table: string; entity: string; nearest: string | undefined };
  'data/part-unnamed': { table: string; column: string };
  'data/part-twice': { table: string; part: string; entity: string };
  /** The register does not say whose the part is, or names several. */
  'data/part-without-parent': { table: string; part: string; parents: number };
  /** The sheet says another owner than the register. */
  'data/part-parent-differs': { table: string; part: string; owner: string; parent: string };
  'data/unknown-word': {
    table: string;
    label: string;
    text: string;
    nearest: string | undefined;
    known: readonly string[];
  };
  'data/shares-sum': { table: string; part: string; sum: string; whole: string };
}

export const partsSeverities: { readonly [C in keyof PartsArgs]: Severity } = {
  'data/part-of-unknown': 'error',
  'data/part-unnamed': 'error',
  'data/part-twice': 'error',
  'data/part-without-parent': 'error',
  'data/part-parent-differs': 'error',
  'data/unknown-word': 'error',
  'data/shares-sum': 'error',
};
