import { Decimal, decide, ONE, ZERO } from '../../number/decimal.js';

/** One who shares in a pool: base × coefficient, which is raw × λ kept within bounds. */
export interface Share {
  readonly raw: Decimal;
  readonly base: Decimal;
  readonly low: Decimal;
  /** Undefined: no ceiling. */
  readonly high: Decimal | undefined;
}

export type Filled =
  | { readonly kind: 'met'; readonly lambda: Decimal }
  | { readonly kind: 'infeasible'; readonly bounds: PoolBounds };

/** What all get together at their floors and at their ceilings; `most` undefined: there is no end to it. */
export interface PoolBounds {
  readonly least: Decimal;
  readonly most: Decimal | undefined;
}

/** The coefficient of one share at λ. */
export function coefficientAt({ raw, low, high }: Share, lambda: Decimal): Decimal {
  const scaled = Decimal.max(raw, ZERO).times(lambda);
  const floored = decide(scaled, low) < 0 ? low : scaled;
  return high !== undefined && decide(floored, high) > 0 ? high : floored;
}

/**
 * Σ base × clamp(raw × λ, low, high) = pool. The sum rises with λ along straight lines between the values of λ at which somebody
 * leaves the floor or reaches the ceiling; on the line that crosses the pool λ is a quotient, so nothing is approached.
 */
export function waterFill(shares: readonly Share[], pool: Decimal, step: Decimal): Filled {
  const bounds = poolBounds(shares);
  const target = within(bounds, pool, step);
  if (target === undefined) return { kind: 'infeasible', bounds };
  const order = decide(sumAt(shares, ONE), target);
  if (order === 0) return { kind: 'met', lambda: ONE };
  const turns = turningPoints(shares);
  const lambda = order < 0 ? smallest(shares, target, turns) : largest(shares, target, turns);
  return { kind: 'met', lambda };
}

export function poolBounds(shares: readonly Share[]): PoolBounds {
  const endless = shares.some((share) => isMovable(share) && share.high === undefined);
  return {
    least: shares.reduce((sum, { base, low }) => sum.plus(base.times(low)), ZERO),
    most: endless ? undefined : shares.reduce((sum, share) => sum.plus(share.base.times(top(share))), ZERO),
  };
}

/** Who has no raw coefficient stays at the floor whatever λ is. */
function top(share: Share): Decimal {
  return isMovable(share) && share.high !== undefined ? share.high : coefficientAt(share, ZERO);
}

function isMovable({ raw, base, low, high }: Share): boolean {
  const hasRoom = high === undefined || decide(low, high) < 0;
  return hasRoom && base.greaterThan(0) && raw.greaterThan(0);
}

/** The pool, or the bound it misses by less than the smallest amount there is; undefined where it misses by more. */
function within({ least, most }: PoolBounds, pool: Decimal, step: Decimal): Decimal | undefined {
  if (decide(pool, least) < 0) return decide(least.minus(pool), step) < 0 ? least : undefined;
  if (most === undefined || decide(pool, most) <= 0) return pool;
  return decide(pool.minus(most), step) < 0 ? most : undefined;
}

export function sumAt(shares: readonly Share[], lambda: Decimal): Decimal {
  return shares.reduce((sum, share) => sum.plus(share.base.times(coefficientAt(share, lambda))), ZERO);
}

function floorTurn({ raw, low }: Share): Decimal {
  return low.div(raw);
}

function ceilingTurn({ raw, high }: Share): Decimal | undefined {
  return high?.div(raw);
}

/** Every λ at which somebody leaves the floor or reaches the ceiling, rising. */
function turningPoints(shares: readonly Share[]): readonly Decimal[] {
  return shares
    .filter(isMovable)
    .flatMap((share) => [floorTurn(share), ceilingTurn(share) ?? []].flat())
    .sort((a, b) => a.comparedTo(b));
}

/** The sum at 1 is below the target: the first line that reaches it. */
function smallest(shares: readonly Share[], target: Decimal, turns: readonly Decimal[]): Decimal {
  const reached = firstWhere(turns.length, (at) => decide(sumAt(shares, turns[at] ?? ZERO), target) >= 0);
  return onLine(shares, target, { from: turns[reached - 1] ?? ZERO, to: turns[reached] });
}

/** The sum at 1 is above the target: the last line that starts at or below it. */
function largest(shares: readonly Share[], target: Decimal, turns: readonly Decimal[]): Decimal {
  const above = firstWhere(turns.length, (at) => decide(sumAt(shares, turns[at] ?? ZERO), target) > 0);
  return onLine(shares, target, { from: turns[above - 1] ?? ZERO, to: turns[above] });
}

/** The first position at which a condition holds that goes on holding; the length where it never does. */
function firstWhere(length: number, holds: (position: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Between two turns all either stay where they are or grow with λ. `to` undefined: for ever. */
function onLine(
  shares: readonly Share[],
  target: Decimal,
  { from, to }: { readonly from: Decimal; readonly to: Decimal | undefined },
): Decimal {
  let [fixed, slope] = [ZERO, ZERO];
  for (const share of shares) {
    if (grows(share, from, to)) slope = slope.plus(share.base.times(share.raw));
    else fixed = fixed.plus(share.base.times(coefficientAt(share, from)));
  }
  return slope.isZero() ? from : target.minus(fixed).div(slope);
}

function grows(share: Share, from: Decimal, to: Decimal | undefined): boolean {
  if (!isMovable(share)) return false;
  const ceiling = ceilingTurn(share);
  const hasLeft = floorTurn(share).lessThanOrEqualTo(from);
  return hasLeft && (ceiling === undefined || (to !== undefined && ceiling.greaterThanOrEqualTo(to)));
}
