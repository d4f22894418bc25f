import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Row } from '../workbook/cell.js';
import type { Sheet, SheetLayout } from '../workbook/workbook.js';
import { entityIn, holdsNumbers, isBare } from './bare-row.js';
import { type DownHeader, headerCell, headerPlace, type TableHeader } from './find-table.js';
import type { HeaderGrid } from './header-grid.js';
import { headsOther } from './other-header.js';
import { PeriodReads } from './period-reads.js';
import type { TableSource } from './read-table.js';
import type { StatedUnit } from './stated-units.js';
import type { TableReading } from './table-reading.js';

/** A stretch of a sheet that begins with a header; the rows below the header are given to it. */
export interface Region {
  readonly bottom: number;
  /** True for a row with figures of this table, which is no header of another one. */
  holdsFigures(row: Row): boolean;
  /** True for a row that says nothing of this table: it may be the title of the next one. */
  isBare(row: Row): boolean;
  /** The entity that this table would take a bare row for; '' for none. */
  entityIn(row: Row): string;
  /** True for a header of measures that names no entity, and none of this table's stands below it. */
  headsOther?(header: Row, below: readonly Row[]): boolean;
  take(row: Row): void;
  /** `broken`: what the reader of the sheet has found. */
  finish(broken: readonly Diagnostic[]): readonly Diagnostic[];
}

export interface RegionSource<Header extends TableHeader> {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  /** Titles and header. */
  readonly grid: HeaderGrid;
  readonly header: Header;
  readonly table: TableReading;
  /** Units above other tables of the sheet. */
  readonly elsewhere: readonly StatedUnit[];
}

/** A table with two ways to be read is not read at all. */
export function unreadRegion({ grid, header }: RegionSource<TableHeader>, other: TableHeader): Region {
  const layouts = { first: header.layout, second: other.layout };
  const found = diagnostic('data/ambiguous-layout', layouts, headerPlace(grid, header), [
    headerPlace(grid, other),
  ]);
  return {
    bottom: header.bottom,
    holdsFigures: () => false,
    isBare: () => false,
    entityIn: () => '',
    take: () => undefined,
    finish: () => [found],
  };
}

/** A table whose rows are read as they come. */
export class DownRegion implements Region {
  private readonly read: PeriodReads;
  private stopped = false;

  constructor(private readonly source: RegionSource<DownHeader>) {
    const { grid, header, layout, table } = source;
    const merges = layout.merges.filter(({ top }) => top > header.bottom);
    const view = { layout: 'down', grid, block: header.block, merges } as const;
    const { hiddenColumns } = layout;
    this.read = new PeriodReads({ ...sourceFacts(source), view, hiddenColumns }, table.context, table.store);
  }

  get bottom(): number {
    return this.source.header.bottom;
  }

  holdsFigures(row: Row): boolean {
    return holdsNumbers(row, this.read.table);
  }

  isBare(row: Row): boolean {
    return isBare(row, this.read.table);
  }

  entityIn(row: Row): string {
    return entityIn(row, this.read.table);
  }

  headsOther(header: Row, below: readonly Row[]): boolean {
    const { store } = this.source.table;
    return headsOther(header, below, { table: this.read.table, store });
  }

  take(row: Row): void {
    if (!this.stopped) this.stopped = !this.read.visit(row);
  }

  finish(broken: readonly Diagnostic[]): readonly Diagnostic[] {
    const outcome = this.read.finish(broken);
    this.source.table.outcomes.push(outcome);
    return outcome.diagnostics;
  }
}

/** What a table keeps of where it stood on its sheet. */
export function sourceFacts({
  sheet,
  header,
  elsewhere,
}: RegionSource<TableHeader>): Pick<TableSource, 'at' | 'header' | 'elsewhere'> {
  const headerRows = { first: header.top, last: header.bottom };
  const [, entityColumn] = headerCell(header);
  return {
    at: { file: sheet.file, sheet: sheet.name },
    header: { headerRows, entityColumn },
    elsewhere,
  };
}
