import type { Place } from '../model/place.js';
import type { Diagnostic } from './diagnostic.js';

/**
 * By place: the command line first, then file by file, within a file by sheet or part, row or line, column;
 * findings at one place by code, and otherwise in the order in which they were found. Text is compared by
 * UTF-16 units, so that the order does not depend on a locale.
 */
export function sortedByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => comparePlaces(a.place, b.place) || compareTexts(a.code, b.code));
}

function comparePlaces(a: Place, b: Place): number {
  const left = sortKey(a);
  const right = sortKey(b);
  return (
    compareTexts(left.file, right.file) ||
    compareTexts(left.part, right.part) ||
    left.line - right.line ||
    left.column - right.column
  );
}

interface SortKey {
  readonly file: string;
  readonly part: string;
  readonly line: number;
  readonly column: number;
}

function sortKey(place: Place): SortKey {
  switch (place.kind) {
    case 'option':
      return { file: '', part: place.option, line: 0, column: 0 };
    case 'file':
      return { file: place.file, part: '', line: 0, column: 0 };
    case 'part':
      return { file: place.file, part: place.part, line: 0, column: 0 };
    case 'sheet':
      return { file: place.file, part: place.sheet, line: 0, column: 0 };
    case 'cell':
      return { file: place.file, part: place.sheet, line: place.row, column: place.column };
    case 'text':
      return { file: place.file, part: '', line: place.line, column: place.column };
  }
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
