import { type Decimal, ONE, ZERO } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import type { QuotaSetting } from '../schema.js';
import type { Compilation } from './compilation.js';
import { resolveAmount } from './quantities.js';

/** The cumulative shares of all grades but the last, best first; undefined when they do not rise to 100 %. */
export function quotaCuts(compilation: Compilation, quota: QuotaSetting): readonly string[] | undefined {
  const shares = Object.entries(quota.shares).map(
    ([grade, share]) => resolveAmount(compilation, share, PLAIN, ['grade', 'quota', 'shares', grade])?.value,
  );
  const given = shares.filter((share) => share !== undefined);
  if (given.length < shares.length) return undefined;
  const cuts = quota.cumulative ? given : cumulated(given);
  const rising = cuts.every((cut, i) => cut.greaterThanOrEqualTo(cuts[i - 1] ?? ZERO) && !cut.isNegative());
  if (rising && cuts.at(-1)?.equals(ONE) === true) return cuts.slice(0, -1).map((cut) => cut.toString());
  const facts = { shares: cuts.map((cut) => `${cut.times(100).toString()}%`), cumulative: quota.cumulative };
  return compilation.report('rules/quota-shares', facts, ['grade', 'quota', 'shares']);
}

function cumulated(shares: readonly Decimal[]): Decimal[] {
  let sum = ZERO;
  return shares.map((share) => {
    sum = sum.plus(share);
    return sum;
  });
}
