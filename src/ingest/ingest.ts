import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Dataset } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { Place } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { applyCorrections } from './corrections.js';
import { type ReadLedger, readLedger } from './corrections-ledger.js';
import type { IngestContext } from './ingest-context.js';
import { headerNotFound } from './not-found.js';
import { type OpenedSheet, openSheet } from './open-sheet.js';
import { isOfOtherPeriod, noSheetOfPeriod, periodsNotFound } from './periods-not-found.js';
import { regionStart } from './region-start.js';
import { completed, type ReadRegister, readRegister } from './register.js';
import type { SheetReading } from './sheet-reading.js';
import { walkSheet } from './sheet-walk.js';
import { contextOf, TableReading } from './table-reading.js';

/** The dataset, with what was found on the sheets and how it was understood, table by table. */
export interface Ingested extends Diagnosed<Dataset> {
  readonly readings: readonly SheetReading[];
}

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
): Ingested {
  const register = registerIn(workbooks, specs, units);
  const ledger = ledgerIn(workbooks, specs, units);
  const others = specs.filter((spec) => spec.register === undefined && spec.corrections === undefined);
  const tables = others.map((spec) => new TableReading(spec, units, register));
  const main = must(tables[0], 'table of entities');
  const apart = new Set([...register.sheets, ...ledger.sheets]);
  const ways = [...tables, ...tables.flatMap((table) => table.byParent() ?? [])];
  const read = workbooks.flatMap((workbook) => ingestWorkbook(workbook, ways, apart));
  const found = [
    ...register.diagnostics,
    ...ledger.diagnostics,
    ...read,
    ...completed(main.store, register, partKeys(tables, register)),
    ...tables.flatMap(({ store }) => store.otherParents()),
    ...periodsNotFound(main),
    ...tables.slice(1).flatMap(noSheetOfPeriod),
    ...tables.flatMap((table) => (isOfOtherPeriod(table) ? [] : table.columnsNotFound())),
  ];
  const readings = [
    ...register.readings,
    ...ledger.readings,
    ...tables.flatMap(({ outcomes }) => outcomes.map(({ reading }) => reading)),
  ];
  const unread = tables.slice(1).flatMap((table) => tableNotFound(table, workbooks));
  if (main.store.size === 0) {
    return { value: undefined, readings, diagnostics: [...found, ...unread, ...withoutEntities(main)] };
  }
  const finished = [
    ...tables.flatMap(({ store }) => store.finish()),
    ...(register.table ? [register.table] : []),
  ];
  const all = new Map(finished.map((table) => [table.name, table]));
  const diagnostics = [...found, ...unread];
  if (ledger.rows.length === 0) return { value: { tables: all }, readings, diagnostics };
  const contexts = tables.map(({ context }) => context);
  const data = { contexts, tables: all, names: register.names, run: main.context.spec.period };
  const corrected = applyCorrections(data, ledger.rows, diagnostics);
  return { value: corrected.dataset, readings, diagnostics: corrected.diagnostics };
}

/** Keys of parts: whoever is in the register and reports as a part has reported. */
function partKeys(tables: readonly TableReading[], { names, table }: ReadRegister): ReadonlySet<string> {
  if (table === undefined) return new Set();
  const parts = tables.flatMap(({ store, context: { spec } }) =>
    spec.own === undefined ? [] : store.textsOf(spec.own),
  );
  return new Set(parts.map((part) => names.keyOf(part)));
}

function ledgerIn(
  workbooks: readonly Workbook[],
  specs: readonly TableSpec[],
  units: UnitSystem,
): ReadLedger {
  const spec = specs.find(({ corrections }) => corrections !== undefined);
  return readLedger(workbooks, spec && contextOf(spec, units), specs[0]?.period);
}

function registerIn(
  workbooks: readonly Workbook[],
  specs: readonly TableSpec[],
  units: UnitSystem,
): ReadRegister {
  const spec = specs.find((one) => one.register !== undefined);
  const main = contextOf(must(specs[0], 'table of entities'), units);
  return readRegister(workbooks, spec && contextOf(spec, units), main);
}

/** `apart`: sheets that have been read before all others. */
function ingestWorkbook(
  workbook: Workbook,
  tables: readonly TableReading[],
  apart: ReadonlySet<Sheet>,
): readonly Diagnostic[] {
  const main = must(tables[0], 'table of entities');
  const findings: (readonly Diagnostic[])[] = [];
  const headless: OpenedSheet[] = [];
  let lost = true;
  for (const sheet of workbook.sheets) {
    if (apart.has(sheet)) {
      lost = false;
      continue;
    }
    if (sheet.visibility !== 'visible') {
      findings.push([diagnostic('data/sheet-hidden', { sheet: sheet.name }, sheetPlace(sheet))]);
      continue;
    }
    const { value: opened, diagnostics } = openSheet(sheet);
    const start = opened && regionStart(opened.grid, tables);
    if (opened && start) findings.push(walkSheet(opened, start, tables));
    else findings.push(diagnostics);
    if (opened && !start) headless.push(opened);
    else lost = false;
  }
  findings.push(
    lost ? [headerNotFound(workbook, headless, main.context)] : headlessNotes(headless, main.context),
  );
  return findings.flat();
}

/** No events is said by a sheet with nothing below its header, not by no sheet. */
function tableNotFound(
  { outcomes, context: { spec } }: TableReading,
  [first]: readonly Workbook[],
): readonly Diagnostic[] {
  if (outcomes.length > 0 || !first) return [];
  const headers = [spec.entityHeaders[0] ?? '', ...spec.labels.map(({ name }) => name)];
  const table = spec.own === undefined ? '' : spec.table;
  return [diagnostic('data/ledger-not-found', { table, headers }, { kind: 'file', file: first.file })];
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

function withoutEntities({ outcomes, context: { spec } }: TableReading): Diagnostic[] {
  const [first] = outcomes;
  const { entityHeaders } = spec;
  if (first === undefined || !outcomes.some(({ assessed }) => assessed)) return [];
  return [diagnostic('data/no-entities', { entityHeaders }, first.place)];
}
