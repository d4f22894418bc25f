import type { CellRange } from '../workbook/cell.js';

/** Answers which merged cell covers a place, for rows asked in ascending order; the cost follows the merges in force. */
export class MergeSweep {
  private readonly waiting: CellRange[];
  private active: CellRange[] = [];

  constructor(merges: readonly CellRange[]) {
    this.waiting = [...merges].sort((a, b) => b.top - a.top);
  }

  /** Rows must not go back. */
  covering(row: number, column: number): CellRange | undefined {
    this.advance(row);
    return this.active.find((merge) => merge.left <= column && column <= merge.right);
  }

  private advance(row: number): void {
    if (this.active.some((merge) => merge.bottom < row)) {
      this.active = this.active.filter((merge) => merge.bottom >= row);
    }
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.bottom >= row) this.active.push(next);
    }
  }
}
