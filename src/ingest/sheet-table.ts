import type { UnitSystem } from '../number/unit-system.js';
import type { CellRange } from '../workbook/cell.js';
import type { ColumnMatch, SheetName } from './bind-columns.js';
import type { MeasureBinding } from './column-unit.js';
import type { HeaderBlock } from './find-header.js';
import type { MissingMarks } from './missing-marks.js';
import type { NameIndex } from './name-index.js';

/** A sheet's table with every column decided; what is left is to read its rows. */
export interface SheetTable {
  readonly at: SheetName;
  readonly block: HeaderBlock;
  readonly measures: readonly MeasureBinding[];
  readonly labels: readonly ColumnMatch[];
  /** Merged cells below the header. */
  readonly merges: readonly CellRange[];
  /** Rows whose name is merged over columns of measures. */
  readonly captionRows: ReadonlySet<number>;
  readonly index: NameIndex;
  readonly marks: MissingMarks;
  readonly units: UnitSystem;
}
