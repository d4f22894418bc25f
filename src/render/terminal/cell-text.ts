import type { ReportCell, ReportColumn, ReportTable, Tone } from '../../report/document.js';
import { cellText } from '../cell-text.js';
import { inert } from '../inert.js';
import { displayWidth, padded } from '../width.js';

/** A cell as the screen shows it, before it is wrapped. */
export interface ShownCell {
  readonly text: string;
  readonly tone: Tone | undefined;
  /** Words may be broken into lines, numbers and marks may not. */
  readonly wraps: boolean;
}

/** All cells of a table as text; numbers of one column end at one place, whether or not a footnote mark follows. */
export function shownCells(table: ReportTable): readonly (readonly ShownCell[])[] {
  const flagWidths = table.columns.map((column, at) => flagWidth(column, at, table));
  return table.rows.map((row, rowAt) =>
    row.map((cell, at) => ({
      text: withFlag(cell, flagWidths[at] ?? 0),
      tone: cell.tone ?? (table.emphasis?.includes(rowAt) ? 'strong' : undefined),
      wraps: cell.kind === 'text',
    })),
  );
}

function withFlag(cell: ReportCell, width: number): string {
  if (width === 0) return cell.flag === undefined ? cellText(cell) : `${cellText(cell)} ${inert(cell.flag)}`;
  return `${cellText(cell)} ${padded(inert(cell.flag ?? ''), width)}`;
}

/** Room for footnote marks behind right-aligned cells; 0 where there are none. */
function flagWidth(column: ReportColumn, at: number, table: ReportTable): number {
  if (column.align !== 'right') return 0;
  return Math.max(0, ...table.rows.map((row) => displayWidth(inert(row[at]?.flag ?? ''))));
}
