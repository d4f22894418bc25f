import { findHeader, HEADER_ROWS } from './find-header.js';
import { downHeader, type FoundTable, findTable } from './find-table.js';
import type { HeaderGrid } from './header-grid.js';
import type { TableReading } from './table-reading.js';

/** A header and the table that it is of. */
export interface RegionStart extends FoundTable {
  readonly table: TableReading;
}

/** The uppermost header in some rows of a sheet; of two in the same rows that of a table of events. */
export function regionStart(
  grid: HeaderGrid,
  [main, ...events]: readonly TableReading[],
  lastRow = HEADER_ROWS,
): RegionStart | undefined {
  const startsOf = (tables: readonly TableReading[]) =>
    tables.flatMap((table): RegionStart[] => {
      const block = findHeader(grid, table.context, lastRow);
      return block && table.claims(grid, block) ? [{ header: downHeader(block), others: [], table }] : [];
    });
  const isByParent = ({ context }: TableReading) => context.spec.byParent === true;
  const found = main && findTable(grid, main.context, lastRow);
  const starts: RegionStart[] = [
    ...startsOf(events.filter((table) => !isByParent(table))),
    ...(main && found ? [{ ...found, table: main }] : []),
    // what names no owner is read as parts only where it can be nothing else
    ...startsOf(events.filter(isByParent)),
  ];
  return starts.reduce<RegionStart | undefined>(
    (first, start) => (first && first.header.top <= start.header.bottom ? first : start),
    undefined,
  );
}
