import { expect, test } from 'vitest';
import { assess } from '../../src/assess/index.js';
import { must } from '../../src/model/must.js';
import { scoreText } from './score-text.js';

const rules = `
columns: {税收: {unit: 万元}}
index: {税收: {weight: 100, score: {method: attainment, target: 10, cap: 1}}}`;

test('more figures than the limit are not computed: rows × steps, refused at the last entity', () => {
  const { plan, dataset } = must(scoreText(rules, '开发区,税收\n甲,5\n乙,6\n丙,7').assessment, 'scored');
  const perRow = plan.nodes.filter(({ on }) => on.kind === 'row').length;
  const most = 3 * perRow + (plan.nodes.length - perRow);
  expect(assess(plan, dataset, most).diagnostics).toEqual([]);
  const { value, diagnostics } = assess(plan, dataset, most - 1);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, args, place }) => [code, args, place])).toMatchObject([
    ['file/over-limit', { limit: 'figures', allowed: most - 1, found: most }, { kind: 'cell', row: 4 }],
  ]);
});
