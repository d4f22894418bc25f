import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { needsProgram, zoneScoreInTurn } from './program.js';
import { runHere } from './run-here.js';
import { putZones, zoneRules, zonesCsv } from './zones.js';

needsProgram();
const folder = temporaryFolder();
const [ours, theirs] = ['{"schema":"zone-score/result/1"}', '我的笔记'];

/** `code place` of every finding. */
const findings = (stderr: string) =>
  [...stderr.matchAll(/^错误 (\S+) {3}(.+)$/gm)].map(([, code, place]) => `${code} ${place}`);

describe('an input or a rule file is never written over, by whatever name, not even with --force', () => {
  // an output has the extension of a format, and a rule file may have it too
  const names: Readonly<Record<string, () => string>> = {
    'its own name': () => folder.path('rules.txt'),
    'a roundabout path': () => folder.path('./sub/../rules.txt'),
    'a hard link': () => {
      linkSync(folder.path('rules.txt'), folder.path('hard.json'));
      return folder.path('hard.json');
    },
    'a hard link to the sheet': () => {
      linkSync(folder.path('zones.csv'), folder.path('hard.json'));
      return folder.path('hard.json');
    },
    'a symbolic link': () => {
      symlinkSync(folder.path('rules.txt'), folder.path('soft.json'));
      return folder.path('soft.json');
    },
    'a folder that is a link': () => {
      symlinkSync(folder.path(''), folder.path('loop'));
      return folder.path('loop/rules.txt');
    },
    // a disk that ignores case would take it for the same file
    'another letter case': () => folder.path('RULES.TXT'),
    // found out when the rules have been read
    'the file that the rules extend': () => folder.path('base.txt'),
  };

  test.each(Object.entries(names))('%s', async (_, alias) => {
    mkdirSync(folder.path('sub'));
    const texts = {
      'base.txt': zoneRules(),
      'rules.txt': 'zone-score: 1\nid: test/own\ntitle: 试算\nextends: base.txt\n',
      'zones.csv': zonesCsv(3),
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(folder.path(name), text);
    const file = alias();
    const before = readdirSync(folder.path(''));
    const args = ['score', folder.path('zones.csv'), '-r', folder.path('rules.txt'), '-o', file, '--force'];
    const { exit, stdout, stderr } = await runHere(args);
    expect([exit, stdout, findings(stderr)]).toEqual([2, '', ['usage/output-is-input -o']]);
    for (const [name, text] of Object.entries(texts)) {
      expect(readFileSync(folder.path(name), 'utf8')).toBe(text);
    }
    expect(readdirSync(folder.path(''))).toEqual(before);
  });
});

describe('what stands under the name of the output', () => {
  test.each([
    ['a report of ours', ours, [], 0, [], 'written'],
    ['a file of somebody', theirs, [], 2, ['usage/would-overwrite -o'], 'kept'],
    ['a file of somebody, with --force', theirs, ['--force'], 0, [], 'written'],
  ])('%s', async (_, old, options, code, found, fate) => {
    const file = folder.path('结果.json');
    writeFileSync(file, old);
    const args = ['score', ...putZones(folder.path('')), '-o', file, ...options];
    const { exit, stderr } = await runHere(args);
    expect([exit, findings(stderr)]).toEqual([code, found]);
    expect(readFileSync(file, 'utf8') === old ? 'kept' : 'written').toBe(fate);
  });

  test.each([
    ['a link to a file of ours', ours],
    ['a link to a file of somebody', theirs],
    ['a link that leads nowhere', undefined],
  ])('%s is not followed', async (_, content) => {
    if (content !== undefined) writeFileSync(folder.path('elsewhere'), content);
    symlinkSync(folder.path('elsewhere'), folder.path('结果.json'));
    const args = ['score', ...putZones(folder.path('')), '-o', folder.path('结果.json'), '--force'];
    const before = readdirSync(folder.path(''));
    const { exit, stderr } = await runHere(args);
    expect([exit, findings(stderr)]).toEqual([4, [`output/symbolic-link ${folder.path('结果.json')}`]]);
    expect(readdirSync(folder.path(''))).toEqual(before);
    if (content !== undefined) expect(readFileSync(folder.path('elsewhere'), 'utf8')).toBe(content);
  });
});

test('eight runs at once: each file is one writer’s, whole, and nothing else is left', async () => {
  const args = putZones(folder.path('')).slice(0, 1);
  mkdirSync(folder.path('out'));
  const writers = Array.from({ length: 8 }, (_, at) => {
    const rules = folder.path(`rules-${at}.yaml`);
    writeFileSync(rules, zoneRules(`第 ${at + 1} 份`));
    return { at, command: ['score', ...args, '-r', rules, '--quiet'] };
  });
  // each its own file among those of the others, and then, several times over, the one that all of them write
  const outcomes = await Promise.all(
    writers.map(({ at, command }) =>
      zoneScoreInTurn(
        [`${at}.json`, ...Array.from({ length: 5 }, () => '结果.json')].map((name) => ({
          args: [...command, '-o', folder.path(`out/${name}`)],
        })),
      ),
    ),
  );
  expect(outcomes).toEqual(writers.map(() => ({ exit: 0, stdout: '', stderr: '' })));
  const expected = await Promise.all(
    writers.map(async ({ command }) => (await runHere([...command, '--json'])).stdout),
  );
  expect(new Set(expected).size).toBe(8);
  expect(writers.map(({ at }) => readFileSync(folder.path(`out/${at}.json`), 'utf8'))).toEqual(expected);
  expect(expected).toContain(readFileSync(folder.path('out/结果.json'), 'utf8'));
  expect(readdirSync(folder.path('out'))).toHaveLength(9);
}, 120_000);
