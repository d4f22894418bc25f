import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/assess/index.js';
import { gapsOf, whatIf } from '../../../src/assess/what-if/index.js';
import { Decimal } from '../../../src/number/decimal.js';
import {
  asIs,
  assessed,
  digits,
  indicatorNamed,
  overtakes,
  overtakeText,
  type Sheet,
  scorerBy,
} from './sheets.js';

const sheetOf = (columns: readonly string[], ...rows: Sheet['rows']): Sheet => ({
  columns: ['开发区', ...columns],
  rows,
});

describe('by hand', () => {
  test('a ratio to a base: half a hundredth of a point is enough where totals are rounded', () => {
    const rules = `
columns: {税收: {unit: 万元}, 外资: {unit: 万元}}
index:
  税收: {weight: 60, score: {method: ratio-to-base, base: 30, cap: none}}
  外资: {weight: 40, score: {method: ratio-to-base, base: 10, cap: 1}}`;
    const scored = assessed(
      rules,
      sheetOf(['税收', '外资'], ['甲区', 30, 10], ['乙区', 27, 9], ['丙区', 20, 10]),
    );
    // 甲 60 + 40 = 100; 乙 54 + 36 = 90; 丙 40 + 40 = 80
    // 乙 has to come to 99.995, 9.995 more by 税收: × 30 ÷ 60 = 4.9975; 丙 to 89.995: 9.995 ÷ 2 = 4.9975. Level is enough.
    expect(overtakes(scored, '税收')).toEqual(['first', '31.9975 +4.9975 → 1', '24.9975 +4.9975 → 2']);
    // 乙 gains at most 4 points by 外资; 丙 has them all
    expect(overtakes(scored, '外资')).toEqual(['first', 'unreachable not-enough', 'unreachable full']);
  });

  test('equal totals are told apart by the next key, so that one has to be above', () => {
    const rules = `
columns: {税收: {unit: 万元}, 外资: {unit: 万元}}
index:
  税收: {weight: 50, score: {method: ratio-to-base, base: 50, cap: none}}
  外资: {weight: 50, score: {method: ratio-to-base, base: 50, cap: none}}
rank: {then: [外资]}
round: {value: 0, total: 0}`;
    const scored = assessed(rules, sheetOf(['税收', '外资'], ['甲区', 40, 30], ['乙区', 45, 20]));
    // 70 and 65. By 税收 50 乙 is level, and below by 外资: 51. By 外资 25 level, 25 < 30 below: 26.
    expect(overtakes(scored, '税收')).toEqual(['first', '51 +6 → 1']);
    expect(overtakes(scored, '外资')).toEqual(['first', '26 +6 → 1']);
  });

  test('the range of the group moves with its best, and every score with it', () => {
    const rules = `
columns: {税收: {unit: 万元}, 外资: {unit: 万元}}
index:
  税收: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100}}
  外资: {weight: 50, score: {method: ratio-to-base, base: 50, cap: none}}
round: {value: 0, total: 2}`;
    const scored = assessed(
      rules,
      sheetOf(['税收', '外资'], ['甲区', 20, 50], ['乙区', 10, 50], ['丙区', 0, 0]),
    );
    // 甲 50 + 50, 乙 25 + 50, 丙 0. 乙 comes level with 甲 at 20, first together.
    // 丙 as the best has 50, the same as 甲 loses nothing of 外资: 乙 at worst has 50 too, level from x ≥ 20 on: then 甲 has
    // (20 − 10) ÷ (x − 10) × 50 + 50 > 50, 乙 0 + 50.
    expect(overtakes(scored, '税收')).toEqual(['first', '20 +10 → 1', '20 +20 → 2']);
  });

  test('bands: the threshold, and nothing between', () => {
    const rules = `
columns: {税收: {unit: 万元}}
indicators: {税收: {unit: 万元, round: 1, plausible: [0, 50]}}
index:
  税收: {weight: 100, score: {method: bands, bands: [{from: none, points: 20}, {from: 30, points: 60}, {from: 60, points: 100}], boundary: lower}}`;
    const scored = assessed(rules, sheetOf(['税收'], ['甲区', 70], ['乙区', 40], ['丙区', '12.34']));
    // 丙 is 12.3; 乙 would need 60, which is not plausible
    expect(overtakes(scored, '税收')).toEqual(['first', 'unreachable plausible', '30 +17.7 → 2']);
  });

  test('less is better: down, and not below nothing', () => {
    const rules = `
columns: {能耗: {unit: 吨标准煤}, 税收: {unit: 万元}}
indicators: {能耗: {unit: 吨标准煤, direction: lower}}
index:
  能耗: {weight: 50, score: {method: ratio-to-base, base: 10, inverse: two-minus, cap: none}}
  税收: {weight: 50, score: {method: ratio-to-base, base: 10, cap: none}}
round: {value: 1, total: 2}`;
    const scored = assessed(
      rules,
      sheetOf(['能耗', '税收'], ['甲区', 5, 30], ['乙区', 5, 10], ['丙区', 8, 10]),
    );
    // (2 − x ÷ 10) × 50: 75 + 150, 75 + 50, 60 + 50. 丙 at 5 is level; 乙 at 0 has 100 + 50 and no more.
    expect(overtakes(scored, '能耗')).toEqual(['first', 'unreachable zero', '5 -3 → 2']);
  });

  test('who is disqualified has no place to go up from, and is in nobody’s way', () => {
    const rules = `
columns: {税收: {unit: 万元}, 事故: {unit: 起}}
index: {税收: {weight: 100, score: {method: ratio-to-base, base: 100, cap: none}}}
disqualify: [{when: 事故 > 0起, reason: 事故}]
round: {value: 0, total: 2}`;
    const scored = assessed(
      rules,
      sheetOf(['税收', '事故'], ['甲区', 90, 0], ['乙区', 80, 1], ['丙区', 70, 0]),
    );
    expect(overtakes(scored, '税收')).toEqual(['first', 'not-ranked', '90 +20 → 1']);
  });

  test('a missing value has nothing to start from; one that was put in has', () => {
    const rules = (missing: string) => `
columns: {税收: {unit: 万元${missing}}}
index: {税收: {weight: 100, score: {method: ratio-to-base, base: 100, cap: none, missing: zero}}}
round: {value: 0, total: 2}`;
    const sheet = sheetOf(['税收'], ['甲区', 90], ['乙区', ''], ['丙区', 70]);
    expect(overtakes(assessed(rules(''), sheet), '税收')[1]).toBe('not-computed no-value');
    // (90 + 70) ÷ 2 = 80 was put in; reported as 90 it is level
    expect(overtakes(assessed(rules(', missing: group-mean'), sheet), '税收')[1]).toBe('90 +10 → 1');
  });

  test('large groups whose bounds move are left out unless asked for', () => {
    const rules = `
columns: {税收: {unit: 万元}}
index: {税收: {weight: 100, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100}}}
round: {value: 0, total: 2}`;
    const rows = Array.from({ length: 201 }, (_, i) => [`${i + 1}区`, 1000 - i]);
    const scored = assessed(rules, sheetOf(['税收'], ...rows));
    expect(overtakes(scored, '税收')[1]).toBe('not-computed large-group');
    const asked = gapsOf(scored, { mostRows: 201 });
    const cells = [{ row: 1, indicator: indicatorNamed(scored, '税收') }];
    // (x − 800) ÷ 200: 999 to 1000
    expect(asked.overtakesOf(cells).map(overtakeText)).toEqual(['1000 +1 → 1']);
  });
});

