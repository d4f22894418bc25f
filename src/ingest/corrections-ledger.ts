import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { Period } from '../model/period.js';
import type { CellPlace } from '../model/place.js';
import type { CorrectionColumns } from '../model/table-spec.js';
import { formatDecimal, fromDouble } from '../number/decimal.js';
import type { Unit } from '../number/unit.js';
import type { Cell, Row } from '../workbook/cell.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { bindColumns, type ColumnMatch, type MatchedColumns, type UnmatchedHeader } from './bind-columns.js';
import { cellAt, seenText } from './cell-text.js';
import { cornerUnits } from './column-unit.js';
import { externalValue } from './external-value.js';
import type { HeaderBlock } from './find-header.js';
import { isFurniture } from './furniture.js';
import type { IngestContext } from './ingest-context.js';
import { unreadableName } from './label-reader.js';
import { type RowUnits, unitColumns, unitOfItem, unitsInRow, unitsOfHead } from './ledger-units.js';
import { leftOutNotes } from './left-out.js';
import { MergedDown } from './merged-down.js';
import { headerIn, type OpenedSheet, openSheet } from './open-sheet.js';
import { type PeriodColumn, periodColumns, periodOfRow, type SaidInRow } from './period-columns.js';
import { type SheetPeriod, sheetPeriod } from './sheet-period.js';
import type { LeftOut, SheetReading } from './sheet-reading.js';
import { statedUnitsIn } from './stated-units.js';
import { unusedHeaders } from './unused-headers.js';

/** One row of the ledger as it is written. */
export type LedgerRow = LedgerCells & {
  readonly units: RowUnits;
  /** Of which period the row says that it is. */
  readonly said: SaidInRow;
  /** Of which the sheet is; undefined in a run of no period. */
  readonly sheet: SheetPeriod | undefined;
};

type LedgerCells = { readonly [K in 'name' | keyof CorrectionColumns]: WrittenCell };

/** `text` is '' for a blank cell and where the ledger has no such column; then `header` is ''. */
export interface WrittenCell {
  readonly header: string;
  readonly text: string;
  readonly place: CellPlace;
}

