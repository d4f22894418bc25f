import { formatDecimal, fromDouble } from '../number/decimal.js';
import type { Cell, CellValue } from '../workbook/cell.js';

/** What a cell says when it is read as text; '' for what cannot name anything. */
export function cellText(value: CellValue | undefined): string {
  switch (value?.kind) {
    case 'text':
    case 'date':
      return value.text;
    case 'number':
      return formatDecimal(fromDouble(value.value));
    default:
      return '';
  }
}

/** Cells stand in ascending column order. */
export function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell === undefined || cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
