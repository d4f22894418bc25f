import type { Ratio } from '../model/ratio.js';
import { Decimal } from './decimal.js';

export const UNITY: Ratio = { times: 1n, over: 1n };

/** The ratio in lowest terms. `times` and `over` are positive. */
export function ratio(times: bigint, over: bigint): Ratio {
  const divisor = greatestCommonDivisor(times, over);
  return { times: times / divisor, over: over / divisor };
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.times * b.times, a.over * b.over);
}

export function divideRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.times * b.over, a.over * b.times);
}

/** `power` is whole and may be negative. */
export function powerRatio(base: Ratio, power: number): Ratio {
  const exponent = BigInt(Math.abs(power));
  const [times, over] = [base.times ** exponent, base.over ** exponent];
  return power < 0 ? ratio(over, times) : ratio(times, over);
}

export function sameRatio(a: Ratio, b: Ratio): boolean {
  return a.times * b.over === b.times * a.over;
}

/** The exact ratio of a positive decimal; undefined for zero and below. */
export function ratioOf(value: Decimal): Ratio | undefined {
  if (!value.isFinite() || !value.isPositive() || value.isZero()) return undefined;
  const [whole = '', fraction = ''] = value.toFixed().split('.');
  return ratio(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** x × times ÷ over, exact wherever 34 digits hold the result. */
export function applyRatio(x: Decimal, factor: Ratio): Decimal {
  const multiplied = factor.times === 1n ? x : x.times(new Decimal(factor.times.toString()));
  return factor.over === 1n ? multiplied : multiplied.div(new Decimal(factor.over.toString()));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
