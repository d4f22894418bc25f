import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Table } from '../model/dataset.js';
import type { TableSpec } from '../model/table-spec.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { bindColumns } from './bind-columns.js';
import type { HeaderBlock } from './find-header.js';
import type { IngestContext } from './ingest-context.js';
import { ingestSheet } from './ingest-sheet.js';
import { NameBook } from './name-book.js';
import { headerIn, type OpenedSheet, openSheet } from './open-sheet.js';
import type { SheetReading } from './sheet-reading.js';
import { TableStore } from './table-store.js';

/** The register as it was read before all other sheets. */
export interface ReadRegister {
  readonly names: NameBook;
  /** The sheets that hold it. */
  readonly sheets: ReadonlySet<Sheet>;
  readonly table: Table | undefined;
  readonly readings: readonly SheetReading[];
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: ReadRegister = {
  names: new NameBook(undefined),
  sheets: new Set(),
  table: undefined,
  readings: [],
  diagnostics: [],
};

/** Reads the register: every visible sheet that has all of its headers and no column of the table of entities. */
export function readRegister(
  workbooks: readonly Workbook[],
  context: IngestContext | undefined,
  main: IngestContext,
): ReadRegister {
  const { register } = context?.spec ?? {};
  if (context === undefined || register === undefined) return NONE;
  const store = new TableStore(context.spec);
  const sheets = new Set<Sheet>();
  const found: Diagnostic[] = [];
  const readings: SheetReading[] = [];
  for (const sheet of workbooks.flatMap((workbook) => workbook.sheets)) {
    const opened = sheet.visibility === 'visible' ? openSheet(sheet).value : undefined;
    const block = opened && registerHeader(opened, context, main);
    if (!opened || !block) continue;
    sheets.add(sheet);
    const outcome = ingestSheet({ ...opened, block }, context, store);
    found.push(...outcome.diagnostics);
    readings.push(outcome.reading);
  }
  if (sheets.size === 0) return { ...NONE, diagnostics: notFound(workbooks, context.spec) };
  const [table] = store.finish();
  const names = new NameBook(table, register);
  return { names, sheets, table, readings, diagnostics: [...found, ...names.findings] };
}

function registerHeader(
  opened: OpenedSheet,
  context: IngestContext,
  main: IngestContext,
): HeaderBlock | undefined {
  const { grid } = opened;
  const block = headerIn(opened, context);
  if (!block) return undefined;
  const { named } = bindColumns(grid, block, { index: context.index });
  const other = bindColumns(grid, block, { index: main.index }).named;
  const isMeasure = (name: string) => main.spec.measures.some((measure) => measure.name === name);
  const isRegister = context.spec.labels.every(({ name }) => named.includes(name)) && !other.some(isMeasure);
  return isRegister ? block : undefined;
}

function notFound([first]: readonly Workbook[], { entityHeaders, labels }: TableSpec): readonly Diagnostic[] {
  if (first === undefined) return [];
  const headers = [...entityHeaders, ...labels.map(({ name }) => name)];
  return [diagnostic('data/register-not-found', { headers }, { kind: 'file', file: first.file })];
}

/** What the register adds to the table of entities: groups that no sheet names, and who is in no sheet; `parts` are in one of their own. */
export function completed(
  store: TableStore,
  { names, table }: ReadRegister,
  parts: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (table === undefined) return store.namesOnce();
  const rows = [...table.entities.entries()];
  const filled = rows.flatMap(([row, { key }]) => {
    const position = store.positionOf(key);
    return position === undefined ? [] : store.labelsFrom(table, row, position);
  });
  const named = new Set(
    table.entities.flatMap(({ key }) =>
      store.positionOf(key) === undefined && !parts.has(key) ? [] : [key],
    ),
  );
  return [...filled, ...(store.size > 0 ? names.without(named) : [])];
}
