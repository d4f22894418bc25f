import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import { runHere } from '../cli/run-here.js';
import { scoreFiles } from '../score-files.js';

const inSample = (file: string) =>
  fileURLToPath(new URL(`../../samples/suxitong-2021/${file}`, import.meta.url));

const { result, found } = scoreFiles(inSample('input.xlsx'), inSample('rules.yaml'));
const { figures } = must(result.entities[0], 'the zone');
const shown = (node: string, places: number) =>
  formatDecimal(new Decimal(String(figures[`${node}/exact`] ?? figures[node])), places);

test('growth agrees with the published rates, shares are shares, and nothing but notes is found', () => {
  expect(found.map(({ code }) => code).filter((code) => severityOf(code) !== 'note')).toEqual([]);
});

// 南通日报 2022-05-23: 规上工业总产值 +38.9 %, 两主一新 112 亿元, 65 % of it, 高新产业 73.2 亿元 +42.6 %, 战新 55.9 亿元 +32.1 %,
// 高企 21 家, 净增 11 家. Levels that are not in print follow from these, at the digits of the sheet.
test.each([
  // 172.3 ÷ 124.05 − 1 = 0.38895…; published 38.9
  ['总产值增速', 1, '38.9'],
  // 73.2 ÷ 51.33 − 1 = 0.42606…; published 42.6
  ['高新产值增速', 1, '42.6'],
  // 55.9 ÷ 42.32 − 1 = 0.32088…; published 32.1
  ['战新产值增速', 1, '32.1'],
  // 21 − 10; published 11
  ['高企净增', 0, '11'],
  // 11 ÷ 10
  ['高企净增长率', 0, '110'],
  // 112 ÷ 172.3 = 0.65002…; published 65
  ['两主一新占比', 0, '65'],
  // 73.2 ÷ 172.3 and 55.9 ÷ 172.3
  ['高新占比', 2, '42.48'],
  ['战新占比', 2, '32.44'],
  // 52.4 + 38.1 + 21.5; published 112
  ['集群产值', 1, '112.0'],
  ['集群差额', 1, '0.0'],
  ['集群个数', 0, '3'],
  // (52.4 + 38.1) ÷ 172.3 = 0.52524…
  ['主导产业占比', 2, '52.52'],
])('%s with %d decimals is %s', (indicator, places, value) => {
  expect(shown(`indicators/${indicator}`, places)).toBe(value);
});

// 80 + 5 for every whole 5 % of growth, at most 40, each of 20 points
test.each([
  // 38.9 is 7 steps: 115
  ['规上工业总产值', '23.00'],
  // 42.6 is 8 steps: 120
  ['高新产业产值', '24.00'],
  // 32.1 is 6 steps: 110
  ['战新产业产值', '22.00'],
  // 65 of 60, at most once the weight
  ['两主一新占比', '20.00'],
  // 100 for 8, 12.5 for each of three more: 137.5, at most 1.2 times the weight
  ['高企净增', '24.00'],
])('%s scores %s', (item, score) => {
  expect(shown(`framework/${item}/score`, 2)).toBe(score);
});

test('the total is 23 + 24 + 22 + 20 + 24', () => {
  expect(shown('total', 2)).toBe('113.00');
});

// example targets: 124.05 × 1.2 = 148.86, 172.3 ÷ 148.86 = 115.746 %; 70 % − 65.00 % = 5 points
test('the gap to a growth and to a share', () => {
  expect(shown('gap/规上工业总产值/target', 2)).toBe('148.86');
  expect(shown('gap/规上工业总产值/attainment', 2)).toBe('115.75');
  expect([figures['gap/规上工业总产值/met'], figures['gap/两主一新占比/met']]).toEqual([true, false]);
  expect(shown('gap/两主一新占比/gap', 2)).toBe('5.00');
});

test.each(['score', 'gap'])('zone-score %s tells it in words', async (command) => {
  const args = [command, inSample('input.xlsx'), '--rules', inSample('rules.yaml')];
  const { exit, stdout } = await runHere(args);
  expect(exit).toBe(0);
  expect(stdout).toContain('示例');
  for (const phrase of ['同比增长 38.9%', '超额完成增长目标（115.75%）', '距目标还差 5 个百分点'])
    expect(stdout.replaceAll(/\s*\n\s*/g, '')).toContain(phrase);
});

test('input.xlsx is what its script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suxitong-'));
  try {
    const run = spawnSync(process.execPath, [inSample('make-input.mjs'), join(folder, 'made.xlsx')]);
    expect(run.stderr.toString()).toBe('');
    expect(readFileSync(join(folder, 'made.xlsx')).equals(readFileSync(inSample('input.xlsx')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
