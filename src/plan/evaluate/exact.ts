import { must } from '../../model/must.js';
import {
  ceilAt,
  Decimal,
  decide,
  difference,
  floorAt,
  fromDouble,
  roundHalfUp,
  ZERO,
} from '../../number/decimal.js';
import { applyRatio } from '../../number/unit-algebra.js';
import type { Arithmetic } from './arithmetic.js';

/** One decimal per row; a parameter, the same for all rows, is kept once and calculated with once. */
export type ExactColumn = readonly Decimal[] | Same;
type Column = ExactColumn;

interface Same {
  readonly same: Decimal;
  readonly length: number;
}

const UNDEFINED: Decimal = new Decimal(Number.NaN);
const rounding = { 'half-up': roundHalfUp, floor: floorAt, ceil: ceilAt } as const;

/** Decimals of 34 significant digits throughout. */
export const exact: Arithmetic<Column> = {
  fromSheet: (values, ratioOf) => Array.from(values, (value, i) => applyRatio(fromDouble(value), ratioOf(i))),
  constant: (value, length) => ({ same: value, length }),
  fromDecimals: (values) => values,
  binary: (operator, left, right) => paired(left, right, (a, b) => combine(operator, a, b)),
  unary: (operation, of) => mapped(of, (value) => single(operation, value)),
  scale: (of, ratio) => mapped(of, (value) => applyRatio(value, ratio)),
  round: (of, places, mode) => mapped(of, (value) => rounding[mode](value, places)),
  defined: (of) => bytes(of, (value) => (value.isFinite() ? 1 : 0)),
  decide: (left, right) =>
    Int8Array.from({ length: left.length }, (_, i) => decide(at(left, i), at(right, i))),
  compareAt: (of, a, b) => decide(at(of, a), at(of, b)),
  choose: (condition, yes, no) => Array.from(condition, (taken, i) => at(taken === 1 ? yes : no, i)),
  gather: (of, positions) => Array.from(positions, (position) => (position < 0 ? ZERO : at(of, position))),
  sumOf: (of, positions) => positions.reduce((sum, position) => sum.plus(at(of, position)), ZERO),
  at,
};

function isSame(column: Column): column is Same {
  return 'same' in column;
}

function at(column: Column, position: number): Decimal {
  return isSame(column) ? column.same : must(column[position], 'position');
}

function mapped(of: Column, change: (value: Decimal) => Decimal): Column {
  return isSame(of) ? { same: change(of.same), length: of.length } : of.map(change);
}

function paired(left: Column, right: Column, combined: (a: Decimal, b: Decimal) => Decimal): Column {
  if (!isSame(left)) return left.map((a, i) => combined(a, at(right, i)));
  if (!isSame(right)) return right.map((b) => combined(left.same, b));
  return { same: combined(left.same, right.same), length: left.length };
}

function bytes(of: Column, test: (value: Decimal) => 0 | 1): Uint8Array {
  return isSame(of) ? new Uint8Array(of.length).fill(test(of.same)) : Uint8Array.from(of, test);
}

function combine(operator: '+' | '-' | '*' | '/' | '^', a: Decimal, b: Decimal): Decimal {
  switch (operator) {
    case '+':
      return difference(a, b.negated());
    case '-':
      return difference(a, b);
    case '*':
      return unsignedZero(a.times(b));
    case '/':
      return b.isZero() ? UNDEFINED : unsignedZero(a.div(b));
    case '^':
      return unsignedZero(a.pow(b));
  }
}

/** There is one zero: 0 ÷ −7 is not a number whose reciprocal is −∞. */
function unsignedZero(value: Decimal): Decimal {
  return value.isZero() ? ZERO : value;
}

function single(operation: 'negate' | 'abs' | 'ln' | 'exp' | 'sqrt', value: Decimal): Decimal {
  switch (operation) {
    case 'negate':
      return value.isZero() ? value : value.negated();
    case 'abs':
      return value.abs();
    case 'ln':
      return value.ln();
    case 'exp':
      return Decimal.exp(value);
    case 'sqrt':
      return value.sqrt();
  }
}
