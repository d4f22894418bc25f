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

function partsIn(year: number, part: Period['part']): number {
  return part === 'week' ? weeksIn(year) : PER_YEAR[part];
}

/** GB/T 7408 and ISO 8601: 53 weeks in a year whose 31 December is a Thursday, and in one that begins on a Thursday. */
function weeksIn(year: number): number {
  const lastDay = (of: number) => (of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400)) % 7;
  return lastDay(year) === 4 || lastDay(year - 1) === 3 ? 53 : 52;
}

function monthOf(period: Period, parts: number): number {
  return period.year * 12 + (parts * 12) / PER_YEAR[period.part];
}
