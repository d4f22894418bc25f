import type { Layout } from '../diagnostics/codes/layouts.js';
import type { CellPlace } from '../model/place.js';
import type { CellRange } from '../workbook/cell.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';

/**
 * A table as if its entities stood one below the other. Rows and columns are those of the view; `grid.placeAt` leads to
 * the sheet's own cells. A table that lies down is its own view.
 */
export interface TableView {
  readonly layout: Layout;
  readonly grid: HeaderGrid;
  readonly block: HeaderBlock;
  /** Merged cells below the header that the view has too. */
  readonly merges: readonly CellRange[];
  /** Where a row has a figure of its own, be it blank; undefined: in every column. */
  readonly figuresIn?: (row: number) => readonly number[];
  /** The cell over which the one at a place is merged, where merged cells of the sheet are none of the view. */
  readonly coveredBy?: (row: number, column: number) => CellPlace | undefined;
  /** The sheet's columns of figures that are listed one by one, and the columns of the view that each became. */
  readonly valueHeads?: readonly ValueHead[];
}

export interface ValueHead {
  readonly text: string;
  readonly place: CellPlace;
  readonly columns: readonly number[];
}
