import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Row } from '../workbook/cell.js';
import type { Region } from './region.js';
import { rowIn, type Stretch } from './sides.js';

/** A table with the columns that are its own. */
export interface SideRegion {
  readonly stretch: Stretch;
  readonly region: Region;
}

/** Tables that stand side by side: each is given its part of every row. */
export class SideRegions implements Region {
  constructor(private readonly sides: readonly SideRegion[]) {}

  /** The rows of the lowest header still go to the other tables. */
  get bottom(): number {
    return Math.min(...this.sides.map(({ region }) => region.bottom));
  }

  holdsFigures(row: Row): boolean {
    return this.parts(row).some(({ region, part }) => region.holdsFigures(part));
  }

  isBare(row: Row): boolean {
    return this.parts(row).every(({ region, part }) => region.isBare(part));
  }

  entityIn(row: Row): string {
    return (
      this.parts(row)
        .map(({ region, part }) => region.entityIn(part))
        .find((name) => name !== '') ?? ''
    );
  }

  take(row: Row): void {
    for (const { region, part } of this.parts(row)) region.take(part);
  }

  finish(broken: readonly Diagnostic[]): readonly Diagnostic[] {
    return [...this.sides.flatMap(({ region }) => region.finish([])), ...broken];
  }

  private parts(row: Row): readonly { readonly region: Region; readonly part: Row }[] {
    return this.sides
      .filter(({ region }) => row.number > region.bottom)
      .map(({ region, stretch }) => ({ region, part: rowIn(row, stretch) }))
      .filter(({ part }) => part.cells.length > 0);
  }
}
