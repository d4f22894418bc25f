import type { Severity } from './severity.js';

/** How a table lies on its sheet: entities downwards, entities side by side, one figure a row, or a form of one entity. */
export type Layout = 'down' | 'across' | 'long' | 'form';

/** Tables in one of several layouts, and several tables on one sheet (`data/…`, exit code 1). */
export interface LayoutArgs {
  /** A table that can be read in two ways. */
  'data/ambiguous-layout': { readonly first: Layout; readonly second: Layout };
  /** A form names one entity above its header; `names`: those found there. */
  'data/form-entity': { readonly names: readonly string[] };
  /** A line above another table that has no figures: its title, or an entity that reported nothing. */
  'data/title-or-entity': { readonly text: string };
  /** `name` is merged over the row; related: where it is written. */
  'data/merged-entity': { readonly name: string };
  /** The text stands where each measure has its unit. */
  'data/unit-not-known': { readonly measure: string; readonly text: string };
  /** Columns of a table whose entities stand side by side. */
  'data/columns-left-out': {
    readonly sheet: string;
    readonly columns: readonly { readonly column: string; readonly text: string }[];
  };
}

export const layoutSeverities: { readonly [C in keyof LayoutArgs]: Severity } = {
  'data/ambiguous-layout': 'error',
  'data/form-entity': 'error',
  'data/title-or-entity': 'error',
  'data/merged-entity': 'error',
  'data/unit-not-known': 'error',
  'data/columns-left-out': 'note',
};
