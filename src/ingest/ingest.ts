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
  const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
  const tables = outcomes.flatMap((outcome) => outcome.tables);
  const [first] = tables;
  diagnostics.push(...missingColumns(tables, context));
  if (store.size === 0)
    return { value: undefined, diagnostics: [...diagnostics, ...withoutEntities(first, spec)] };
  for (const { name, place } of store.silent()) {
    diagnostics.push(diagnostic('data/entity-without-values', { entity: name }, place));
  }
  return { value: { tables: new Map([[spec.table, store.finish()]]) }, diagnostics };
}

interface WorkbookOutcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly tables: readonly SheetOutcome[];
}

function ingestWorkbook(workbook: Workbook, context: IngestContext, store: TableStore): WorkbookOutcome {
  const diagnostics: Diagnostic[] = [];
  const tables: SheetOutcome[] = [];
  const headless: OpenedSheet[] = [];
  let unreadable = false;
  for (const sheet of workbook.sheets) {
    const place = sheetPlace(sheet);
    if (sheet.visibility !== 'visible') {
      diagnostics.push(diagnostic('data/sheet-hidden', { sheet: sheet.name }, place));
      continue;
    }
    const opened = openSheet(sheet, context);
    if (!opened.value) {
      unreadable = true;
      diagnostics.push(...opened.diagnostics);
    } else if (!opened.value.block) {
      headless.push(opened.value);
      diagnostics.push(...opened.diagnostics);
    } else {
      const { block } = opened.value;
      const outcome = ingestSheet({ ...opened.value, block }, context, store);
      diagnostics.push(...outcome.diagnostics);
      tables.push(outcome);
    }
  }
  const lost = tables.length === 0 && !unreadable;
  const unread = lost ? [headerNotFound(workbook, headless, context)] : headlessNotes(headless, context);
  return { diagnostics: [...diagnostics, ...unread], tables };
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

function withoutEntities(first: SheetOutcome | undefined, { entityHeaders }: TableSpec): Diagnostic[] {
  return first ? [diagnostic('data/no-entities', { entityHeaders }, first.place)] : [];
}
