import { displayText } from '../model/compact-text.js';
import type { Row } from '../workbook/cell.js';
import { cellText } from './cell-text.js';
import { numbersColumns } from './column-numbers.js';
import { isFurniture, isSentence } from './furniture.js';
import type { HeaderGrid } from './header-grid.js';
import { matchPath, type PathMatch } from './header-path.js';
import type { IngestContext } from './ingest-context.js';
import { measurePath } from './measure-path.js';
import { announcedUnits } from './unit-announcement.js';

/** A row of a table that names measures at the side. */
export interface Line {
  readonly row: Row;
  readonly path: readonly string[];
  readonly match: PathMatch | undefined;
}

export interface SortedLines {
  readonly lines: readonly Line[];
  /** Captions, remarks and signatures. */
  readonly leftOut: readonly { readonly row: Row; readonly text: string }[];
}

/** Sorts the rows below a header into those of measures and those of none; `figures` are the columns with figures. */
export function sortLines(
  grid: HeaderGrid,
  {
    bottom,
    measures,
    figures,
  }: { readonly bottom: number; readonly measures: readonly number[]; readonly figures: ReadonlySet<number> },
  { index, units }: IngestContext,
): SortedLines {
  const lines: Line[] = [];
  const leftOut: { readonly row: Row; readonly text: string }[] = [];
  for (const row of grid.rows) {
    if (row.number <= bottom) continue;
    const path = measurePath(grid, row.number, measures);
    const match = matchPath(path, index);
    const text = displayText(path.at(-1) ?? firstTextOf(row));
    const isFigure = ({ column }: { readonly column: number }) =>
      figures.has(column) && !isCaptionAt(grid, row.number, { column, measures });
    const isNumbers = row.number === bottom + 1 && numbersColumns(row);
    const none =
      isNumbers || isFurniture(text) || isSentence(text) || announcedUnits(text, units) !== undefined;
    if (match || (!none && row.cells.some(isFigure))) lines.push({ row, path, match });
    else leftOut.push({ row, text });
  }
  return { lines, leftOut };
}

/** A cell under the entities that is merged with the measure's name: a caption over the whole table. */
function isCaptionAt(
  grid: HeaderGrid,
  row: number,
  { column, measures }: { readonly column: number; readonly measures: readonly number[] },
): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && measures.some((measure) => merge.left <= measure && measure <= merge.right);
}

function firstTextOf({ cells }: Row): string {
  return cells.map(({ value }) => cellText(value)).find((text) => text.trim() !== '') ?? '';
}
