import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { ended, needsProgram, start, withEach, zoneScore } from './program.js';
import { runHere } from './run-here.js';
import { putZones, zoneRules, zonesCsv } from './zones.js';

needsProgram();
const folder = temporaryFolder();

/** A result of more than 5 MB: names of ten thousand characters, three bytes each, stand in it twice. */
function hugeRun(): readonly string[] {
  writeFileSync(folder.path('zones.csv'), zonesCsv(100, { length: 10_000 }));
  writeFileSync(folder.path('rules.yaml'), zoneRules());
  return ['score', folder.path('zones.csv'), '-r', folder.path('rules.yaml'), '--quiet'];
}

test('5 MB through a slow reader arrive complete', async () => {
  const args = hugeRun();
  const running = start([...args, '--json']);
  running.stdout.on('data', async () => {
    running.stdout.pause();
    await pause(2);
    running.stdout.resume();
  });
  const slow = await ended(running);
  expect([slow.exit, slow.stderr]).toEqual([0, '']);
  expect(slow.stdout.length).toBeGreaterThan(1_700_000);
  expect(Buffer.byteLength(slow.stdout)).toBeGreaterThan(5_000_000);
  expect(slow.stdout === (await runHere([...args, '--json'])).stdout).toBe(true);
});

describe('a reader that stops early has what it wants: no message, no failure', () => {
  /** What a shell calls PIPESTATUS[0], and what was said beside it. */
  const piped = async (args: readonly string[], pipe: string) => {
    const through = ['sh', '-c', `{ "$@" ${pipe.replace('|', '; printf "exit %s" "$?" >&2; } |')}`, 'sh'];
    const { stdout, stderr } = await zoneScore(args, { through });
    return { stdout, stderr };
  };

  test('whatever is shown, and however much the reader takes', async () => {
    const huge = hugeRun();
    const small = ['score', ...putZones(folder.path('')), '--quiet'];
    const cases: readonly (readonly [string, readonly string[], string])[] = [
      ['5 MB, first line', [...huge, '--json'], '| head -n 1'],
      ['5 MB, nothing', [...huge, '--json'], '| true'],
      ['tables, first line', small, '| head -n 1'],
      ['tables, nothing', small, '| true'],
      ['help, first line', ['--help'], '| head -n 1'],
      ['schema, first byte', ['schema', 'rules'], '| head -c 1'],
    ];
    const outcomes = await withEach(cases, async ([name, args, pipe]) => [
      name,
      (await piped(args, pipe)).stderr,
    ]);
    expect(outcomes).toEqual(cases.map(([name]) => [name, 'exit 0']));
  }, 120_000);

  test('and findings are still counted when nobody reads them', async () => {
    const missing = ['score', folder.path('no.csv'), '-r', folder.path('no.yaml')];
    expect(await piped(missing, '2>&1 | true')).toEqual({ stdout: '', stderr: 'exit 3' });
    const { exit } = await zoneScore(missing, { through: ['sh', '-c', '"$@" 2>/dev/full', 'sh'] });
    expect(exit).toBe(3);
  });
});
