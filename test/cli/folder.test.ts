import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Disk } from '../../src/io/disk.js';
import { must } from '../../src/model/must.js';
import { systemError } from '../io/faulty-disk.js';
import { buildXlsx } from '../workbook/build-xlsx.js';
import { memoryDisk } from './memory-disk.js';
import { runHere } from './run-here.js';
import { zoneRules, zonesHeader } from './zones.js';

const rules = { 'rules.yaml': zoneRules() };
/** One zone in a csv file: tax per mu is `tax` ÷ 100, against a base of 24. */
const zone = (name: string, tax: number) => `${zonesHeader}${name},${tax},100\n`;
const two = { '报送/甲区.csv': zone('甲区', 2400), '报送/乙区.csv': zone('乙区', 1200) };

interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** `severity code place` of all that was found, by place. */
  readonly found: readonly string[];
}

const finding = z.looseObject({ code: z.string(), severity: z.string() });

async function ran(args: readonly string[], disk: Disk): Promise<Ran> {
  const said = await runHere([...args, '-r', 'rules.yaml'], disk);
  const { stderr } = await runHere([...args, '-r', 'rules.yaml', '--json'], disk);
  const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
  const found = lines
    .map((line) => finding.parse(JSON.parse(line)))
    .map(({ severity, code }) => `${severity} ${code}`);
  return { ...said, found };
}

function over(files: Readonly<Record<string, string>>): Disk {
  return memoryDisk({ ...rules, ...files }).disk;
}

/** The ranking's lines: rank, zone, score. 2400 ÷ 100 ÷ 24 × 100 = 100 points, 1200 gives 50. */
const ranking = /1.+甲区.+100\.00[\s\S]+2.+乙区.+50\.00/;

describe('a folder stands for all sheets in it', () => {
  test.each([['score'], ['rank']])('%s', async (command) => {
    const { exit, stdout, stderr } = await ran([command, '报送'], over(two));
    expect(stderr).toBe('');
    expect(exit).toBe(0);
    expect(stdout).toMatch(ranking);
  });

  test('check, columns and explain too, and with a slash behind the name', async () => {
    const disk = over(two);
    expect((await ran(['check', '报送/'], disk)).exit).toBe(0);
    expect((await ran(['columns', '报送/'], disk)).exit).toBe(0);
    const { stdout } = await ran(['explain', '乙区', '-i', '报送'], disk);
    expect(stdout).toContain('报送/乙区.csv ▸ B2');
  });

  test('folders in it are read as well', async () => {
    const nested = { '报送/甲/表.csv': zone('甲区', 2400), '报送/乙/表.csv': zone('乙区', 1200) };
    expect((await ran(['rank', '报送'], over(nested))).stdout).toMatch(ranking);
  });

  test('the order in which the disk lists files does not show, and the manifest names each', async () => {
    const disk = over(two);
    const turned: Disk = { ...disk, list: (folder) => [...disk.list(folder)].reverse() };
    const [first, second] = await Promise.all(
      [disk, turned].map((one) => runHere(['score', '报送', '-r', 'rules.yaml', '--json'], one)),
    );
    expect(first?.stdout).toBe(second?.stdout);
    const { inputs } = z
      .looseObject({ inputs: z.array(z.looseObject({ file: z.string() })) })
      .parse(JSON.parse(must(first, 'run').stdout));
    // 乙 is U+4E59, 甲 U+7532
    expect(inputs.map(({ file }) => file)).toEqual(['乙区.csv', '甲区.csv']);
  });

  test('300 files', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`报送/${i}.csv`, zone(`${i}号区`, 1000 + i)]),
    );
    const { exit, stdout } = await runHere(
      ['rank', '报送', '-r', 'rules.yaml', '--format', 'csv'],
      over(many),
    );
    expect(exit).toBe(0);
    // 1299 ÷ 100 ÷ 24 × 100 = 54.125
    expect(stdout).toContain('1,299号区,54.13');
  });
});

describe('what is in the folder and is no input', () => {
  test.each([
    ['a lock file', { '报送/~$甲区.xlsx': 'x' }, ['note file/skipped-in-folder']],
    ['a hidden file', { '报送/.甲区.csv': 'x' }, ['note file/skipped-in-folder']],
    ['a hidden folder', { '报送/.git/甲区.csv': 'x' }, ['note file/skipped-in-folder']],
    ['a file of another kind', { '报送/备忘.yaml': 'x' }, ['note file/skipped-in-folder']],
    ['a document', { '报送/丙区.pdf': 'x', '报送/丁区.DOC': 'x' }, ['warning file/documents-not-read']],
  ])('%s', async (_, files, found) => {
    const told = await ran(['rank', '报送'], over({ ...two, ...files }));
    expect(told.found).toEqual(found);
    expect(told.stdout).toMatch(ranking);
  });

  test.each(['丙区.xls', '丙区.et', '丙区.XLSB', '丙区.ods'])(
    '%s holds somebody’s figures most likely: an error that names it',
    async (name) => {
      const told = await ran(['rank', '报送'], over({ ...two, [`报送/${name}`]: 'x' }));
      expect(told.found).toEqual(['error file/sheet-not-read']);
      expect(told.stderr).toContain(`报送/${name}`);
      expect(told.exit).toBe(3);
      expect(told.stdout).toBe('');
    },
  );

  test('names are told with --verbose only', async () => {
    const disk = over({ ...two, '报送/~$甲区.xlsx': 'x' });
    expect((await ran(['rank', '报送'], disk)).stderr).not.toContain('~$');
    expect((await ran(['rank', '报送', '--verbose'], disk)).stderr).toContain(
      '1 个文件不是报表，没有读取：报送/~$甲区.xlsx',
    );
  });

  test('links are not followed, and named', async () => {
    const disk = over({ ...two, '报送/丙区.csv': 'x' });
    const linked: Disk = {
      ...disk,
      lstat: (path) => ({ ...disk.lstat(path), ...(path.endsWith('丙区.csv') ? { kind: 'link' } : {}) }),
    };
    expect((await ran(['rank', '报送'], linked)).found).toEqual(['warning file/documents-not-read']);
  });
});

