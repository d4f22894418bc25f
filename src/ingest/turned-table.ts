import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Row } from '../workbook/cell.js';
import type { SheetLayout } from '../workbook/workbook.js';
import type { SheetName } from './bind-columns.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import type { IngestContext } from './ingest-context.js';
import type { UnusedHeader } from './sheet-reading.js';
import type { TableView } from './table-view.js';

/** All rows of a table that does not lie down, its titles and header included. */
export interface TurnedSource {
  readonly at: SheetName;
  readonly grid: HeaderGrid;
  readonly layout: SheetLayout;
  readonly context: IngestContext;
}

/** Such a table with its entities one below the other. */
export interface TurnedTable {
  readonly view: TableView;
  readonly rows: readonly Row[];
  /** Rows that are none of the table, in coordinates of the view. */
  readonly leftOut: readonly { readonly row: Row; readonly text: string }[];
  /** Heads of columns that are not read. */
  readonly unused: readonly UnusedHeader[];
  readonly findings: readonly Diagnostic[];
}

/** The header of a turned table: as high as its heads make it, the names of entities first. */
export function turnedBlock(
  { top, bottom, unitsRow }: Pick<HeaderBlock, 'top' | 'bottom' | 'unitsRow'>,
  { spec }: IngestContext,
): HeaderBlock {
  const entityHeader = spec.entityHeaders[0] ?? '';
  return { top, bottom, entityRow: top, entityColumn: 1, entityHeader, rivals: [], unitsRow };
}
