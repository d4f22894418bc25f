import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import type { ReportCell, ReportDocument, Section } from '../../src/report/document.js';
import { gapReport } from '../../src/report/gap-report.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

function section(id: string, of: ReportDocument): Section {
  return must(
    of.sections.find((one) => one.id === id),
    id,
  );
}

function shown(cell: ReportCell): string {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'text' ? cell.text : cell.mark;
}

/** The rows of a section, of these columns. */
function cells(id: string, titles: readonly string[], of: ReportDocument): string[][] {
  const { columns, rows } = section(id, of).table;
  const at = titles.map((title) => columns.findIndex((column) => column.title === title));
  return rows.map((row) => at.map((position) => shown(must(row[position], titles.join(' ')))));
}

describe('heat', () => {
  const rules = `
columns: {x: {unit: ""}, y: {unit: ""}}
index:
  x: {weight: 60, score: {method: attainment, target: 100, cap: 1}}
  y: {weight: 40, score: {method: attainment, target: 100, cap: 1}}
rank: {ties: average}`;
  const heatOf = (csv: string) => {
    const { rows, heat } = section('gap-heat', gapReport(subjectOf(scoreText(rules, csv)), 'zh')).table;
    expect(heat).toBe(true);
    return rows.map((row) => row.map((cell) => `${shown(cell)}${cell.flag ?? ''}`).join(' '));
  };

  test('the first and the last quarter of the cohort stand out; averaged ranks have their half', () => {
    // one of four is a quarter; of y the last two share their place and stand out as such; (2 + 3) ÷ 2
    expect(heatOf('开发区,x,y\n甲,90,100\n乙,70,50\n丙,70,50\n丁,20,70')).toEqual([
      '1 甲 90▲ 100▲',
      '2.5 丙 70 50▼', // among equals by code point: 丙 U+4E19, 乙 U+4E59
      '2.5 乙 70 50▼',
      '4 丁 20▼ 70',
    ]);
  });

  test('three have no quarters', () => {
    expect(heatOf('开发区,x,y\n甲,90,100\n乙,70,50\n丙,60,50')).toEqual([
      '1 甲 90 100',
      '2 乙 70 50',
      '3 丙 60 50',
    ]);
  });
});

test('upper limits, counts and small figures', () => {
  const rules = `
period: 2022Q2
columns: {能耗: {unit: 吨, kind: flow}, 企业: {unit: 家, kind: stock}, 强度: {unit: 吨/万元}}
index:
  能耗: {weight: 20, score: {method: attainment, target: 100, cap: 1}}
  企业: {weight: 30, score: {method: attainment, target: 20, cap: 1}}
  强度: {weight: 50, score: {method: attainment, target: 1, cap: 1}}
gap:
  targets:
    能耗: {target: 40, comparator: at-most}
    企业: {target: 10}
    强度: {target: 0.0428, comparator: at-most}`;
  const of = gapReport(
    subjectOf(scoreText(rules, '开发区,能耗,企业,强度\n甲,15,9,0.0413\n乙,36,7,0.05')),
    'zh',
  );
  const told = cells('gap-progress', ['说明', '后续每期均需'], of);
  // 15 ÷ 40 is 37.5 %, 50 − 37.5; 36 ÷ 40 is 90 %, 90 − 50
  expect(told.flat().join('')).toContain('控制在序时进度以内（使用进度低于序时 12.5 个百分点）');
  expect(told.flat().join('')).toContain('超出序时进度 40 个百分点');
  expect(told.flat().join('')).toContain('实际 0.0413 吨/万元，目标不高于 0.0428 吨/万元');
  // (10 − 9) ÷ 2 and (10 − 7) ÷ 2, upwards
  expect(told).toContainEqual([expect.stringContaining('后续每季需增加 1 家'), '1']);
  expect(told).toContainEqual([expect.stringContaining('后续每季需增加 2 家'), '2']);
  // table and sentence show the same, enough and in whole 家
  const changes = cells('gap-detail', ['指标', '赶超最小变动', '说明'], of).filter(
    ([, change]) => change !== '',
  );
  expect(changes.length).toBeGreaterThan(0);
  for (const [, change, sentence] of changes) {
    expect(sentence).toMatch(new RegExp(`再(增加|降低) ${change?.replace('-', '')} `));
  }
  expect(changes.find(([name]) => name === '企业')?.[1]).toMatch(/^\d+$/);
});
