import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { readSecondScores } from './read-second-scores.js';

const sample = new URL('../../samples/lishui-2019/', import.meta.url);
const { indicators, table, variants } = readSecondScores();

describe('input.xlsx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lishui-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('is what its script makes in %s', (zone) => {
    const made = join(folder, 'made.xlsx');
    const script = fileURLToPath(new URL('make-input.mjs', sample));
    const run = spawnSync(process.execPath, [script, made], { env: { ...process.env, TZ: zone } });
    expect(run.stderr.toString()).toBe('');
    expect(readFileSync(made).equals(readFileSync(new URL('input.xlsx', sample)))).toBe(true);
  });

  describe('holds the second scorer’s table', () => {
    let rows: string[][] = [];
    beforeAll(async () => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(fileURLToPath(new URL('input.xlsx', sample)));
      const sheet = must(workbook.getWorksheet('主要指标'), 'the sheet');
      rows = Array.from({ length: 15 }, (_, at) =>
        Array.from({ length: 8 }, (_, column) => sheet.getCell(at + 1, column + 1).text.replace('\n', '')),
      );
    });

    test.each(Object.entries(table).map(([district, values], at) => ({ district, values, at })))(
      'row $at: $district',
      ({ district, values, at }) => {
        const published = Object.values(values).map((text) => (text === '/' ? text : String(Number(text))));
        expect(rows[at + 4]).toEqual([String(at + 1), district, ...published]);
      },
    );

    test('the city averages are the base values', () => {
      expect(rows[14]).toEqual(['', '全市平均', ...Object.values(indicators).map(({ base }) => base)]);
    });

    test('the header of the sheet', () => {
      expect(rows[2]).toEqual([
        '序号',
        '地区',
        '亩均税收',
        '亩均增加值',
        '单位能耗增加值',
        '单位排放增加值',
        'R&D经费支出占主营业务收入之比',
        '全员劳动生产率',
      ]);
      expect(rows[3]?.slice(2)).toEqual(['万元/亩', '万元/亩', '万元/吨标煤', '万元/吨', '%', '万元/人·年']);
    });
  });
});

describe('the variants', () => {
  test('each has its rule file; the main one is rules.yaml', () => {
    const files = readdirSync(new URL('variants/', sample)).map((name) => name.replace(/\.yaml$/, ''));
    const others = Object.keys(variants).filter((variant) => variant !== 'cap-2-mean-of-peers');
    expect(new Set(files)).toEqual(new Set(others));
  });

  test('README.md prints the second scorer’s ranks', () => {
    const readme = readFileSync(new URL('README.md', sample), 'utf8');
    const printed = must(
      /<!-- ranks -->\n([\s\S]*?)\n<!-- \/ranks -->/.exec(readme)?.[1],
      'the table of ranks',
    );
    const cells = printed.split('\n').map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
    expect(cells[0]?.slice(1)).toEqual(Object.keys(table));
    const ranks = Object.entries(variants).map(([variant, districts]) => [
      `\`${variant}\``,
      ...Object.values(districts).map(({ rank }) => String(rank)),
    ]);
    expect(cells.slice(2)).toEqual(ranks);
  });
});
