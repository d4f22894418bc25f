import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../src/io/disk.js';
import { must } from '../../src/model/must.js';
import { systemError } from '../io/faulty-disk.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { root } from './program.js';
import { runHere } from './run-here.js';
import { putZones } from './zones.js';

const folder = temporaryFolder();
/** A stack, or a word that only a defect has. */
const defect = /\bat .*\.[cm]?[jt]s:\d+|程序缺陷|\[object /;

/** The real disk, but its n-th call of any kind, from 1, is refused; those that clean up always work. */
function failingAt(failing: number, code: string): { readonly disk: Disk; readonly calls: string[] } {
  const calls: string[] = [];
  const counted = Object.entries(nodeDisk).map(([name, call]) => [
    name,
    (...args: never[]) => {
      if (name !== 'remove' && name !== 'close') calls.push(name);
      if (calls.length === failing && calls.at(-1) === name) throw systemError(code);
      return Reflect.apply(call, undefined, args);
    },
  ]);
  return { disk: Object.fromEntries(counted), calls };
}

// every format is written by the same calls
test.each([
  ['EIO', 'json'],
  ['EACCES', 'json'],
  ['ENOSPC', 'xlsx'],
])(
  'a run whose n-th call of the disk fails with %s, for every n: the old .%s or the whole new one, and nothing else',
  async (code, extension) => {
    const file = folder.path(`结果.${extension}`);
    const [sheet, rules] = [...putZones(folder.path(''))].filter((word) => word !== '-r');
    const args = ['score', must(sheet, 'sheet'), '-r', must(rules, 'rules')];
    const names = [...readdirSync(folder.path('')), `结果.${extension}`].sort();
    expect((await runHere([...args, '-o', file])).exit).toBe(0);
    const fresh = readFileSync(file);
    const old = Buffer.from((await runHere([...args, '--json', '--period', '2021'])).stdout);
    const endings = new Set<number>();
    for (let failing = 1; ; failing += 1) {
      writeFileSync(file, old);
      const fault = failingAt(failing, code);
      const { exit, stderr } = await runHere([...args, '-o', file, '--force'], fault.disk);
      const now = readFileSync(file);
      expect(now.equals(old) || now.equals(fresh)).toBe(true);
      if (exit === 0) expect(now.equals(fresh)).toBe(true);
      expect(readdirSync(folder.path('')).sort()).toEqual(names);
      expect(stderr).not.toMatch(defect);
      endings.add(exit);
      if (fault.calls.length < failing) break;
    }
    // what cannot be read, what cannot be written, and at last the run without a fault
    expect([...endings].sort()).toEqual([0, 3, 4]);
  },
);

test('a workbook damaged anywhere is answered or refused in words', async () => {
  const whole = readFileSync(`${root}/samples/lishui-2019/input.xlsx`);
  const rules = `${root}/samples/lishui-2019/rules.yaml`;
  const file = folder.path('damaged.xlsx');
  const expected = (
    await runHere(['score', `${root}/samples/lishui-2019/input.xlsx`, '-r', rules, '--quiet'])
  ).stdout;
  // every 307th byte turned over, and the file cut off there
  const places = Array.from({ length: Math.floor(whole.length / 307) }, (_, at) => at * 307);
  const endings = new Map<number, number>();
  for (const at of places) {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(whole.readUInt8(at) ^ 0x55, at);
    for (const bytes of [flipped, whole.subarray(0, at)]) {
      writeFileSync(file, bytes);
      const { exit, stdout, stderr } = await runHere(['score', file, '-r', rules, '--quiet']);
      expect(stdout + stderr).not.toMatch(defect);
      // never other figures
      expect(stdout.replaceAll('damaged.xlsx', 'input.xlsx')).toBe(exit === 0 ? expected : '');
      endings.set(exit, (endings.get(exit) ?? 0) + 1);
    }
  }
  expect(places.length).toBeGreaterThan(25);
  expect([...endings.keys()].filter((exit) => exit !== 0 && exit !== 3)).toEqual([]);
  expect(endings.get(3)).toBeGreaterThan(places.length);
}, 120_000);
