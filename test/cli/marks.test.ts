import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { memoryDisk } from './memory-disk.js';
import { runHere } from './run-here.js';

const rules = `zone-score: 1
id: test/marks
title: 试算
status: example
entity: zone
columns:
  研发: {unit: 万元, missing: {carry-forward: 上年}}
  上年: {unit: 万元}
  人才: {unit: 人}
index:
  研发: {weight: 60, score: {method: attainment, target: 100, cap: 1}}
  人才: {weight: 40, score: {method: attainment, target: 100, cap: 1, missing: {penalty: 3}}}
round: {value: 2, score: 2, total: 2}
`;

// 乙: 60 × 50/100 − 3 = 27
const files = { 'rules.yaml': rules, 'a.csv': '开发区,研发,上年,人才\n甲,100,90,50\n乙,,50,\n' };
const score = ['score', 'a.csv', '-r', 'rules.yaml'];

describe('what was put in keeps its mark in', () => {
  test.each([
    ['the table', 'table', ['-3.00 扣', '50.00 沿用', '沿用：', '乙 研发']],
    ['csv', 'csv', ['-3.00,扣', '50.00,沿用']],
    ['markdown', 'markdown', ['-3.00 扣', '50.00 沿用', '- 沿用：']],
    ['json', 'json', ['"measures/研发": "carry-forward"', '"framework/人才/points": "penalty"']],
  ])('%s', async (_, format, expected) => {
    const { disk } = memoryDisk(files);
    const { exit, stdout } = await runHere([...score, '--format', format], disk);
    expect(exit).toBe(0);
    for (const text of expected) expect(stdout).toContain(text);
  });

  test('a workbook: the figure stays a number, its mark is in the format', async () => {
    const { disk, files: written } = memoryDisk(files);
    const { exit } = await runHere([...score, '-o', 'o.xlsx'], disk);
    expect(exit).toBe(0);
    const parts = unzipSync(written.get('o.xlsx') ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    // each character of a literal has its backslash (ECMA-376 Part 1, 18.8.31)
    expect(styles).toContain('0.00\\ \\扣');
    expect(styles).toContain('0.00\\ \\沿\\用');
  });

  test('an explanation', async () => {
    const { disk } = memoryDisk(files);
    const args = ['explain', '乙', '研发', '-i', 'a.csv', '-r', 'rules.yaml', '--format', 'csv'];
    const { stdout } = await runHere(args, disk);
    expect(stdout).toContain('研发,缺失（未报送），按规则沿用（上年）,50 万元,');
  });
});