const tables = {
  'bands and a cap, fixed bounds': `
columns: {x: {unit: 个}, y: {unit: 个}}
indicators: {x: {unit: 个, plausible: [0, 60]}, y: {unit: 个, direction: lower, plausible: [0, 60]}}
index:
  x: {weight: 50, score: {method: bands, bands: [{from: none, points: 0}, {from: 10, points: 40}, {from: 25, points: 100}], boundary: upper, missing: zero}}
  y: {weight: 50, score: {method: ratio-to-base, base: 12, inverse: base-over-x, cap: 2, missing: zero}}
rank: {then: [x], ties: dense}
round: {value: 0, total: 1}`,
  'a range of the group, shared ranks': `
columns: {x: {unit: 个}, y: {unit: 个}}
indicators: {x: {unit: 个, plausible: [0, 60]}, y: {unit: 个, direction: lower, plausible: [0, 60]}}
index:
  x: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: [0, 100], degenerate: 50, missing: mean-of-peers}}
  y: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: [0, 100], degenerate: 50, missing: zero}}
rank: {ties: average}
round: {value: 0, total: 0}`,
  'exact totals, adjusted, redistributed': `
columns: {x: {unit: 个}, y: {unit: 个}}
indicators: {x: {unit: 个, plausible: [0, 60]}, y: {unit: 个, direction: lower, plausible: [0, 60]}}
index:
  x: {weight: 50, score: {method: ratio-to-base, base: 20, cap: 1.5, missing: redistribute}}
  y: {weight: 50, score: {method: rank-points, form: linear-to-zero, ties: mean, missing: redistribute}}
adjust: {items: {进位: {kind: bonus, formula: "coalesce(x, 0个) / 1个 * 0.1分", cap: 3}}, bonus: {cap: none}, penalty: {cap: none}}
rank: {by: exact-total}
round: {value: 0, total: 2}`,
} as const;

