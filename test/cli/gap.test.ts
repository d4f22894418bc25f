import { describe, expect, test } from 'vitest';
import { memoryDisk } from './memory-disk.js';
import { runHere } from './run-here.js';

const rules = `zone-score: 1
id: test/gap
title: {zh: 差距, en: Gaps}
status: example
entity: zone
period: 2022Q3
columns: {税收: {unit: 亿元, kind: flow}, 高企: {unit: 家, kind: stock}}
index:
  税收: {weight: 60, score: {method: attainment, target: 100, cap: 1}}
  高企: {weight: 40, score: {method: attainment, target: 200, cap: 1}}
gap: {targets: {税收: {target: 120}, 高企: {target: 200, comparator: above}}}
round: {total: 2}
`;
const sheet = '开发区,税收,高企\n甲,75,100\n乙,60,200\n';
const { disk, files } = memoryDisk({
  'rules.yaml': rules,
  'plain.yaml': rules.replace(/^gap:.*\n/m, ''),
  'data.csv': sheet,
});
const run = (args: readonly string[], columns?: number) =>
  runHere([...args, 'data.csv', '-r', 'rules.yaml'], disk, columns === undefined ? {} : { columns });

describe('zone-score gap', () => {
  test.each([
    ['csv', '#目标进度'],
    ['markdown', '## 重点差距'],
    // 75 ÷ 120 − 75 %
    ['table', '-12.50'],
    ['json', '"gap/税收/lead": "-12.5"'],
  ])('%s', async (format, expected) => {
    const { exit, stdout } = await run(['gap', '--format', format]);
    expect(exit).toBe(0);
    expect(stdout).toContain(expected);
  });

  test.each([40, 80, 132])('a terminal of %d columns', async (columns) => {
    const { exit, stdout } = await run(['gap'], columns);
    expect(exit).toBe(0);
    expect(stdout).toContain('差距明细');
  });

  test('in English', async () => {
    const { stdout } = await run(['gap', '--lang', 'en']);
    for (const title of ['What pays most', 'Points by indicator', 'Progress to targets', 'Gaps in full']) {
      expect(stdout).toContain(title);
    }
  });

  test('as a workbook', async () => {
    expect((await run(['gap', '-o', 'gap.xlsx'])).exit).toBe(0);
    expect(files.get('gap.xlsx')?.length).toBeGreaterThan(1000);
  });

  test('is part of score, without the long list', async () => {
    const { stdout } = await run(['score']);
    expect(stdout).toContain('目标进度');
    expect(stdout).not.toContain('差距明细');
  });

  test('needs no word of gaps in the rules', async () => {
    const { exit, stdout } = await runHere(['gap', 'data.csv', '-r', 'plain.yaml'], disk);
    expect(exit).toBe(0);
    expect(stdout).toContain('差距明细');
    expect(stdout).not.toContain('目标进度');
  });
});
