import { isPercent } from '../../formula/fit.js';
import { type Decimal, decide, ONE, ZERO } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import type { Measured } from './figure.js';
import type { Still, Turn } from './terms.js';

/**
 * What became of a figure. A rate stands on a base above 0 alone, for growth on any other base is no number;
 * of a percentage the change is a difference, for 3.2% growth and 3.2 个百分点 are not the same.
 */
export type Change =
  /** x ÷ base − 1. */
  | { readonly kind: 'rate'; readonly rate: Measured }
  | { readonly kind: 'points'; readonly points: Measured }
  | { readonly kind: 'turned'; readonly turn: Turn }
  | { readonly kind: 'still-negative'; readonly still: Still }
  | { readonly kind: 'level' }
  | { readonly kind: 'no-base' };

/** The change from `before` to `now`, both in one unit. */
export function changeBetween(now: Decimal, before: Decimal, unit: Measured['unit']): Change {
  if (isPercent(unit)) return { kind: 'points', points: { value: now.minus(before), unit } };
  if (decide(before, ZERO) > 0) return onPositiveBase(now, before);
  if (decide(before, ZERO) < 0) return onNegativeBase(now, before);
  return decide(now, ZERO) === 0 ? { kind: 'level' } : { kind: 'no-base' };
}

function onPositiveBase(now: Decimal, before: Decimal): Change {
  if (decide(now, ZERO) < 0) return { kind: 'turned', turn: 'to-negative' };
  return { kind: 'rate', rate: { value: now.div(before).minus(ONE), unit: PLAIN } };
}

function onNegativeBase(now: Decimal, before: Decimal): Change {
  const sign = decide(now, ZERO);
  if (sign >= 0) return { kind: 'turned', turn: sign === 0 ? 'to-zero' : 'to-positive' };
  const order = decide(now, before);
  if (order === 0) return { kind: 'still-negative', still: 'level' };
  return { kind: 'still-negative', still: order > 0 ? 'narrowed' : 'widened' };
}
