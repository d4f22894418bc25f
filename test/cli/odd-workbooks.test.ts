import { expect, test } from 'vitest';
import { buildXlsx } from '../workbook/build-xlsx.js';
import { atTheSource, mutated, onTheWay } from '../workbook/mutations.js';
import { memoryDisk } from './memory-disk.js';
import { long } from './program.js';
import { runHere } from './run-here.js';

const rules = `zone-score: 1
id: test/odd
title: 试算
status: example
entity: zone
columns:
  税收: {unit: 万元, aliases: [税收(万元)]}
missing-marks: {'--': not-reported}
round: {value: 2, score: 2, total: 2}
index:
  税收: {weight: 100, score: {method: attainment, target: 100, cap: 1}}
`;

const TIMEOUT = long ? 600_000 : 60_000;

/** Nothing wrong, findings in the data, or a file that cannot be used; never a bug. */
const ANSWERS = [0, 1, 3];

test(
  'whatever stands in a workbook, a run ends with an answer',
  async () => {
    const odd = mutated(long ? 1500 : 60, [...onTheWay, ...atTheSource]);
    const exits = new Set<number>();
    for (const [{ name }, bytes] of odd) {
      const { disk, files } = memoryDisk({ 'rules.yaml': rules });
      files.set('a.xlsx', bytes);
      const { exit, stderr } = await runHere(['score', 'a.xlsx', '-r', 'rules.yaml'], disk);
      exits.add(exit);
      if (!ANSWERS.includes(exit)) expect.fail(`${name}: exit ${exit}\n${stderr}`);
      expect(stderr).not.toMatch(/\bat .*\.[jt]s:\d+/);
    }
    expect(exits).toContain(3);
    expect(exits).toContain(1);
  },
  TIMEOUT,
);

/** As much as a cell holds of each, where it hurts most. */
test.each([
  [
    'zero-width spaces in a header',
    [
      ['开发区', '税收', `税收${'\u200b'.repeat(32_000)}`],
      ['甲', 1],
    ],
  ],
  ['brackets in a title', [['('.repeat(32_000)], ['开发区', '税收'], ['甲', 1]]],
  [
    'digits in a number',
    [
      ['开发区', '税收'],
      ['甲', '1'.repeat(32_000)],
    ],
  ],
  [
    'commas in a number',
    [
      ['开发区', '税收'],
      ['甲', `1${',1'.repeat(16_000)}x`],
    ],
  ],
  [
    'spaces in a name',
    [
      ['开发区', '税收'],
      [`甲${' '.repeat(32_000)}乙`, 1],
    ],
  ],
  [
    'a unit',
    [
      ['开发区', `税收(${'万元/'.repeat(8000)})`],
      ['甲', 1],
    ],
  ],
])('%s', async (_, rows) => {
  const { disk, files } = memoryDisk({ 'rules.yaml': rules });
  files.set('a.xlsx', buildXlsx({ sheets: [{ name: '表', rows }] }));
  const { exit, stderr } = await runHere(['check', 'a.xlsx', '-r', 'rules.yaml'], disk);
  expect(ANSWERS).toContain(exit);
  expect(stderr.length).toBeLessThan(50_000);
});
