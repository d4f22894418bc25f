import { linesOf } from './line-breaks.js';
import { displayWidth } from './width.js';

/** Lines of at most `width` terminal columns, broken as `linesOf` says. */
export function wrapped(text: string, width: number): readonly string[] {
  return linesOf(text, width, displayWidth);
}
