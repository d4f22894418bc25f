import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import type { ReportCell } from '../../src/report/document.js';
import { scoreReport } from '../../src/report/score-report.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

const rules = (weights: string) => `
columns: {外资: {unit: 万美元}, 项目: {unit: 个}, 税收: {unit: 万元}}
groups: {类型: 类型}
index:
  开放: {weight: 60, of: {外资: {weight: ${weights}, score: {method: attainment, target: 10, cap: 1}}, 项目: {weight: ${weights.replace('40', '20').replace('60', '0')}, score: {method: attainment, target: 10, cap: 1}}}}
  税收: {weight: 40, score: {method: attainment, target: 10, cap: 1}}`;
const sheet = '开发区,类型,外资,项目,税收\n甲,综合,5,5,5\n乙,保税,5,5,5';

function sections(weights: string) {
  return scoreReport(subjectOf(scoreText(rules(weights), sheet)), 'zh').sections;
}

function shown(cell: ReportCell): string {
  if (cell.kind === 'missing') return cell.mark;
  return cell.kind === 'text' ? cell.text : cell.value;
}

describe('weights by group', () => {
  const byGroup = sections('{综合: 40, 保税: 60}');

  test('stand in a table of their own, dimensions before their parts', () => {
    const { table } = must(
      byGroup.find(({ id }) => id === 'weights'),
      'weights',
    );
    expect(table.columns.map(({ title }) => title)).toEqual(['项目', '保税', '综合']);
    expect(table.rows.map((row) => row.map(shown))).toEqual([
      ['开放', '60', '60'],
      ['　外资', '60', '40'],
      ['　项目', '/', '20'],
      ['税收', '40', '40'],
    ]);
  });

  test('are the least and the most of the groups above a column of scores', () => {
    const scores = must(
      byGroup.find(({ id }) => id === 'scores'),
      'scores',
    );
    expect(scores.table.columns.map(({ unit }) => unit)).toEqual([
      ...[undefined, '满分 40–60', '满分 0–20', '满分 40', '分'],
    ]);
  });
});

test('weights that are the same for all need no table', () => {
  expect(sections('40').map(({ id }) => id)).not.toContain('weights');
});
