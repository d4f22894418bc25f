import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { formatPeriod, type Period, samePeriod } from '../model/period.js';
import type { CellPlace, Place } from '../model/place.js';
import type { Row } from '../workbook/cell.js';
import { isFurniture } from './furniture.js';
import type { IngestContext } from './ingest-context.js';
import { MergedDown } from './merged-down.js';
import { type PeriodColumn, periodColumns, periodOfRow } from './period-columns.js';
import { type TableOutcome, TableRead, type TableSource } from './read-table.js';
import { firstValue, nameIn } from './row-kind.js';
import { periodConflict, sheetPeriod } from './sheet-period.js';
import type { SheetTable } from './sheet-table.js';
import type { TableStore } from './table-store.js';

interface RowsOfPeriod {
  readonly period: Period;
  readonly read: TableRead;
  /** Where the first of them says so. */
  readonly place: CellPlace;
  count: number;
}

/** Reads a table whose rows may each say of which period they are: those of one period as a table of its own. */
export class PeriodReads {
  private readonly main: TableRead;
  private readonly columns: readonly PeriodColumn[];
  private readonly merged: MergedDown;
  private readonly rows = new Map<string, RowsOfPeriod>();
  private readonly found: Diagnostic[] = [];

  constructor(
    private readonly source: TableSource,
    private readonly context: IngestContext,
    private readonly store: TableStore,
  ) {
    const { period } = context.spec;
    this.columns = period === undefined ? [] : periodColumns(source.view, context.index);
    this.main = new TableRead(
      { ...source, period: this.columns.length > 0 ? period : undefined },
      context,
      store,
    );
    const { block, labels } = this.main.table;
    const filled = [
      block.entityColumn,
      ...labels.map(({ column }) => column),
      ...this.columns.map(({ column }) => column),
    ];
    this.merged = new MergedDown(source.view.merges, filled);
  }

  get table(): SheetTable {
    return this.main.table;
  }

  readonly visit = (row: Row): boolean => {
    const { period } = this.context.spec;
    if (this.columns.length === 0 || period === undefined || row.number <= this.table.block.bottom) {
      return this.main.visit(row);
    }
    const whole = this.merged.filled(row);
    const read = this.readFor(whole, period);
    if (read?.periods.wanted) read.visit(whole);
    return true;
  };

  /** Rows of no period are notes and totals, unless they hold figures of somebody. */
  private readFor(row: Row, run: Period): TableRead | undefined {
    const said = periodOfRow(row, this.columns, run);
    const name = nameIn(row, this.table);
    const isNote = name === '' || isFurniture(name) || !firstValue(row, this.table);
    if (said.kind === 'period') return this.rowsOf(row, said.period, run);
    if (isNote) return this.main;
    const [column] = said.kind === 'unreadable' ? [said.column] : this.columns;
    const facts = { header: column?.header ?? '', text: said.kind === 'unreadable' ? said.text : '' };
    this.found.push(diagnostic('data/period-unreadable', facts, this.placeOf(row, column)));
    return undefined;
  }

  private rowsOf(row: Row, period: Period, run: Period): TableRead {
    const key = formatPeriod(period);
    const known = this.rows.get(key);
    const read =
      known?.read ??
      (samePeriod(period, run)
        ? this.main
        : new TableRead({ ...this.source, period }, this.context, this.store));
    if (known) known.count += 1;
    else this.rows.set(key, { period, read, place: this.placeOf(row, this.columns[0]), count: 1 });
    return read;
  }

  private placeOf({ number }: Row, column: PeriodColumn | undefined): CellPlace {
    return this.source.view.grid.placeAt(number, column?.column ?? 1);
  }

  finish(broken: readonly Diagnostic[]): TableOutcome {
    if (this.columns.length === 0) return this.main.finish(broken);
    const rows = [...this.rows.values()];
    const others = rows.filter(({ read }) => read !== this.main);
    const main = this.main.finish(broken);
    const ofRun = rows.some(({ read }) => read === this.main);
    const outcomes = others.filter(({ read }) => read.periods.wanted).map(({ read }) => read.finish());
    return {
      ...main,
      diagnostics: [
        // a header says the same of the rows of every period
        ...distinctly([...main.diagnostics, ...outcomes.flatMap(({ diagnostics }) => diagnostics)]).filter(
          (one) => !this.isUndone(one, ofRun),
        ),
        ...this.found,
        ...this.againstSheet(rows),
        ...others.flatMap((one) => (one.read.periods.wanted ? [] : [this.asideNote(one)])),
      ],
      found: [...(ofRun ? main.found : []), ...outcomes.flatMap(({ found }) => found)],
      assessed: ofRun || rows.length === 0,
      periods: rows.map(({ period }) => period),
      reading: {
        ...main.reading,
        unused: main.reading.unused.filter(({ header }) => !this.isPeriod(header)),
        rows: [main, ...outcomes].reduce((sum, { reading }) => sum + reading.rows, 0),
      },
    };
  }

  /** What is no longer so once each row has gone to its period. */
  private isUndone({ code, args }: Diagnostic, ofRun: boolean): boolean {
    if (code === 'data/sheet-without-rows') return !ofRun && this.rows.size > 0;
    return code === 'data/column-unused' && 'header' in args && this.isPeriod(args.header);
  }

  private isPeriod(header: string): boolean {
    return this.columns.some((column) => column.header === header);
  }

  private asideNote({ period, count }: RowsOfPeriod): Diagnostic {
    const { sheet } = this.source.at;
    const facts = { sheet, period: formatPeriod(period), columns: 0, rows: count };
    return diagnostic('data/other-period', facts, { kind: 'sheet', ...this.source.at });
  }

  /** The sheet says a period of which none of its rows is. */
  private againstSheet(rows: readonly RowsOfPeriod[]): Diagnostic[] {
    const { period: run } = this.context.spec;
    const [first] = rows;
    if (run === undefined || first === undefined) return [];
    const { period, said, diagnostics } = sheetPeriod(this.source.at, this.source.view, run);
    const place: Place | undefined = said;
    const isOther = place !== undefined && rows.every((one) => !samePeriod(one.period, period));
    return isOther ? [...diagnostics, periodConflict({ period, place }, first)] : [...diagnostics];
  }
}

function distinctly(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [
    ...new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.place, one.args]), one])).values(),
  ];
}
