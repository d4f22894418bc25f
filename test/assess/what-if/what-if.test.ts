import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatIf } from '../../../src/assess/what-if/index.js';
import { Decimal } from '../../../src/number/decimal.js';
import { findings, scoreText } from '../score-text.js';
import { asIs, assessmentOf, digits, type Sheet, scoredSheet, scorerBy, withCell } from './sheets.js';

/** Rules that read across rows, and rules that do not. */
const rules = {
  'fixed bounds': `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}, 能耗: {unit: 吨标准煤}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩, round: 2}
  单位能耗: {formula: 能耗 / 税收, unit: 吨标准煤/万元, direction: lower}
index:
  亩均税收: {weight: 60, score: {method: ratio-to-base, base: 0.5, cap: 2, missing: zero}}
  单位能耗: {weight: 40, score: {method: ratio-to-base, base: 1, inverse: base-over-x, cap: 1.5, missing: zero}}
rank: {then: [亩均税收]}
ranks: {组内: {within: type}}
groups: {type: 类型}
grade: {quota: {shares: {A: 30%, B: 100%}, cumulative: true, counts: ceil, ties: higher}}`,
  'bounds of the group': `
columns: {税收: {unit: 万元, missing: group-median}, 土地: {unit: 亩}, 能耗: {unit: 吨标准煤}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩}
  能耗: {unit: 吨标准煤, direction: lower}
groups: {type: 类型}
index:
  经济:
    weight: 70
    of:
      亩均税收: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100, missing: mean-of-peers}}
      税收: {weight: 20, score: {method: rank-points, form: linear-to-zero, ties: mean, missing: {policy: redistribute, within: dimension}}}
  能耗: {weight: 30, score: {method: z-score, centre: 60, spread: 10, clip: [0, 100], degenerate: 60, within: all, missing: zero}}
rank: {within: all}
round: {score: 4, total: 3}`,
  'adjusted and disqualified': `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}, 能耗: {unit: 吨标准煤}}
index:
  税收: {weight: 60, score: {method: bands, bands: [{from: none, points: 20}, {from: 20, points: 60}, {from: 60, points: 100}], boundary: lower, missing: {penalty: 3}}}
  土地: {weight: 40, score: {method: percentile-rank, form: mid, missing: zero}}
adjust: {items: {进位: {kind: bonus, formula: "(coalesce(土地, 0亩) - cohort_mean(土地)) / 1亩 * 0.1分", cap: 10}}, bonus: {cap: 8}, penalty: {cap: none}}
disqualify: [{when: "coalesce(能耗, 0) > 80吨标准煤", reason: 超标}]
rank: {by: exact-total, ties: average}`,
} as const;

const cell = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 99 }) }, fc.constant(''));
const row = fc.tuple(fc.constantFrom('综合', '专业'), cell, fc.integer({ min: 1, max: 99 }), cell);
const changed = fc.record({
  column: fc.constantFrom('税收', '土地', '能耗'),
  at: fc.nat(5),
  value: fc.integer({ min: 1, max: 1500 }).map((tenths) => String(tenths / 10)),
});

// the same plan over the changed sheet is the only authority: every figure of every row, in all its digits
test.each(Object.entries(rules))('a change is a changed sheet: %s', (_, yaml) => {
  const columns = ['开发区', '类型', '税收', '土地', '能耗'];
  const score = scorerBy(yaml, { columns, rows: [['甲区', '综合', 1, 1, 1]] });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), changed, (cells, { column, at, value }) => {
      const sheet: Sheet = {
        columns,
        rows: cells.map((texts, i) => [`${i + 1}区`, ...texts]),
      };
      const position = at % cells.length;
      const assessment = score(sheet);
      const after = score(withCell(sheet, position, column, value));
      fc.pre(assessment !== undefined && after !== undefined);
      const base = assessment.plan.byId.has(`measures/${column}/reported`)
        ? `measures/${column}/reported`
        : `measures/${column}`;
      const moved = whatIf(assessment, { node: base, row: position, value: new Decimal(value) });
      for (const { id, on } of assessment.plan.nodes) {
        if (on.kind === 'row' && on.table !== assessment.plan.table) continue;
        for (const [each] of cells.entries()) {
          expect([id, each, digits(moved, id, each)]).toEqual([id, each, digits(asIs(after), id, each)]);
        }
      }
    }),
    { numRuns: 40, maxSkipsPerRun: 5 },
  );
});

test('what stands before the node stays as it is', () => {
  const scored = scoredSheet(rules['fixed bounds'], {
    columns: ['开发区', '类型', '税收', '土地', '能耗'],
    rows: [['甲区', '综合', 20, 40, 20]],
  });
  expect(findings(scored)).toEqual([]);
  const assessment = assessmentOf(scored);
  const moved = whatIf(assessment, { node: 'indicators/亩均税收', row: 0, value: new Decimal('0.75') });
  // 0.75 ÷ 0.5 × 60 = 90, and 1 ÷ (20 ÷ 20) × 40 = 40; before: 20 ÷ 40 ÷ 0.5 × 60 + 40 = 100
  expect(digits(moved, 'total', 0)).toBe('130');
  expect(digits(moved, 'measures/税收', 0)).toBe('20');
  expect(digits(asIs(assessment), 'total', 0)).toBe('100');
});

test('a row of parts moves what it is rolled up to, and its group', () => {
  const rules = `
columns: {税收: {unit: 万元}}
tables: {企业: {entity: [企业名称], of: [所属园区], columns: {产值: {unit: 万元}}}}
indicators: {企业产值: {formula: "sum_of(企业, 产值)", unit: 万元}}
index:
  税收: {weight: 50, score: {method: ratio-to-base, base: 100, cap: none}}
  企业产值: {weight: 50, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100}}`;
  const zones = '开发区,税收\n甲区,100\n乙区,100\n丙区,100';
  const firms = '企业名称,所属园区,产值\n一厂,甲区,10\n二厂,甲区,20\n三厂,乙区,20\n四厂,丙区,10';
  const assessment = assessmentOf(scoreText(rules, zones, undefined, firms));
  // 30, 20, 10: 100, 75, 50
  expect([0, 1, 2].map((row) => digits(asIs(assessment), 'total', row))).toEqual(['100', '75', '50']);
  const moved = whatIf(assessment, { node: 'tables/企业/产值', row: 2, value: new Decimal(50) });
  // 30, 50, 10: 50 + 20 ÷ 40 × 50 = 75, 100, 50
  expect([0, 1, 2].map((row) => digits(moved, 'total', row))).toEqual(['75', '100', '50']);
  expect([0, 1, 2].map((row) => digits(moved, 'rank', row))).toEqual(['2', '1', '3']);
});
