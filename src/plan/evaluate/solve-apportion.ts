import { type Decimal, decide, difference, floorAt, roundHalfUp, ZERO } from '../../number/decimal.js';
import { byCodePoint } from './frame.js';

/** One who gets a part of a pool. */
export interface Claim {
  /** Who it is: what decides among equals. */
  readonly key: string;
  readonly exact: Decimal;
  /** Undefined: no ceiling. */
  readonly most: Decimal | undefined;
}

/** What came of a claim. */
export interface Portion {
  /** Whole steps. */
  readonly amount: Decimal;
  /** The exact amount without the whole steps it holds. */
  readonly remainder: Decimal;
  /** Steps added to those it holds. */
  readonly added: number;
}

interface Standing {
  readonly claim: Claim;
  readonly floor: Decimal;
  readonly remainder: Decimal;
  added: number;
}

/** Amounts of whole steps whose sum is the pool. The order in which claims come says nothing. */
export function apportion(
  claims: readonly Claim[],
  { pool, step }: { readonly pool: Decimal; readonly step: Decimal },
): readonly Portion[] {
  const standings = claims.map((claim): Standing => {
    const floor = floorAt(claim.exact.div(step), 0).times(step);
    return { claim, floor, remainder: difference(claim.exact, floor), added: 0 };
  });
  const given = standings.reduce((sum, { floor }) => sum.plus(floor), ZERO);
  let left = roundHalfUp(pool.minus(given).div(step), 0).toNumber();
  const inTurn = [...standings].sort(before);
  while (left > 0 && inTurn.length > 0) {
    const able = inTurn.filter((one) => hasRoom(one, step));
    const next = (able.length > 0 ? able : inTurn).slice(0, left);
    for (const one of next) one.added += 1;
    left -= next.length;
  }
  return standings.map(({ floor, remainder, added }) => ({
    amount: floor.plus(step.times(added)),
    remainder,
    added,
  }));
}

function hasRoom({ claim, floor, added }: Standing, step: Decimal): boolean {
  return claim.most === undefined || decide(floor.plus(step.times(added + 1)), claim.most) <= 0;
}

function before(a: Standing, b: Standing): number {
  return (
    decide(b.remainder, a.remainder) ||
    decide(b.claim.exact, a.claim.exact) ||
    byCodePoint(a.claim.key, b.claim.key)
  );
}
