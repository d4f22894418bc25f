import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { Decimal } from '../../src/number/decimal.js';
import { type Column, csvOf, outcome, rulesOf, runs, sheet } from './scored-sheet.js';

/** A sheet, one of its rows, and by how many hundredths its figure is raised. */
const raised = sheet.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    row: fc.nat(rows.length - 1),
    by: fc.integer({ min: 1, max: 1000_00 }),
  }),
);

function moved(
  of: { rows: readonly { readonly [C in Column]: number }[]; row: number; by: number },
  column: Column,
) {
  const figures = must(of.rows[of.row], 'row');
  const value = Math.round(figures[column] * 100 + of.by) / 100;
  return of.rows.map((one, i) => (i === of.row ? { ...figures, [column]: value } : one));
}

test.each<readonly [Column, 1 | -1, string]>([
  ['税收', 1, 'more tax is never worse'],
  ['能耗', -1, 'more energy is never better'],
])('%s: %s, %s', (column, sign) => {
  fc.assert(
    fc.property(raised, (of) => {
      // fixed posts, so that nobody else's score moves
      const yaml = rulesOf({ second: '2000' });
      const before = outcome(yaml, csvOf(of.rows));
      const after = outcome(yaml, csvOf(moved(of, column)));
      const change = new Decimal(must(after.totals[of.row], 'total')).minus(
        must(before.totals[of.row], 'total'),
      );
      expect(change.times(sign).isNegative() && !change.isZero()).toBe(false);
      const places = Number(after.ranks[of.row]) - Number(before.ranks[of.row]);
      expect(places * sign).toBeLessThanOrEqual(0);
      const others = (totals: readonly string[]) => totals.filter((_, i) => i !== of.row);
      expect(others(after.totals)).toEqual(others(before.totals));
    }),
    runs,
  );
});

test('over the group too, more tax never costs its own entity points or places', () => {
  fc.assert(
    fc.property(raised, (of) => {
      const before = outcome(rulesOf(), csvOf(of.rows));
      const after = outcome(rulesOf(), csvOf(moved(of, '税收')));
      expect(new Decimal(must(after.totals[of.row], 'total')).gte(must(before.totals[of.row], 'total'))).toBe(
        true,
      );
      expect(Number(after.ranks[of.row])).toBeLessThanOrEqual(Number(before.ranks[of.row]));
    }),
    runs,
  );
});

test.each([
  ['0.5', 30],
  ['1', 60],
  ['2', 120],
])('a score capped at %s × its weight of 60 stays between 0 and %d', (cap, most) => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const [ratio = [], scale = []] = outcome(rulesOf({ cap }), csvOf(rows)).scores;
      for (const score of ratio) expect(Number(score)).toBeGreaterThanOrEqual(0);
      for (const score of ratio) expect(Number(score)).toBeLessThanOrEqual(most);
      for (const score of scale) expect(Number(score)).toBeGreaterThanOrEqual(0);
      for (const score of scale) expect(Number(score)).toBeLessThanOrEqual(40);
    }),
    runs,
  );
});

test('over the group, the best has full marks and the worst none', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const [, scale = []] = outcome(rulesOf(), csvOf(rows)).scores;
      const energy = rows.map((row) => row.能耗);
      const [least, most] = [Math.min(...energy), Math.max(...energy)];
      // all alike: 100 points, as these rules say
      expect(scale.filter((_, i) => energy[i] === least)).toEqual(
        energy.filter((x) => x === least).map(() => '40'),
      );
      if (most > least) expect(scale[energy.indexOf(most)]).toBe('0');
    }),
    runs,
  );
});

test('a rank is one more than the number of better totals', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const { totals, ranks } = outcome(rulesOf(), csvOf(rows));
      const better = (own: string) => totals.filter((other) => new Decimal(other).greaterThan(own)).length;
      expect(ranks).toEqual(totals.map((own) => String(1 + better(own))));
    }),
    runs,
  );
});