/** The correction ledger as it was read, before anything is made of it. */
export interface ReadLedger {
  readonly sheets: ReadonlySet<Sheet>;
  readonly rows: readonly LedgerRow[];
  readonly readings: readonly SheetReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the ledger: every visible sheet whose header names what is corrected, from what, and to what. None at all corrects nothing. */
export function readLedger(
  workbooks: readonly Workbook[],
  context: IngestContext | undefined,
  run: Period | undefined,
): ReadLedger {
  const sheets = new Set<Sheet>();
  const read: LedgerSheet[] = [];
  const columns = context?.spec.corrections;
  for (const sheet of workbooks.flatMap((workbook) => workbook.sheets)) {
    if (!context || !columns || sheet.visibility !== 'visible') continue;
    const opened = openSheet(sheet).value;
    const block = opened && headerIn(opened, context);
    const matched = block && bindColumns(opened.grid, block, { index: context.index });
    const isLedger = [columns.column, columns.old, columns.new].every((name) =>
      matched?.named.includes(name),
    );
    if (!matched || !isLedger) continue;
    sheets.add(sheet);
    read.push(new LedgerSheet(opened, { block, matched, context, columns, run }));
  }
  return {
    sheets,
    rows: read.flatMap(({ rows }) => rows),
    readings: read.map((sheet) => sheet.reading()),
    diagnostics: read.flatMap((sheet) => sheet.findings()),
  };
}

interface LedgerHeader {
  readonly block: HeaderBlock;
  readonly matched: MatchedColumns;
  readonly context: IngestContext;
  readonly columns: CorrectionColumns;
  readonly run: Period | undefined;
}

class LedgerSheet {
  readonly rows: LedgerRow[] = [];
  private readonly found: Diagnostic[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly hidden: number[] = [];
  private readonly byName: ReadonlyMap<string, ColumnMatch>;
  private readonly period: SheetPeriod | undefined;
  private readonly periods: readonly PeriodColumn[];
  private readonly unitColumns: readonly UnmatchedHeader[];
  /** What a note below the rows announces joins it. */
  private readonly corner: Unit[];

  constructor(
    private readonly opened: OpenedSheet,
    private readonly header: LedgerHeader,
  ) {
    const { block, matched, context, run } = header;
    const { grid, sheet } = opened;
    this.byName = new Map(matched.columns.map((column) => [column.target.spec.name, column]));
    this.period = run && sheetPeriod({ file: sheet.file, sheet: sheet.name }, { grid, block }, run);
    this.periods = this.periodsIn(context);
    this.unitColumns = unitColumns(matched.unmatched);
    const { units, unknown } = cornerUnits(grid, block, context);
    this.corner = [...units];
    this.found.push(...unknown, ...this.periodsUnused(), ...(this.period?.diagnostics ?? []));
    const others = [...matched.columns, ...this.periods, ...this.unitColumns];
    const columns = [block.entityColumn, ...others.map(({ column }) => column)];
    const merged = new MergedDown(opened.layout.merges, columns);
    const { diagnostics } = opened.sheet.read((row) => {
      if (row.number > block.bottom) this.read(merged.filled(row));
      return true;
    });
    this.found.push(...diagnostics);
  }

  /** The one the rules name, and any other that says of which period a row is. */
  private periodsIn({ index }: IngestContext): readonly PeriodColumn[] {
    const { period } = this.header.columns;
    const declared = period === undefined ? undefined : this.byName.get(period);
    return [
      ...(declared ? [{ ...declared, says: 'period' } as const] : []),
      ...periodColumns(this.view, index),
    ];
  }

  private periodsUnused(): readonly Diagnostic[] {
    const { block, run } = this.header;
    if (run !== undefined) return [];
    return this.periods.map(({ header, column }) =>
      diagnostic('data/ledger-period-unused', { header }, this.placeAt(block.bottom, column)),
    );
  }

  private read(row: Row): void {
    const { block, columns } = this.header;
    const at = (name: string | undefined) =>
      this.cellUnder(row, name === undefined ? undefined : this.byName.get(name));
    const name = this.written(row, block.entityColumn, block.entityHeader);
    const cells: LedgerCells = {
      name,
      column: at(columns.column),
      of: at(columns.of),
      period: at(columns.period),
      old: at(columns.old),
      new: at(columns.new),
      reason: at(columns.reason),
      document: at(columns.document),
    };
    const { column, old, new: corrected } = cells;
    const says = [column, old, corrected].some(({ text }) => text !== '');
    const note = Object.values(cells).find(({ text }) => text !== '');
    if (!note) return;
    if (!says || (isFurniture(name.text) && corrected.text === '')) {
      this.leaveOut(row, note);
      return;
    }
    if (row.hidden) this.hidden.push(row.number);
    this.rows.push({ ...cells, ...this.saidOf(row), units: this.unitsOf(row, column) });
    this.found.push(...this.unreadable(row));
  }

  private leaveOut(row: Row, { place, text }: WrittenCell): void {
    this.leftOut.push({ place, text });
    const { units } = this.header.context;
    this.corner.push(...statedUnitsIn(row, units, this.opened.grid.placeAt).map(({ unit }) => unit));
  }

  private saidOf(row: Row): Pick<LedgerRow, 'said' | 'sheet'> {
    const { period } = this;
    return {
      said: period ? periodOfRow(row, this.periods, period.period) : { kind: 'blank' },
      sheet: period,
    };
  }

  private unitsOf(row: Row, { text, place }: WrittenCell): RowUnits {
    const { block, context, columns } = this.header;
    const sources = { grid: this.opened.grid, block, units: context.units };
    const ofRow = [...unitsInRow(row, this.unitColumns, sources), ...unitOfItem(text, place, context.units)];
    return {
      old: [...unitsOfHead(this.byName.get(columns.old), sources), ...ofRow],
      new: [...unitsOfHead(this.byName.get(columns.new), sources), ...ofRow],
      corner: this.corner,
    };
  }

  private cellUnder(row: Row, match: ColumnMatch | undefined): WrittenCell {
    return match
      ? this.written(row, match.column, match.header)
      : { header: '', text: '', place: this.placeAt(row.number, this.header.block.entityColumn) };
  }

  private written(row: Row, column: number, header: string): WrittenCell {
    const cell = cellAt(row.cells, column);
    return { header, text: writtenText(cell), place: this.placeAt(row.number, column) };
  }

  /** The old value may be one that cannot be read: that is why it is corrected. */
  private unreadable(row: Row): readonly Diagnostic[] {
    const { matched, columns } = this.header;
    return matched.columns.flatMap(({ column, header, target }) => {
      const cell = cellAt(row.cells, column);
      if (cell === undefined || target.spec.name === columns.old) return [];
      const place = this.placeAt(row.number, column);
      return [...unreadableName(cell, header, place), ...externalValue(cell, header, place)];
    });
  }

  private placeAt(row: number, column: number): CellPlace {
    return this.opened.grid.placeAt(row, column);
  }

  findings(): readonly Diagnostic[] {
    const { sheet } = this.opened;
    const place = { kind: 'sheet', file: sheet.file, sheet: sheet.name } as const;
    const { matched, context } = this.header;
    const absent = context.spec.labels.filter(({ name }) => !matched.named.includes(name));
    return [
      ...matched.diagnostics,
      ...absent.map(({ name, place: declared }) =>
        diagnostic('data/column-not-found', { name, aliases: [], nearest: '' }, place, [declared]),
      ),
      ...this.found,
      ...leftOutNotes(this.leftOut, this.view, place),
      ...(this.hidden.length > 0
        ? [diagnostic('data/hidden-rows', { sheet: sheet.name, rows: this.hidden }, place)]
        : []),
    ];
  }

  reading(): SheetReading {
    const { sheet } = this.opened;
    const { block, matched, context } = this.header;
    return {
      file: sheet.file,
      sheet: sheet.name,
      table: context.spec.table,
      layout: 'down',
      headerRows: { first: block.top, last: block.bottom },
      entityColumn: block.entityColumn,
      rows: this.rows.length,
      matches: matched.columns.map(({ header, place, target, how }) => ({
        header,
        place,
        target: target.spec.name,
        kind: target.kind,
        unit: undefined,
        stated: false,
        how,
      })),
      unused: unusedHeaders(
        matched.unmatched.filter(({ column }) => !this.isRead(column)),
        this.view,
      ),
      leftOut: this.leftOut,
    };
  }

  private isRead(column: number): boolean {
    return [...this.periods, ...this.unitColumns].some((one) => one.column === column);
  }

  private get view() {
    return { layout: 'down', grid: this.opened.grid, block: this.header.block, merges: [] } as const;
  }
}

/** A cell as a person sees it: 3.2% and not 0.032. */
function writtenText(cell: Cell | undefined): string {
  if (cell?.value.kind === 'error') return cell.value.code;
  if (cell?.value.kind !== 'number' || cell.format.kind !== 'percent') return displayText(seenText(cell));
  return `${formatDecimal(fromDouble(cell.value.value).times(100))}%`;
}
