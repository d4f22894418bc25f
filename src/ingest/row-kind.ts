import { displayText, visibleText } from '../model/compact-text.js';
import type { Cell, Row } from '../workbook/cell.js';
import { cellAt, cellText, nameText } from './cell-text.js';
import { numbersColumns } from './column-numbers.js';
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

/** What to do with a row: read it, leave it out for what it says, or ask, where one cell names an entity and another a total. */
export type RowKind =
  | { readonly kind: 'read' }
  | { readonly kind: 'left-out'; readonly text: string }
  | { readonly kind: 'doubtful'; readonly name: string; readonly aggregate: Cell };

export function rowKind(row: Row, table: SheetTable): RowKind {
  const name = nameIn(row, table);
  if (row.number === table.block.bottom + 1 && numbersColumns(row)) return { kind: 'left-out', text: name };
  const own = ownNameIn(row, table);
  if (own !== undefined && isFurniture(own)) return { kind: 'left-out', text: own };
  const text = name === '' ? namelessText(row, table) : namedText(row, name, table);
  if (text !== undefined) return { kind: 'left-out', text };
  const aggregate = name === '' ? undefined : besides(row, table).find((cell) => isAggregate(textIn(cell)));
  if (aggregate === undefined) return { kind: 'read' };
  if (COUNT.test(name) || !hasFigure(row, table)) return { kind: 'left-out', text: textIn(aggregate) };
  return { kind: 'doubtful', name, aggregate };
}

/** The name a row bears, be it a number; '' where there is none. */
export function nameIn(row: Row, { block }: SheetTable): string {
  return displayText(nameText(cellAt(row.cells, block.entityColumn)));
}

/** The name of a part, in a table that has a column for it. */
export function ownNameIn(row: Row, { own }: SheetTable): string | undefined {
  return own && displayText(nameText(cellAt(row.cells, own.column)));
}

/** Beside 合计 no name, but how many: 共14家. */
const COUNT = /^\(?(?:共|计|合计)?\s*\d+\s*[个家户项所处]?(?:园区|开发区|企业|单位|项目)?\)?$/u;

/** Of numbers that nobody's name stands beside only the text before them, or in a column of labels, says what they are. */
function namelessText(row: Row, table: SheetTable): string | undefined {
  if (!hasFigure(row, table)) return firstText(row.cells, isFurniture);
  return firstText(besides(row, table), isFurniture) ?? firstText(labelled(row, table), isAggregate);
}

function namedText(row: Row, name: string, table: SheetTable): string | undefined {
  return isFurniture(name) || (!firstValue(row, table) && isCaption(row, name, table)) ? name : undefined;
}

/** The cells left of the name that are no labels. */
function besides(row: Row, table: SheetTable): readonly Cell[] {
  const labels = labelled(row, table);
  return row.cells.filter((cell) => cell.column < table.block.entityColumn && !labels.includes(cell));
}

function labelled(row: Row, { labels }: SheetTable): readonly Cell[] {
  return row.cells.filter((cell) => labels.some(({ column }) => column === cell.column));
}

/** Something that is no text of the furniture stands under a measure. */
function hasFigure(row: Row, { measures, units }: SheetTable): boolean {
  return measures.some(({ column }) => {
    const cell = cellAt(row.cells, column.column);
    if (cell?.value.kind !== 'text') return cell !== undefined;
    const text = textIn(cell);
    return text !== '' && !isFurniture(text) && announcedUnits(text, units) === undefined;
  });
}

/** What a row that holds no figures says of itself; undefined for an empty one. */
export function firstVisibleText(row: Row): string | undefined {
  return firstText(row.cells, () => true);
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
