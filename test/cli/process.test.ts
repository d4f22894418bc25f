import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin/zone-score.js');
const sample = join(root, 'samples/lishui-2019');
const sampleArgs = [join(sample, 'input.xlsx'), '-r', join(sample, 'rules.yaml')];
const folder = temporaryFolder();

beforeAll(() => {
  const built = join(root, 'dist/cli/main.js');
  const newest = Math.max(
    ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(root, 'src', name)).mtimeMs,
    ),
  );
  if (!existsSync(built) || statSync(built).mtimeMs < newest) {
    // types are checked elsewhere
    execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--noCheck'], { cwd: root });
  }
}, 180_000);

function zoneScore(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the program itself', () => {
  test('shows its help without home, terminal or locale', () => {
    const { status, stdout, stderr } = zoneScore(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^用法/);
  });

  test('knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(zoneScore(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('passes its exit code on', () => {
    expect(zoneScore(['scroe']).status).toBe(2);
    expect(zoneScore(['score', 'no.xlsx', '-r', join(sample, 'rules.yaml')]).status).toBe(3);
  });

  test('gives the same bytes in every time zone and locale, and the second time nothing is written', () => {
    const file = folder.path('结果.json');
    const first = zoneScore(['score', ...sampleArgs, '-o', file], { TZ: 'Asia/Kathmandu', LANG: 'tr_TR' });
    expect(first).toMatchObject({ status: 0, stdout: '' });
    const changed = statSync(file).mtimeMs;
    const second = zoneScore(['score', ...sampleArgs, '-o', file], { TZ: 'America/New_York', LC_ALL: 'C' });
    expect(second).toMatchObject({ status: 0, stderr: expect.stringContaining('未变化') });
    expect(statSync(file).mtimeMs).toBe(changed);
    expect(readdirSync(folder.path(''))).toEqual(['结果.json']);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [bin, 'score', ...sampleArgs, '--json', '--quiet']);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, said]).toEqual([0, '']);
  });

  // /dev/full of Linux refuses every write with ENOSPC
  test.runIf(existsSync('/dev/full'))('says so when standard output does not take the result', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'score', ...sampleArgs, '--quiet'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(4);
    expect(stderr.split('\n')[0]).toBe('错误 output/stdout-refused');
  });
});
