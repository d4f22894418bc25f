import { must } from '../../model/must.js';
import type { Ratio } from '../../model/ratio.js';
import {
  ceilAt,
  Decimal,
  decide,
  floorAt,
  fromDouble,
  roundHalfUp,
  settled,
  ZERO,
} from '../../number/decimal.js';
import { applyRatio } from '../../number/unit-algebra.js';
import type { Arithmetic } from './arithmetic.js';

type Column = readonly Decimal[];

const UNDEFINED: Decimal = new Decimal(Number.NaN);

const rounding = { 'half-up': roundHalfUp, floor: floorAt, ceil: ceilAt } as const;

/** Decimals of 34 significant digits throughout. */
export const exact: Arithmetic<Column> = {
  fromSheet: (values, ratioOf) => Array.from(values, (value, i) => applyRatio(fromDouble(value), ratioOf(i))),
  constant: (value, length) => new Array<Decimal>(length).fill(value),
  fromDecimals: (values) => values,
  binary: (operator, left, right) => left.map((a, i) => combine(operator, a, must(right[i], 'operand'))),
  unary: (operation, of) => of.map((value) => single(operation, value)),
  scale: (of, ratio: Ratio) => of.map((value) => applyRatio(value, ratio)),
  round: (of, places, mode) => of.map((value) => rounding[mode](value, places)),
  defined: (of) => Uint8Array.from(of, (value) => (value.isFinite() ? 1 : 0)),
  decide: (left, right) => Int8Array.from(left, (a, i) => decide(a, must(right[i], 'operand'))),
  compareAt: (of, a, b) => decide(must(of[a], 'position'), must(of[b], 'position')),
  choose: (condition, yes, no) =>
    yes.map((value, i) => (condition[i] === 1 ? value : must(no[i], 'operand'))),
  gather: (of, positions) => Array.from(positions, (at) => of[at] ?? ZERO),
  sumOf: (of, positions) => positions.reduce((sum, at) => sum.plus(must(of[at], 'position')), ZERO),
  at: (of, position) => must(of[position], 'position'),
};

function combine(operator: '+' | '-' | '*' | '/' | '^', a: Decimal, b: Decimal): Decimal {
  switch (operator) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return settled(b).isZero() ? UNDEFINED : a.div(b);
    case '^':
      return a.pow(b);
  }
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
