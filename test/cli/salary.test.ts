import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runHere } from './run-here.js';

const sample = (path: string) => fileURLToPath(new URL(`../../samples/${path}`, import.meta.url));
const monthly = [sample('monthly-coefficient/input.csv'), '-r', sample('monthly-coefficient/rules.yaml')];

describe('zone-score salary', () => {
  test.each([
    ['csv', '示例动力站'],
    ['markdown', '| 示例动力站 |'],
    ['table', '0.7951'],
    ['json', '"salary/amount": "31088.41"'],
  ])('%s', async (format, expected) => {
    const { exit, stdout } = await runHere(['salary', ...monthly, '--format', format]);
    expect(exit).toBe(0);
    expect(stdout).toContain(expected);
  });

  test('rules without it are a wrong use of the command', async () => {
    const args = [sample('wuxi-quarter/input/分类/经开区.xlsx'), '-r', sample('wuxi-quarter/jingkai.yaml')];
    const { exit, stdout, stderr } = await runHere(['salary', ...args]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage/no-salary');
  });
});
