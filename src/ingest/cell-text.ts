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

/** A name as a person sees it: the code 001 may be stored as the number 1 under the format 000. */
export function nameText(cell: Cell | undefined): string {
  const text = cellText(cell?.value);
  if (cell?.value.kind !== 'number' || !/^0{2,}$/u.test(cell.format.code)) return text;
  return /^\d+$/u.test(text) ? text.padStart(cell.format.code.length, '0') : text;
}

/** The same as a person sees it, where a date is shown without its day: 2022年9月 is stored as 2022-09-01. */
export function seenText(cell: Cell | undefined): string {
  const text = cellText(cell?.value);
  if (cell?.value.kind !== 'date') return text;
  const [, year, month = ''] = /^(\d{4})-(\d\d)-\d\d$/u.exec(text) ?? [];
  const shown = cell.format.code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  if (year === undefined || !shown.includes('y') || /[dhs]/u.test(shown)) return text;
  return shown.includes('m') ? `${year}年${Number.parseInt(month, 10)}月` : `${year}年`;
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
