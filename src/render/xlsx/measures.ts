import type { ReportColumn, ReportTable } from '../../report/document.js';
import { cellText } from '../cell-text.js';
import { displayWidth } from '../width.js';
import { wrapped } from '../wrap.js';

/** Widths of columns, in characters of the default font; a Chinese character takes two. */
const WIDEST = 40;
const NARROWEST = 6;
/** A heading longer than this is broken into lines rather than making its column wider. */
const WIDEST_HEADING = 16;
/** Space beside the text of a cell. */
const PADDING = 2;
/** A table narrower than this would leave its title no room; an A4 page in landscape holds about 140. */
const NARROWEST_TABLE = 84;
/** A wider table would be printed at less than half its size, so it is printed on several pages side by side. */
export const PAGE_WIDTH = 280;

/** Points. */
const LINE = 16;
const ROW = 20;
/** Excel gives a row no more. */
const HIGHEST = 409;

/** A width for each column of a table, so that its figures show and its text is not cut. */
export function columnWidths(table: ReportTable, headings: readonly HeadingLines[]): readonly number[] {
  const natural = table.columns.map((_, at) => {
    const heading = Math.min(WIDEST_HEADING, headingWidth(headings[at]));
    const cells = table.rows.reduce((most, row) => Math.max(most, cellWidth(row[at])), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, heading + PADDING, cells + PADDING));
  });
  const missing = NARROWEST_TABLE - natural.reduce((sum, width) => sum + width, 0);
  if (missing <= 0) return natural;
  return natural.map((width) => Math.min(WIDEST, width + Math.ceil(missing / natural.length)));
}

/** Title and unit of a column. */
export type HeadingLines = readonly string[];

function headingWidth(heading: HeadingLines = []): number {
  return Math.max(0, ...heading.map(displayWidth));
}

function cellWidth(cell: ReportTable['rows'][number][number] | undefined): number {
  if (cell === undefined) return 0;
  const text = cellText(cell);
  const width = cell.kind === 'number' ? text.length : displayWidth(text);
  return cell.flag === undefined ? width : width + 1 + displayWidth(cell.flag);
}

/** Height in points of a row whose texts stand in cells of these widths. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const most = Math.max(1, ...texts.map(({ text, width }) => lineCount(text, width)));
  return most === 1 ? ROW : Math.min(HIGHEST, most * LINE + (ROW - LINE));
}

function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width - 1));
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, wrapped(part, room).length), 0);
}

/** How many columns from the left stay in view: those up to the names, where they stand at the left edge. */
export function frozenColumns(columns: readonly ReportColumn[]): number {
  const names = columns.findIndex(({ align }) => align === 'left');
  return names === 0 || names === 1 ? names + 1 : 0;
}
