import type { Place } from '../model/place.js';

/**
 * A place as a reader is shown it, with the path as the user typed it: `指标.xlsx ▸ 经济指标!D7`,
 * `rules.yaml:14:5`, `指标.xlsx ▸ xl/sharedStrings.xml`, `--period`. The one sheet of a csv file has no name.
 */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'option':
      return place.option;
    case 'text':
      return `${place.file}:${place.line}:${place.column}`;
    case 'file':
      return place.file;
    case 'part':
      return `${place.file} ▸ ${place.part}`;
    case 'sheet':
      return place.sheet === '' ? place.file : `${place.file} ▸ ${place.sheet}`;
    case 'cell':
      return cellText(place.file, place.sheet, cellAddress(place.row, place.column));
  }
}

/** A cell or a range of cells, given in A1 notation, in its sheet and file. */
export function cellText(file: string, sheet: string, address: string): string {
  return sheet === '' ? `${file} ▸ ${address}` : `${file} ▸ ${sheet}!${address}`;
}

/** Row 7, column 4 is D7. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** 1 is A, 26 is Z, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
