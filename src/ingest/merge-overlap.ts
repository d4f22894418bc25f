import type { CellRange } from '../workbook/cell.js';

/** Two merged cells that share a place; `second` begins further down or to the right. */
export interface MergeOverlap {
  readonly first: CellRange;
  readonly second: CellRange;
}

/**
 * The first two merged cells that overlap, from top to bottom; undefined in a sound sheet. A sweep down the rows over
 * merged cells that never share a column: what a new one meets is either its overlap or ended above and is dropped.
 */
export function mergeOverlap(merges: readonly CellRange[]): MergeOverlap | undefined {
  const open: CellRange[] = [];
  for (const merge of [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const from = firstReaching(open, merge.left);
    let to = from;
    for (let met = open[to]; met && met.left <= merge.right; met = open[to]) {
      if (met.bottom >= merge.top) return { first: met, second: merge };
      to += 1;
    }
    open.splice(from, to - from, merge);
  }
  return undefined;
}

/** Position of the first range whose right end is not left of the column; `open` stands in the order of columns. */
function firstReaching(open: readonly CellRange[], column: number): number {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.right ?? column) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
