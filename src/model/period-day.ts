import { compactText } from './compact-text.js';
import { type Period, weekEndingOn } from './period.js';

const DAY = /^((?:19|20)\d\d)([-/.年])(0?[1-9]|1[0-2])([-/.月])(0?[1-9]|[12]\d|3[01])日?$/u;

interface DayMention {
  readonly year: number;
  readonly span: { readonly kind: 'day'; readonly month: number; readonly day: number };
}

/** A text that is a day and nothing else, 2022-09-30 or 2022年9月30日: where a period stands, it is that which ends there. */
export function dayMention(text: string): DayMention | undefined {
  const [, year = '', first, month = '', second, day = ''] = DAY.exec(compactText(text)) ?? [];
  if (year === '' || (first === '年') !== (second === '月')) return undefined;
  const [of, index] = [Number.parseInt(month, 10), Number.parseInt(day, 10)];
  return { year: Number.parseInt(year, 10), span: { kind: 'day', month: of, day: index } };
}

/** What ends on a day: the week, in a run by weeks, else the month. */
export function endsOn(
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  wanted: Period['part'],
): 'month-end' | Period | undefined {
  const week = wanted === 'week' ? weekEndingOn(year, dayOfYear(year, month) + day) : undefined;
  if (week !== undefined) return week;
  return day === dayOfYear(year, month + 1) - dayOfYear(year, month) ? 'month-end' : undefined;
}

const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days of the year before the first one of a month; the 13th is that of the next year. */
function dayOfYear(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (BEFORE[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0);
}
