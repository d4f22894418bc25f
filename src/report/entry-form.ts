import type { ReportFact } from './document.js';

/**
 * An empty workbook that figures are typed into, free of any format: what a rule file wants of the sheets. All words in it are
 * already in the reader's language; headers and units are those that reading looks for.
 */
export interface EntryForm {
  readonly title: string;
  /** A banner such as 示例. */
  readonly status?: string;
  /** What the form is made from: document, period, rules. */
  readonly facts: readonly ReportFact[];
  /** One for each table of the rules: that of the entities first. */
  readonly sheets: readonly EntrySheet[];
  /** What may stand in place of a number, and what it means. */
  readonly marks: readonly { readonly mark: string; readonly meaning: string }[];
  /** How the form is to be filled in. */
  readonly steps: readonly string[];
}

export interface EntrySheet {
  /** The sheet's name. */
  readonly name: string;
  /** Above the table. */
  readonly caption: string;
  /** The line below the caption. */
  readonly remark: string;
  /** The first holds the names of the entities. */
  readonly columns: readonly EntryColumn[];
  /** How many rows are there to be filled in. */
  readonly rows: number;
}

export interface EntryColumn {
  /** What stands over the header, such as the period of a figure of another period; '' for nothing. */
  readonly group: string;
  readonly header: string;
  /** '' for names, texts and plain numbers. */
  readonly unit: string;
  readonly takes: EntryKind;
  /** What the example row holds. */
  readonly example: string;
  /** What may stand there, in a few words. */
  readonly demand: string;
  /** What the rules say of its meaning; '' for nothing. */
  readonly note: string;
}

export type EntryKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** A number within bounds, as decimal text, or one of the marks. */
  | {
      readonly kind: 'number';
      readonly atLeast: string | undefined;
      readonly above: string | undefined;
      readonly marks: readonly string[];
    };
