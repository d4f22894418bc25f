import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace } from '../model/place.js';
import type { Cell } from '../workbook/cell.js';
import { cellAt } from './cell-text.js';
import type { ListedHeader } from './find-listed.js';
import { type FormEntity, formEntity } from './form-entity.js';
import { headerGrid, type PlaceAt } from './header-grid.js';
import { type Line, type SortedLines, sortLines } from './line-kind.js';
import { coveredFigure, hiddenHeads, periodTexts, unreadPeriod, unusedHeads } from './listed-cells.js';
import { type ListedColumn, listedHeads, valueHeadsOf, valuePath } from './listed-columns.js';
import { measureColumnsOf } from './measure-columns.js';
import { type TurnedSource, type TurnedTable, turnedBlock } from './turned-table.js';
import { unknownUnit } from './unit-of-line.js';

interface Form {
  readonly header: ListedHeader;
  readonly source: TurnedSource;
  readonly entity: FormEntity;
  readonly sorted: SortedLines;
  readonly columns: readonly ListedColumn[];
}

/** The first column of the view with figures: before it stands the entity. */
const FIRST = 2;

/** A form of one entity as a table of one row. */
export function formView(
  header: ListedHeader,
  source: TurnedSource,
): { readonly value: TurnedTable | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { grid, context } = source;
  const head = grid.placeAt(header.bottom, header.measures[0]?.column ?? 1);
  const { value: entity, diagnostics } = formEntity(grid, header.top, { ...context, head });
  if (!entity) return { value: undefined, diagnostics };
  const sorted = sortLines(
    grid,
    {
      bottom: header.bottom,
      measures: measureColumnsOf(header),
      figures: new Set(header.values.map(({ column }) => column)),
    },
    context,
  );
  const columns = header.values.flatMap((value) =>
    sorted.lines.map((line) => columnOf(line, value, { header, source })),
  );
  return { value: turned({ header, source, entity, sorted, columns }), diagnostics: [] };
}

function columnOf(
  { row, path }: Line,
  value: ListedHeader['values'][number],
  { header, source: { grid } }: Pick<Form, 'header' | 'source'>,
): ListedColumn {
  const textIn = (column: number | undefined) =>
    column === undefined ? '' : grid.textAt(row.number, column);
  return {
    path: path.length === 0 ? [] : [...valuePath(value, periodTexts(header, grid, row.number)), ...path],
    unit: textIn(header.unit?.column),
    row: row.number,
    value,
  };
}

function turned(form: Form): TurnedTable {
  const { header, source, entity, sorted, columns } = form;
  const { grid, layout, context } = source;
  const heads = listedHeads(columns, { header, beside: [], placeAt: grid.placeAt });
  const dataRow = heads.bottom + 1;
  const placeAt: PlaceAt = (row, column) => {
    if (row < header.top) return grid.placeAt(row, column);
    if (row > dataRow) return grid.placeAt(sorted.leftOut[row - dataRow - 1]?.row.number ?? row, column);
    if (column < FIRST) return grid.placeAt(entity.row, entity.column);
    const listed = columns[column - FIRST];
    if (row <= heads.bottom || !listed) return heads.placeAt(row, column);
    return grid.placeAt(listed.row, listed.value.column);
  };
  const titles = grid.rows.filter(({ number }) => number < header.top);
  const above = layout.merges.filter(({ bottom }) => bottom < header.top);
  return {
    view: {
      layout: 'form',
      grid: headerGrid([...titles, ...heads.rows], above, placeAt),
      block: turnedBlock({ top: header.top, bottom: heads.bottom, unitsRow: heads.unitsRow }, context),
      merges: [],
      coveredBy: (_, column) => coveredAt(form, column),
      valueHeads: valueHeadsOf(columns, { header, first: FIRST, placeAt: grid.placeAt }),
    },
    rows: [{ number: dataRow, hidden: false, cells: cellsOf(form) }],
    leftOut: sorted.leftOut.map(({ row, text }, at) => ({ row: { ...row, number: dataRow + 1 + at }, text })),
    unused: unusedHeads(header, grid),
    findings: [...sorted.lines.flatMap((line) => lineFindings(line, form)), ...hiddenFindings(form)],
  };
}

function cellsOf({ source: { grid }, entity, columns }: Form): readonly Cell[] {
  const format = { code: 'General', kind: 'general', scaledBy: 0 } as const;
  const name: Cell = { column: 1, value: { kind: 'text', text: entity.name }, format, formula: false };
  const figures = columns.flatMap(({ row, value }, at) => {
    const cell = cellAt(grid.rowAt(row)?.cells ?? [], value.column);
    return cell ? [{ ...cell, column: FIRST + at }] : [];
  });
  return [name, ...figures];
}

function coveredAt({ source, columns }: Form, column: number): CellPlace | undefined {
  const listed = columns[column - FIRST];
  return listed && coveredFigure(source.grid, listed.row, listed.value.column);
}

function lineFindings({ row, path, match }: Line, { header, source }: Form): readonly Diagnostic[] {
  const { grid, context } = source;
  const [measure] = header.measures;
  if (path.length === 0 && measure) {
    const figures = row.cells.find(({ column }) => header.values.some((value) => value.column === column));
    const related = [grid.placeAt(row.number, figures?.column ?? measure.column)];
    const place = grid.placeAt(row.number, measure.column);
    return [diagnostic('data/entity-missing', { header: measure.text }, place, related)];
  }
  const unread = match ? unreadPeriod(header, row.number, { grid, context }) : [];
  if (!header.unit) return unread;
  const place = grid.placeAt(row.number, header.unit.column);
  const unit = grid.textAt(row.number, header.unit.column);
  return [...unread, ...unknownUnit(unit, match, { units: context.units, place })];
}

function hiddenFindings({ header, source, sorted }: Form): readonly Diagnostic[] {
  const { at } = source;
  const rows = sorted.lines.filter(({ row, match }) => row.hidden && match).map(({ row }) => row.number);
  const columns = hiddenHeads(header, source);
  if (rows.length === 0) return columns;
  return [...columns, diagnostic('data/hidden-rows', { sheet: at.sheet, rows }, { kind: 'sheet', ...at })];
}
