import { nearest } from '../../diagnostics/nearest.js';
import type { Amount, Quantity } from '../../methods/quantity.js';
import { covers, endOf, formatPeriod, type Period, parsePeriod } from '../../model/period.js';
import { Decimal, parseDecimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { applyRatio, conversion } from '../../number/unit-algebra.js';
import type { Compilation, Path } from './compilation.js';

/** What a quantity of the rules comes to in the period at hand. */
export type Resolved =
  | { readonly kind: 'amount'; readonly value: Decimal; readonly source: string; readonly path: Path }
  | { readonly kind: 'formula'; readonly text: string; readonly path: Path };

/** A quantity in the unit it is wanted in; undefined when that was reported. */
export function resolveQuantity(
  compilation: Compilation,
  quantity: Quantity,
  unit: Unit,
  path: Path,
): Resolved | undefined {
  if (typeof quantity !== 'object') return amountAt(compilation, quantity, unit, { path, source: '' });
  const form = forms.find((key) => Object.hasOwn(quantity, key));
  if (form !== undefined && !hasOnly(compilation, quantity, [form, 'source'], path)) return undefined;
  if ('formula' in quantity)
    return { kind: 'formula', text: String(quantity.formula), path: [...path, 'formula'] };
  const source = typeof quantity.source === 'string' ? quantity.source : '';
  if ('value' in quantity && isAmount(quantity['value'])) {
    return amountAt(compilation, quantity['value'], unit, { path: [...path, 'value'], source });
  }
  return datedAt(compilation, quantity as Dated, unit, { path, source }); // as: the last member of the union
}

/** Keys of which one makes a quantity what it is; without them it is given by period. */
const forms = ['formula', 'value'] as const;
const datedKeys: readonly string[] = ['between', 'source'];

/** A quantity given by period takes any key, so a misspelt one of the other forms is found here. */
function hasOnly(compilation: Compilation, quantity: object, known: readonly string[], path: Path): boolean {
  const others = Object.keys(quantity).filter((key) => !known.includes(key));
  for (const key of others) {
    compilation.reportKey('rules/unknown-key', { key, nearest: nearest(key, known), known }, [...path, key]);
  }
  return others.length === 0;
}

/** A quantity that must be a number, where a formula has no meaning. */
export function resolveAmount(
  compilation: Compilation,
  quantity: Quantity,
  unit: Unit,
  path: Path,
): { readonly value: Decimal; readonly source: string } | undefined {
  const resolved = resolveQuantity(compilation, quantity, unit, path);
  if (resolved?.kind !== 'formula') return resolved;
  return compilation.report(
    'rules/unexpected-value',
    { key: keyOf(path), found: resolved.text, expected: 'number', nearest: undefined },
    resolved.path,
  );
}

interface Where {
  readonly path: Path;
  readonly source: string;
}

type Dated = Readonly<Record<string, Amount | undefined>> & { readonly between?: 'linear' | 'step' };

function isAmount(value: unknown): value is Amount {
  return typeof value === 'number' || typeof value === 'string';
}

export function keyOf(path: Path): string {
  return String(path.at(-1) ?? '');
}

const WITH_UNIT = /^\s*([+-]?[\d.]+)\s*([^\s,,].*)?$/u;

function amountAt(compilation: Compilation, amount: Amount, unit: Unit, where: Where): Resolved | undefined {
  const { path, source } = where;
  const [, digits = '', unitText = ''] = WITH_UNIT.exec(String(amount)) ?? [];
  const number = parseDecimal(digits);
  if (number === undefined) {
    return compilation.report(
      'rules/unexpected-value',
      { key: keyOf(path), found: String(amount), expected: 'quantity', nearest: undefined },
      path,
    );
  }
  const value =
    unitText === '' ? number : inUnit(compilation, { number, unitText: unitText.trim() }, unit, path);
  return value === undefined ? undefined : { kind: 'amount', value, source, path };
}

function inUnit(
  compilation: Compilation,
  written: { readonly number: Decimal; readonly unitText: string },
  unit: Unit,
  path: Path,
): Decimal | undefined {
  const from = compilation.units.parse(written.unitText);
  if (from === undefined) {
    const suggestion = nearest(written.unitText, compilation.units.names);
    return compilation.report('rules/unknown-unit', { unit: written.unitText, nearest: suggestion }, path);
  }
  const ratio = conversion(from, unit);
  if (ratio !== undefined) return applyRatio(written.number, ratio);
  const quantity = `${written.number.toString()}${written.unitText}`;
  return compilation.report('rules/quantity-unit', { quantity, unit: from.text, expected: unit.text }, path);
}

interface Dating {
  readonly period: Period;
  readonly key: string;
  readonly amount: Amount;
}

/** The value in force: the period's own, or the one a longer period gives; else by `between`, or refused. */
function datedAt(compilation: Compilation, dated: Dated, unit: Unit, where: Where): Resolved | undefined {
  const dates = datesOf(compilation, dated, where.path);
  if (dates === undefined) return undefined;
  const { period } = compilation;
  if (period === undefined)
    return compilation.report('rules/period-required', { key: keyOf(where.path) }, where.path);
  const own = mostParticular(dates.filter((date) => covers(date.period, period)));
  if (own !== undefined)
    return amountAt(compilation, own.amount, unit, { ...where, path: [...where.path, own.key] });
  const before = dates.filter((date) => endOf(date.period) <= endOf(period)).at(-1);
  const after = dates.find((date) => endOf(date.period) > endOf(period));
  if (before !== undefined && after !== undefined && dated.between === 'step') {
    return amountAt(compilation, before.amount, unit, { ...where, path: [...where.path, before.key] });
  }
  if (before !== undefined && after !== undefined && dated.between === 'linear') {
    return interpolated(compilation, [before, after], unit, { ...where, period });
  }
  const facts = {
    key: keyOf(where.path),
    period: formatPeriod(period),
    given: dates.map((date) => date.key),
  };
  return compilation.report('rules/no-value-for-period', facts, where.path);
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

function interpolated(
  compilation: Compilation,
  [before, after]: readonly [Dating, Dating],
  unit: Unit,
  where: Where & { readonly period: Period },
): Resolved | undefined {
  const from = amountAt(compilation, before.amount, unit, { ...where, path: [...where.path, before.key] });
  const to = amountAt(compilation, after.amount, unit, { ...where, path: [...where.path, after.key] });
  if (from?.kind !== 'amount' || to?.kind !== 'amount') return undefined;
  const [start, end, now] = [before.period, after.period, where.period].map(endOf) as [
    number,
    number,
    number,
  ]; // as: three in, three out
  const value = from.value.plus(
    to.value.minus(from.value).times(new Decimal(now).minus(start)).div(new Decimal(end).minus(start)),
  );
  return { kind: 'amount', value, source: where.source, path: where.path };
}
