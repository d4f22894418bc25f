import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import {
  type Ended,
  ended,
  long,
  needsProgram,
  type Running,
  start,
  startWrite,
  withEach,
  zoneScore,
} from './program.js';
import { runHere } from './run-here.js';
import { putZones, zoneRules, zonesCsv } from './zones.js';

needsProgram();
const folder = temporaryFolder();
const isTemporary = (name: string) => /^\.zone-score-[0-9a-f]{16}\.tmp$/.test(name);
const temporaries = (where: string) => readdirSync(where).filter(isTemporary);

/** Arguments for a result of more than half a megabyte: ten names of ten thousand characters, three bytes each, stand in it twice. */
function largeResult(sheet: string, zones: number): readonly string[] {
  writeFileSync(folder.path(sheet), zonesCsv(zones, { length: 10_000 }));
  writeFileSync(folder.path('rules.yaml'), zoneRules());
  return ['score', folder.path(sheet), '-r', folder.path('rules.yaml'), '--quiet'];
}

async function shownBy(args: readonly string[]): Promise<string> {
  return (await runHere([...args, '--json'])).stdout;
}

/** The bytes that stand in the target, those that are to replace them, and the arguments of the run that does it. */
async function oldAndNew() {
  const [before, after] = [largeResult('旧.csv', 9), largeResult('新.csv', 10)];
  const [old, fresh] = [await shownBy(before), await shownBy(after)];
  for (const text of [old, fresh]) expect(text).toMatch(/^\{\s+"schema": "zone-score\/result\/1"/);
  expect(old === fresh).toBe(false);
  return { old, fresh, after };
}

interface Blow {
  readonly signal: NodeJS.Signals;
  /** Milliseconds after the temporary file has appeared. */
  readonly delay: number;
}

/** A process that is struck while it writes: the moment its temporary file appears, or some time later. */
async function struck(running: Running, file: string, { signal, delay }: Blow): Promise<Ended> {
  const watcher = watch(dirname(file), (_, name) => {
    if (name === null || !isTemporary(name)) return;
    watcher.close();
    // timers are too coarse for moments within one write
    for (const until = performance.now() + delay; performance.now() < until; );
    running.kill(signal);
  });
  const outcome = await ended(running);
  watcher.close();
  return outcome;
}

/** A folder of its own for each of so many runs, with the old result in it. */
function targets(count: number, old: string): string[] {
  return Array.from({ length: count }, (_, at) => {
    const file = join(folder.path(`${at}`), '结果.json');
    mkdirSync(dirname(file));
    writeFileSync(file, old);
    return file;
  });
}

describe('a report is the old one or the whole new one', () => {
  const kills = long ? 200 : 40;

  test(`killed ${kills} times while it writes`, async () => {
    const { old, fresh, after } = await oldAndNew();
    const files = targets(kills, old);
    const source = folder.path('whole.json');
    writeFileSync(source, fresh);
    // whole runs, and, far more quickly started, processes that do nothing but their last step
    const begin = (at: number, file: string) =>
      at % 5 === 0 ? start([...after, '-o', file]) : startWrite(source, file);
    // a write of this size takes 1 to 10 ms, most of them in the flush
    await withEach([...files.entries()], ([at, file]) =>
      struck(begin(at, file), file, { signal: 'SIGKILL', delay: (at % 11) * 0.5 }),
    );
    const contents = files.map((file) => readFileSync(file, 'utf8'));
    expect(contents.filter((text) => text !== old && text !== fresh)).toHaveLength(0);
    const cutShort = files.filter((file) => temporaries(dirname(file)).length > 0);
    expect(cutShort.filter((file) => readFileSync(file, 'utf8') !== old)).toEqual([]);
    // the kills have met what they were meant to meet
    expect(cutShort.length).toBeGreaterThan(0);
    // what such a run leaves behind does not stand in the way of the next
    const [again = ''] = cutShort;
    expect(await zoneScore([...after, '-o', again])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(readFileSync(again, 'utf8') === fresh).toBe(true);
  }, 600_000);

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s while it writes: it is whole, nothing stays behind, and the run ends with %i',
    async (signal, code) => {
      const { old, fresh, after } = await oldAndNew();
      const files = targets(4, old);
      const outcomes = await withEach([...files.entries()], ([at, file]) =>
        struck(start([...after, '-o', file]), file, { signal, delay: at * 0.5 }),
      );
      for (const file of files) {
        expect(readFileSync(file, 'utf8') === fresh).toBe(true);
        expect(readdirSync(dirname(file))).toEqual(['结果.json']);
      }
      const endings = outcomes.map(({ exit, stdout, stderr }) => `${exit}${stdout}${stderr}`);
      // a signal that comes after the write finds the system's own rule again, or nobody any more
      for (const ending of endings) expect([`${code}已中断。\n`, `${code}`, '0']).toContain(ending);
      expect(endings).toContain(`${code}已中断。\n`);
    },
    120_000,
  );

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s before it writes: the old one stays, at once', async (signal, code) => {
    const args = ['score', ...putZones(folder.path(''))];
    const file = folder.path('结果.json');
    writeFileSync(file, '旧');
    // a run takes longer than this even to load its modules
    const outcomes = await withEach([20, 60, 100], async (delay) => {
      const running = start([...args, '-o', file, '--force']);
      await pause(delay);
      running.kill(signal);
      return ended(running);
    });
    expect(outcomes).toEqual(outcomes.map(() => ({ exit: code, stdout: '', stderr: '' })));
    expect(readFileSync(file, 'utf8')).toBe('旧');
    expect(temporaries(folder.path(''))).toEqual([]);
  });
});

test('what a killed run left behind days ago is reported, and stays', async () => {
  const args = ['score', ...putZones(folder.path(''))];
  const left = folder.path('.zone-score-00000000deadbeef.tmp');
  writeFileSync(left, '{');
  utimesSync(left, 1_700_000_000, 1_700_000_000);
  const { exit, stderr } = await zoneScore([...args, '-o', folder.path('结果.json'), '--verbose']);
  expect(exit).toBe(0);
  expect(stderr).toContain(`output/leftover   ${left}`);
  expect(existsSync(left)).toBe(true);
});
