import { compactText } from '../model/compact-text.js';
import { must } from '../model/must.js';
import type { Cell, Row } from '../workbook/cell.js';
import { acrossFindings } from './across-findings.js';
import { ROW_NUMBER_HEADERS } from './bind-columns.js';
import { cellAt } from './cell-text.js';
import type { AcrossHeader } from './find-across.js';
import type { ListedHeader } from './find-listed.js';
import { headerGrid, type PlaceAt } from './header-grid.js';
import type { Head } from './heads.js';
import { type SortedLines, sortLines } from './line-kind.js';
import { coveredFigure } from './listed-cells.js';
import {
  type ListedColumn,
  type ListedHeads,
  listedHeads,
  valueHeadsOf,
  valuePath,
} from './listed-columns.js';
import type { PairedEntity } from './paired-entity.js';
import { type TurnedSource, type TurnedTable, turnedBlock } from './turned-table.js';

/** A column of the view: one measure under one heading. */
type PairedColumn = ListedColumn & { readonly heading: string };

interface Paired {
  readonly header: AcrossHeader;
  readonly source: TurnedSource;
  readonly entities: readonly PairedEntity[];
  readonly listed: ListedHeader;
  readonly sorted: SortedLines;
  readonly columns: readonly PairedColumn[];
  readonly heads: ListedHeads;
}

/** The first column of the view with figures: before it stands the entity. */
const FIRST = 2;

/** A table whose entities stand side by side, with several columns each: as many forms as there are entities. */
export function pairedView(
  header: AcrossHeader,
  entities: readonly PairedEntity[],
  source: TurnedSource,
): TurnedTable {
  const { grid, context } = source;
  const sorted = sortLines(
    grid,
    { bottom: header.bottom, measures: header.measureColumns, figures: new Set(header.names) },
    context,
  );
  const headings = headingsOf(entities);
  const listed = listedHeader(header, source, [...headings.values()]);
  const columns = [...headings].flatMap(([heading, value]) =>
    sorted.lines.map(({ row, path }): PairedColumn => {
      const over = value.text === '' ? [] : valuePath(value, []);
      const unit = header.unitColumn === undefined ? '' : grid.textAt(row.number, header.unitColumn);
      return { heading, value, unit, row: row.number, path: path.length === 0 ? [] : [...over, ...path] };
    }),
  );
  const heads = listedHeads(columns, { header: listed, beside: [], placeAt: grid.placeAt });
  return turned({ header, source, entities, listed, sorted, columns, heads });
}

/** The second 本期 of one entity is another heading than the first. */
function keyed({ figures }: PairedEntity): readonly (readonly [heading: string, at: number])[] {
  const seen = new Map<string, number>();
  return figures.map(({ heading }, at) => {
    const key = JSON.stringify(heading.map(compactText));
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [`${key}${count}`, at];
  });
}

/** Every heading under which some entity has a column, as the head of that column. */
function headingsOf(entities: readonly PairedEntity[]): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const entity of entities) {
    for (const [key, at] of keyed(entity)) {
      const { column, heading } = must(entity.figures[at], key);
      const [text = '', groups] = [heading.at(-1), heading.slice(0, -1)];
      if (!heads.has(key)) heads.set(key, { column, text, role: 'value', groups });
    }
  }
  return heads;
}

function listedHeader(
  { top, bottom, measureColumns, unitColumn }: AcrossHeader,
  { grid }: TurnedSource,
  values: readonly Head[],
): ListedHeader {
  const headAt = (column: number, role: Head['role']): Head => ({
    column,
    text: grid.textAt(bottom, column),
    role,
    groups: [],
  });
  return {
    layout: 'form',
    top,
    bottom,
    entity: undefined,
    measures: measureColumns.map((column) => headAt(column, 'measure')),
    unit: unitColumn === undefined ? undefined : headAt(unitColumn, 'unit'),
    periods: [],
    values,
    others: [],
  };
}

