import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText, displayText } from '../model/compact-text.js';
import { dayMention } from '../model/period-day.js';
import { mentionIn, periodApart, periodMeant } from '../model/period-text.js';
import type { CellPlace } from '../model/place.js';
import { ROW_NUMBER_HEADERS } from './bind-columns.js';
import type { ListedHeader } from './find-listed.js';
import type { HeaderGrid } from './header-grid.js';
import type { Head } from './heads.js';
import type { UnusedHeader } from './sheet-reading.js';
import type { TurnedSource } from './turned-table.js';

/** The cell whose value is merged over this one; undefined for the merged cell's first place. */
export function coveredFigure(grid: HeaderGrid, row: number, column: number): CellPlace | undefined {
  const merge = grid.mergeAt(row, column);
  if (!merge || (merge.top === row && merge.left === column) || grid.textAt(row, column) === '')
    return undefined;
  return grid.placeAt(merge.top, merge.left);
}

/** Columns of a list that are hidden and were read all the same. */
export function hiddenHeads(header: ListedHeader, { grid, layout }: TurnedSource): readonly Diagnostic[] {
  const hidden = new Set(layout.hiddenColumns);
  const { entity, measures, unit, periods, values } = header;
  return [entity, ...measures, unit, ...periods, ...values.filter(({ role }) => role === 'value')]
    .filter((head) => head !== undefined)
    .filter(({ column }) => hidden.has(column))
    .map(({ text, column }) =>
      diagnostic('data/hidden-column', { name: text, header: text }, grid.placeAt(header.bottom, column)),
    );
}

/** What a row says of its period: 2022年, or 2022 under 年份 and 3 under 季度. */
export function periodTexts({ periods }: ListedHeader, grid: HeaderGrid, row: number): readonly string[] {
  return periods.map((head) => periodText(head, grid, row)).filter((text) => text !== '');
}

function periodText(head: Head, grid: HeaderGrid, row: number): string {
  const text = displayText(grid.textAt(row, head.column));
  const [, mark = ''] = PARTS.find(([part]) => part.test(compactText(head.text))) ?? [];
  return /^[\d一二三四五六七八九十]+$/u.test(text) ? `${text}${mark}` : text;
}

const PARTS = [
  [/^(?:年份|年度|year)$/u, '年'],
  [/^(?:季度|quarter)$/u, '季度'],
  [/^(?:月份|month)$/u, '月'],
] as const;

/** A cell under 时期 from which no period can be told, in a run that is of one. */
export function unreadPeriod(
  { periods }: ListedHeader,
  row: number,
  { grid, context }: Pick<TurnedSource, 'grid' | 'context'>,
): readonly Diagnostic[] {
  const { period } = context.spec;
  if (period === undefined) return [];
  return periods.flatMap((head) => {
    const text = periodText(head, grid, row);
    const day = dayMention(text);
    const read = day ? periodMeant(day, period) : (mentionIn(text) ?? periodApart(text)?.rest === '');
    if (read) return [];
    const place = grid.placeAt(row, head.column);
    return [diagnostic('data/period-unreadable', { header: head.text, text }, place)];
  });
}

/** Heads that nothing is read under, those that only number rows apart. */
export function unusedHeads({ others, bottom }: ListedHeader, grid: HeaderGrid): readonly UnusedHeader[] {
  return others
    .filter(({ text }) => !ROW_NUMBER_HEADERS.includes(compactText(text)))
    .map(({ text, column }) => ({ header: text, place: grid.placeAt(bottom, column) }));
}
