import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { needsProgram, root, zoneScore } from './program.js';
import { runHere } from './run-here.js';

needsProgram();
const sample = join(root, 'samples/lishui-2019');
const sampleArgs = [join(sample, 'input.xlsx'), '-r', join(sample, 'rules.yaml')];
const folder = temporaryFolder();

describe('the program itself', () => {
  test('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await zoneScore(['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('gives the bytes that the tests in this process see, so that the second time nothing is written', async () => {
    const file = folder.path('结果.json');
    const args = ['score', ...sampleArgs, '-o', file];
    expect(await runHere(args)).toMatchObject({ exit: 0, stdout: '' });
    const changed = statSync(file).mtimeMs;
    const second = await zoneScore(args, { env: { TZ: 'America/New_York', LC_ALL: 'C' } });
    expect(second).toMatchObject({ exit: 0, stderr: expect.stringContaining('未变化') });
    expect(statSync(file).mtimeMs).toBe(changed);
    expect(readdirSync(folder.path(''))).toEqual(['结果.json']);
  });

  // /dev/full of Linux refuses every write with ENOSPC
  test.runIf(existsSync('/dev/full'))('says so when standard output does not take the result', async () => {
    const through = ['sh', '-c', '"$@" >/dev/full', 'sh'];
    const { exit, stderr } = await zoneScore(['score', ...sampleArgs, '--quiet'], { through });
    expect(exit).toBe(4);
    expect(stderr.split('\n')[0]).toBe('错误 output/stdout-refused');
  });
});
