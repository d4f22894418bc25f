import type { ReportTable } from '../../report/document.js';
import { inert } from '../inert.js';
import { displayWidth } from '../width.js';
import { renderWords } from '../words.js';
import { wrapped } from '../wrap.js';
import { borderLines } from './borders.js';
import { type ShownCell, shownCells } from './cell-text.js';
import { fittedWidths, type WidthWish } from './fit.js';
import { grid, type Headings } from './grid.js';
import { records } from './records.js';
import type { TerminalView } from './view.js';

/** A heading may be broken down to three Chinese characters a line, a text to five. */
const LEAST_HEADING = 6;
const LEAST_TEXT = 10;

/** A grid where the screen is wide enough, else one block per row under a line that says so. */
export function renderTable(table: ReportTable, view: TerminalView): string {
  const words = renderWords[view.language];
  const rows = shownCells(table);
  const headings = table.columns.map(({ title, unit }) => ({
    title: inert(title),
    unit: unit === undefined || unit === '' ? '' : words.unit(inert(unit)),
  }));
  const wishes = headings.map((heading, at) => wish(heading, rows, at));
  const overhead = borderLines[view.borders].overhead(table.columns.length);
  const widths = fittedWidths(wishes, view.columns - overhead);
  if (widths !== undefined) return grid(table, headings, rows, { widths, view });
  const needed = wishes.reduce((sum, { least }) => sum + least, overhead);
  const notice = wrapped(words.tooWide(needed, view.columns), view.columns).map(view.palette.quiet);
  const labels = headings.map(({ title, unit }) => `${title}${unit}`);
  const labelWidth = Math.max(0, ...labels.map(displayWidth));
  return `${notice.join('\n')}\n\n${records(labels, rows, { ...view, labelWidth })}\n`;
}

function wish(
  { title, unit }: Headings[number],
  rows: readonly (readonly ShownCell[])[],
  at: number,
): WidthWish {
  const heading = Math.max(displayWidth(title), displayWidth(unit));
  let [natural, least] = [heading, Math.min(heading, LEAST_HEADING)];
  for (const row of rows) {
    const cell = row[at];
    if (cell === undefined) continue;
    const width = displayWidth(cell.text);
    natural = Math.max(natural, width);
    least = Math.max(least, cell.wraps ? Math.min(width, LEAST_TEXT) : width);
  }
  return { natural, least };
}
