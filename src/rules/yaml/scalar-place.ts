import type { TextPlace } from '../../model/place.js';
import type { SourceText } from './source-text.js';

/** How many characters follow the letter of an escape such as `\u8D44` (YAML 1.2.2, §5.7). */
const ESCAPE_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/**
 * A function that finds a stretch of a scalar's value in the file. `start` is where the scalar as written begins;
 * `written` includes its quotes.
 */
export function placeInScalar(
  source: SourceText,
  written: string,
  start: number,
): (from: number, to: number) => TextPlace {
  const whole = source.place(start, start + written.length);
  if (written.includes('\n') || /^[|>]/.test(written)) return () => whole;
  if (!/^["']/.test(written)) return (from, to) => source.place(start + from, start + to);
  const offsetsOf = written.startsWith('"') ? doubleQuoted : singleQuoted;
  return (from, to) => {
    const offsets = offsetsOf(written);
    const at = (offset: number): number => start + (offsets[offset] ?? written.length - 1);
    return source.place(at(from), at(to));
  };
}

/** For each unit of the value, its offset in the text as written; '' in a single-quoted scalar is one quote. */
function singleQuoted(written: string): number[] {
  const offsets: number[] = [];
  for (let at = 1; at < written.length - 1; at += written.startsWith("''", at) ? 2 : 1) offsets.push(at);
  return offsets;
}

function doubleQuoted(written: string): number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < written.length - 1) {
    offsets.push(at);
    if (written.charAt(at) !== '\\') {
      at += 1;
      continue;
    }
    const digits = ESCAPE_DIGITS.get(written.charAt(at + 1)) ?? 0;
    const code = Number.parseInt(written.slice(at + 2, at + 2 + digits), 16);
    if (digits === 8 && code > 0xffff) offsets.push(at);
    at += 2 + digits;
  }
  return offsets;
}
