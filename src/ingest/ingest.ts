import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Dataset } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { Place } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import type { IngestContext } from './ingest-context.js';
import { headerNotFound } from './not-found.js';
import { type OpenedSheet, openSheet } from './open-sheet.js';
import { isOfOtherPeriod, periodsNotFound } from './periods-not-found.js';
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
  const others = specs.filter((spec) => spec.register === undefined);
  const tables = others.map((spec) => new TableReading(spec, units, register));
  const main = must(tables[0], 'table of entities');
  const read = workbooks.flatMap((workbook) => ingestWorkbook(workbook, tables));
  const found = [
    ...register.diagnostics,
    ...read,
    ...completed(main.store, register),
    ...periodsNotFound(main),
    ...tables.flatMap((table) => (isOfOtherPeriod(table) ? [] : table.columnsNotFound())),
  ];
  const readings = [
    ...register.readings,
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
  const dataset = { tables: new Map(finished.map((table) => [table.name, table])) };
  return { value: dataset, readings, diagnostics: [...found, ...unread] };
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

function ingestWorkbook(workbook: Workbook, tables: readonly TableReading[]): readonly Diagnostic[] {
  const main = must(tables[0], 'table of entities');
  const findings: (readonly Diagnostic[])[] = [];
  const headless: OpenedSheet[] = [];
  let lost = true;
  for (const sheet of workbook.sheets) {
    if (main.register.sheets.has(sheet)) {
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

function withoutEntities({ outcomes, context: { spec } }: TableReading): Diagnostic[] {
  const [first] = outcomes;
  const { entityHeaders } = spec;
  if (first === undefined || !outcomes.some(({ assessed }) => assessed)) return [];
  return [diagnostic('data/no-entities', { entityHeaders }, first.place)];
}
