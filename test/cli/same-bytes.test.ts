import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { wholeFileFolder } from '../io/temporary-folder.js';
import { needsProgram, root, type Turn, withEach, zoneScoreInTurn } from './program.js';
import { runHere } from './run-here.js';
import { zoneRules } from './zones.js';

needsProgram();
const sample = join(root, 'samples/lishui-2019');
const sampleArgs = [join(sample, 'input.xlsx'), '-r', join(sample, 'rules.yaml'), '--quiet'];
const folder = wholeFileFolder();

describe('the same bytes in every time zone, in every locale, from every folder', () => {
  const environments: readonly Readonly<Record<string, string>>[] = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/New_York', LC_ALL: 'C' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    // the first and the last place on earth to see 1980
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    { TZ: 'Pacific/Niue', LANG: 'en_US.UTF-8' },
  ];

  const extensions = ['xlsx', 'csv', 'md', 'txt', 'json'];
  const places = [
    { cwd: root, args: ['score', ...sampleArgs] },
    { cwd: sample, args: ['score', 'input.xlsx', '-r', './rules.yaml', '--quiet'] },
  ];
  const nameOf = (environment: number, place: number) => folder.path(`${environment}-${place}`);
  beforeAll(async () => {
    const outcomes = await withEach([...environments.entries()], ([environment, env]) =>
      zoneScoreInTurn(
        places.flatMap(({ cwd, args }, place) =>
          extensions.map((extension) => ({
            cwd,
            args: [...args, '-o', `${nameOf(environment, place)}.${extension}`],
          })),
        ),
        { env },
      ),
    );
    expect(outcomes).toEqual(environments.map(() => ({ exit: 0, stdout: '', stderr: '' })));
  }, 120_000);

  test.each(extensions)('.%s', (extension) => {
    const files = environments.flatMap((_, environment) =>
      places.map((_, place) => `${nameOf(environment, place)}.${extension}`),
    );
    expect(new Set(files.map((file) => readFileSync(file, 'latin1'))).size).toBe(1);
  });
});

test('whatever the age of the files, and in whichever order they are given', async () => {
  const rules = folder.path('rules.yaml');
  writeFileSync(rules, zoneRules());
  const sheets = {
    '税收.csv': '地区,税收收入（万元）\n甲,3\n乙,5\n',
    '用地.csv': '地区,工业用地（亩）\n乙,2\n甲,1\n',
  };
  for (const [name, text] of Object.entries(sheets)) writeFileSync(folder.path(name), text);
  const files = Object.keys(sheets).map(folder.path);
  const shown = async (inputs: readonly string[], format: string) =>
    runHere(['score', ...inputs, '-r', rules, '--quiet', '--format', format]);
  const [csv, json] = [await shown(files, 'csv'), await shown(files, 'json')];
  expect([csv.exit, json.exit]).toEqual([0, 0]);
  for (const file of [...files, rules]) utimesSync(file, 1, 1);
  expect([await shown(files, 'csv'), await shown(files, 'json')]).toEqual([csv, json]);
  // the JSON result lists its inputs as they were given
  expect(await shown(files.toReversed(), 'csv')).toEqual(csv);
});

describe('the workbook library, which takes half a second to load,', () => {
  // what V8 reports on names every module that was loaded
  async function loaded(name: string, turns: readonly Turn[]): Promise<string> {
    const reports = folder.path(name);
    expect((await zoneScoreInTurn(turns, { env: { NODE_V8_COVERAGE: reports } })).exit).toBe(0);
    return readdirSync(reports)
      .map((file) => readFileSync(join(reports, file), 'utf8'))
      .join('');
  }

  test('is not loaded for help, tables, csv, markdown and JSON', async () => {
    const shown = [[], ['--format', 'csv'], ['--format', 'markdown'], ['--json']];
    const turns = [{ args: ['--help'] }, ...shown.map((how) => ({ args: ['score', ...sampleArgs, ...how] }))];
    const modules = await loaded('without', turns);
    expect(modules).toContain('dist/render/markdown');
    expect(modules).not.toContain('node_modules/exceljs');
  });

  test('is loaded for a workbook', async () => {
    const args = ['score', ...sampleArgs, '-o', folder.path('o.xlsx')];
    expect(await loaded('with', [{ args }])).toContain('node_modules/exceljs');
  });
});
