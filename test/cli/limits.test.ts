import { describe, expect, test } from 'vitest';
import { limitOptionNames } from '../../src/diagnostics/limit-option.js';
import { packXlsx, xlsxParts } from '../workbook/build-xlsx.js';
import { runWith } from './fake-context.js';
import { memoryDisk } from './memory-disk.js';
import { runHere } from './run-here.js';

const rules = `zone-score: 1
id: test/limits
title: 试算
status: example
entity: zone
columns:
  税收: {unit: 万元}
index:
  税收: {weight: 100, score: {method: attainment, target: 100, cap: 1}}
round: {value: 2, score: 2, total: 2}
`;

const small = {
  sheets: [
    {
      name: '表',
      rows: [
        ['开发区', '税收'],
        ['甲', 1],
        ['乙', 2],
      ],
      merges: ['F1:G1', 'F2:G2'],
    },
  ],
};
const SHEET = 'xl/worksheets/sheet1.xml';

/** The workbook with a comment of so many spaces in its sheet. */
function workbook(spaces: number): Uint8Array {
  const parts = xlsxParts(small);
  parts.set(
    SHEET,
    String(parts.get(SHEET)).replace('<sheetData>', `<!--${' '.repeat(spaces)}--><sheetData>`),
  );
  return packXlsx(parts);
}

const csv = (padding: number) =>
  new TextEncoder().encode(`开发区,税收\n甲,1\n乙,2\n${'\r\n'.repeat(padding)}`);
const MIB = 2 ** 20;

async function check(name: string, bytes: Uint8Array, limits: readonly string[]) {
  const { disk, files } = memoryDisk({ 'rules.yaml': rules });
  files.set(name, bytes);
  return runHere(['check', name, '-r', 'rules.yaml', ...limits], disk);
}

/** A file, and a limit on it that is too low. */
const cases: readonly (readonly [limit: string, name: string, bytes: Uint8Array])[] = [
  ['file-mb=1', 'a.csv', csv(0.6 * MIB)],
  ['cells=5', 'a.csv', csv(0)],
  ['cell-text=2', 'a.csv', csv(0)],
  ['entries=3', 'a.xlsx', workbook(0)],
  ['part-mb=1', 'a.xlsx', workbook(1.2 * MIB)],
  ['total-mb=1', 'a.xlsx', workbook(1.2 * MIB)],
  ['ratio=200', 'a.xlsx', workbook(17 * MIB)],
  ['cells=5', 'a.xlsx', workbook(0)],
  ['merges=1', 'a.xlsx', workbook(0)],
  ['nodes=5', 'a.xlsx', workbook(0)],
  ['depth=2', 'a.xlsx', workbook(0)],
  ['attributes=2', 'a.xlsx', workbook(0)],
  ['cell-text=2', 'a.xlsx', workbook(0)],
  ['figures=5', 'a.csv', csv(0)],
];

describe('a refusal says what to type, and that is enough', () => {
  test.each(cases)('--limit %s of %s', async (limit, name, bytes) => {
    const refused = await check(name, bytes, ['--limit', limit]);
    expect(refused.exit).toBe(3);
    const [option = '', called] = /--limit ([a-z-]+)=\d+/.exec(refused.stderr) ?? [];
    expect(called).toBe(limit.split('=')[0]);
    let ended = refused;
    // What was found is a lower bound, so that more than one step may be needed.
    for (let next = option; ended.exit === 3 && next !== ''; ) {
      ended = await check(name, bytes, next.split(' '));
      next = /--limit [a-z-]+=\d+/.exec(ended.stderr)?.[0] ?? '';
    }
    expect(ended).toMatchObject({ exit: 0, stdout: '' });
  });

  test('in English too', async () => {
    const { stderr } = await check('a.csv', csv(0), ['--limit', 'cells=5', '--lang', 'en']);
    expect(stderr).toContain('add --limit cells=10');
  });

  test('every limit has been raised here but that of styles, of which the workbook has one', () => {
    const raised = new Set([...cases.map(([limit]) => limit.split('=')[0]), 'styles']);
    expect(raised).toEqual(new Set(Object.values(limitOptionNames)));
  });
});

describe('the option', () => {
  test('may be given several times, the last counts', async () => {
    const limits = ['--limit', 'cells=5', '--limit', 'cell-text=3', '--limit', 'cells=6'];
    expect((await check('a.csv', csv(0), limits)).exit).toBe(0);
  });

  test.each([
    'cells',
    'cells=',
    'cells=0',
    'cells=-1',
    'cells=1.5',
    'cells=1e9',
    'CELLS=9',
    'celsl=9',
    'file-mb=2001',
    '__proto__=1',
    'cells=1000000000',
  ])('%s is none', async (text) => {
    const { exit, stderr } = await runWith(['check', 'a.csv', '-r', 'rules.yaml', '--limit', text]);
    expect(exit).toBe(2);
    expect(stderr).toContain('错误 usage/invalid-value   --limit');
    expect(stderr).toContain('cells=1…999999999');
  });

  test.each(['score', 'rank', 'check', 'explain'])('%s knows it', async (command) => {
    expect((await runWith([command, '--help'])).stdout).toContain('--limit <NAME=N>');
  });
});
