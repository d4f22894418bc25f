import type { TextPlace } from '../../model/place.js';

/** The text of one rule file, line ends `\n`, and the places in it. Offsets count UTF-16 units. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** How many lines it has; an empty text has one. */
  readonly lines: number;
  /** The place of [start, end), cut at the end of the line in which it starts. */
  readonly place: (start: number, end: number) => TextPlace;
  /** What stands from an offset to the end of its line, for a message. */
  readonly restOfLine: (offset: number) => string;
  /** The line that holds an offset, for a message. */
  readonly lineAt: (offset: number) => string;
}

/** A text as a message shows it: on one line, and not longer than a line of a terminal. */
export function excerpt(text: string): string {
  const characters = [...text.slice(0, 2 * EXCERPT + 2)];
  if (characters.length <= EXCERPT) return text.trim();
  return `${characters.slice(0, EXCERPT).join('').trim()}…`;
}
const EXCERPT = 60;

export function sourceText(file: string, text: string): SourceText {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // Line ends are looked up, not searched: a hostile file is one long line with a finding in every column.
  const lineStart = (line: number): number => starts[line - 1] ?? 0;
  const lineEnd = (line: number): number => (starts[line] ?? text.length + 1) - 1;
  return {
    file,
    text,
    lines: starts.length,
    place: (start, end) => {
      const line = lineAt(starts, start);
      const length = Math.max(0, Math.min(end, lineEnd(line)) - start);
      return { kind: 'text', file, line, column: start - lineStart(line) + 1, length };
    },
    restOfLine: (offset) => excerpt(text.slice(offset, lineEnd(lineAt(starts, offset)))),
    lineAt: (offset) => {
      const line = lineAt(starts, offset);
      return excerpt(text.slice(lineStart(line), lineEnd(line)).trimStart());
    },
  };
}

/** The number of the line that holds an offset: how many lines start at or before it. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
