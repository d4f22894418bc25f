import type { MissingReason } from '../../model/missing.js';
import type { Severity } from './severity.js';

/** What stands in the sheets (`data/…`, exit code 1). */
export type DataArgs = SheetArgs & UnitArgs & CellArgs & RowArgs;

/** Sheets, headers and columns. */
type SheetArgs = {
  'data/sheet-hidden': { readonly sheet: string };
  'data/sheet-without-header': { readonly sheet: string; readonly entityHeaders: readonly string[] };
  /** `seen`: the texts of the row that comes closest to a header. */
  'data/header-not-found': { readonly entityHeaders: readonly string[]; readonly seen: readonly string[] };
  'data/second-table': { readonly header: string };
  /** `name`: the measure or label of the rule file. */
  'data/duplicate-column': { readonly name: string; readonly header: string };
  'data/ambiguous-column': { readonly header: string; readonly names: readonly string[] };
  /** `nearest`: the header that most resembles it, '' when none does. */
  'data/column-not-found': {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly nearest: string;
  };
  'data/column-unused': { readonly header: string };
  'data/hidden-column': { readonly name: string; readonly header: string };
  'data/sheet-without-rows': { readonly sheet: string };
  /** Ranges in A1 notation. */
  'data/overlapping-merges': { readonly first: string; readonly second: string };
  'data/no-entities': { readonly entityHeaders: readonly string[] };
};

/** Units of columns and what number formats do to them. */
type UnitArgs = {
  'data/unit-mismatch': { readonly measure: string; readonly stated: string; readonly declared: string };
  'data/ambiguous-unit': {
    readonly measure: string;
    readonly stated: readonly string[];
    readonly declared: string;
  };
  'data/unknown-unit': { readonly text: string };
  /** A unit stated below the header; `read`: the units the measures were read in. */
  'data/unit-elsewhere': {
    readonly measures: readonly string[];
    readonly stated: string;
    readonly read: readonly string[];
  };
  /** declared = sheet × times ÷ over. */
  'data/unit-converted': {
    readonly measure: string;
    readonly from: string;
    readonly to: string;
    readonly times: string;
    readonly over: string;
  };
  /** `unit`: the unit the column is in, by its header or by the rule file. */
  'data/unexpected-percent': { readonly measure: string; readonly unit: string };
  'data/mixed-percent': { readonly measure: string };
  'data/scaled-format': { readonly measure: string; readonly stored: string; readonly format: string };
};

/** A text that was refused as a number; `readings` are the numbers it may have meant, as decimal text. */
export interface RefusedText {
  readonly measure: string;
  readonly text: string;
  readonly readings: readonly string[];
}

/** `unit` is that of the column, in which the figure was wanted. */
interface RefusedWithUnit extends RefusedText {
  readonly unit: string;
}

/** Cells of measures. */
type CellArgs = {
  'data/not-a-number': {
    readonly measure: string;
    readonly kind: 'text' | 'truth' | 'date';
    readonly text: string;
  };
  'data/ambiguous-number': RefusedText;
  'data/approximate-number': RefusedText;
  'data/footnote-in-number': RefusedText;
  /** Digits that stand raised or lowered: 1⁵ as a footnote or as a power. */
  'data/raised-digits': RefusedText;
  'data/unit-in-cell': RefusedWithUnit;
  'data/number-in-words': RefusedText;
  'data/marked-number': RefusedText;
  'data/bracketed-number': RefusedText;
  'data/permille-in-cell': RefusedText;
  'data/two-numbers': RefusedText;
  'data/space-in-number': RefusedText;
  'data/too-many-digits': RefusedText;
  'data/number-out-of-range': RefusedText;
  /** `struck`: what of the text is struck out. */
  'data/struck-text': { readonly column: string; readonly text: string; readonly struck: string };
  /** `reason`: what such a mark usually means. */
  'data/undeclared-mark': { readonly measure: string; readonly mark: string; readonly reason: MissingReason };
  'data/error-cell': { readonly column: string; readonly error: string };
  'data/no-result': { readonly column: string };
  /** The value of a formula that reads another workbook. */
  'data/external-formula': { readonly column: string; readonly formula: string };
  'data/merged-value': { readonly measure: string };
  /** `characters`: code points such as `U+200B`; `text` is what was left. */
  'data/invisible-removed': {
    readonly measure: string;
    readonly text: string;
    readonly characters: readonly string[];
  };
  /** `value` is in `unit`, the declared one; `limit` reads `≥ 0` or `> 0`. */
  'data/below-bound': {
    readonly measure: string;
    readonly value: string;
    readonly unit: string;
    readonly limit: string;
  };
};

/** Rows and entities. */
type RowArgs = {
  'data/entity-missing': { readonly header: string };
  /** A truth value where a name should stand. */
  'data/not-a-name': { readonly column: string; readonly text: string };
  'data/rows-left-out': {
    readonly sheet: string;
    readonly rows: readonly { readonly row: number; readonly text: string }[];
  };
  'data/hidden-rows': { readonly sheet: string; readonly rows: readonly number[] };
  'data/duplicate-entity': {
    readonly entity: string;
    readonly first: string;
    readonly measures: readonly string[];
  };
  'data/entity-collision': { readonly entity: string; readonly first: string };
  'data/label-conflict': {
    readonly entity: string;
    readonly label: string;
    readonly first: string;
    readonly second: string;
  };
  'data/label-spelling': { readonly label: string; readonly first: string; readonly second: string };
  /** Free text that says there is nothing: 无, 否, a dash. */
  'data/remark-denies': { readonly label: string; readonly text: string };
};

export const dataSeverities: { readonly [C in keyof DataArgs]: Severity } = {
  'data/sheet-hidden': 'warning',
  'data/sheet-without-header': 'note',
  'data/header-not-found': 'error',
  'data/second-table': 'error',
  'data/duplicate-column': 'error',
  'data/ambiguous-column': 'error',
  'data/column-not-found': 'error',
  'data/column-unused': 'note',
  'data/hidden-column': 'warning',
  'data/sheet-without-rows': 'warning',
  'data/overlapping-merges': 'error',
  'data/no-entities': 'error',
  'data/unit-mismatch': 'error',
  'data/ambiguous-unit': 'error',
  'data/unknown-unit': 'warning',
  'data/unit-elsewhere': 'error',
  'data/unit-converted': 'note',
  'data/unexpected-percent': 'error',
  'data/mixed-percent': 'error',
  'data/scaled-format': 'error',
  'data/not-a-number': 'error',
  'data/ambiguous-number': 'error',
  'data/approximate-number': 'error',
  'data/footnote-in-number': 'error',
  'data/raised-digits': 'error',
  'data/unit-in-cell': 'error',
  'data/number-in-words': 'error',
  'data/marked-number': 'error',
  'data/bracketed-number': 'error',
  'data/permille-in-cell': 'error',
  'data/two-numbers': 'error',
  'data/space-in-number': 'error',
  'data/too-many-digits': 'error',
  'data/number-out-of-range': 'error',
  'data/struck-text': 'error',
  'data/undeclared-mark': 'error',
  'data/error-cell': 'error',
  'data/no-result': 'error',
  'data/external-formula': 'warning',
  'data/merged-value': 'error',
  'data/invisible-removed': 'note',
  'data/below-bound': 'error',
  'data/entity-missing': 'error',
  'data/not-a-name': 'error',
  'data/rows-left-out': 'note',
  'data/hidden-rows': 'warning',
  'data/duplicate-entity': 'error',
  'data/entity-collision': 'error',
  'data/label-conflict': 'error',
  'data/label-spelling': 'error',
  'data/remark-denies': 'error',
};
