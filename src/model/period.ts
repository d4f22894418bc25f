/**
 * A reporting period. Written `2019`, `2022H1`, `2022Q3`, `2022-09` or `2022W05`.
 * `index` counts from 1 within the year and is 1 for a whole year.
 */
export interface Period {
  readonly year: number;
  readonly part: 'year' | 'half' | 'quarter' | 'month' | 'week';
  readonly index: number;
}

const NOTATION = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3]))?$/;
const PARTS = ['half', 'quarter', 'month', 'week'] as const;
const PER_YEAR: { readonly [P in Period['part']]: number } = {
  year: 1,
  half: 2,
  quarter: 4,
  month: 12,
  week: 53,
};

/** The period a text writes, or undefined. */
export function parsePeriod(text: string): Period | undefined {
  const found = NOTATION.exec(text);
  if (found === null) return undefined;
  const year = Number.parseInt(found[1] ?? '', 10);
  const position = found.slice(2).findIndex((group) => group !== undefined);
  const part = PARTS[position];
  return part === undefined
    ? { year, part: 'year', index: 1 }
    : { year, part, index: Number.parseInt(found[position + 2] ?? '', 10) };
}

export function formatPeriod(period: Period): string {
  const two = String(period.index).padStart(2, '0');
  switch (period.part) {
    case 'year':
      return `${period.year}`;
    case 'half':
      return `${period.year}H${period.index}`;
    case 'quarter':
      return `${period.year}Q${period.index}`;
    case 'month':
      return `${period.year}-${two}`;
    case 'week':
      return `${period.year}W${two}`;
  }
}

/** The whole of a kind in which a period lies; the period itself where that is as long. Of weeks only the year is one. */
export function wholeOf(period: Period, part: 'year' | 'half' | 'quarter'): Period {
  const { year } = period;
  if (part === 'year') return { year, part, index: 1 };
  if (period.part === 'week' || PER_YEAR[period.part] <= PER_YEAR[part]) return period;
  return { year, part, index: Math.ceil(((endOf(period) - year * 12) * PER_YEAR[part]) / 12) };
}

/** Counted up from January to the same month: 2022Q3 and 2022-09, 2022 and 2022H2. */
export function endsWith(a: Period, b: Period): boolean {
  return a.year === b.year && endOf(a) === endOf(b) && (a.part === 'week') === (b.part === 'week');
}

/** What is said of a period is of another one within: that which ends with it, or, of a year alone, whichever. */
export function standsFor(said: Period, inner: Period): boolean {
  return covers(said, inner) && (said.part === 'year' || endsWith(said, inner));
}

/** True when `inner` lies within `outer`: 2022 covers 2022Q3, and every period covers itself. */
export function covers(outer: Period, inner: Period): boolean {
  if (outer.part === 'week' || inner.part === 'week') {
    return (
      outer.year === inner.year &&
      (outer.part === 'year' || (outer.part === inner.part && outer.index === inner.index))
    );
  }
  return monthOf(outer, outer.index - 1) <= monthOf(inner, inner.index - 1) && endOf(inner) <= endOf(outer);
}

/** Months (weeks: their share of the year) since year 0 at which the period ends: an order over periods of every kind. */
export function endOf(period: Period): number {
  return monthOf(period, period.index);
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.part === b.part && a.year === b.year && a.index === b.index;
}

/** The period before of the same kind: 2022Q1 comes after 2021Q4. */
export function previous({ year, part, index }: Period): Period {
  return index > 1
    ? { year, part, index: index - 1 }
    : { year: year - 1, part, index: partsIn(year - 1, part) };
}

/** The same period a year ago; undefined for a 53rd week when the year before has none. */
export function yearBefore({ year, part, index }: Period): Period | undefined {
  return index > partsIn(year - 1, part) ? undefined : { year: year - 1, part, index };
}

/** How many periods of a kind a year has. */
export function partsIn(year: number, part: Period['part']): number {
  return part === 'week' ? weeksIn(year) : PER_YEAR[part];
}

/** The last period of the same kind in its year. */
export function lastOfYear({ year, part }: Period): Period {
  return { year, part, index: partsIn(year, part) };
}

/** GB/T 7408 and ISO 8601: 53 weeks in a year whose 31 December is a Thursday, and in one that begins on a Thursday. */
function weeksIn(year: number): number {
  return lastDay(year) === 4 || lastDay(year - 1) === 3 ? 53 : 52;
}

/** The day of the week on 31 December: 0 is Sunday. */
function lastDay(year: number): number {
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)) % 7;
}

/** The week whose Sunday is the given day of a year, counted from 1; a week is of the year of its Thursday. */
export function weekEndingOn(year: number, day: number): Period | undefined {
  if ((lastDay(year - 1) + day) % 7 !== 0) return undefined;
  const thursday = day - 3;
  return thursday > 0
    ? { year, part: 'week', index: Math.ceil(thursday / 7) }
    : { year: year - 1, part: 'week', index: weeksIn(year - 1) };
}

function monthOf(period: Period, parts: number): number {
  return period.year * 12 + (parts * 12) / PER_YEAR[period.part];
}
