import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Dataset } from '../model/dataset.js';
import type { Place } from '../model/place.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
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
 * Reads one table out of workbooks: every visible sheet with a recognisable header, in the order given.
 * Nothing is guessed; what cannot be read with certainty is a `data/…` finding at its cell, all of them at once.
 * `value` is undefined when no sheet names a single entity. Units of the spec must be known to `units`.
 */
export function ingest(
  workbooks: readonly Workbook[],
  spec: TableSpec,
  units: UnitSystem,
): Diagnosed<Dataset> {
  const context: IngestContext = {
    spec,
    units,
    index: nameIndex(spec, units),
    marks: new MissingMarks(spec.missingMarks),
  };
  const store = new TableStore(spec);
  const outcomes = workbooks.map((workbook) => ingestWorkbook(workbook, context, store));
  const tables = outcomes.flatMap((outcome) => outcome.tables);
  const found = [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...missingColumns(tables, context)];
  if (store.size === 0)
    return { value: undefined, diagnostics: [...found, ...withoutEntities(tables, spec)] };
  const silent = store
    .silent()
    .map(({ name, place }) => diagnostic('data/entity-without-values', { entity: name }, place));
  const dataset = { tables: new Map([[spec.table, store.finish()]]) };
  return { value: dataset, diagnostics: [...found, ...silent] };
}

interface WorkbookOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly tables: readonly SheetOutcome[];
}

function ingestWorkbook(workbook: Workbook, context: IngestContext, store: TableStore): WorkbookOutcome {
  const findings: (readonly Diagnostic[])[] = [];
  const tables: SheetOutcome[] = [];
  const headless: OpenedSheet[] = [];
  let unreadable = false;
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') {
      findings.push([diagnostic('data/sheet-hidden', { sheet: sheet.name }, sheetPlace(sheet))]);
      continue;
    }
    const { value: opened, diagnostics } = openSheet(sheet, context);
    if (opened?.block) {
      const outcome = ingestSheet({ ...opened, block: opened.block }, context, store);
      findings.push(outcome.diagnostics);
      tables.push(outcome);
      continue;
    }
    findings.push(diagnostics);
    if (opened) headless.push(opened);
    else unreadable = true;
  }
  const lost = tables.length === 0 && !unreadable;
  findings.push(lost ? [headerNotFound(workbook, headless, context)] : headlessNotes(headless, context));
  return { diagnostics: findings.flat(), tables };
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

function withoutEntities([first]: readonly SheetOutcome[], { entityHeaders }: TableSpec): Diagnostic[] {
  return first ? [diagnostic('data/no-entities', { entityHeaders }, first.place)] : [];
}
