import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { CellRange, Row } from './cell.js';

/** An opened workbook: its sheets by name, each read on demand. A csv file is a workbook of one sheet named ''. */
export interface Workbook {
  /** The path as the user typed it. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly file: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /**
   * Reads the sheet row by row, in ascending order; memory does not grow with the number of rows.
   * `visit` may answer false to stop early. May be called again.
   * On an error nothing of the sheet may be used, though rows before it have been visited.
   */
  readonly read: (visit: (row: Row) => boolean | undefined) => Diagnosed<SheetLayout>;
}

/** What surrounds the cells. Complete even when reading stopped early. */
export interface SheetLayout {
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
}
