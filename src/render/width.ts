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

/** At most `width` columns; what is cut off is marked by …. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const piece of graphemes(text)) {
    used += displayWidth(piece);
    if (used > width - 1) break;
    kept += piece;
  }
  return `${kept}…`;
}
