import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal, roundHalfUp, settled } from '../../src/number/decimal.js';
import { apportion } from '../../src/plan/evaluate/solve-apportion.js';
import { coefficientAt, type Share, waterFill } from '../../src/plan/evaluate/solve-water-fill.js';

const pools = z
  .array(
    z.strictObject({
      pool: z.string(),
      rows: z.array(
        z.strictObject({
          name: z.string(),
          raw: z.string(),
          base: z.string(),
          low: z.string(),
          high: z.string().nullable(),
        }),
      ),
      factor: z.string().nullable(),
      coefficients: z.array(z.string()),
      amounts: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('salary.json', import.meta.url), 'utf8')));

const fen = new Decimal('0.01');

// salary.py draws the pools and shares them out in exact fractions, by another way to the factor
describe('pools shared out by two programs', () => {
  test('there are enough of either kind', () => {
    expect(pools.length).toBe(400);
    expect(pools.filter(({ factor }) => factor === null).length).toBeGreaterThan(40);
  });

  test.each(pools.map((one, i) => [i + 1, one] as const))('pool %d', (_, { pool, rows, ...expected }) => {
    const shares = rows.map(
      ({ raw, base, low, high }): Share => ({
        raw: new Decimal(raw),
        base: new Decimal(base),
        low: new Decimal(low),
        high: high === null ? undefined : new Decimal(high),
      }),
    );
    const filled = waterFill(shares, new Decimal(pool), fen);
    expect(filled.kind).toBe(expected.factor === null ? 'infeasible' : 'met');
    if (filled.kind !== 'met') return;
    const [numerator = '', denominator = '1'] = (expected.factor ?? '').split('/');
    const factor = new Decimal(numerator).div(denominator);
    expect(formatDecimal(settled(filled.lambda))).toBe(formatDecimal(settled(factor)));
    const coefficients = shares.map((share) => coefficientAt(share, filled.lambda));
    expect(coefficients.map((value) => formatDecimal(roundHalfUp(value, 4)))).toEqual(expected.coefficients);
    const claims = shares.map(({ base, high }, i) => ({
      key: must(rows[i], 'row').name,
      exact: base.times(must(coefficients[i], 'coefficient')),
      most: high === undefined ? undefined : base.times(high),
    }));
    const portions = apportion(claims, { pool: new Decimal(pool), step: fen });
    expect(portions.map(({ amount }) => formatDecimal(amount))).toEqual(expected.amounts);
  });
});