describe('reports in the folder', () => {
  test('are no inputs; a second run writes the same bytes over the first', async () => {
    const { disk, files } = memoryDisk({ ...rules, ...two });
    const args = ['rank', '报送', '-r', 'rules.yaml', '-o', '报送/结果.csv'];
    expect((await runHere(args, disk)).exit).toBe(0);
    const first = must(files.get('报送/结果.csv'), 'report');
    const again = await runHere(args, disk);
    expect(again.stderr).toContain('未变化');
    expect(again.exit).toBe(0);
    expect(files.get('报送/结果.csv')).toEqual(first);
    // to a run that writes nothing there it is a report like any other
    expect((await ran(['rank', '报送'], disk)).found).toEqual(['note file/skipped-in-folder']);
  });

  test('an output that is somebody’s sheet is never written over', async () => {
    const { exit, stderr } = await ran(['rank', '报送', '-o', '报送/甲区.csv', '--force'], over(two));
    expect(exit).toBe(2);
    expect(stderr).toContain('usage/output-is-input');
  });
});

describe('folders that cannot be used', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['nothing to read', ['报送'], { '报送/说明.txt': 'x' }, 'file/folder-empty'],
    ['not there', ['上报'], two, 'file/not-found'],
    ['a file by folder and by name', ['报送', '报送/甲区.csv'], two, 'usage/input-in-folder'],
    ['a file by name and by folder', ['报送/甲区.csv', '报送'], two, 'usage/input-in-folder'],
    ['the folder twice', ['报送', '报送/'], two, 'usage/input-in-folder'],
    [
      'a folder in the other',
      ['报送', '报送/甲'],
      { '报送/甲/1.csv': 'x', '报送/甲/2.csv': 'x' },
      'usage/input-in-folder',
    ],
  ])('%s', async (_, inputs, files, code) => {
    const told = await ran(['rank', ...inputs], over(files));
    expect(told.found.filter((one) => one.startsWith('error'))).toEqual([`error ${code}`]);
    expect(told.stdout).toBe('');
  });

  test('one that holds more than anybody returns', async () => {
    const disk = over(two);
    const names = Array.from({ length: 10_001 }, (_, i) => `${i}.csv`);
    const told = await ran(['rank', '报送'], { ...disk, list: () => names });
    expect(told.found).toEqual(['error file/folder-too-large']);
  });

  test.each<readonly [keyof Disk, string]>([
    ['list', '报送'],
    ['list', '报送/丙'],
    ['lstat', '报送/甲区.csv'],
    ['read', '报送/甲区.csv'],
  ])('%s of %s is refused: no result, for figures would be left out', async (call, refused) => {
    const disk = over({ ...two, '报送/丙/丙区.csv': zone('丙区', 1) });
    const faulty: Disk = {
      ...disk,
      [call]: (path: string) => {
        if (path === refused) throw systemError('EACCES');
        return call === 'list' ? disk.list(path) : call === 'read' ? disk.read(path) : disk.lstat(path);
      },
    };
    const told = await ran(['rank', '报送'], faulty);
    expect(told.found).toEqual(['error file/unreadable']);
    expect(told.exit).toBe(3);
  });

  test('a copy with marks is of one workbook', async () => {
    const told = await ran(['check', '报送', '--annotate', '标注.xlsx'], over(two));
    expect(told.found).toEqual(['error usage/annotate-one-input']);
  });
});

describe('forms that 14 zones returned, a workbook each', () => {
  const form = (zone: number, land: string | number = 100) =>
    buildXlsx({
      sheets: [
        {
          name: '报表',
          rows: [
            [`填报单位：${zone}号区`],
            ['指标', '单位', '本期'],
            ['税收收入', '万元', zone * 240],
            ['工业用地', '亩', land],
          ],
        },
      ],
    });
  const forms = Object.fromEntries(
    Array.from({ length: 14 }, (_, i): [string, Uint8Array] => [`报送/${i + 1}号区.xlsx`, form(i + 1)]),
  );

  test('are scored as one table', async () => {
    const { disk } = memoryDisk({ ...rules, ...forms });
    const args = ['rank', '报送', '-r', 'rules.yaml', '--format', 'csv'];
    const { exit, stdout, stderr } = await runHere(args, disk);
    expect(stderr).toBe('');
    expect(exit).toBe(0);
    // n × 240 ÷ 100 ÷ 24 × 100 = 10 n
    expect(stdout).toContain('1,14号区,140.00');
    expect(stdout).toContain('14,1号区,10.00');
  });

  test('one with a wrong cell, one damaged and one returned twice: all are told, and there is no result', async () => {
    const { disk } = memoryDisk({
      ...rules,
      ...forms,
      '报送/3号区.xlsx': form(3, '约100'),
      '报送/5号区.xlsx': form(5).slice(0, 400),
      '报送/9号区(1).xlsx': form(9),
    });
    const told = await ran(['rank', '报送'], disk);
    expect([...told.found].sort()).toEqual([
      'error data/approximate-number',
      'error data/duplicate-entity',
      'error file/truncated',
    ]);
    expect(told.stdout).toBe('');
  });
});
