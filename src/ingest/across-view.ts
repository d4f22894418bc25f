import { compactText } from '../model/compact-text.js';
import type { Cell, CellRange, Row } from '../workbook/cell.js';
import { acrossFindings } from './across-findings.js';
import { ROW_NUMBER_HEADERS } from './bind-columns.js';
import type { AcrossHeader } from './find-across.js';
import type { HeaderBlock } from './find-header.js';
import { headerGrid, type PlaceAt } from './header-grid.js';
import { type SortedLines, sortLines } from './line-kind.js';
import { type TurnedSource, type TurnedTable, turnedBlock } from './turned-table.js';

/** Where the rows and columns of the view come from. */
interface Turning {
  readonly header: AcrossHeader;
  readonly source: TurnedSource;
  /** Columns of the sheet that become rows: those that name measures, that of units, then the entities. */
  readonly columns: readonly number[];
  /** Rows of the sheet that become columns, the one with the entities' names first. */
  readonly rows: readonly number[];
  readonly sorted: SortedLines;
}

/** A table whose entities stand side by side, with rows and columns exchanged below its titles. */
export function acrossView(header: AcrossHeader, source: TurnedSource): TurnedTable {
  const { bottom, measureColumns, unitColumn, names } = header;
  const heads = unitColumn === undefined ? measureColumns : [...measureColumns, unitColumn];
  const figures = new Set(names);
  const sorted = sortLines(source.grid, { bottom, measures: measureColumns, figures }, source.context);
  const columns = [...heads, ...names];
  const rows = [bottom, ...sorted.lines.map(({ row }) => row.number)];
  const turning = { header, source, columns, rows, sorted };
  const turned = turnedRows(turning);
  const merges = turnedMerges(turning);
  const block = blockOf(turning, heads.length);
  const titles = source.grid.rows.filter(({ number }) => number < header.top);
  const headRows = turned.filter(({ number }) => number <= block.bottom);
  const grid = headerGrid([...titles, ...headRows], merges, placesIn(turning));
  const below = merges.filter(({ top }) => top > block.bottom);
  return {
    view: { layout: 'across', grid, block, merges: below },
    rows: turned.filter(({ number }) => number > block.bottom),
    leftOut: sorted.leftOut.map(({ row, text }, at) => ({
      row: { ...row, number: header.top + columns.length + at },
      text,
    })),
    unused: header.asides
      .filter(({ text }) => !ROW_NUMBER_HEADERS.includes(compactText(text)))
      .map(({ text, column }) => ({ header: text, place: source.grid.placeAt(bottom, column) })),
    findings: acrossFindings(sorted.lines, header, source),
  };
}

function blockOf({ header, source }: Turning, height: number): HeaderBlock {
  const bottom = header.top + height - 1;
  const unitsRow = header.unitColumn === undefined ? undefined : bottom;
  return turnedBlock({ top: header.top, bottom, unitsRow }, source.context);
}

function placesIn({ header, source, columns, rows, sorted }: Turning): PlaceAt {
  const { placeAt } = source.grid;
  return (row, column) => {
    if (row < header.top) return placeAt(row, column);
    const at = columns[row - header.top];
    if (at !== undefined) return placeAt(rows[column - 1] ?? header.bottom, at);
    return placeAt(sorted.leftOut[row - header.top - columns.length]?.row.number ?? header.bottom, column);
  };
}

function turnedRows({ header, source, columns, rows }: Turning): readonly Row[] {
  const cells = new Map<number, Cell[]>(columns.map((column) => [column, []]));
  for (const [at, number] of rows.entries()) {
    for (const cell of source.grid.rowAt(number)?.cells ?? []) {
      cells.get(cell.column)?.push({ ...cell, column: at + 1 });
    }
  }
  return columns
    .map((column, at) => ({ number: header.top + at, hidden: false, cells: cells.get(column) ?? [] }))
    .filter((row) => row.cells.length > 0);
}

function turnedMerges({ header, source, columns, rows }: Turning): readonly CellRange[] {
  return source.layout.merges.flatMap((merge) => {
    if (merge.bottom < header.top) return [merge];
    const [top, bottom] = within(columns, merge.left, merge.right);
    const [left, right] = within(rows, merge.top, merge.bottom);
    if (top > bottom || left > right) return [];
    return [{ top: header.top + top, bottom: header.top + bottom, left: left + 1, right: right + 1 }];
  });
}

/** First and last position of the numbers, which ascend, between two; the first is greater where there is none. */
function within(numbers: readonly number[], from: number, to: number): readonly [number, number] {
  return [countBelow(numbers, from), countBelow(numbers, to + 1) - 1];
}

function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
