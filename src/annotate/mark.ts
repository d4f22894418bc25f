/** How bad it is: a note marks no cell. */
export type MarkSeverity = 'error' | 'warning';

/** A cell that findings point at. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly severity: MarkSeverity;
  /** What its comment says, a paragraph a finding. */
  readonly remarks: readonly string[];
}

/** The style of a cell that keeps all of its own but the fill, by the number of its own style. */
export type FilledStyle = (own: number, severity: MarkSeverity) => number;
