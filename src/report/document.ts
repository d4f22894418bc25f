/**
 * What a report says, free of any format: renderers turn it into a terminal page, a workbook or a web page.
 * All words in it are already in the reader's language.
 */
export interface ReportDocument {
  readonly title: string;
  /** A banner such as 示例, shown on every page that is made of the document. */
  readonly status?: string;
  /** What the figures rest on: document, period, inputs … */
  readonly facts: readonly ReportFact[];
  /** What ties the figures to their sources, such as checksums: for formats that have room for it. */
  readonly provenance?: readonly ReportFact[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
}

export interface ReportFact {
  readonly label: string;
  readonly text: string;
  /** Repeated at the head of every sheet of a workbook. */
  readonly prominent?: boolean;
}

/** One table with its heading; `id` is the same in every language: ranking, scores … */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly table: ReportTable;
  readonly notes: readonly string[];
}

/** Every row holds exactly one cell per column. */
export interface ReportTable {
  /** What all figures of the table are measured in, where one unit holds for all of them. */
  readonly unit?: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Positions of rows that stand out, such as a total or an average. */
  readonly emphasis?: readonly number[];
  /** Cells with a tone are coloured as a whole, for a table that is looked at before it is read. */
  readonly heat?: boolean;
}

export interface ReportColumn {
  readonly title: string;
  readonly unit?: string;
  readonly align: 'left' | 'right' | 'center';
}

export type ReportCell = (NumberCell | TextCell | MissingCell) & {
  readonly tone?: Tone;
  /** A footnote mark, such as 补 for a score that was filled in. */
  readonly flag?: string;
};

export interface NumberCell {
  readonly kind: 'number';
  /** Exact plain decimal text. */
  readonly value: string;
  /** Decimals to show; left out: all the digits there are. */
  readonly places?: number;
}

export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
}

/** A value that is not there: `mark` is what the table shows, `reason` says why in words. */
export interface MissingCell {
  readonly kind: 'missing';
  readonly mark: string;
  readonly reason: string;
}

export type Tone = 'good' | 'bad' | 'quiet' | 'strong';
