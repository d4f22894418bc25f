import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CellRange, Row } from '../workbook/cell.js';
import { entityIn, holdsNumbers, isBare } from './bare-row.js';
import type { DownHeader } from './find-table.js';
import { headerGrid } from './header-grid.js';
import { PeriodReads } from './period-reads.js';
import { type Region, type RegionSource, sourceFacts } from './region.js';
import { rowIn, type Stretch } from './sides.js';

/** More than the rows of a sheet: so far below the rows of one half stand those of the next. */
const BELOW = 2 ** 21;

/** 双栏: a list that goes on at its side is one table; the rows of its right half are kept until those of the left have been read. */
export class DoubledRegion implements Region {
  private readonly read: PeriodReads;
  private readonly kept: Row[][];
  private stopped = false;

  constructor(
    private readonly source: RegionSource<DownHeader>,
    private readonly halves: readonly Stretch[],
  ) {
    const { table, layout } = source;
    this.kept = halves.slice(1).map(() => []);
    const hiddenColumns = layout.hiddenColumns.flatMap((column) => {
      const half = halves.find(({ left, right }) => left <= column && column <= right);
      return half ? [column - this.shiftOf(half)] : [];
    });
    const merges = layout.merges.filter(({ top }) => top > this.bottom);
    const block = { ...source.header.block, rivals: [] };
    const view = { layout: 'down', grid: this.grid(), block, merges: this.spread(merges) } as const;
    this.read = new PeriodReads({ ...sourceFacts(source), view, hiddenColumns }, table.context, table.store);
  }

  get bottom(): number {
    return this.source.header.bottom;
  }

  holdsFigures(row: Row): boolean {
    return this.parts(row).some((part) => holdsNumbers(part, this.read.table));
  }

  isBare(row: Row): boolean {
    return this.parts(row).every((part) => isBare(part, this.read.table));
  }

  entityIn(row: Row): string {
    return (
      this.parts(row)
        .map((part) => entityIn(part, this.read.table))
        .find((name) => name !== '') ?? ''
    );
  }

  take(row: Row): void {
    for (const [at, part] of this.parts(row).entries()) {
      if (part.cells.length === 0) continue;
      if (at === 0) this.visit(part);
      else this.kept[at - 1]?.push(part);
    }
  }

  finish(broken: readonly Diagnostic[]): readonly Diagnostic[] {
    for (const part of this.kept.flat()) this.visit(part);
    const outcome = this.read.finish(broken);
    this.source.table.outcomes.push(outcome);
    return outcome.diagnostics;
  }

  private visit(row: Row): void {
    if (!this.stopped) this.stopped = !this.read.visit(row);
  }

  /** A row of each half, in the columns of the first. */
  private parts(row: Row): readonly Row[] {
    return this.halves.map((half, at) => {
      const shift = this.shiftOf(half);
      const cells = rowIn(row, half).cells;
      return {
        number: row.number + at * BELOW,
        hidden: row.hidden,
        cells: shift === 0 ? cells : cells.map((cell) => ({ ...cell, column: cell.column - shift })),
      };
    });
  }

  private shiftOf({ left }: Stretch): number {
    return left - (this.halves[0]?.left ?? left);
  }

  /** Titles stand over all halves, the header over the first. */
  private grid() {
    const { grid, header, layout } = this.source;
    const [first] = this.halves;
    const rows = grid.rows
      .filter(({ number }) => number <= header.bottom)
      .map((row) => (row.number < header.top || !first ? row : rowIn(row, first)));
    const merges = layout.merges.filter(({ top }) => top <= header.bottom);
    return headerGrid(rows, merges, (row, column) => {
      const half = this.halves[Math.floor(row / BELOW)];
      return grid.placeAt(row % BELOW, column + (half ? this.shiftOf(half) : 0));
    });
  }

  private spread(merges: readonly CellRange[]): readonly CellRange[] {
    return this.halves.flatMap((half, at) =>
      merges
        .filter(({ left }) => half.left <= left && left <= half.right)
        .map(({ top, bottom, left, right }) => ({
          top: top + at * BELOW,
          bottom: bottom + at * BELOW,
          left: left - this.shiftOf(half),
          right: right - this.shiftOf(half),
        })),
    );
  }
}
