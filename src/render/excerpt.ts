import type { Place } from '../model/place.js';

/** A few lines or cells around the place of a finding, and which of them is meant. */
export type Excerpt = TextExcerpt | CellExcerpt;

/** Lines of a text file. The mark counts UTF-16 units from 1, as a `TextPlace` does. */
export interface TextExcerpt {
  readonly kind: 'text';
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  readonly mark: { readonly line: number; readonly column: number; readonly length: number };
}

/** A corner of a sheet: column numbers, and rows with one text per column. */
export interface CellExcerpt {
  readonly kind: 'cells';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly mark: { readonly row: number; readonly column: number };
}

/** Finds the excerpt for a place, or answers undefined where there is nothing to show. */
export type ExcerptOf = (place: Place) => Excerpt | undefined;
