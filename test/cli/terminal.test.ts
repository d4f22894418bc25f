import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/render/width.js';
import { root } from './program.js';
import { runHere } from './run-here.js';

const sample = `${root}/samples/lishui-2019`;
const files = [`${sample}/input.xlsx`, '-r', `${sample}/rules.yaml`];
const score = ['score', ...files, '--quiet'];

async function shown(args: readonly string[], columns: number | undefined, env = {}): Promise<string> {
  const { exit, stdout } = await runHere(args, undefined, columns === undefined ? { env } : { columns, env });
  expect(exit).toBe(0);
  return stdout;
}

/** Every figure, with its footnote mark. */
const figures = (text: string) =>
  [...stripVTControlCharacters(text).matchAll(/(?<![\d.])\d+(?:\.\d+)?(?![\d.])(?: 均)?/g)].map(
    ([figure]) => figure,
  );

/** What of the first list the second does not hold, as often as it stands there. */
function lost(whole: readonly string[], rest: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const item of rest) left.set(item, (left.get(item) ?? 0) + 1);
  return whole.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count < 1;
  });
}

describe('on a screen too narrow for a table nothing is lost', async () => {
  const wide = await shown(score, 500);
  const tablesOf = (page: string) => [...page.matchAll(/^│.*│$/gm)].map(([line]) => line).join('\n');
  const tables = tablesOf(wide);
  /** Ranking, scores and values: what comes before gaps and salary floats. */
  const ranked = tablesOf(wide.slice(0, wide.indexOf('重点差距')));

  test('the wide one holds each figure of ten districts', () => {
    // rank and total; six scores, one of them made up for three districts, and the total; six values, three of which are not there
    expect(figures(ranked).filter((figure) => figure.includes('.'))).toHaveLength(10 * (1 + 7 + 6) - 3);
    expect(figures(ranked).filter((figure) => figure.endsWith(' 均'))).toHaveLength(3);
  });

  test.each([200, 120, 80, 60, 40, 30])('%i columns', async (columns) => {
    const page = await shown(score, columns);
    const lines = page.split('\n').map((line) => displayWidth(stripVTControlCharacters(line)));
    // a record's label is never cut: the longest, 单位能耗增加值（万元/吨标煤）, takes 28 columns, and 12 are kept for its text
    expect(Math.max(...lines)).toBeLessThanOrEqual(Math.max(columns, 28 + 2 + 12));
    expect(lost(figures(tables), figures(page))).toEqual([]);
    // a table that was given up is announced, as often as that happens: the three above, shortlist, heat table, salary floats
    const grids = page.match(/^┌/gm)?.length ?? 0;
    const given =
      stripVTControlCharacters(page)
        .replaceAll('\n', '')
        .match(/改为逐条列出/g)?.length ?? 0;
    expect(grids + given).toBe(6);
  });

  test('nor of one figure explained', async () => {
    const { rules, input } = { rules: `${sample}/rules.yaml`, input: `${sample}/input.xlsx` };
    const explain = ['explain', '缙云县', '单位排放增加值', '-r', rules, '-i', input];
    const characters = async (columns: number) => [
      ...stripVTControlCharacters(await shown(explain, columns)).replaceAll(/[\s─-╿]/g, ''),
    ];
    const all = await characters(500);
    expect(all.length).toBeGreaterThan(100);
    for (const columns of [80, 50, 30]) expect(lost(all, await characters(columns))).toEqual([]);
  });
});

describe('colour changes no character', () => {
  // no-color.org: present and not empty, it wins over everything but an option
  test.each<[string, number | undefined, Record<string, string>, readonly string[], boolean]>([
    ['a terminal', 200, {}, [], true],
    ['NO_COLOR', 200, { NO_COLOR: '1' }, [], false],
    ['NO_COLOR and FORCE_COLOR', 200, { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    ['--no-color', 200, {}, ['--no-color'], false],
    ['a dumb terminal', 200, { TERM: 'dumb' }, [], false],
    ['a pipe', undefined, {}, [], false],
    ['a pipe and FORCE_COLOR', undefined, { FORCE_COLOR: '1' }, [], true],
  ])('%s', async (_, columns, env, options, coloured) => {
    const page = await shown([...score, ...options], columns, env);
    expect(page.includes('\u001b[')).toBe(coloured);
    const plain = await shown([...score, '--no-color'], columns, env);
    expect(stripVTControlCharacters(page)).toBe(plain);
  });

  test('nor does it enter a file or what a program reads', async () => {
    for (const format of ['json', 'csv', 'markdown']) {
      expect(await shown([...score, '--format', format], 80, { FORCE_COLOR: '3' })).not.toContain('\u001b');
    }
  });
});
