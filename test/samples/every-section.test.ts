import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { root } from '../cli/program.js';
import { runHere } from '../cli/run-here.js';
import { wholeFileFolder } from '../io/temporary-folder.js';

const inputs: Readonly<Record<string, readonly string[]>> = {
  'lishui-2019': ['input.xlsx'],
  'huangyan-2022': ['input.xlsx'],
  'benchmark-audit': ['table.csv'],
  'huishan-2021': ['input.xlsx'],
  'suxitong-2021': ['input.xlsx'],
  'monthly-coefficient': ['input.csv'],
  'wuxi-quarter': readdirSync(`${root}/samples/wuxi-quarter/input/plain`).map(
    (name) => `input/plain/${name}`,
  ),
};
const rulesOf = (sample: string) => (sample === 'wuxi-quarter' ? 'quarter.yaml' : 'rules.yaml');

function argsFor(sample: string): string[] {
  const at = (name: string) => `${root}/samples/${sample}/${name}`;
  return ['score', ...(inputs[sample] ?? []).map(at), '-r', at(rulesOf(sample))];
}

test('each folder of samples is scored here', () => {
  const folders = readdirSync(`${root}/samples`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(inputs).sort());
});

const folder = wholeFileFolder();

describe.each(Object.keys(inputs))(
  'score of %s shows the ranking, the gaps and the salary floats',
  (sample) => {
    test.each(['table', 'markdown', 'csv'])('as %s', async (format) => {
      const { exit, stdout } = await runHere([...argsFor(sample), '--format', format]);
      expect(exit).toBe(0);
      for (const title of ['综合排名', '差距', '薪酬浮动系数']) expect(stdout).toContain(title);
    });

    test('as json', async () => {
      const { stdout } = await runHere([...argsFor(sample), '--format', 'json']);
      const result = JSON.parse(stdout);
      const { entities, gaps, salary } = result;
      expect(entities[0].figures).toHaveProperty('rank');
      expect(gaps).toHaveLength(entities.length);
      expect(Object.keys(entities[0].figures)).toContain('salary/coefficient');
      expect(salary).not.toBeNull();
    });

    test('as a workbook', async () => {
      const file = folder.path(`${sample}.xlsx`);
      const { exit } = await runHere([...argsFor(sample), '-o', file]);
      expect(exit).toBe(0);
      const { sheets } = must(openWorkbook(file, new Uint8Array(readFileSync(file))).value, file);
      const names = sheets.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['综合排名', '薪酬浮动系数']));
      expect(names.some((name) => name.startsWith('得分率对比'))).toBe(true);
    });
  },
);
