import type { Cell, Row } from '../workbook/cell.js';
import type { ListedHeader } from './find-listed.js';
import type { PlaceAt } from './header-grid.js';
import type { Head } from './heads.js';
import type { ValueHead } from './table-view.js';

/** A column of the view of a table that lists figures: one measure, under one head, in one unit, of one period. */
export interface ListedColumn {
  readonly path: readonly string[];
  readonly unit: string;
  /** The row of the sheet in which it is named first. */
  readonly row: number;
  readonly value: Head;
}

/** The header rows that stand over such columns, and where they are on the sheet. */
export interface ListedHeads {
  readonly rows: readonly Row[];
  readonly bottom: number;
  readonly unitsRow: number | undefined;
  readonly placeAt: PlaceAt;
}

/** Columns of the view before those of figures: the entity, then what stands beside it. */
export function listedHeads(
  columns: readonly ListedColumn[],
  {
    header,
    beside,
    placeAt,
  }: { readonly header: ListedHeader; readonly beside: readonly Head[]; readonly placeAt: PlaceAt },
): ListedHeads {
  const { top, unit, bottom: headRow, measures } = header;
  const height = Math.max(1, ...columns.map(({ path }) => path.length));
  const leafRow = top + height - 1;
  const unitsRow = unit && leafRow + 1;
  const first = beside.length + 2;
  const texts = new Map<number, Cell[]>();
  const put = (row: number, column: number, text: string) => {
    if (text === '') return;
    const cells = texts.get(row);
    if (cells) cells.push(textCell(column, text));
    else texts.set(row, [textCell(column, text)]);
  };
  for (const [at, { text }] of beside.entries()) put(leafRow, at + 2, text);
  for (const [at, { path, unit: unitText }] of columns.entries()) {
    for (const [level, text] of path.entries()) put(leafRow - path.length + 1 + level, first + at, text);
    if (unitsRow !== undefined) put(unitsRow, first + at, unitText);
  }
  const leaf = measures.at(-1)?.column ?? 1;
  return {
    rows: [...texts].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, hidden: false, cells })),
    bottom: unitsRow ?? leafRow,
    unitsRow,
    placeAt: (row, column) => {
      const listed = columns[column - first];
      if (!listed) return placeAt(headRow, beside[column - 2]?.column ?? header.entity?.column ?? leaf);
      // Under a second head the measure's own cell would say the same as under the first.
      const named = listed.value === header.values[0] ? leaf : listed.value.column;
      return placeAt(listed.row, row === unitsRow ? (unit?.column ?? leaf) : named);
    },
  };
}

function textCell(column: number, text: string): Cell {
  const format = { code: 'General', kind: 'general', scaledBy: 0 } as const;
  return { column, value: { kind: 'text', text }, format, formula: false };
}

/** What stands over a figure besides its measure: the period of its row, and the head over its column with its groups. */
export function valuePath(value: Head, periods: readonly string[]): readonly string[] {
  return [...periods, ...value.groups, value.text];
}

/** The heads of columns of figures, with the columns that each became. */
export function valueHeadsOf(
  columns: readonly ListedColumn[],
  {
    header,
    first,
    placeAt,
  }: { readonly header: ListedHeader; readonly first: number; readonly placeAt: PlaceAt },
): readonly ValueHead[] {
  return header.values.map((value) => ({
    text: [...value.groups, value.text].join('/'),
    place: placeAt(header.bottom, value.column),
    columns: columns.flatMap((column, at) => (column.value === value ? [first + at] : [])),
  }));
}
