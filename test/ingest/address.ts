import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Place } from '../../src/model/place.js';

export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnLetters(Math.floor((number - 1) / 26)) + last : last;
}

/** `Sheet1!B3`; `book.xlsx` or `Sheet1` for what has no cell; `rules 4` for a line of the rule file. */
export function address(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `${place.sheet}!${columnLetters(place.column)}${place.row}`;
    case 'sheet':
      return place.sheet;
    case 'text':
      return `rules ${place.line}`;
    default:
      return place.kind === 'option' ? place.option : place.file;
  }
}

/** `data/below-bound Sheet1!B3`, and the places that belong to it. */
export function summary({ code, place, related }: Diagnostic): string {
  return [code, address(place), ...related.map((other) => `< ${address(other)}`)].join(' ');
}
