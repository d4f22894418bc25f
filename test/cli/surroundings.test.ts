import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.js';
import { needsProgram, root, type Surroundings, withEach, zoneScore, zoneScoreInTurn } from './program.js';
import { runHere } from './run-here.js';
import { putZones, zonesCsv } from './zones.js';

needsProgram();
const folder = temporaryFolder();
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const shell = (script: string) => ({ through: ['sh', '-c', script, 'sh'] });

// time zones, locales and folders: same-bytes.test.ts
test('the same bytes however it is run', async () => {
  mkdirSync(folder.path('gone'));
  const args = ['score', ...putZones(folder.path('')), '--quiet', '-o'];
  const surroundings: Readonly<Record<string, Surroundings>> = {
    'nothing in the environment': {},
    'at home, in an old Chinese locale': { env: { LANG: 'zh_CN.GB18030', HOME: folder.path('') } },
    'a home that is not there, no room for temporary files, colours forced on a screen that has none': {
      env: { HOME: '/no', TMPDIR: '/no', USER: '', FORCE_COLOR: '3', TERM: 'dumb', COLUMNS: '1' },
    },
    'standard input closed': shell('"$@" <&-'),
    'standard output and errors closed': shell('"$@" >&- 2>&-'),
    'a folder that has been deleted': shell(
      `cd '${folder.path('gone')}' && rmdir '${folder.path('gone')}' && "$@"`,
    ),
    'nobody else may read': shell('umask 077; "$@"'),
  };
  const named = Object.entries(surroundings);
  const files = named.map((_, at) => folder.path(`${at}.json`));
  const outcomes = await withEach([...named.entries()], ([at, [, around]]) =>
    zoneScore([...args, files[at] ?? ''], around),
  );
  expect(outcomes).toEqual(named.map(() => ({ exit: 0, stdout: '', stderr: '' })));
  const inThisProcess = folder.path('here.json');
  expect(await runHere([...args, inThisProcess])).toEqual({ exit: 0, stdout: '', stderr: '' });
  const expected = sha256(inThisProcess);
  expect(files.map(sha256)).toEqual(files.map(() => expected));
}, 120_000);

describe('a folder with a name that', () => {
  const names: Readonly<Record<string, string>> = {
    'holds spaces': ' two  spaces ',
    'is Chinese': '2022年第三季度（终稿）',
    'is an emoji of several code points': '👨‍👩‍👧‍👦',
    'is not in composed form': 'e\u0301',
    'would be read by a URL': '50%20#a?b=c&d',
    'would be read by a shell': `$(id) \`id\` 'a' "b"; *`,
    'looks like an option': '--json',
    'holds a line break': 'a\nb',
    // five folders of 60 characters: Windows would stop at 260
    'is longer than 260 characters': Array.from({ length: 5 }, () => '长'.repeat(60)).join('/'),
  };

  test('is taken as it is, given in full or from where one stands', async () => {
    const places = Object.entries(names).map(([what, name]) => ({ what, where: folder.path(name) }));
    const turns = places.flatMap(({ where }) => {
      mkdirSync(where, { recursive: true });
      return [
        { args: ['score', ...putZones(where), '-o', `${where}/full.json`, '--quiet'] },
        {
          cwd: where,
          args: ['score', 'zones.csv', '-r', 'rules.yaml', '-o', 'near.json', '--quiet'],
        },
      ];
    });
    expect(await zoneScoreInTurn(turns)).toEqual({ exit: 0, stdout: '', stderr: '' });
    const left = ['full.json', 'near.json', 'rules.yaml', 'zones.csv'];
    expect(places.map(({ what, where }) => ({ what, left: readdirSync(where).sort() }))).toEqual(
      places.map(({ what }) => ({ what, left })),
    );
  }, 120_000);
});

test('a file whose name looks like an option is given behind --', async () => {
  putZones(folder.path(''));
  writeFileSync(folder.path('--json.csv'), zonesCsv(3));
  const args = ['check', '-r', 'rules.yaml', '--', '--json.csv'];
  expect(await zoneScore(args, { cwd: folder.path('') })).toMatchObject({ exit: 0, stdout: '' });
});

test('a relative output in a folder that has been deleted is refused, not a defect', async () => {
  mkdirSync(folder.path('gone'));
  const args = ['score', ...putZones(folder.path('')), '-o', '结果.json'];
  const gone = shell(`cd '${folder.path('gone')}' && rmdir '${folder.path('gone')}' && "$@"`);
  const { exit, stderr } = await zoneScore(args, gone);
  expect([exit, stderr.split('\n')[0]]).toEqual([4, '错误 output/folder-missing   结果.json']);
});

test('the program itself may lie behind a link with an odd name', async () => {
  symlinkSync(root, folder.path('程 序#1'));
  const through = ['sh', '-c', `"$1" '${folder.path('程 序#1')}/bin/zone-score.js' --version`, 'sh'];
  expect(await zoneScore([], { through })).toMatchObject({ exit: 0, stderr: '' });
});

test('it asks nothing: a file in the way is a finding', async () => {
  const args = ['score', ...putZones(folder.path('')), '-o', folder.path('结果.json')];
  writeFileSync(folder.path('结果.json'), '我的笔记');
  const { exit, stdout, stderr } = await zoneScore(args);
  expect([exit, stdout, stderr.split('\n')[0]]).toEqual([2, '', '错误 usage/would-overwrite   -o']);
});
