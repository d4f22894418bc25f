import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { needsProgram, root, withEach, zoneScore } from './program.js';

needsProgram();
const sample = join(root, 'samples/lishui-2019');
const sampleArgs = [join(sample, 'input.xlsx'), '-r', join(sample, 'rules.yaml'), '--quiet'];
const folder = temporaryFolder();

describe('the same bytes in every time zone, in every locale, from every folder', () => {
  const environments: readonly Readonly<Record<string, string>>[] = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/New_York', LC_ALL: 'C' },
    { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    // the first and the last place on earth to see 1980
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    { TZ: 'Pacific/Niue', LANG: 'en_US.UTF-8' },
  ];

  test.each(['xlsx', 'csv', 'md', 'txt'])(
    '.%s',
    async (extension) => {
      const runs = environments.flatMap((env) => [
        { env, cwd: root, args: ['score', ...sampleArgs] },
        { env, cwd: sample, args: ['score', 'input.xlsx', '-r', './rules.yaml', '--quiet'] },
      ]);
      const outcomes = await withEach([...runs.entries()], async ([at, { env, cwd, args }]) => {
        const file = folder.path(`${at}.${extension}`);
        const ended = await zoneScore([...args, '-o', file], { env, cwd });
        expect(ended).toEqual({ exit: 0, stdout: '', stderr: '' });
        return readFileSync(file).toString('latin1');
      });
      expect(new Set(outcomes).size).toBe(1);
    },
    120_000,
  );
});

describe('the workbook library, which takes half a second to load,', () => {
  // what V8 reports on names every module that was loaded
  async function loaded(name: string, args: readonly string[]): Promise<string> {
    const reports = folder.path(name);
    expect((await zoneScore(args, { env: { NODE_V8_COVERAGE: reports } })).exit).toBe(0);
    return readdirSync(reports)
      .map((file) => readFileSync(join(reports, file), 'utf8'))
      .join('');
  }

  test.each([
    ['help', ['--help']],
    ['table', ['score', ...sampleArgs]],
    ['csv', ['score', ...sampleArgs, '--format', 'csv']],
    ['markdown', ['score', ...sampleArgs, '--format', 'markdown']],
  ])('is not loaded for %s', async (name, args) => {
    expect(await loaded(name, args)).not.toContain('node_modules/exceljs');
  });

  test('is loaded for a workbook', async () => {
    const args = ['score', ...sampleArgs, '-o', folder.path('o.xlsx')];
    expect(await loaded('xlsx', args)).toContain('node_modules/exceljs');
  });
});
