import type { Cell, CellRange, Row } from '../workbook/cell.js';
import { cellAt } from './cell-text.js';
import { MergeSweep } from './merge-sweep.js';

/** Puts into each row what is merged over it from above in some columns; rows come in ascending order. */
export class MergedDown {
  private readonly sweep: MergeSweep;
  private readonly masters = new Map<CellRange, Cell>();

  constructor(
    merges: readonly CellRange[],
    private readonly columns: readonly number[],
  ) {
    const isOver = ({ top, left, bottom }: CellRange) => bottom > top && columns.includes(left);
    this.sweep = new MergeSweep(merges.filter(isOver));
  }

  filled(row: Row): Row {
    const given = this.columns.flatMap((column) => {
      const merge = this.sweep.covering(row.number, column);
      const own = cellAt(row.cells, column);
      if (merge && own && merge.top === row.number) this.masters.set(merge, own);
      const master = merge && merge.top < row.number ? this.masters.get(merge) : undefined;
      return master ? [{ ...master, column }] : [];
    });
    if (given.length === 0) return row;
    const others = row.cells.filter(({ column }) => !given.some((cell) => cell.column === column));
    return { ...row, cells: [...others, ...given].sort((a, b) => a.column - b.column) };
  }
}
