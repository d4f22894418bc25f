import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { long, needsProgram, root, withEach, zoneScore } from './program.js';
import { runHere } from './run-here.js';
import { zonesCsv } from './zones.js';

needsProgram();
const folder = temporaryFolder();
const files = ['bad', 'bad-yaml'].flatMap((name) => {
  const where = join(root, 'test/rules', name);
  return readdirSync(where).flatMap((file) => (file.endsWith('.yaml') ? [join(where, file)] : []));
});

/** A stack, or a word that only a defect has. */
const defect = /\bat .*\.[cm]?[jt]s:\d+|程序缺陷|a bug of this program|\[object /;

describe('a faulty rule file is a finding with a code, a place and a remedy, never a stack', () => {
  test.each([
    ['in words', [], /^错误 (?:rules|formula|file)\/[a-z-]+ {3}\S.*\n(?:.*\n)*? {2}提示 {2}\S/],
    [
      'in English',
      ['--lang', 'en'],
      /^error (?:rules|formula|file)\/[a-z-]+ {3}\S.*\n(?:.*\n)*? {2}hint {2}\S/,
    ],
    ['as JSON', ['--json', '--verbose'], /^\{"code":"(?:rules|formula|file)\//],
  ])(
    'every one, %s',
    async (_, options, shape) => {
      writeFileSync(folder.path('zones.csv'), zonesCsv(3));
      const odd: string[] = [];
      for (const file of files) {
        const args = ['check', folder.path('zones.csv'), '-r', file, ...options];
        const { exit, stdout, stderr } = await runHere(args);
        const found = defect.exec(stdout + stderr)?.[0] ?? (shape.test(stderr) ? undefined : 'no finding');
        // a file that is not even text is an input that cannot be read
        const expected = /(?:rules|formula)\/[a-z]/.test(stderr) ? 2 : 3;
        if (found !== undefined || exit !== expected) odd.push(`${basename(file)}: ${exit} ${found}`);
      }
      expect(files.length).toBeGreaterThan(200);
      expect(odd).toEqual([]);
    },
    120_000,
  );

  // in the process itself a few stand for all
  const some = files.filter((_, at) => long || at % 60 === 0);
  test(`${some.length} of them in a process of its own`, async () => {
    writeFileSync(folder.path('zones.csv'), zonesCsv(3));
    const outcomes = await withEach(some, (file) =>
      zoneScore(['check', folder.path('zones.csv'), '-r', file]),
    );
    const here = [];
    for (const file of some) here.push(await runHere(['check', folder.path('zones.csv'), '-r', file]));
    expect(outcomes).toEqual(here);
  }, 600_000);
});
