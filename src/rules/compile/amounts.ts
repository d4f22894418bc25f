import { nearest } from '../../diagnostics/nearest.js';
import type { Amount } from '../../methods/quantity.js';
import type { Period } from '../../model/period.js';
import { type Decimal, parseDecimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { applyRatio, conversion } from '../../number/unit-algebra.js';
import type { Compilation, Path } from './compilation.js';

/** A number of the rule file in the unit it is wanted in. */
export interface ResolvedAmount {
  readonly kind: 'amount';
  readonly value: Decimal;
  readonly source: string;
  /** Where the number itself stands. */
  readonly path: Path;
}

/** Where a number stands, and the document it comes from. */
export interface Where {
  readonly path: Path;
  readonly source: string;
  /** At whose end what lies between two dates is read; left out: the period of the run. */
  readonly asOf?: Period | undefined;
}

/** The key a number stands under; a member of a list by its position too: plausible 2. */
export function keyOf(path: Path): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'number' ? `${path.at(-2) ?? ''} ${last + 1}` : last;
}

const WITH_UNIT = /^\s*([+-]?[\d.]+)\s*([^\s,].*)?$/u;

/** A number, with or without a unit, in the unit it is wanted in; undefined when that was reported. */
export function amountAt(
  compilation: Compilation,
  amount: Amount,
  unit: Unit,
  where: Where,
): ResolvedAmount | undefined {
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
