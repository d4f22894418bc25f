import { type Decimal, ZERO } from '../number/decimal.js';
import { isPlain } from '../number/unit-algebra.js';
import type { Expr, NumericExpr } from './expr.js';

/** The number that stands there as such, with its sign, in the unit it is written in. */
export function literalOf(expr: Expr): Decimal | undefined {
  if (expr.kind === 'number') return expr.value;
  return expr.kind === 'negate' && expr.of.kind === 'number' ? ZERO.minus(expr.of.value) : undefined;
}

/** A literal without a unit: 3, −3. */
export function isBare(expr: NumericExpr): boolean {
  return literalOf(expr) !== undefined && expr.unit.text === '';
}

/** A literal 0 without a unit. */
export function isZero(expr: NumericExpr): boolean {
  return isPlain(expr.unit) && literalOf(expr)?.isZero() === true;
}
