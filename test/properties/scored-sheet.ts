import fc from 'fast-check';
import { figuresOf, ranks, scoreText, totals } from '../assess/score-text.js';

/** A sheet of some entities: 税收 in 万元, 土地 in 亩, 能耗 in 吨标煤, all of two decimals and above 0. */
export interface Figures {
  readonly 税收: number;
  readonly 土地: number;
  readonly 能耗: number;
}
export type Column = keyof Figures;
export const columns: readonly Column[] = ['税收', '土地', '能耗'];

const hundredths = fc.integer({ min: 1, max: 5_000_00 }).map((count) => count / 100);
export const entity: fc.Arbitrary<Figures> = fc.record({
  税收: hundredths,
  土地: hundredths,
  能耗: hundredths,
});
export const sheet: fc.Arbitrary<readonly Figures[]> = fc.array(entity, { minLength: 1, maxLength: 8 });

/** Few runs of much: each reads a rule file and a sheet. */
export const runs = { numRuns: 20 };

export interface Scheme {
  readonly units?: { readonly [C in Column]?: string };
  readonly base?: string;
  readonly cap?: string;
  readonly second?: string;
}

/** 亩均税收 by its ratio to a base, and 能耗, where less is better, by its place between the worst and the best. */
export function rulesOf({ units = {}, base = '3', cap = '2', second = 'cohort' }: Scheme = {}): string {
  return `
columns: {税收: {unit: 万元}, 土地: {unit: 亩}, 能耗: {unit: ${units.能耗 ?? '吨标煤'}}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩}
  耗能: {formula: 能耗, unit: ${units.能耗 ?? '吨标煤'}, direction: lower}
index:
  亩均税收: {weight: 60, score: {method: ratio-to-base, base: ${base}, cap: ${cap}}}
  耗能: {weight: 40, score: {method: min-max, worst: ${second}, best: ${second === 'cohort' ? 'cohort' : '1'}, clip: [0, 100], degenerate: 100}}
round: {total: 4}`;
}

/** The sheet as csv; entities are named by their position, unless `names` says otherwise. */
export function csvOf(
  rows: readonly Figures[],
  order: readonly Column[] = columns,
  names: readonly number[] = rows.map((_, i) => i),
  headers: { readonly [C in Column]?: string } = {},
): string {
  const header = ['开发区', ...order.map((column) => headers[column] ?? column)].join(',');
  return [
    header,
    ...rows.map((row, i) => [`${names[i]}区`, ...order.map((column) => row[column])].join(',')),
  ].join('\n');
}

/** Totals and ranks, row by row. */
export function outcome(
  yaml: string,
  csv: string,
): { totals: string[]; ranks: string[]; scores: string[][] } {
  const scored = scoreText(yaml, csv);
  const scores = ['亩均税收', '耗能'].map((name) => figuresOf(scored, `framework/${name}/score`));
  return { totals: totals(scored), ranks: ranks(scored), scores };
}
