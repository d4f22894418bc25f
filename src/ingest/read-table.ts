import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Period } from '../model/period.js';
import type { SheetPlace } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { CellRange, Row } from '../workbook/cell.js';
import {
  bindColumns,
  type ColumnMatch,
  type MatchedColumns,
  type SheetName,
  type UnmatchedHeader,
} from './bind-columns.js';
import { bindMeasure, cornerUnits, type MeasureBinding, sheetUnits } from './column-unit.js';
import type { HeaderBlock } from './find-header.js';
import type { IngestContext } from './ingest-context.js';
import { RowWalk } from './row-walk.js';
import type { HeaderMatch, SheetReading } from './sheet-reading.js';
import type { SheetTable } from './sheet-table.js';
import type { StatedUnit } from './stated-units.js';
import { periodScope, type TablePeriods, tablePeriods } from './table-periods.js';
import type { TableStore } from './table-store.js';
import type { TableView } from './table-view.js';
import { unusedHeaders } from './unused-headers.js';

/** A table of a sheet that is to be read. */
export interface TableSource {
  readonly at: SheetName;
  readonly view: TableView;
  /** Columns of the view that are hidden on the sheet. */
  readonly hiddenColumns: readonly number[];
  /** Rows of the sheet that hold the header, and the column of it that names. */
  readonly header: Pick<SheetReading, 'headerRows' | 'entityColumn'>;
  /** Units that the sheet states above another of its tables. */
  readonly elsewhere: readonly StatedUnit[];
  /** Of the rows, where a column says it of each. */
  readonly period?: Period | undefined;
}

export interface TableOutcome {
  readonly place: SheetPlace;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the measures and labels the table has a column for, even one that could not be used. */
  readonly found: readonly string[];
  readonly unmatched: readonly UnmatchedHeader[];
  /** The periods of its figures, in a run that is of one. */
  readonly periods: readonly Period[];
  /** Whether figures of the period that is asked for are among them. */
  readonly assessed: boolean;
  readonly reading: SheetReading;
}

/** Reads one table into the store, row after row of its view. */
export class TableRead {
  private readonly matched: MatchedColumns;
  readonly periods: TablePeriods;
  private readonly bound: BoundMeasures;
  private readonly walk: RowWalk;
  readonly table: SheetTable;

  constructor(
    private readonly source: TableSource,
    private readonly context: IngestContext,
    store: TableStore,
  ) {
    const { at, view } = source;
    const { grid, block } = view;
    const scope = periodScope(source, context.spec);
    const repeats = view.figuresIn !== undefined;
    this.matched = bindColumns(grid, block, { index: context.index, repeats, periods: scope });
    this.periods = tablePeriods(this.matched, source, scope);
    this.bound = bindMeasures(this.matched.columns, source, context);
    const { index, marks, units } = context;
    const labels = this.matched.columns.filter(({ target }) => target.kind === 'label');
    this.table = {
      at,
      view,
      block,
      measures: this.bound.bindings,
      labels,
      own: labels.find(({ target: { spec } }) => spec.name === context.spec.own),
      assessed: this.periods.assessed,
      byParent: context.spec.byParent,
      merges: view.merges,
      captionRows: captionRows(view.merges, block, this.bound.bindings),
      index,
      marks,
      units,
    };
    this.walk = new RowWalk(this.table, store);
  }

  get rows(): RowWalk {
    return this.walk;
  }

  readonly visit = (row: Row): boolean => this.periods.wanted && this.walk.visit(row);

  /** `broken`: what the reader of the sheet found. When the file breaks off, what was read of it is no result, and it says so. */
  finish(broken: readonly Diagnostic[] = []): TableOutcome {
    const { at, view, hiddenColumns, elsewhere } = this.source;
    const unused = unusedHeaders(this.matched.unmatched, view);
    return {
      place: { kind: 'sheet', ...at },
      diagnostics: [
        ...sideTables(view),
        ...this.matched.diagnostics,
        ...unused.map(({ header, place }) => diagnostic('data/column-unused', { header }, place)),
        ...hiddenMatches(this.matched.columns, hiddenColumns),
        ...this.bound.diagnostics,
        ...this.periods.diagnostics,
        ...(this.periods.wanted ? this.walk.finish(elsewhere) : []),
        ...broken,
      ],
      found: [...this.matched.named, ...ownNames(this.context.spec)],
      unmatched: this.matched.unmatched,
      periods: this.periods.found,
      assessed: this.periods.assessed,
      reading: {
        ...at,
        ...this.source.header,
        table: this.context.spec.table,
        layout: view.layout,
        rows: this.walk.count,
        matches: this.matched.columns.map((column) => this.matchOf(column)),
        unused,
        leftOut: this.walk.leftOutPlaces,
      },
    };
  }

  private matchOf({ header, place, target, how, column }: ColumnMatch): HeaderMatch {
    const binding = this.bound.byColumn.get(column);
    return {
      header,
      place,
      target: target.spec.name,
      kind: target.kind,
      unit: binding && (binding.stated ?? binding.declared).text,
      stated: binding?.stated !== undefined,
      how,
    };
  }
}

/** The column that names the rows is that of the parts' own names. */
function ownNames({ byParent, own }: TableSpec): readonly string[] {
  return byParent && own !== undefined ? [own] : [];
}

interface BoundMeasures {
  readonly bindings: readonly MeasureBinding[];
  readonly byColumn: ReadonlyMap<number, MeasureBinding>;
  readonly diagnostics: readonly Diagnostic[];
}

function bindMeasures(
  columns: readonly ColumnMatch[],
  { at, view: { grid, block } }: Pick<TableSource, 'at' | 'view'>,
  { units, index }: IngestContext,
): BoundMeasures {
  const above = cornerUnits(grid, block, { units, index });
  const corner = { ...above, units: [...above.units, ...sheetUnits(at, units)] };
  const outcomes = columns.flatMap((column) =>
    column.target.kind === 'measure'
      ? [bindMeasure(column, column.target, { grid, block, units, corner: corner.units })]
      : [],
  );
  const bindings = outcomes.flatMap(({ binding }) => binding ?? []);
  // A corner that is no unit matters only where a column has nothing else to go by.
  const unknown = bindings.some(({ stated }) => stated === undefined) ? corner.unknown : [];
  const byColumn = new Map(bindings.map((binding) => [binding.column.column, binding]));
  return {
    bindings,
    byColumn,
    diagnostics: [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...unknown],
  };
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

function sideTables({ grid, block }: TableView): Diagnostic[] {
  const { entityHeader, entityRow, entityColumn, rivals } = block;
  const first = grid.placeAt(entityRow, entityColumn);
  return rivals.map((column) =>
    diagnostic('data/second-table', { header: entityHeader }, grid.placeAt(entityRow, column), [first]),
  );
}

function hiddenMatches(columns: readonly ColumnMatch[], hiddenColumns: readonly number[]): Diagnostic[] {
  const hidden = new Set(hiddenColumns);
  return columns
    .filter(({ column }) => hidden.has(column))
    .map(({ target, header, place }) =>
      diagnostic('data/hidden-column', { name: target.spec.name, header }, place),
    );
}
