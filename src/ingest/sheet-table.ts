import type { UnitSystem } from '../number/unit-system.js';
import type { CellRange } from '../workbook/cell.js';
import type { ColumnMatch, SheetName } from './bind-columns.js';
import type { MeasureBinding } from './column-unit.js';
import type { HeaderBlock } from './find-header.js';
import type { MissingMarks } from './missing-marks.js';
import type { NameIndex } from './name-index.js';
import type { TableView } from './table-view.js';

/** A sheet's table with every column decided; what is left is to read its rows. */
export interface SheetTable {
  readonly at: SheetName;
  /** How the table lies; rows and columns here are those of the view. */
  readonly view: TableView;
  readonly block: HeaderBlock;
  readonly measures: readonly MeasureBinding[];
  readonly labels: readonly ColumnMatch[];
  /** Of a table of parts, the column with their own names. */
  readonly own?: ColumnMatch | undefined;
  /** False for figures of other periods alone: whoever stands here is not thereby among those assessed. */
  readonly assessed: boolean;
  /** Its rows are named by the parts alone: whose they are the register says. */
  readonly byParent?: boolean | undefined;
  /** Merged cells below the header. */
  readonly merges: readonly CellRange[];
  /** Rows whose name is merged over columns of measures. */
  readonly captionRows: ReadonlySet<number>;
  readonly index: NameIndex;
  readonly marks: MissingMarks;
  readonly units: UnitSystem;
}
