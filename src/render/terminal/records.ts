import { padded } from '../width.js';
import { wrapped } from '../wrap.js';
import type { ShownCell } from './cell-text.js';
import type { TerminalView } from './view.js';

/** A table that is too wide for the screen: one block per row, a line per column. `labels` are all of one width. */
export function records(
  labels: readonly string[],
  rows: readonly (readonly ShownCell[])[],
  view: TerminalView & { readonly labelWidth: number },
): string {
  return rows.map((row) => record(labels, row, view).join('\n')).join('\n\n');
}

const GAP = '  ';
const LEAST_TEXT = 12;

function record(
  labels: readonly string[],
  row: readonly ShownCell[],
  view: TerminalView & { readonly labelWidth: number },
): readonly string[] {
  const indent = view.labelWidth + GAP.length;
  return row.flatMap((cell, at) => {
    const lines = wrapped(cell.text.trimEnd(), Math.max(LEAST_TEXT, view.columns - indent));
    const paint = cell.tone === undefined ? (text: string) => text : view.palette[cell.tone];
    return lines.map((line, lineAt) => {
      const label = lineAt === 0 ? (labels[at] ?? '') : '';
      return `${view.palette.quiet(padded(label, view.labelWidth))}${GAP}${paint(line)}`.trimEnd();
    });
  });
}