/** The first value in the better direction at which the plan ranks the row higher. */
function bruteForce(scored: Assessment, name: 'x' | 'y', row: number): string {
  const now = asIs(scored);
  const rank = digits(now, 'rank', row);
  if (digits(now, `framework/${name}/weight`, row) === '0') return 'none';
  const value = new Decimal(digits(now, `indicators/${name}`, row));
  const step = name === 'x' ? 1 : -1;
  const column = scored.plan.byId.has(`measures/${name}/reported`)
    ? `measures/${name}/reported`
    : `measures/${name}`;
  for (let next = value.plus(step); next.gte(0) && next.lte(60); next = next.plus(step)) {
    const then = digits(whatIf(scored, { node: column, row, value: next }), 'rank', row);
    // not-…, zero-…: no rank is no better rank
    if (/^\d/.test(then) && new Decimal(then).lessThan(rank)) return `${next.toString()} → ${then}`;
  }
  return 'none';
}

const cell = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constant(''));

test.each(Object.entries(tables))('found as by trying every value: %s', (_, yaml) => {
  const named = (cells: readonly (readonly [string | number, string | number])[]) =>
    sheetOf(['x', 'y'], ...cells.map((row, i) => [`${i + 1}区`, ...row]));
  const score = scorerBy(yaml, named([[1, 1]]));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 }), (cells) => {
      const scored = score(named(cells));
      fc.pre(scored !== undefined);
      for (const name of ['x', 'y'] as const) {
        for (const [row, text] of overtakes(scored, name).entries()) {
          if (!/^unreachable|^\d/.test(text)) continue;
          const found = text.startsWith('unreachable') ? 'none' : text.replace(/ \S+ →/, ' →');
          expect([name, row, cells, found]).toEqual([name, row, cells, bruteForce(scored, name, row)]);
        }
      }
    }),
    { numRuns: 60, maxSkipsPerRun: 5 },
  );
});

// ranks that count distinct totals rise when others become equal, and a median lifts those who are given it: more may be worse
test('the answer improves the rank and one step before it does not, whatever lies further on', () => {
  const yaml = tables['exact totals, adjusted, redistributed']
    .replace('x: {unit: 个}, y', 'x: {unit: 个, missing: group-median}, y')
    .replace('rank: {', 'rank: {ties: dense, ');
  const named = (cells: readonly (readonly [string | number, string | number])[]) =>
    sheetOf(['x', 'y'], ...cells.map((row, i) => [`${i + 1}区`, ...row]));
  const score = scorerBy(yaml, named([[1, 1]]));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 }), (cells) => {
      const scored = score(named(cells));
      fc.pre(scored !== undefined);
      const gaps = gapsOf(scored);
      for (const indicator of gaps.indicators) {
        const asked = scored.table.entities.map((_, row) => ({ row, indicator }));
        for (const [row, found] of gaps.overtakesOf(asked).entries()) {
          if (found.kind !== 'reached') continue;
          const isX = indicator.name.zh === 'x';
          const node = isX ? 'measures/x/reported' : 'measures/y';
          const rankAt = (value: Decimal) => digits(whatIf(scored, { node, row, value }), 'rank', row);
          const rank = digits(asIs(scored), 'rank', row);
          expect(rankAt(found.value)).toBe(found.rank.toString());
          expect(found.rank.lessThan(rank)).toBe(true);
          const before = found.value.minus(isX ? 1 : -1);
          if (found.change.abs().greaterThan(1)) expect(new Decimal(rankAt(before)).gte(rank)).toBe(true);
        }
      }
    }),
    { numRuns: 40, maxSkipsPerRun: 5 },
  );
});
