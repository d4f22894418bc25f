import { type Decimal, ONE, ZERO } from '../../number/decimal.js';
import { PLAIN } from '../../number/unit-algebra.js';
import type { Grading } from '../../plan/plan.js';
import type { QuotaSetting } from '../schema.js';
import type { Compilation } from './compilation.js';
import { resolveAmount } from './quantities.js';

/** A quota in the numbers of the period. */
export interface QuotaCuts {
  /** As the rules share them out. */
  readonly shares: Grading['shares'];
  /** The cumulative shares of all grades but the last, best first, as decimal text. */
  readonly cuts: readonly string[];
}

/** The grades come best first; undefined when the shares do not rise to 100 %. */
export function quotaCuts(compilation: Compilation, quota: QuotaSetting): QuotaCuts | undefined {
  const entries = Object.entries(quota.shares);
  const shares = entries.flatMap(([grade, written]) => {
    const share = resolveAmount(compilation, written, PLAIN, ['grade', 'quota', 'shares', grade])?.value;
    return share === undefined ? [] : [{ grade, share }];
  });
  if (shares.length < entries.length) return undefined;
  const given = shares.map(({ share }) => share);
  const cuts = quota.cumulative ? given : cumulated(given);
  const rising = cuts.every((cut, i) => cut.greaterThanOrEqualTo(cuts[i - 1] ?? ZERO) && !cut.isNegative());
  if (rising && cuts.at(-1)?.equals(ONE) === true) {
    return { shares, cuts: cuts.slice(0, -1).map((cut) => cut.toString()) };
  }
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
