import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { Cell, Row } from '../workbook/cell.js';
import { cellAt, cellText } from './cell-text.js';
import { MergeSweep } from './merge-sweep.js';
import type { SheetTable } from './sheet-table.js';

/** A name that is merged over a row from above. */
export interface MergedName {
  readonly name: string;
  readonly cell: Cell;
  readonly place: CellPlace;
}

/** Follows names merged downwards over several rows; rows come in ascending order. */
export class MergedNames {
  private readonly sweep: MergeSweep;
  private last: (MergedName & { readonly top: number }) | undefined;

  constructor(private readonly table: SheetTable) {
    const { entityColumn } = table.block;
    this.sweep = new MergeSweep(
      table.merges.filter(
        ({ top, left, bottom, right }) => bottom > top && left <= entityColumn && entityColumn <= right,
      ),
    );
  }

  /** The name merged over a row that has none of its own. */
  over(row: Row): MergedName | undefined {
    const { block, view } = this.table;
    const merge = this.sweep.covering(row.number, block.entityColumn);
    if (!merge) return undefined;
    if (merge.top < row.number) return this.last?.top === merge.top ? this.last : undefined;
    const cell = cellAt(row.cells, merge.left);
    const name = displayText(cellText(cell?.value));
    const place = view.grid.placeAt(merge.top, merge.left);
    this.last = cell && name !== '' ? { name, cell, place, top: merge.top } : undefined;
    return undefined;
  }
}

/** The row as if the name merged over it stood in it. */
export function rowNamed(row: Row, { cell }: MergedName, column: number): Row {
  const others = row.cells.filter((other) => other.column !== column);
  const cells = [...others, { ...cell, column }].sort((a, b) => a.column - b.column);
  return { ...row, cells };
}
