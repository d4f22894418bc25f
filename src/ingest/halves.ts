import type { DownHeader } from './find-table.js';
import type { HeaderGrid } from './header-grid.js';
import { isHeaded, type Stretch } from './sides.js';

/** 双栏: one header twice in the same rows, the list going on at the right; the columns of each, or none where they differ. */
export function halvesOf(grid: HeaderGrid, { block }: DownHeader): readonly Stretch[] {
  const anchors = [block.entityColumn, ...block.rivals].sort((a, b) => a - b);
  const [first, second] = anchors;
  if (first === undefined || second === undefined) return [];
  const width = second - first;
  let left = first;
  while (left > 1 && isHeaded(grid, block, left - 1)) left -= 1;
  const halves = anchors.map((anchor) => ({
    left: anchor - (first - left),
    right: anchor - (first - left) + width - 1,
  }));
  const isWhole =
    first - left < width &&
    anchors.every((anchor, at) => anchor === first + at * width) &&
    halves.every((half) => isAlike(grid, block, [left, half.left, width])) &&
    !isHeadedFrom(grid, block, (halves.at(-1)?.right ?? 0) + 1);
  return isWhole ? halves : [];
}

/** Some columns have the same header, cell by cell, as some others. */
export function isAlike(
  grid: HeaderGrid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  [first, second, width]: readonly [first: number, second: number, width: number],
): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (let at = 0; at < width; at += 1) {
      if (grid.textAt(row, first + at) !== grid.textAt(row, second + at)) return false;
    }
  }
  return true;
}

function isHeadedFrom(grid: HeaderGrid, block: DownHeader['block'], from: number): boolean {
  for (let column = from; column <= grid.width; column += 1) if (isHeaded(grid, block, column)) return true;
  return false;
}