function turned(paired: Paired): TurnedTable {
  const { header, source, entities, listed, sorted, columns, heads } = paired;
  const { grid, layout, context } = source;
  const first = heads.bottom + 1;
  const placed = entities.map((entity) => placesOf(entity, columns));
  const sheetColumn = (row: number, column: number) => placed[row - first]?.get(column);
  const placeAt = placesIn(paired, sheetColumn);
  const titles = grid.rows.filter(({ number }) => number < header.top);
  const above = layout.merges.filter(({ bottom }) => bottom < header.top);
  return {
    view: {
      layout: 'across',
      grid: headerGrid([...titles, ...heads.rows], above, placeAt),
      block: turnedBlock({ top: header.top, bottom: heads.bottom, unitsRow: heads.unitsRow }, context),
      merges: [],
      figuresIn: (row) => [...(placed[row - first]?.keys() ?? [])],
      coveredBy: (row, column) => {
        const [at, line] = [sheetColumn(row, column), columns[column - FIRST]];
        return line && at !== undefined ? coveredFigure(grid, line.row, at) : undefined;
      },
      valueHeads: valueHeadsOf(columns, { header: listed, first: FIRST, placeAt: grid.placeAt }),
    },
    rows: entities.flatMap((entity, at) => rowOf(entity, first + at, { paired, placed: placed[at] })),
    leftOut: sorted.leftOut.map(({ row, text }, at) => ({
      row: { ...row, number: first + entities.length + at },
      text,
    })),
    unused: header.asides
      .filter(({ text }) => !ROW_NUMBER_HEADERS.includes(compactText(text)))
      .map(({ text, column }) => ({ header: text, place: grid.placeAt(header.bottom, column) })),
    findings: acrossFindings(sorted.lines, header, source),
  };
}

/** The sheet's column for each column of the view in which an entity has a figure. */
function placesOf(entity: PairedEntity, columns: readonly PairedColumn[]): ReadonlyMap<number, number> {
  const own = new Map(keyed(entity).map(([key, at]) => [key, must(entity.figures[at], key).column]));
  return new Map(
    columns.flatMap(({ heading }, at) => {
      const column = own.get(heading);
      return column === undefined ? [] : [[FIRST + at, column] as const];
    }),
  );
}

function placesIn(
  { header, source: { grid }, entities, sorted, columns, heads }: Paired,
  sheetColumn: (row: number, column: number) => number | undefined,
): PlaceAt {
  const first = heads.bottom + 1;
  return (row, column) => {
    if (row < header.top) return grid.placeAt(row, column);
    if (row < first) return heads.placeAt(row, column);
    const entity = entities[row - first];
    const line = columns[column - FIRST];
    const at = sheetColumn(row, column);
    if (entity && line && at !== undefined) return grid.placeAt(line.row, at);
    if (entity) return grid.placeAt(entity.row, entity.column);
    return grid.placeAt(sorted.leftOut[row - first - entities.length]?.row.number ?? header.bottom, column);
  };
}

/** A column without any head has no entity: only then is a row without figures no row at all. */
function rowOf(
  { name, row, column: nameColumn }: PairedEntity,
  number: number,
  {
    paired: { source, columns },
    placed,
  }: { readonly paired: Paired; readonly placed: ReadonlyMap<number, number> | undefined },
): readonly Row[] {
  const cell = cellAt(source.grid.rowAt(row)?.cells ?? [], nameColumn);
  const named: readonly Cell[] = cell && name !== '' ? [{ ...cell, column: 1 }] : [];
  const figures = [...(placed ?? [])].flatMap(([column, from]) => {
    const line = must(columns[column - FIRST], 'column');
    const cell = cellAt(source.grid.rowAt(line.row)?.cells ?? [], from);
    return cell ? [{ ...cell, column }] : [];
  });
  const cells = [...named, ...figures];
  return cells.length === 0 ? [] : [{ number, hidden: false, cells }];
}
