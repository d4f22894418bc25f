import type { TableHeader } from './find-table.js';
import type { HeaderGrid } from './header-grid.js';

interface Headed {
  readonly grid: HeaderGrid;
  readonly start: { readonly header: TableHeader };
}

/** True for a header that lies down and says again, cell by cell, what the first one says. */
export function repeatsHeader(first: Headed, other: Headed): boolean {
  const [a, b] = [first.start.header, other.start.header];
  if (a.layout !== 'down' || b.layout !== 'down' || a.bottom - a.top !== b.bottom - b.top) return false;
  const width = Math.max(first.grid.width, other.grid.width);
  for (let row = 0; row <= a.bottom - a.top; row += 1) {
    for (let column = 1; column <= width; column += 1) {
      if (first.grid.textAt(a.top + row, column) !== other.grid.textAt(b.top + row, column)) return false;
    }
  }
  return true;
}
