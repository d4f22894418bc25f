import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../src/io/disk.js';
import { refusing } from '../io/faulty-disk.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { bin, type Ended, needsProgram, zoneScore } from './program.js';
import { runHere } from './run-here.js';
import { zoneRules, zonesCsv } from './zones.js';

needsProgram();
const folder = temporaryFolder();

/** Arguments of a run whose result, half a megabyte, does not fit on a disk of 300 kB. */
function largeRun(): readonly string[] {
  writeFileSync(folder.path('zones.csv'), zonesCsv(10, { length: 10_000 }));
  writeFileSync(folder.path('rules.yaml'), zoneRules());
  return ['score', folder.path('zones.csv'), '-r', folder.path('rules.yaml'), '--quiet', '--force', '-o'];
}

interface Refused extends Ended {
  /** What the target holds afterwards. */
  readonly content: string;
  /** What its folder holds. */
  readonly names: readonly string[];
}

const OLD = 'the old one';

/** A disk of 300 kB in memory, mounted where only this run sees it, with the old file on it. `remount` may change it then. */
async function onSmallDisk(args: readonly string[], file: string, remount: string): Promise<Refused> {
  const script = `mount -t tmpfs -o size=300k none "$0" && printf '${OLD}' > "$1" && ${remount} && shift && "$@"
    code=$?; printf '\\t%s\\t%s' "$(cat "$0/结果.json")" "$(ls -A "$0")"; exit $code`;
  const through = ['unshare', '-rm', 'sh', '-c', script, dirname(file), file];
  const { stdout, ...ended } = await zoneScore([...args, file], { through });
  const [said = '', content = '', names = ''] = stdout.split('\t');
  return { ...ended, stdout: said, content, names: names.split('\n') };
}

/** The same in this process, over a disk that refuses as the small one would. */
async function overFake(args: readonly string[], file: string, disk: Disk): Promise<Refused> {
  writeFileSync(file, OLD);
  const outcome = await runHere([...args, file], disk);
  return { ...outcome, content: readFileSync(file, 'utf8'), names: readdirSync(dirname(file)) };
}

const canMount =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=300k none /tmp']).status === 0;

// /dev/full of Linux refuses every write with ENOSPC
const fullDisk = existsSync('/dev/full')
  ? { ...nodeDisk, create: () => openSync('/dev/full', 'w') }
  : refusing('write', 'ENOSPC');

describe(`a disk that takes no more (${canMount ? 'mounted' : 'imitated'})`, () => {
  test('because it is full: path and bytes are told, the old file stays', async () => {
    const args = largeRun();
    mkdirSync(folder.path('disk'));
    const file = folder.path('disk/结果.json');
    const whole = await runHere([...args.slice(0, -3), '--quiet', '--json']);
    const refused = canMount ? await onSmallDisk(args, file, 'true') : await overFake(args, file, fullDisk);
    expect(refused).toMatchObject({ exit: 4, stdout: '', content: OLD, names: ['结果.json'] });
    expect(refused.stderr).toContain(`错误 output/disk-full   ${file}`);
    expect(refused.stderr).toContain(`“${file}”（需要 ${Buffer.byteLength(whole.stdout)} 字节）`);
  });

  test('because it is read-only', async () => {
    const args = largeRun();
    mkdirSync(folder.path('disk'));
    const file = folder.path('disk/结果.json');
    const refused = canMount
      ? await onSmallDisk(args, file, 'mount -o remount,ro "$0"')
      : await overFake(args, file, refusing('create', 'EROFS'));
    expect(refused).toMatchObject({ exit: 4, stdout: '', content: OLD, names: ['结果.json'] });
    expect(refused.stderr).toContain(`错误 output/read-only   ${file}`);
  });
});

// root may write anywhere, so the run is given to the user that owns nothing
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const nobodyCan = !isRoot || spawnSync(process.execPath, [bin, '--version'], { uid: NOBODY }).status === 0;

test('a folder in which nothing may be made: it is named, the old file stays', async () => {
  const args = largeRun();
  mkdirSync(folder.path('readable'));
  const file = folder.path('readable/结果.json');
  writeFileSync(file, OLD);
  chmodSync(dirname(folder.path('')), 0o755);
  chmodSync(folder.path('readable'), 0o555);
  const { exit, stdout, stderr } = nobodyCan
    ? await zoneScore([...args, file], { user: isRoot ? NOBODY : undefined })
    : await runHere([...args, file], refusing('create', 'EACCES'));
  expect([exit, stdout]).toEqual([4, '']);
  expect(stderr).toContain(`错误 output/not-permitted   ${file}`);
  expect(stderr).toContain(`“${folder.path('readable')}”`);
  expect(readFileSync(file, 'utf8')).toBe(OLD);
  expect(readdirSync(folder.path('readable'))).toEqual(['结果.json']);
});
