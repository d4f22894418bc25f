import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { columns, csvOf, outcome, rulesOf, runs, sheet } from './scored-sheet.js';

test('the order of rows and of columns changes nothing', () => {
  const shuffled = sheet.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      names: fc.shuffledSubarray(
        rows.map((_, i) => i),
        { minLength: rows.length },
      ),
      order: fc.shuffledSubarray([...columns], { minLength: columns.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ rows, names, order }) => {
      const plain = outcome(rulesOf(), csvOf(rows));
      const moved = names.map((name) => must(rows[name], 'row'));
      const again = outcome(rulesOf(), csvOf(moved, order, names));
      expect(again.totals).toEqual(names.map((name) => plain.totals[name]));
      expect(again.ranks).toEqual(names.map((name) => plain.ranks[name]));
    }),
    runs,
  );
});

test('a sheet in 元 scores as one in 万元, and one in 公顷 as one in 亩', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      // 3 万元 is 30,000 元: whole numbers, so nothing is lost on the way into the sheet
      const inYuan = rows.map((row) => ({ ...row, 税收: Math.round(row.税收 * 100) * 100, 土地: row.土地 }));
      const again = csvOf(inYuan, columns, undefined, { 税收: '税收(元)' });
      expect(outcome(rulesOf(), again)).toEqual(outcome(rulesOf(), csvOf(rows)));
    }),
    runs,
  );
});

test('a base written in another unit is the same base', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      // 3 万元/亩 = 45 万元/公顷 = 0.0003 亿元/亩
      const [plain, ...others] = ['3', '45万元/公顷', '0.0003亿元/亩'].map((base) =>
        outcome(rulesOf({ base }), csvOf(rows)),
      );
      for (const other of others) expect(other).toEqual(plain);
    }),
    runs,
  );
});

test('a column in 千克标煤 with all its figures × 1000 keeps every score: ranges carry their unit', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const kilos = rows.map((row) => ({ ...row, 能耗: Math.round(row.能耗 * 100) * 10 }));
      const again = csvOf(kilos, columns, undefined, { 能耗: '能耗(千克标煤)' });
      expect(outcome(rulesOf(), again)).toEqual(outcome(rulesOf(), csvOf(rows)));
    }),
    runs,
  );
});

test('entities with the same figures share a total and a rank', () => {
  const withTwins = sheet.chain((rows) =>
    fc.record({ rows: fc.constant(rows), twin: fc.nat(rows.length - 1) }),
  );
  fc.assert(
    fc.property(withTwins, ({ rows, twin }) => {
      const both = outcome(rulesOf(), csvOf([...rows, must(rows[twin], 'row')]));
      expect(both.totals.at(-1)).toBe(both.totals[twin]);
      expect(both.ranks.at(-1)).toBe(both.ranks[twin]);
    }),
    runs,
  );
});

test('two runs of one input give the same figures', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      expect(outcome(rulesOf(), csvOf(rows))).toEqual(outcome(rulesOf(), csvOf(rows)));
    }),
    { numRuns: 5 },
  );
});
