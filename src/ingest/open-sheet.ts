import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { cellAddress } from '../diagnostics/place-text.js';
import type { CellRange, Row } from '../workbook/cell.js';
import type { Sheet, SheetLayout } from '../workbook/workbook.js';
import { findHeader, HEADER_HEIGHT, HEADER_ROWS, type HeaderBlock } from './find-header.js';
import { type HeaderGrid, headerGrid, type PlaceAt } from './header-grid.js';
import type { IngestContext } from './ingest-context.js';
import { mergeOverlap } from './merge-overlap.js';

/** The first rows of a sheet, among which its first header must begin. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly grid: HeaderGrid;
  readonly layout: SheetLayout;
}

/** Looks at the first rows of a sheet. `value` is undefined when the sheet cannot be read. */
export function openSheet(sheet: Sheet): {
  readonly value: OpenedSheet | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const rows: Row[] = [];
  const { value: layout, diagnostics } = sheet.read((row) => {
    if (row.number > HEADER_ROWS + HEADER_HEIGHT) return false;
    rows.push(row);
    return true;
  });
  if (!layout) return { value: undefined, diagnostics };
  const overlap = overlapFinding(sheet, layout);
  if (overlap) return { value: undefined, diagnostics: [overlap] };
  return { value: { sheet, grid: headerGrid(rows, layout.merges, placesOf(sheet)), layout }, diagnostics };
}

export function placesOf({ file, name }: Sheet): PlaceAt {
  return (row, column) => ({ kind: 'cell', file, sheet: name, row, column });
}

/** The header of a table that lies down and is the sheet's first. */
export function headerIn({ grid }: OpenedSheet, { index, units }: IngestContext): HeaderBlock | undefined {
  return findHeader(grid, { index, units });
}

/** A spreadsheet makes no such sheet, and whose a value in it is nobody can tell. */
function overlapFinding(sheet: Sheet, { merges }: SheetLayout): Diagnostic | undefined {
  const overlap = mergeOverlap(merges);
  if (!overlap) return undefined;
  const { first, second } = overlap;
  const at = placesOf(sheet);
  const args = { first: rangeText(first), second: rangeText(second) };
  return diagnostic('data/overlapping-merges', args, at(second.top, second.left), [
    at(first.top, first.left),
  ]);
}

function rangeText({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
