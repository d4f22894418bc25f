import { displayText } from '../model/compact-text.js';
import type { Period } from '../model/period.js';
import { dayMention } from '../model/period-day.js';
import { mentionIn, type PeriodMention, periodApart } from '../model/period-text.js';
import type { Row } from '../workbook/cell.js';
import { cellAt, seenText } from './cell-text.js';
import { columnPath } from './header-path.js';
import type { NameIndex } from './name-index.js';
import { meantBy } from './period-path.js';
import type { TableView } from './table-view.js';

/** A column that says of every row of which period it is, or a part of that. */
export interface PeriodColumn {
  readonly column: number;
  readonly header: string;
  readonly says: 'period' | 'year' | 'quarter' | 'month';
}

const headers: { readonly [S in PeriodColumn['says']]: readonly string[] } = {
  period: ['时期', '统计时期', '所属时期', '报告期', '统计期', '所属期', '数据期', '期别', '期间', 'period'],
  year: ['年份', '年度', 'year'],
  quarter: ['季度', 'quarter'],
  month: ['月份', 'month'],
};

/** The columns of a table that say the period of its rows; one that the rule file names is what it says there. */
export function periodColumns({ grid, block }: TableView, index: NameIndex): readonly PeriodColumn[] {
  const found: PeriodColumn[] = [];
  for (let column = 1; column <= grid.width; column += 1) {
    if (column === block.entityColumn || block.rivals.includes(column)) continue;
    const path = columnPath(grid, { block, index }, column);
    const header = path.length === 1 ? (path[0] ?? '') : '';
    if (header === '' || index.find(header).length > 0) continue;
    const says = (['period', 'year', 'quarter', 'month'] as const).find((one) =>
      headers[one].includes(index.keyOf(header)),
    );
    if (says) found.push({ column, header, says });
  }
  return found;
}

/** What a row says of its period: all of it, or the texts that say none. */
export type SaidInRow =
  | { readonly kind: 'blank' }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'unreadable'; readonly column: PeriodColumn; readonly text: string };

export function periodOfRow(row: Row, columns: readonly PeriodColumn[], at: Period): SaidInRow {
  const texts = columns.map((column) => ({
    column,
    text: displayText(seenText(cellAt(row.cells, column.column))),
  }));
  const filled = texts.filter(({ text }) => text !== '');
  const [first] = filled;
  if (first === undefined) return { kind: 'blank' };
  const mentions = filled.map(({ column, text }) => mentionOf(column, text));
  const unread = filled[mentions.indexOf(undefined)];
  if (unread) return { kind: 'unreadable', ...unread };
  const period = meantBy(
    mentions.flatMap((mention) => mention ?? []),
    at,
  );
  return period ? { kind: 'period', period } : { kind: 'unreadable', ...first };
}

const marks = { period: '', year: '年', quarter: '季度', month: '月' } as const;

/** 3 under 季度 is 3季度. */
function mentionOf({ says }: PeriodColumn, text: string): PeriodMention | undefined {
  const whole = /^[\d一二三四五六七八九十]+$/u.test(text) ? `${text}${marks[says]}` : text;
  const apart = periodApart(whole);
  return dayMention(whole) ?? mentionIn(whole) ?? (apart?.rest === '' ? apart.mention : undefined);
}
