import { nearest } from '../../diagnostics/nearest.js';
import type { Amount } from '../../methods/quantity.js';
import { covers, endOf, formatPeriod, type Period, parsePeriod } from '../../model/period.js';
import { Decimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { amountAt, keyOf, type ResolvedAmount, type Where } from './amounts.js';
import type { Compilation, Path } from './compilation.js';

export type Dated = Readonly<Record<string, Amount | undefined>> & { readonly between?: 'linear' | 'step' };

const datedKeys: readonly string[] = ['between', 'source'];

interface Dating {
  readonly period: Period;
  readonly key: string;
  readonly amount: Amount;
}

/** What a quantity by period has for the period at hand: one amount, or the two it lies between. */
export type InForce = { readonly kind: 'one'; readonly date: Dating } | Between;

interface Between {
  readonly kind: 'between';
  readonly dates: readonly [Dating, Dating];
  readonly period: Period;
}

/**
 * The value in force: the period's own, or the one a longer period gives; else, at the end of the period it is read at, by
 * `between`, or refused.
 */
export function inForce(
  compilation: Compilation,
  dated: Dated,
  { path, asOf }: Pick<Where, 'path' | 'asOf'>,
): InForce | undefined {
  const dates = datesOf(compilation, dated, path);
  if (dates === undefined) return undefined;
  const { period } = compilation;
  if (period === undefined) return compilation.report('rules/period-required', { key: keyOf(path) }, path);
  const at = asOf ?? period;
  const covering = (one: Period) => mostParticular(dates.filter((date) => covers(date.period, one)));
  const own = covering(period) ?? covering(at);
  if (own !== undefined) return { kind: 'one', date: own };
  const before = dates.filter((date) => endOf(date.period) <= endOf(at)).at(-1);
  const after = dates.find((date) => endOf(date.period) > endOf(at));
  if (before !== undefined && after !== undefined) {
    if (dated.between === 'step') return { kind: 'one', date: before };
    if (dated.between === 'linear') return { kind: 'between', dates: [before, after], period: at };
  }
  const given = dates.map((date) => date.key);
  const facts = { key: keyOf(path), period: formatPeriod(period), given };
  return compilation.report('rules/no-value-for-period', facts, path);
}

/** The number on the straight line between two dates, by the months at which periods end. */
export function interpolated(
  compilation: Compilation,
  between: Between,
  unit: Unit,
  where: Where,
): ResolvedAmount | undefined {
  const [before, after] = between.dates;
  const [from, to] = between.dates.map((date) =>
    amountAt(compilation, date.amount, unit, { ...where, path: [...where.path, date.key] }),
  );
  if (from === undefined || to === undefined) return undefined;
  const since = (period: Period) => new Decimal(endOf(period)).minus(endOf(before.period));
  const rise = to.value.minus(from.value).times(since(between.period));
  return { kind: 'amount', value: from.value.plus(rise.div(since(after.period))), ...where };
}

function datesOf(compilation: Compilation, dated: Dated, path: Path): Dating[] | undefined {
  const dates: Dating[] = [];
  let sound = true;
  for (const [key, amount] of Object.entries(dated)) {
    if (datedKeys.includes(key) || amount === undefined) continue;
    const period = parsePeriod(key);
    if (period === undefined) {
      sound = false;
      reportUndated(compilation, key, path);
    } else dates.push({ period, key, amount });
  }
  if (sound && dates.length === 0) {
    const facts = { key: keyOf(path), found: '{…}', expected: 'quantity', nearest: undefined };
    return compilation.report('rules/unexpected-value', facts, path);
  }
  return sound ? dates.sort((a, b) => endOf(a.period) - endOf(b.period) || shorterLast(a, b)) : undefined;
}

/** Keys of which one makes a quantity what it is; without them it is given by period. */
export const forms = ['formula', 'value', 'column', 'by-group'] as const;

/** Neither a period nor a word of a quantity. */
function reportUndated(compilation: Compilation, key: string, path: Path): void {
  const known = [...forms, ...datedKeys];
  const meant = nearest(key, known);
  if (meant === undefined) compilation.reportKey('rules/not-a-period', { text: key }, [...path, key]);
  else compilation.reportKey('rules/unknown-key', { key, nearest: meant, known }, [...path, key]);
}

/** Periods that cover one period lie within each other: the innermost. */
function mostParticular(covering: readonly Dating[]): Dating | undefined {
  return covering.find((date) => covering.every((other) => covers(other.period, date.period)));
}

/** Of two periods that end together the shorter one is the more particular. */
function shorterLast(a: Dating, b: Dating): number {
  if (covers(a.period, b.period)) return -1;
  return covers(b.period, a.period) ? 1 : 0;
}
