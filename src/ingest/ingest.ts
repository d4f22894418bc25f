import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Dataset } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { Place } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { bindColumns } from './bind-columns.js';
import type { HeaderBlock } from './find-header.js';
import {
  type IngestContext,
  ingestSheet,
  type OpenedSheet,
  openSheet,
  type SheetOutcome,
} from './ingest-sheet.js';
import { MissingMarks } from './missing-marks.js';
import { nameIndex } from './name-index.js';
import { headerNotFound, missingColumns } from './not-found.js';
import { TableStore } from './table-store.js';

/**
 * Reads tables out of workbooks: every visible sheet with a recognisable header, in the order given. The first spec is of
 * the table of entities; a sheet is one of events when its header names the column that such a table sorts events by.
 * Nothing is guessed; what cannot be read with certainty is a `data/…` finding at its cell, all of them at once.
 * `value` is undefined when no sheet names a single entity. Units of the specs must be known to `units`.
 */
export function ingest(
  workbooks: readonly Workbook[],
  specs: readonly TableSpec[],
  units: UnitSystem,
): Diagnosed<Dataset> {
  const tables = specs.map((spec) => new TableReading(spec, units));
  const main = must(tables[0], 'table of entities');
  const read = workbooks.flatMap((workbook) => ingestWorkbook(workbook, tables));
  const found = [...read, ...tables.flatMap((table) => table.columnsNotFound())];
  const unread = tables.slice(1).flatMap((table) => tableNotFound(table, workbooks));
  if (main.store.size === 0) {
    return { value: undefined, diagnostics: [...found, ...unread, ...withoutEntities(main)] };
  }
  const dataset = {
    tables: new Map(tables.map(({ context, store }) => [context.spec.table, store.finish()])),
  };
  return { value: dataset, diagnostics: [...found, ...unread] };
}

/** One table of the rule file while workbooks are being read. */
class TableReading {
  readonly context: IngestContext;
  readonly store: TableStore;
  readonly sheets: SheetOutcome[] = [];

  constructor(spec: TableSpec, units: UnitSystem) {
    const marks = new MissingMarks(spec.missingMarks);
    this.context = { spec, units, index: nameIndex(spec, units), marks };
    this.store = new TableStore(spec);
  }

  /** A sheet of events names the first text column of its spec. */
  claims({ block, grid, sheet }: OpenedSheet): boolean {
    const [first] = this.context.spec.labels;
    if (!block || !first) return false;
    const at = { file: sheet.file, sheet: sheet.name };
    return bindColumns(grid, block, { at, index: this.context.index }).named.includes(first.name);
  }

  take(opened: OpenedSheet & { readonly block: HeaderBlock }): readonly Diagnostic[] {
    const outcome = ingestSheet(opened, this.context, this.store);
    this.sheets.push(outcome);
    return outcome.diagnostics;
  }

  columnsNotFound(): readonly Diagnostic[] {
    return missingColumns(this.sheets, this.context);
  }
}

function ingestWorkbook(workbook: Workbook, tables: readonly TableReading[]): readonly Diagnostic[] {
  const main = must(tables[0], 'table of entities');
  const findings: (readonly Diagnostic[])[] = [];
  const headless: OpenedSheet[] = [];
  let lost = true;
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') {
      findings.push([diagnostic('data/sheet-hidden', { sheet: sheet.name }, sheetPlace(sheet))]);
      continue;
    }
    const { table, opened, diagnostics } = tableFor(sheet, tables);
    if (opened?.block) findings.push(table.take({ ...opened, block: opened.block }));
    else findings.push(diagnostics);
    if (opened && !opened.block) headless.push(opened);
    else lost = false;
  }
  findings.push(
    lost ? [headerNotFound(workbook, headless, main.context)] : headlessNotes(headless, main.context),
  );
  return findings.flat();
}

/** The sheet as the table that it belongs to sees it. */
function tableFor(
  sheet: Sheet,
  [main, ...events]: readonly TableReading[],
): {
  readonly table: TableReading;
  readonly opened: OpenedSheet | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  for (const table of events) {
    const { value: opened, diagnostics } = openSheet(sheet, table.context);
    if (opened && table.claims(opened)) return { table, opened, diagnostics };
  }
  const table = must(main, 'table of entities');
  const { value: opened, diagnostics } = openSheet(sheet, table.context);
  return { table, opened, diagnostics };
}

/** No events is said by a sheet with nothing below its header, not by no sheet. */
function tableNotFound(
  { sheets, context: { spec } }: TableReading,
  [first]: readonly Workbook[],
): readonly Diagnostic[] {
  if (sheets.length > 0 || !first) return [];
  const headers = [spec.entityHeaders[0] ?? '', ...spec.labels.map(({ name }) => name)];
  return [diagnostic('data/ledger-not-found', { headers }, { kind: 'file', file: first.file })];
}

function sheetPlace({ file, name }: Sheet): Place {
  return { kind: 'sheet', file, sheet: name };
}

/** An empty sheet says nothing and is not worth a word. */
function headlessNotes(sheets: readonly OpenedSheet[], { spec }: IngestContext): Diagnostic[] {
  return sheets
    .filter(({ grid }) => grid.rows.length > 0)
    .map(({ sheet }) => {
      const args = { sheet: sheet.name, entityHeaders: spec.entityHeaders };
      return diagnostic('data/sheet-without-header', args, sheetPlace(sheet));
    });
}

function withoutEntities({ sheets: [first], context: { spec } }: TableReading): Diagnostic[] {
  const { entityHeaders } = spec;
  return first ? [diagnostic('data/no-entities', { entityHeaders }, first.place)] : [];
}
