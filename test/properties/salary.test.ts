import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { Decimal, decide, ZERO } from '../../src/number/decimal.js';
import { apportion, type Claim } from '../../src/plan/evaluate/solve-apportion.js';
import { coefficientAt, type Share, sumAt, waterFill } from '../../src/plan/evaluate/solve-water-fill.js';

const fen = new Decimal('0.01');
const hundredths = (max: number) => fc.integer({ min: 0, max }).map((n) => new Decimal(n).div(100));

const banded = fc.record({
  rows: fc.array(fc.record({ raw: hundredths(300), base: hundredths(1_000_000) }), {
    minLength: 1,
    maxLength: 12,
  }),
  low: hundredths(100),
  width: hundredths(150),
  at: hundredths(100),
});

/** Somebody's shares and a pool in whole fen somewhere between what floors and ceilings come to. */
const feasible = banded.map(({ rows, low, width, at }) => {
  const high = low.plus(width);
  const shares = rows.map((row): Share => ({ ...row, low, high }));
  const least = sumAt(shares, ZERO);
  const most = shares.reduce((sum, { raw, base }) => sum.plus(base.times(raw.isZero() ? low : high)), ZERO);
  const pool = least.plus(most.minus(least).times(at)).div(fen).round().times(fen);
  return { shares, pool };
});

function shared(shares: readonly Share[], pool: Decimal) {
  const filled = waterFill(shares, pool, fen);
  if (filled.kind !== 'met') throw new Error('bug: a feasible pool was not met');
  const coefficients = shares.map((share) => coefficientAt(share, filled.lambda));
  const claims = shares.map(({ base, high }, i): Claim => {
    const coefficient = must(coefficients[i], 'coefficient');
    return {
      key: String(i).padStart(2, '0'),
      exact: base.times(coefficient),
      most: high && base.times(high),
    };
  });
  return {
    lambda: filled.lambda,
    coefficients,
    amounts: apportion(claims, { pool, step: fen }).map(({ amount }) => amount),
  };
}

const total = (amounts: readonly Decimal[]) => amounts.reduce((sum, amount) => sum.plus(amount), ZERO);

describe('a pool that can be met', () => {
  test('is used up to the fen', () => {
    fc.assert(
      fc.property(feasible, ({ shares, pool }) => {
        const { amounts } = shared(shares, pool);
        expect(total(amounts).toString()).toBe(pool.toString());
        expect(amounts.every((amount) => amount.div(fen).isInteger())).toBe(true);
      }),
    );
  });

  test('keeps everybody within the bounds, in money unless nobody has room for the last fen', () => {
    fc.assert(
      fc.property(feasible, ({ shares, pool }) => {
        const { coefficients, amounts } = shared(shares, pool);
        const tops = shares.map(({ base, high }) => base.times(must(high, 'high')));
        const above = amounts.filter((amount, i) => decide(amount, must(tops[i], 'top')) > 0);
        const withRoom = amounts.filter((amount, i) => decide(amount.plus(fen), must(tops[i], 'top')) <= 0);
        expect(above.length === 0 || withRoom.length === 0).toBe(true);
        shares.forEach(({ base, low, high }, i) => {
          const coefficient = must(coefficients[i], 'coefficient');
          expect(decide(coefficient, low)).toBeGreaterThanOrEqual(0);
          expect(decide(coefficient, must(high, 'high'))).toBeLessThanOrEqual(0);
          const off = must(amounts[i], 'amount').minus(base.times(coefficient));
          expect(decide(off, fen.negated())).toBe(1);
          expect(decide(off, fen.times(shares.length))).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  test('never gives the better one less', () => {
    fc.assert(
      fc.property(feasible, ({ shares, pool }) => {
        const { coefficients } = shared(shares, pool);
        const order = shares.map((share, i) => ({
          raw: share.raw,
          coefficient: must(coefficients[i], 'coefficient'),
        }));
        order.sort((a, b) => a.raw.comparedTo(b.raw));
        order.slice(1).forEach((one, i) => {
          expect(decide(one.coefficient, must(order[i], 'before').coefficient)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('is shared alike in whatever order rows come', () => {
    fc.assert(
      fc.property(feasible, ({ shares, pool }) => {
        const claims = shares.map(
          (share, i): Claim => ({ key: `e${i}`, exact: share.base, most: undefined }),
        );
        const sum = total(claims.map(({ exact }) => exact));
        const forth = apportion(claims, { pool: sum, step: new Decimal('0.1') });
        const back = apportion([...claims].reverse(), { pool: sum, step: new Decimal('0.1') });
        expect(back.map(({ amount }) => amount.toString()).reverse()).toEqual(
          forth.map(({ amount }) => amount.toString()),
        );
        const lambda = shared(shares, pool).lambda;
        expect(decide(shared([...shares].reverse(), pool).lambda, lambda)).toBe(0);
      }),
    );
  });

  test('without bounds grows with the pool: every exact amount is as many times as large', () => {
    fc.assert(
      fc.property(feasible, fc.integer({ min: 1, max: 50 }), ({ shares, pool }, times) => {
        const open = shares.map(
          ({ raw, base }): Share => ({ raw: raw.plus(1), base: base.plus(1), low: ZERO, high: undefined }),
        );
        const one = shared(open, pool);
        const many = shared(open, pool.times(times));
        one.coefficients.forEach((coefficient, i) => {
          expect(decide(must(many.coefficients[i], 'coefficient'), coefficient.times(times))).toBe(0);
        });
      }),
    );
  });
});

test('a pool a fen or more beyond the bounds is met by nothing', () => {
  fc.assert(
    fc.property(banded, fc.integer({ min: 1, max: 1000 }), ({ rows, low, width }, cents) => {
      const shares = rows.map((row): Share => ({ ...row, low, high: low.plus(width) }));
      const least = sumAt(shares, ZERO);
      const below = least.minus(fen.times(cents));
      expect(waterFill(shares, below, fen).kind).toBe('infeasible');
    }),
  );
});
