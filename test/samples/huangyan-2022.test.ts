import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { scoreFiles } from '../score-files.js';

const inSample = (file: string) =>
  fileURLToPath(new URL(`../../samples/huangyan-2022/${file}`, import.meta.url));

const enterprise = z.strictObject({
  total: z.string(),
  rank: z.int(),
  grade: z.enum(['A', 'B', 'C', 'D']),
  weighted: z.record(z.string(), z.string()),
});
/** What huangyan-2022.py printed: exact fractions in Python, from a table of its own. Year → group → enterprise. */
const secondScores = z
  .record(z.string(), z.record(z.string(), z.record(z.string(), enterprise)))
  .parse(JSON.parse(readFileSync(new URL('../second-scorer/huangyan-2022.json', import.meta.url), 'utf8')));

const scored = Object.fromEntries(
  ['2021', '2022'].map((year) => [year, scoreFiles(inSample('input.xlsx'), inSample('rules.yaml'), year)]),
);

function figuresOf(year: string, name: string) {
  const { entities } = must(scored[year], year).result;
  return must(
    entities.find((entity) => entity.name === name),
    name,
  ).figures;
}

const shown = (figure: unknown) => formatDecimal(new Decimal(String(figure)), 4);

// score = Σ value / base × weight, with the published bases and weights
test.each([
  // 30/24.097×30 + 150/136.16×20 + 2/2.694×20 + 5000/4929.81×10 + 20/18.14×10 + 0.035/0.0302×10
  // = 37.34905 + 22.03290 + 14.84781 + 10.14238 + 11.02536 + 11.58940
  ['2022', '示例一号模塑厂', '106.9869'],
  // 30/26.01×30 + 150/132.27×20 + 2/2.54×20 + 5000/4861.08×10 + 20/17.45×10 + 0.035/0.0305×10
  // = 34.60208 + 22.68088 + 15.74803 + 10.28578 + 11.46132 + 11.47541
  ['2021', '示例一号模塑厂', '106.2535'],
  // 12/11.5932×50 + 0.3/0.2352×50 = 51.75448 + 63.77551
  ['2022', '示例甲五金厂', '115.5300'],
  // 12/16.601058×50 + 0.3/0.236565×50 = 36.14228 + 63.40752
  ['2021', '示例甲五金厂', '99.5498'],
])('%s: %s scores %s', (year, name, total) => {
  expect(shown(figuresOf(year, name)['total'])).toBe(total);
});

describe.each(Object.entries(secondScores))('%s, as the second scorer has it', (year, groups) => {
  const rows = Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, expected]) => ({ group, name, expected })),
  );

  test('every enterprise is scored, and nothing but notes is found', () => {
    const { result, found } = must(scored[year], year);
    expect(result.entities.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
    expect(found.map(({ code }) => code).filter((code) => severityOf(code) !== 'note')).toEqual([]);
    expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  });

  test.each(rows)('$group $name', ({ name, expected }) => {
    const figures = figuresOf(year, name);
    expect(shown(figures['total'])).toBe(expected.total);
    expect([figures['rank'], figures['grade']]).toEqual([String(expected.rank), expected.grade]);
    for (const [item, score] of Object.entries(expected.weighted)) {
      expect(shown(figures[`framework/${item}/score`])).toBe(score);
    }
  });

  // of 13: floor of 2.6, 7.8, 12.35 and 13; of 9: floor of 1.8, 5.4, 8.55 and 9
  test.each([
    ['规上', 'AABBBBBCCCCCD'],
    ['规下', 'ABBBBCCCD'],
  ])('grades of %s in the order of ranks: %s', (group, grades) => {
    const members = rows.filter((row) => row.group === group).map(({ name }) => figuresOf(year, name));
    members.sort((one, other) => Number(one['rank']) - Number(other['rank']));
    expect(members.map((figures) => figures['grade']).join('')).toBe(grades);
  });
});

test('an enterprise without emission data takes the mean score of the others of its size', () => {
  const scores = Object.keys(must(secondScores['2022']?.['规上'], 'the large ones')).map((name) =>
    figuresOf('2022', name),
  );
  const without = scores.filter((figures) => typeof figures['measures/污染物排放量'] !== 'string');
  const others = scores.filter((figures) => !without.includes(figures));
  const points = (figures: (typeof scores)[number]) =>
    new Decimal(String(figures['framework/单位排放增加值/score']));
  const mean = others.reduce((sum, figures) => sum.plus(points(figures)), new Decimal(0)).div(others.length);
  expect([without.length, others.length]).toEqual([2, 11]);
  expect(without.map((figures) => shown(points(figures)))).toEqual([shown(mean), shown(mean)]);
});

test('input.xlsx is what its script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huangyan-'));
  try {
    const run = spawnSync(process.execPath, [inSample('make-input.mjs'), join(folder, 'made.xlsx')]);
    expect(run.stderr.toString()).toBe('');
    expect(readFileSync(join(folder, 'made.xlsx')).equals(readFileSync(inSample('input.xlsx')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
