import { displayText, visibleText } from '../model/compact-text.js';
import type { Cell, Row } from '../workbook/cell.js';
import { cellAt, cellText } from './cell-text.js';
import { isAggregate, isFurniture, isSentence } from './furniture.js';
import type { SheetTable } from './sheet-table.js';
import { announcedUnits } from './unit-announcement.js';

/** The first cell of a measure in which something visible stands. */
export function firstValue(row: Row, { measures }: SheetTable): Cell | undefined {
  for (const { column } of measures) {
    const cell = cellAt(row.cells, column.column);
    if (cell && (cell.value.kind !== 'text' || visibleText(cell.value.text).text !== '')) return cell;
  }
  return undefined;
}

/** A header again: the entity's header beside one of a measure or label, and no number under a measure. */
export function isSecondHeader(row: Row, { measures, index }: SheetTable): boolean {
  if (measures.some(({ column }) => cellAt(row.cells, column.column)?.value.kind === 'number')) return false;
  const texts = row.cells.map(({ value }) => cellText(value).trim()).filter((text) => text !== '');
  if (!texts.some((text) => index.entityRank(text) !== undefined)) return false;
  return texts.some((text) => index.find(text).length > 0);
}

/** What a row that is no entity's says, or undefined for a row to be read. */
export function leftOutText(row: Row, table: SheetTable): string | undefined {
  const { entityColumn } = table.block;
  const name = textIn(cellAt(row.cells, entityColumn));
  if (name === '') return firstText(row.cells, isFurniture);
  if (isFurniture(name) || (!firstValue(row, table) && isCaption(row, name, table))) return name;
  const isLabel = (cell: Cell) => table.labels.some(({ column }) => column === cell.column);
  return firstText(
    row.cells.filter((cell) => cell.column < entityColumn && !isLabel(cell)),
    isAggregate,
  );
}

function firstText(cells: readonly Cell[], wanted: (text: string) => boolean): string | undefined {
  return cells.map(textIn).find((text) => text !== '' && wanted(text));
}

function textIn(cell: Cell | undefined): string {
  return cell?.value.kind === 'text' ? displayText(cell.value.text) : '';
}

/** A remark, a line that announces units, or one that is merged over columns of measures: a caption between rows. */
function isCaption(row: Row, name: string, { captionRows, units }: SheetTable): boolean {
  return isSentence(name) || captionRows.has(row.number) || announcedUnits(name, units) !== undefined;
}
