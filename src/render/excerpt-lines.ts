import { columnLetters } from '../diagnostics/place-text.js';
import type { CellExcerpt, Excerpt, TextExcerpt } from './excerpt.js';
import { inert } from './inert.js';
import type { Palette } from './palette.js';
import { displayWidth, padded, shortened } from './width.js';

/** The excerpt's lines, each behind a gutter with its row or line number, the place underlined. */
export function excerptLines(excerpt: Excerpt, palette: Palette): readonly string[] {
  return excerpt.kind === 'text' ? textLines(excerpt, palette) : cellLines(excerpt, palette);
}

const LINE_WIDTH = 96;
/** UTF-16 units shown before a mark that stands far to the right in a long line. */
const BEFORE_MARK = 40;
/** UTF-16 units of a line that are looked at: more than a screen line shows, however long the line is. */
const REACH = 240;
const CELL_WIDTH = 24;
const CELL_GAP = '  ';

function textLines(excerpt: TextExcerpt, palette: Palette): readonly string[] {
  const { mark } = excerpt;
  const gutter = gutterOf(excerpt.lines.map((line) => line.number));
  const start = windowStart(excerpt);
  return excerpt.lines.flatMap(({ number, text }) => {
    const shown = shortened(windowed(text, start, text.length), LINE_WIDTH);
    const line = `${gutter(number)} ${shown}`.trimEnd();
    if (number !== mark.line) return [line];
    const before = displayWidth(windowed(text, start, mark.column - 1));
    const marked = displayWidth(inert(text.slice(mark.column - 1, Math.min(markEnd(mark), start + REACH))));
    const width = Math.min(Math.max(1, marked), Math.max(1, LINE_WIDTH - before));
    return [line, `${gutter()} ${' '.repeat(before)}${palette.error('^'.repeat(width))}`];
  });
}

function markEnd({ column, length }: TextExcerpt['mark']): number {
  return column - 1 + length;
}

/** Where all lines of the excerpt begin to be shown, so that the mark is on the screen. */
function windowStart({ lines, mark }: TextExcerpt): number {
  const marked = lines.find((line) => line.number === mark.line)?.text ?? '';
  const end = markEnd(mark);
  if (end <= REACH && displayWidth(inert(marked.slice(0, end))) <= LINE_WIDTH - 2) return 0;
  const start = Math.max(0, mark.column - 1 - BEFORE_MARK);
  return isLowSurrogate(marked.charCodeAt(start)) ? start - 1 : start;
}

/** The second half of a character outside the basic plane (Unicode, D74). */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A line from where the excerpt begins, no more of it than can be seen; … stands for what is before. */
function windowed(text: string, start: number, end: number): string {
  const shown = inert(text.slice(start, Math.min(end, start + REACH)));
  return `${start === 0 ? '' : '…'}${shown}${end > start + REACH ? '…' : ''}`;
}

function cellLines(excerpt: CellExcerpt, palette: Palette): readonly string[] {
  const { mark, columns, rows } = excerpt;
  const gutter = gutterOf(rows.map((row) => row.number));
  const texts = rows.map((row) => columns.map((_, at) => shortened(inert(row.cells[at] ?? ''), CELL_WIDTH)));
  const letters = columns.map(columnLetters);
  const widths = letters.map((letter, at) =>
    Math.max(displayWidth(letter), ...texts.map((row) => displayWidth(row[at] ?? ''))),
  );
  const line = (number: number | undefined, cells: readonly string[]) =>
    `${gutter(number)} ${cells.map((cell, at) => padded(cell, widths[at] ?? 0)).join(CELL_GAP)}`.trimEnd();
  const markAt = columns.indexOf(mark.column);
  return [
    palette.quiet(line(undefined, letters)),
    ...rows.flatMap((row, at) => {
      const shown = line(row.number, texts[at] ?? []);
      if (row.number !== mark.row || markAt < 0) return [shown];
      const before = widths.slice(0, markAt).reduce((sum, width) => sum + width + CELL_GAP.length, 0);
      const width = Math.max(1, displayWidth(texts[at]?.[markAt] ?? ''));
      return [shown, `${gutter()} ${' '.repeat(before)}${palette.error('─'.repeat(width))}`];
    }),
  ];
}

function gutterOf(numbers: readonly number[]): (number?: number) => string {
  const width = Math.max(4, ...numbers.map((number) => `${number}`.length));
  return (number) => `${(number === undefined ? '' : `${number}`).padStart(width)} │`;
}
