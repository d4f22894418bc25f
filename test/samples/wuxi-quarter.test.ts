import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { runHere } from '../cli/run-here.js';
import { scoreFiles } from '../score-files.js';

const root = fileURLToPath(new URL('../../samples/wuxi-quarter/', import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort();

const zone = z.strictObject({
  total: z.string(),
  rank: z.int().nullable(),
  rankOverAll: z.int().nullable(),
  grade: z.string().nullable().optional(),
  coefficient: z.string().optional(),
  amount: z.string().optional(),
  values: z.record(z.string(), z.string().nullable()),
  scores: z.record(z.string(), z.string().nullable()),
});
/** What wuxi-quarter.py printed: exact fractions in Python, from figures.json and no workbook. Rule file → zone. */
const secondScores = z
  .record(z.string(), z.record(z.string(), zone))
  .parse(JSON.parse(readFileSync(new URL('../second-scorer/wuxi-quarter.json', import.meta.url), 'utf8')));

const ledgers = 'input/台账.xlsx';
/** The trend of the gap section asks for periods that such sheets do not have. */
const PART = 'data/period-not-found';
type Layout = readonly [name: string, rules: string, files: readonly string[], warnings?: string];
const layouts: readonly Layout[] = [
  ['plain', 'quarter', filesIn('input/plain')],
  ['a sheet for each quarter', 'quarter', ['input/各季.xlsx', ledgers]],
  ['a sheet for each type', 'quarter', ['input/各类.xlsx', ledgers], PART],
  [
    'several tables on a sheet, a row and a column hidden',
    'quarter',
    ['input/一张多表.xlsx', ledgers],
    'data/hidden-column data/hidden-rows data/period-not-found',
  ],
  ['zones across', 'quarter', ['input/横排.xlsx', ledgers]],
  ['one figure a row', 'quarter', ['input/长表.xlsx', ledgers]],
  ['a form from each zone', 'quarter', [...filesIn('input/各区上报'), ledgers], PART],
  ['a workbook from each office', 'quarter', [...filesIn('input/各部门'), ledgers], PART],
  ['经开区', 'jingkai', ['input/分类/经开区.xlsx']],
  ['高新区', 'gaoxin', ['input/分类/高新区.xlsx']],
  ['综保区', 'zongbao', ['input/分类/综保区.xlsx']],
  ['农业园区', 'nongye', filesIn('input/分类/农业园区')],
  ['旅游度假区', 'lvyou', ['input/分类/旅游度假区.xlsx']],
  ['科创园区', 'kechuang', ['input/分类/科创园区.xlsx']],
];

type Figures = ReturnType<typeof scored>['result']['entities'][number]['figures'];

function scored(rules: string, files: readonly string[]) {
  return scoreFiles(
    files.map((file) => join(root, file)),
    join(root, `${rules}.yaml`),
  );
}

const shown = (figure: unknown, places: number) =>
  typeof figure === 'string' ? formatDecimal(new Decimal(figure), places) : null;
const place = (figure: unknown) => (typeof figure === 'string' ? Number.parseInt(figure, 10) : null);

/** The figures of a zone as the second scorer prints them. */
function printed(figures: Figures, { values, scores, ...expected }: z.infer<typeof zone>) {
  const each = (names: object, of: (name: string) => unknown) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, shown(of(name), 4)]));
  return {
    total: shown(figures['total'], 2),
    rank: place(figures['rank']),
    rankOverAll: place(figures['ranks/全市位次']),
    ...('grade' in expected
      ? {
          grade: typeof figures['grade'] === 'string' ? figures['grade'] : null,
          coefficient: shown(figures['salary/coefficient'], 4),
          amount: shown(figures['salary/amount'], 2),
        }
      : {}),
    values: each(values, (name) => figures[`indicators/${name}`] ?? figures[`measures/${name}`]),
    scores: each(scores, (name) => figures[`framework/${name}/score`]),
  };
}

function expectSecond(found: ReturnType<typeof scored>, key: string) {
  const expected = must(secondScores[key], key);
  const { entities } = found.result;
  expect(entities.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  for (const { name, figures } of entities) {
    const own = must(expected[name], name);
    expect({ name, ...printed(figures, own) }).toEqual({ name, ...own });
  }
}

describe('every layout has the figures of the second scorer', () => {
  test.each(layouts.map(([name, rules, files, warnings = '']) => ({ name, rules, files, warnings })))(
    '$name by $rules',
    ({ rules, files, warnings }) => {
      const found = scored(rules, files);
      expectSecond(found, rules);
      const codes = found.found.map(({ code }) => code).filter((code) => severityOf(code) !== 'note');
      expect([...new Set(codes)].sort().join(' ')).toBe(warnings);
      expect(resultSchema.safeParse(JSON.parse(JSON.stringify(found.result))).error).toBeUndefined();
    },
  );

  test('with three cells corrected', () => {
    const found = scored('quarter', [...filesIn('input/plain'), 'input/更正.xlsx']);
    expectSecond(found, 'corrected');
    expect(found.result.corrections).toHaveLength(3);
  });
});

// by hand, from figures.json
test.each([
  // 509710 万元 ÷ 29760 亩
  ['示例青梧经济开发区', '亩均税收', '17.1274'],
  // (268 + 143 + 96 × 60 %) ÷ (9000 + 6150 + 2400 × 60 %) × 10000 = 468.6 ÷ 16590 × 10000
  ['示例青梧经济开发区', '园区亩均产值', '282.4593'],
  // 10.01, 26.5 亿元 and 3001 万美元 count; 10 亿元 and 1200 万美元 do not
  ['示例青梧经济开发区', '重大项目', '3.0000'],
  // (412 + 187.75 + 120.9) ÷ (412 + 187.75 + 120.9 + 50.1 + 24.65) = 720.65 ÷ 795.4
  ['示例紫槐高新技术产业开发区', '集群集中度', '90.6022'],
])('%s: %s is %s', (name, indicator, expected) => {
  expect(secondScores['quarter']?.[name]?.values[indicator]).toBe(expected);
});

test('persons shown in 万 are refused: what is seen is not what is stored', async () => {
  const inputs = ['input/显示为万.xlsx', ledgers].map((file) => join(root, file));
  const { stderr, exit } = await runHere(['score', ...inputs, '--rules', join(root, 'quarter.yaml')]);
  expect(exit).toBe(1);
  expect(stderr).toContain('data/scaled-format');
});

test('the sheets are what the script makes, and small', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wuxi-'));
  try {
    const run = spawnSync(process.execPath, [join(root, 'make-input.mjs'), folder]);
    expect(run.stderr.toString()).toBe('');
    const files = ['figures.json', ...filesIn('input')];
    for (const file of files) {
      expect([file, readFileSync(join(folder, file)).equals(readFileSync(join(root, file)))]).toEqual([
        file,
        true,
      ]);
      expect([file, statSync(join(root, file)).size < 60_000]).toEqual([file, true]);
    }
    const made = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(made.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()).toEqual(
      [...files].sort(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
