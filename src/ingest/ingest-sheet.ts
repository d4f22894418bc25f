import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { cellAddress } from '../diagnostics/place-text.js';
import type { CellPlace, SheetPlace } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { CellRange, Row } from '../workbook/cell.js';
import type { Sheet, SheetLayout } from '../workbook/workbook.js';
import { bindColumns, type ColumnMatch, type SheetName, type UnmatchedHeader } from './bind-columns.js';
import { bindMeasure, cornerUnits, type MeasureBinding } from './column-unit.js';
import { findHeader, HEADER_HEIGHT, HEADER_ROWS, type HeaderBlock } from './find-header.js';
import { type HeaderGrid, headerGrid } from './header-grid.js';
import { mergeOverlap } from './merge-overlap.js';
import type { MissingMarks } from './missing-marks.js';
import type { NameIndex } from './name-index.js';
import { RowWalk } from './row-walk.js';
import type { SheetTable } from './sheet-table.js';
import type { TableStore } from './table-store.js';

/** All that reading a sheet needs to know of the rule file. */
export interface IngestContext {
  readonly spec: TableSpec;
  readonly units: UnitSystem;
  readonly index: NameIndex;
  readonly marks: MissingMarks;
}

/** The first rows of a sheet and the table header found in them. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly grid: HeaderGrid;
  readonly layout: SheetLayout;
  readonly block: HeaderBlock | undefined;
}

/** Looks at the first rows of a sheet. `value` is undefined when the sheet cannot be read. */
export function openSheet(
  sheet: Sheet,
  { units, index }: IngestContext,
): { readonly value: OpenedSheet | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const rows: Row[] = [];
  const { value: layout, diagnostics } = sheet.read((row) => {
    if (row.number > HEADER_ROWS + HEADER_HEIGHT) return false;
    rows.push(row);
    return true;
  });
  if (!layout) return { value: undefined, diagnostics };
  const overlap = overlapFinding(sheet, layout);
  if (overlap) return { value: undefined, diagnostics: [overlap] };
  const grid = headerGrid(rows, layout.merges);
  const block = findHeader(grid, { index, units });
  return { value: { sheet, grid, layout, block }, diagnostics };
}

/** A spreadsheet makes no such sheet, and whose a value in it is nobody can tell. */
function overlapFinding({ file, name }: Sheet, { merges }: SheetLayout): Diagnostic | undefined {
  const overlap = mergeOverlap(merges);
  if (!overlap) return undefined;
  const { first, second } = overlap;
  const at = (row: number, column: number): CellPlace => ({ kind: 'cell', file, sheet: name, row, column });
  const args = { first: rangeText(first), second: rangeText(second) };
  return diagnostic('data/overlapping-merges', args, at(second.top, second.left), [
    at(first.top, first.left),
  ]);
}

function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

export interface SheetOutcome {
  readonly place: SheetPlace;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the measures and labels the sheet has a column for, even one that could not be used. */
  readonly found: readonly string[];
  readonly unmatched: readonly UnmatchedHeader[];
}

/** Reads a sheet with a header into the store; when the file breaks off, what was read of it is no result, and the finding says so. */
export function ingestSheet(
  { sheet, grid, layout, block }: OpenedSheet & { readonly block: HeaderBlock },
  context: IngestContext,
  store: TableStore,
): SheetOutcome {
  const at: SheetName = { file: sheet.file, sheet: sheet.name };
  const matched = bindColumns(grid, block, { at, index: context.index });
  const bound = bindMeasures(matched.columns, { grid, block, at }, context);
  const merges = layout.merges.filter((merge) => merge.top > block.bottom);
  const table: SheetTable = {
    at,
    block,
    measures: bound.bindings,
    labels: matched.columns.filter(({ target }) => target.kind === 'label'),
    merges,
    captionRows: captionRows(merges, block, bound.bindings),
    index: context.index,
    marks: context.marks,
    units: context.units,
  };
  const walk = new RowWalk(table, store);
  const { diagnostics } = sheet.read(walk.visit);
  return {
    place: { kind: 'sheet', ...at },
    diagnostics: [
      ...sideTables(block, at),
      ...matched.diagnostics,
      ...hiddenColumns(matched.columns, layout),
      ...bound.diagnostics,
      ...walk.finish(),
      ...diagnostics,
    ],
    found: matched.named,
    unmatched: matched.unmatched,
  };
}

function bindMeasures(
  columns: readonly ColumnMatch[],
  { grid, block, at }: { readonly grid: HeaderGrid; readonly block: HeaderBlock; readonly at: SheetName },
  { units, index }: IngestContext,
): { readonly bindings: readonly MeasureBinding[]; readonly diagnostics: readonly Diagnostic[] } {
  const corner = cornerUnits(grid, block, { at, units, index });
  const outcomes = columns.flatMap((column) =>
    column.target.kind === 'measure'
      ? [bindMeasure(column, column.target, { grid, block, units, corner: corner.units })]
      : [],
  );
  const bindings = outcomes.flatMap(({ binding }) => binding ?? []);
  // A corner that is no unit matters only where a column has nothing else to go by.
  const unknown = bindings.some(({ stated }) => stated === undefined) ? corner.unknown : [];
  return { bindings, diagnostics: [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...unknown] };
}

/** Rows in which a cell is merged from the entity's column over one of a measure: a caption between rows. */
function captionRows(
  merges: readonly CellRange[],
  { entityColumn }: HeaderBlock,
  measures: readonly MeasureBinding[],
): ReadonlySet<number> {
  const isCaption = ({ left, right }: CellRange) =>
    left <= entityColumn && measures.some(({ column: { column } }) => left < column && column <= right);
  return new Set(merges.filter(isCaption).map(({ top }) => top));
}

function sideTables(
  { entityHeader, entityRow, entityColumn, rivals }: HeaderBlock,
  at: SheetName,
): Diagnostic[] {
  const first: CellPlace = { kind: 'cell', ...at, row: entityRow, column: entityColumn };
  return rivals.map((column) =>
    diagnostic('data/second-table', { header: entityHeader }, { ...first, column }, [first]),
  );
}

function hiddenColumns(columns: readonly ColumnMatch[], { hiddenColumns }: SheetLayout): Diagnostic[] {
  const hidden = new Set(hiddenColumns);
  return columns
    .filter(({ column }) => hidden.has(column))
    .map(({ target, header, place }) =>
      diagnostic('data/hidden-column', { name: target.spec.name, header }, place),
    );
}
