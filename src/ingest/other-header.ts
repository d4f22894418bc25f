import { entityKey } from '../model/entity-key.js';
import type { Cell, Row } from '../workbook/cell.js';
import { cellAt, cellText } from './cell-text.js';
import { nameIn } from './row-kind.js';
import type { SheetTable } from './sheet-table.js';
import type { TableStore } from './table-store.js';

/**
 * 年份, 税收, 增速 below a table of entities: names of measures under its measures, another head than the entity's over the
 * names, and figures of nobody in the table below it.
 */
export function headsOther(
  header: Row,
  below: readonly Row[],
  { table, store }: { readonly table: SheetTable; readonly store: TableStore },
): boolean {
  const { index, measures } = table;
  const under = (row: Row) => measures.map(({ column }) => cellAt(row.cells, column.column));
  const head = nameIn(header, table);
  if (head === '' || under(header).some(isFigureCell) || isKnown(head, store)) return false;
  const texts = under(header).map((cell) => cellText(cell?.value));
  if (!texts.some((text) => index.find(text).some(({ kind }) => kind === 'measure'))) return false;
  const end = below.findIndex((row) => !under(row).some(isFigureCell));
  return below.slice(0, end < 0 ? undefined : end).every((row) => !isKnown(nameIn(row, table), store));
}

/** A number, or, as in a csv file, its digits. */
export function isFigureCell(cell: Cell | undefined): boolean {
  if (cell?.value.kind !== 'text') return cell?.value.kind === 'number';
  return /^[-+]?[\d,.]+%?$/u.test(cell.value.text.trim());
}

function isKnown(name: string, store: TableStore): boolean {
  return store.positionOf(entityKey(name)) !== undefined || store.referenceNamed(name) !== undefined;
}
