import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The exact number of this program: 34 significant digits, 四舍五入 (half away from zero), never in
 * exponent notation, the same digits on every machine.
 */
export const Decimal = DecimalJs.clone({
  precision: 34,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  // A hostile formula such as 9^9^9 leaves the range at once instead of filling memory.
  maxE: 1000,
  minE: -1000,
});
export type Decimal = DecimalJs;

/** Every decision (compare, floor, round, cap, rank) looks at a value at this many significant digits: 20/60×3 is 1. */
export const DECISION_DIGITS = 28;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** The value that decisions look at. */
export function settled(value: Decimal): Decimal {
  // Up to four words of seven digits there is nothing to round: most values, and four times as fast.
  if (value.d !== null && value.d.length <= DECISION_DIGITS / 7) return value;
  return value.toSignificantDigits(DECISION_DIGITS, Decimal.ROUND_HALF_UP);
}

/** −1, 0 or 1 as `a` is below, equal to or above `b` at decision digits. */
export function decide(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const order = a.comparedTo(b);
  if (order === 0 || clearlyApart(a, b)) return sign(order);
  return sign(settled(a).comparedTo(settled(b)));
}

/** a − b; 0 when the two are equal at decision digits: what is left then is the noise of a division (20/60×3 − 1). */
export function difference(a: Decimal, b: Decimal): Decimal {
  return decide(a, b) === 0 ? ZERO : a.minus(b);
}

/** True when the first eight to fourteen digits tell two numbers apart, so that rounding to 28 cannot make them one. */
function clearlyApart(a: Decimal, b: Decimal): boolean {
  if (a.d === null || b.d === null || a.s !== b.s || a.e !== b.e) return false;
  return Math.abs(leading(a.d) - leading(b.d)) > 1;
}

/** The first two words of seven digits; numbers of one exponent have their words at the same places. */
function leading(words: readonly number[]): number {
  return (words[0] ?? 0) * 1e7 + (words[1] ?? 0);
}

function sign(order: number): -1 | 0 | 1 {
  return Math.sign(order) as -1 | 0 | 1; // as: sign of a comparison
}

/** 四舍五入 to `places` decimals (negative: tens, hundreds …); never −0. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return atStep(value, places, Decimal.ROUND_HALF_UP);
}

/** The largest multiple of 10^−places not above the value. */
export function floorAt(value: Decimal, places: number): Decimal {
  return atStep(value, places, Decimal.ROUND_FLOOR);
}

/** The smallest multiple of 10^−places not below the value. */
export function ceilAt(value: Decimal, places: number): Decimal {
  return atStep(value, places, Decimal.ROUND_CEIL);
}

function atStep(value: Decimal, places: number, mode: DecimalJs.Rounding): Decimal {
  const step = new Decimal(10).pow(-places);
  const steps = settled(value).div(step).toDecimalPlaces(0, mode);
  return steps.isZero() ? ZERO : steps.times(step);
}

/**
 * A sheet's number: the double's value at the 15 significant digits a spreadsheet keeps, so 0.30000000000000004 is 0.3.
 * Whoever reads a sheet refuses NaN and infinity before.
 */
export function fromDouble(value: number): Decimal {
  if (!Number.isFinite(value)) throw new Error('bug: a number of a sheet is not finite');
  return new Decimal(value.toPrecision(15));
}

const DECIMAL_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** The number a plain decimal notation writes, or undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  return DECIMAL_TEXT.test(text) ? new Decimal(text) : undefined;
}

/** Plain notation with exactly `places` decimals, or with all its digits when `places` is left out; never "-0". */
export function formatDecimal(value: Decimal, places?: number): string {
  const rounded = places === undefined ? value : roundHalfUp(value, places);
  if (rounded.isZero()) return places === undefined ? '0' : ZERO.toFixed(Math.max(0, places));
  return places === undefined ? rounded.toFixed() : rounded.toFixed(Math.max(0, places));
}
