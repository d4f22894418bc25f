import Table from 'cli-table3';
import type { ReportTable } from '../../report/document.js';
import type { Palette } from '../palette.js';
import { displayWidth } from '../width.js';
import { wrapped } from '../wrap.js';
import { borderLines } from './borders.js';
import type { ShownCell } from './cell-text.js';
import type { TerminalView } from './view.js';

/** The heading of each column; its unit stands on a line of its own. */
export type Headings = readonly { readonly title: string; readonly unit: string }[];

/** The table as a grid. Text is wrapped here: cli-table3 loses characters when it wraps Chinese. */
export function grid(
  table: ReportTable,
  headings: Headings,
  rows: readonly (readonly ShownCell[])[],
  drawing: { readonly widths: readonly number[]; readonly view: TerminalView },
): string {
  const { widths, view } = drawing;
  const lines = borderLines[view.borders];
  const page = new Table({
    head: headings.map(({ title, unit }, at) => headingText(title, unit, widths[at] ?? 1, view.palette)),
    colAligns: table.columns.map((column) => column.align),
    chars: lines.chars,
    style: {
      head: [],
      border: [],
      compact: true,
      'padding-left': lines.padding,
      'padding-right': lines.padding,
    },
  });
  page.push(...rows.map((row) => row.map((cell, at) => painted(cell, widths[at] ?? 1, view.palette))));
  return page
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function headingText(title: string, unit: string, width: number, palette: Palette): string {
  const units = unit === '' ? [] : wrapped(unit, width).map(palette.quiet);
  return [...wrapped(title, width).map(palette.strong), ...units].join('\n');
}

/** Colour is set line by line, so that it never reaches a border. */
function painted(cell: ShownCell, width: number, palette: Palette): string {
  const lines = cell.wraps && displayWidth(cell.text) > width ? wrapped(cell.text, width) : [cell.text];
  return lines.map((line) => (cell.tone === undefined ? line : palette[cell.tone](line))).join('\n');
}
