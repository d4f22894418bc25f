import type { ReportCell, ReportColumn, ReportTable } from '../../report/document.js';
import { cellText as shownText } from '../cell-text.js';
import { inert } from '../inert.js';
import { displayWidth } from '../width.js';
import { cellNumber, lines } from './cell-value.js';
import { numberFormat } from './number-format.js';
import type { PageCell } from './page.js';
import type { CellLook, Styles } from './styles.js';

/** The cells of a table, row by row: figures as numbers, everything else as text. */
export function tableCells(
  { columns, rows, emphasis = [], heat = false }: ReportTable,
  styles: Styles,
): readonly (readonly PageCell[])[] {
  const looks = columns.map((column, at) => columnLook(column, rows, at));
  const emphasised = new Set(emphasis);
  return rows.map((row, rowAt) =>
    row.map((cell, at) => {
      const look = looks[at] ?? { align: 'left', room: '' };
      return pageCell(cell, { ...look, emphasised: emphasised.has(rowAt), heat }, styles);
    }),
  );
}

interface ColumnLook {
  readonly align: ReportColumn['align'];
  /** The longest footnote mark. */
  readonly room: string;
}

/** Whole numbers, such as ranks, are centred: there are no decimals to keep in line. */
function columnLook({ align }: ReportColumn, rows: ReportTable['rows'], at: number): ColumnLook {
  const cells = rows.flatMap((row) => row[at] ?? []);
  const numbers = cells.flatMap((cell) => (cell.kind === 'number' ? [cell] : []));
  const isWhole = numbers.length > 0 && numbers.every(({ places }) => places === 0);
  const room = cells.reduce((longest, { flag = '' }) => {
    const shown = inert(flag);
    return displayWidth(shown) > displayWidth(longest) ? shown : longest;
  }, '');
  return { align: isWhole ? 'center' : align, room };
}

function pageCell(
  cell: ReportCell,
  { align, room, emphasised, heat = false }: ColumnLook & Pick<CellLook, 'emphasised' | 'heat'>,
  styles: Styles,
): PageCell {
  const flag = inert(cell.flag ?? '');
  const number = cell.kind === 'number' ? cellNumber(cell.value) : undefined;
  if (cell.kind === 'number' && number !== undefined) {
    const numFmt = numberFormat(cell, flag, room);
    return {
      value: number,
      style: styles.cell({ align, tone: cell.tone, emphasised, numFmt, heat }),
      text: '',
    };
  }
  const text = `${shownText(cell)} ${flag}`.trimEnd();
  const tone = cell.tone ?? (cell.kind === 'missing' ? 'quiet' : undefined);
  const style = styles.cell({ align, tone, emphasised });
  return { value: text === '' ? null : lines(text), style, text };
}
