import type { Layout } from '../diagnostics/codes/layouts.js';
import type { CellPlace } from '../model/place.js';
import type { MatchedBy } from './name-index.js';

/** What was found in one table of a sheet and how it was understood. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  /** The table of the rule file it was read for. */
  readonly table: string;
  readonly layout: Layout;
  /** Rows of the sheet, inclusive. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** The sheet's column with names of entities; of a table across, that with the names of measures; of a form, that of its name. */
  readonly entityColumn: number;
  /** How many rows of entities or events were read, references included. */
  readonly rows: number;
  readonly matches: readonly HeaderMatch[];
  readonly unused: readonly UnusedHeader[];
  /** Rows, of a table across also columns, that hold no entity. */
  readonly leftOut: readonly LeftOut[];
}

export interface HeaderMatch {
  /** As written, without what stands above the matched part. */
  readonly header: string;
  readonly place: CellPlace;
  /** The measure or label of the rule file. */
  readonly target: string;
  readonly kind: 'measure' | 'label';
  /** The unit its figures were read in: the sheet's, or the declared one where the sheet says nothing; of a label, none. */
  readonly unit: string | undefined;
  /** True when the sheet states the unit. */
  readonly stated: boolean;
  readonly how: MatchedBy;
}

export interface UnusedHeader {
  readonly header: string;
  readonly place: CellPlace;
}

export interface LeftOut {
  readonly place: CellPlace;
  readonly text: string;
}
