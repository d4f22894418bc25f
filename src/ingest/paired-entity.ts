/** An entity of a table across that has several columns: 本期 and 上年同期 below its name, or its name below each of them. */
export interface PairedEntity {
  readonly name: string;
  /** The cell that names it first. */
  readonly row: number;
  readonly column: number;
  readonly figures: readonly PairedFigure[];
}

export interface PairedFigure {
  readonly column: number;
  /** 本期, 上年同期, 增速, from top to bottom; none where the name is all that stands over the column. */
  readonly heading: readonly string[];
}
