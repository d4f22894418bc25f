import type { CellPlace } from '../model/place.js';
import type { CellRange, Row } from '../workbook/cell.js';
import { seenText } from './cell-text.js';

/** The sheet's own cell that is seen at a place of a view. */
export type PlaceAt = (row: number, column: number) => CellPlace;

/** The first rows of a sheet, or of a view of one, with merged cells filled: what a person sees there. */
export interface HeaderGrid {
  /** Rows that hold cells, ascending. */
  readonly rows: readonly Row[];
  /** The row of a number, where it holds cells. */
  readonly rowAt: (number: number) => Row | undefined;
  /** The last column that holds a cell. */
  readonly width: number;
  /** The text seen at a place, that of the merged cell which covers it; '' where there is none. */
  readonly textAt: (row: number, column: number) => string;
  /** The merged cell that covers a place. */
  readonly mergeAt: (row: number, column: number) => CellRange | undefined;
  readonly placeAt: PlaceAt;
}

/** `merges` do not overlap. */
export function headerGrid(rows: readonly Row[], merges: readonly CellRange[], placeAt: PlaceAt): HeaderGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.at(-1)?.column ?? 0), 0);
  const texts = new Map<number, string>();
  for (const row of rows) {
    for (const cell of row.cells) texts.set(placeKey(row.number, cell.column), seenText(cell).trim());
  }
  const covered = coveredPlaces(merges, { rows: rows.at(-1)?.number ?? 0, width });
  const mergeAt = (row: number, column: number) => covered.get(placeKey(row, column));
  const textAt = (row: number, column: number) => {
    const merge = mergeAt(row, column);
    return texts.get(merge ? placeKey(merge.top, merge.left) : placeKey(row, column)) ?? '';
  };
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return { rows, rowAt: (number) => byNumber.get(number), width, textAt, mergeAt, placeAt };
}

/** More than the 16,384 columns of a sheet, and than the 1,048,576 rows that a view may have for columns. */
const COLUMNS = 2 ** 21;

function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

function coveredPlaces(
  merges: readonly CellRange[],
  limit: { readonly rows: number; readonly width: number },
): Map<number, CellRange> {
  const covered = new Map<number, CellRange>();
  const within = merges.filter((merge) => merge.top <= limit.rows && merge.left <= limit.width);
  for (const merge of within) {
    for (let row = merge.top; row <= Math.min(merge.bottom, limit.rows); row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, limit.width); column += 1) {
        covered.set(placeKey(row, column), merge);
      }
    }
  }
  return covered;
}

/** The text of the row's own cells: those a merged cell from above or from the left covers are left out. */
export function ownTexts(
  grid: HeaderGrid,
  row: Row,
): readonly { readonly column: number; readonly text: string }[] {
  return row.cells
    .filter(({ column }) => {
      const merge = grid.mergeAt(row.number, column);
      return merge === undefined || (merge.top === row.number && merge.left === column);
    })
    .map(({ column }) => ({ column, text: grid.textAt(row.number, column) }))
    .filter(({ text }) => text !== '');
}
