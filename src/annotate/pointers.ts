import { describe } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { cellAddress, placeText } from '../diagnostics/place-text.js';
import type { Place } from '../model/place.js';
import type { Language } from '../model/words.js';
import { inert } from '../render/inert.js';
import { lines } from '../render/xlsx/cell-value.js';
import { fileName } from '../report/file-name.js';
import type { CellRange } from '../workbook/cell.js';
import type { CellAddress } from '../workbook/cell-address.js';
import type { Mark, MarkSeverity } from './mark.js';
import { annotationWords } from './words.js';

/** That a finding points at a cell, and what its comment is to say of it. */
export interface Pointer {
  readonly row: number;
  readonly column: number;
  readonly severity: MarkSeverity;
  readonly remark: string;
}

/** What errors and warnings point at in a file, by sheet; notes ask for nothing and point at nothing. */
export function pointersIn(
  file: string,
  findings: readonly Diagnostic[],
  language: Language,
): ReadonlyMap<string, readonly Pointer[]> {
  const sheets = new Map<string, Pointer[]>();
  for (const found of findings) {
    const { severity, severityWord, text, hint } = describe(found, language);
    if (severity === 'note') continue;
    const words = annotationWords[language];
    const said = [words.finding(severityWord, inert(text)), words.remedy(inert(hint))];
    for (const place of [found.place, ...found.related]) {
      if (place.kind !== 'cell' || place.file !== file) continue;
      const isOwn = place === found.place;
      const remark = isOwn
        ? lines(...said)
        : lines(...said, words.seeAlso(inert(shortPlace(file, found.place))));
      const pointers = sheets.get(place.sheet) ?? [];
      pointers.push({ row: place.row, column: place.column, severity, remark });
      sheets.set(place.sheet, pointers);
    }
  }
  return sheets;
}

/** A place as it is named within the file itself. */
export function shortPlace(file: string, place: Place): string {
  if (place.kind === 'option') return place.option;
  if (place.kind === 'sheet' && place.file === file) return place.sheet;
  if (place.kind === 'cell' && place.file === file) {
    return `${place.sheet}!${cellAddress(place.row, place.column)}`;
  }
  // the sender has no use for the folders of another machine
  return placeText({ ...place, file: fileName(place.file) });
}

/** The cells that are marked: those pointed at, or of merged ones the first, which is the one that shows. */
export function marksOf(pointers: readonly Pointer[], merges: readonly CellRange[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const pointer of pointers) {
    const { row, column } = shownCell(pointer, merges);
    const key = `${row}/${column}`;
    const known = marks.get(key);
    const remarks = [...(known?.remarks ?? []), pointer.remark];
    const isError = known?.severity === 'error' || pointer.severity === 'error';
    marks.set(key, {
      row,
      column,
      severity: isError ? 'error' : 'warning',
      remarks: [...new Set(remarks)],
    });
  }
  return [...marks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cell itself, or the first of the merged ones that it belongs to. */
export function shownCell(cell: CellAddress, merges: readonly CellRange[]): CellAddress {
  const within = merges.find(
    ({ top, left, bottom, right }) =>
      top <= cell.row && cell.row <= bottom && left <= cell.column && cell.column <= right,
  );
  return within === undefined ? cell : { row: within.top, column: within.left };
}
