import type { HeaderGrid } from './header-grid.js';

/** The texts of a row that together name a measure, merged ones included, each once: 一级指标, 二级指标. */
export function measurePath(grid: HeaderGrid, row: number, columns: readonly number[]): readonly string[] {
  const path: string[] = [];
  for (const column of columns) {
    const text = grid.textAt(row, column);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}
