import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { displayText } from '../model/compact-text.js';
import type { Place } from '../model/place.js';
import type { Row } from '../workbook/cell.js';
import type { Workbook } from '../workbook/workbook.js';
import { type HeaderGrid, ownTexts } from './header-grid.js';
import type { IngestContext } from './ingest-context.js';
import { targetsOf } from './name-index.js';
import type { OpenedSheet } from './open-sheet.js';
import type { TableOutcome } from './read-table.js';

/** Measures and labels that neither a sheet nor the register has a column for, each with the header that most resembles it. */
export function missingColumns(
  tables: readonly TableOutcome[],
  { spec, index }: IngestContext,
  registered: ReadonlyMap<string, unknown> = new Map(),
): readonly Diagnostic[] {
  const [first] = tables;
  if (!first) return [];
  const found = new Set([...tables.flatMap((table) => table.found), ...registered.keys()]);
  const headers = new Map<string, string>();
  for (const { leaf, header } of tables.flatMap((table) => table.unmatched)) {
    headers.set(index.keyOf(leaf), header);
  }
  return targetsOf(spec)
    .filter((target) => !found.has(target.spec.name))
    .map(({ spec: { name, aliases, place: declared } }) => {
      const near = [name, ...aliases]
        .map((text) => nearest(index.keyOf(text), headers.keys()))
        .find((key) => key !== undefined);
      const header = displayText(headers.get(near ?? '') ?? '');
      return diagnostic('data/column-not-found', { name, aliases, nearest: header }, first.place, [declared]);
    });
}

const SHOWN = 8;

/** Nothing in a workbook could be read: what was looked for, and the row that comes closest to a header. */
export function headerNotFound(
  workbook: Workbook,
  sheets: readonly OpenedSheet[],
  { spec, index }: IngestContext,
): Diagnostic {
  const { entityHeaders } = spec;
  const rows = sheets.flatMap(({ sheet, grid }) =>
    grid.rows.map((row) => ({ sheet, row, texts: textsOf(grid, row) })),
  );
  const closeness = (texts: readonly string[]) =>
    1000 * texts.filter((text) => isLooked(text)).length + Math.min(texts.length, 999);
  const isLooked = (text: string) => index.find(text).length > 0 || index.entityRank(text) !== undefined;
  let best: (typeof rows)[number] | undefined;
  let closest = 0;
  for (const row of rows) {
    const close = closeness(row.texts);
    if (close > closest) [best, closest] = [row, close];
  }
  const seen = (best?.texts ?? []).slice(0, SHOWN).map(displayText);
  const { file } = workbook;
  const place: Place = best
    ? {
        kind: 'cell',
        file,
        sheet: best.sheet.name,
        row: best.row.number,
        column: best.row.cells[0]?.column ?? 1,
      }
    : { kind: 'file', file };
  return diagnostic('data/header-not-found', { entityHeaders, seen }, place);
}

/** Texts only: a row of numbers is no header. */
function textsOf(grid: HeaderGrid, row: Row): readonly string[] {
  const textual = new Set(row.cells.filter(({ value }) => value.kind === 'text').map(({ column }) => column));
  return ownTexts(grid, row)
    .filter(({ column }) => textual.has(column))
    .map(({ text }) => text);
}
