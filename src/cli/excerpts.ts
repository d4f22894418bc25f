import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace, Place, TextPlace } from '../model/place.js';
import type { Excerpt, ExcerptOf } from '../render/excerpt.js';
import type { Row } from '../workbook/cell.js';
import type { Sheet, Workbook } from '../workbook/workbook.js';
import { cellExcerpt } from './cell-excerpt.js';

/** Rows of one sheet for which excerpts are kept: more blocks than a person reads on a screen. */
const MOST_ROWS = 500;

/**
 * Shows what stands around a place: lines of the text files that were loaded, cells of the sheets. A sheet is read again
 * when the first of its places is asked for, once for all of them, and no further than the last.
 */
export function excerptsFor(
  diagnostics: readonly Diagnostic[],
  workbooks: readonly Workbook[],
  texts: ReadonlyMap<string, Uint8Array>,
): ExcerptOf {
  const wanted = wantedRows(diagnostics);
  const kept = new Map<Sheet, ReadonlyMap<number, KeptRow>>();
  return (place) => {
    if (place.kind === 'text') return textExcerpt(place, texts.get(place.file));
    if (place.kind !== 'cell') return undefined;
    const sheet = sheetOf(place, workbooks);
    if (sheet === undefined) return undefined;
    const rows = kept.get(sheet) ?? keepRows(sheet, wanted.get(sheetKey(place)) ?? new Set());
    kept.set(sheet, rows);
    const found = rows.get(place.row);
    return found && cellExcerpt(place, found.row, found.before);
  };
}

interface KeptRow {
  readonly row: Row;
  readonly before: Row | undefined;
}

function wantedRows(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, ReadonlySet<number>> {
  const wanted = new Map<string, Set<number>>();
  const places = diagnostics.map(({ place }) => place).filter(isCell);
  for (const place of places.sort((a, b) => a.row - b.row)) {
    const key = sheetKey(place);
    const rows = wanted.get(key) ?? new Set();
    if (rows.size < MOST_ROWS) wanted.set(key, rows.add(place.row));
  }
  return wanted;
}

function isCell(place: Place): place is CellPlace {
  return place.kind === 'cell';
}

function sheetKey({ file, sheet }: CellPlace): string {
  return JSON.stringify([file, sheet]);
}

function sheetOf({ file, sheet }: CellPlace, workbooks: readonly Workbook[]): Sheet | undefined {
  return workbooks.find((workbook) => workbook.file === file)?.sheets.find(({ name }) => name === sheet);
}

function keepRows(sheet: Sheet, wanted: ReadonlySet<number>): ReadonlyMap<number, KeptRow> {
  const rows = new Map<number, KeptRow>();
  const last = Math.max(0, ...wanted);
  let before: Row | undefined;
  // findings of this reading have been reported by the first one
  sheet.read((row) => {
    if (row.number > last) return false;
    if (wanted.has(row.number)) rows.set(row.number, { row, before });
    before = row;
    return true;
  });
  return rows;
}

function textExcerpt(place: TextPlace, bytes: Uint8Array | undefined): Excerpt | undefined {
  if (bytes === undefined) return undefined;
  const all = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
  const lines = [place.line - 1, place.line].flatMap((number) => {
    const text = all[number - 1];
    return text === undefined ? [] : [{ number, text }];
  });
  if (lines.at(-1)?.number !== place.line) return undefined;
  return { kind: 'text', lines, mark: { line: place.line, column: place.column, length: place.length } };
}
