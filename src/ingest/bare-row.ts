import type { Cell, Row } from '../workbook/cell.js';
import { cellAt, cellText } from './cell-text.js';
import { parseNumberText } from './parse-number.js';
import { nameIn, rowKind } from './row-kind.js';
import type { SheetTable } from './sheet-table.js';

/** A number under a measure: no header of another table has one. */
export function holdsNumbers(row: Row, { measures }: SheetTable): boolean {
  return measures.some(({ column }) => cellAt(row.cells, column.column)?.value.kind === 'number');
}

/** True for a row without figures and labels: it may belong to what stands below. */
export function isBare(row: Row, table: SheetTable): boolean {
  const { measures, labels } = table;
  return (
    !measures.some(({ column }) => isFigure(cellAt(row.cells, column.column), table)) &&
    !labels.some(({ column }) => cellText(cellAt(row.cells, column)?.value).trim() !== '')
  );
}

/** The entity that a row would be of. */
export function entityIn(row: Row, table: SheetTable): string {
  return rowKind(row, table).kind === 'read' ? nameIn(row, table) : '';
}

/** A number, something meant to be one, or a mark for one that is missing. */
function isFigure(cell: Cell | undefined, { marks }: SheetTable): boolean {
  if (cell?.value.kind !== 'text') return cell !== undefined;
  if (/\d/u.test(cell.value.text)) return true;
  const parsed = parseNumberText(cell.value.text, { accounting: false, marks });
  return parsed.kind !== 'blank' && !(parsed.kind === 'problem' && parsed.code === 'data/not-a-number');
}
