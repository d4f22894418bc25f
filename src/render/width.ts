import stringWidth from 'string-width';
import { graphemes } from './graphemes.js';

/** Columns a text takes in a terminal: 2 for a Chinese character, 0 for a combining mark and for colour codes. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Fills up with spaces on the right. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** A visible character seldom takes more UTF-16 units than this; a longer stretch is cut before it is measured. */
const UNITS_PER_COLUMN = 8;

/** At most `width` columns; what is cut off is marked by …. The cost does not grow with the text. */
export function shortened(text: string, width: number): string {
  const near = text.slice(0, UNITS_PER_COLUMN * width);
  if (near.length === text.length && displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const piece of graphemes(near)) {
    used += displayWidth(piece);
    if (used > width - 1) break;
    kept += piece;
  }
  return `${kept}…`;
}
