import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { Decimal, formatDecimal } from '../../src/number/decimal.js';
import type { ReportCell, ReportDocument, Section } from '../../src/report/document.js';
import { rankReport, scoreReport } from '../../src/report/score-report.js';
import { reportWords } from '../../src/report/words/index.js';
import { subject, yaml } from './subject.js';

const zh = reportWords('zh');

/** As a table would show it: rounded, flagged, or the mark of a missing value. */
function shown(cell: ReportCell): string {
  const flag = cell.flag === undefined ? '' : `[${cell.flag}]`;
  if (cell.kind === 'number') return formatDecimal(new Decimal(cell.value), cell.places) + flag;
  return (cell.kind === 'text' ? cell.text : cell.mark) + flag;
}

function section({ sections }: ReportDocument, id: string): Section {
  return must(
    sections.find((one) => one.id === id),
    id,
  );
}

function rowsOf(of: Section): string[] {
  return of.table.rows.map((row) => row.map(shown).join(' '));
}

function headers(of: Section): string[] {
  return of.table.columns.map(({ title, unit = '' }) => (unit === '' ? title : `${title}|${unit}`));
}

describe('the score report', () => {
  const report = scoreReport(subject(), 'zh');

  test('is headed by its title, the example banner and what it rests on', () => {
    expect([report.title, report.status]).toEqual(['季度考评', zh.example]);
    expect(report.facts.map(({ text }) => text)).toEqual([
      '某市 考评办法 〔2022〕5号 2022',
      '2022Q3',
      'test/rules',
      'data.csv',
      '4 个',
    ]);
  });

  test('every sheet of a workbook is headed by period and inputs; the first one has the checksums', () => {
    expect(report.facts.filter(({ prominent }) => prominent).map(({ text }) => text)).toEqual([
      '2022Q3',
      'data.csv',
    ]);
    const [input, rules] = report.provenance ?? [];
    // sha256sum of the text of subject.ts
    expect(input).toEqual({
      label: '数据文件 data.csv',
      text: 'SHA-256 3d0ac9eb1f856b3f0ca28db83682446a161d59f11070a6632353ed6b96cb4736',
    });
    expect(rules).toMatchObject({
      label: expect.stringMatching(/^规则 [^/]+$/),
      text: expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/),
    });
  });

  test('scores are in points, values each in its own unit', () => {
    expect(report.sections.map(({ id, table }) => [id, table.unit])).toEqual([
      ['ranking', '分'],
      ['scores', '分'],
      ['values', undefined],
      ['gap-shortlist', undefined],
      ['gap-heat', '分'],
    ]);
  });

  test('ranking: by rank, with dimensions and grades', () => {
    const ranking = section(report, 'ranking');
    expect(headers(ranking)).toEqual(['位次', '名称', '综合得分|分', '等次', '质量|满分 60', '绿色|满分 40']);
    expect(rowsOf(ranking)).toEqual([
      '1 甲 92.50 好 60.0000 32.5000',
      '2 乙 73.33 中 40.0000 33.3333',
      '3 丁 67.50 中 30.0000 37.5000',
      '4 丙 40.00 差 0.0000 40.0000',
    ]);
  });

  test('scores: a score that was filled in carries its flag', () => {
    const scores = section(report, 'scores');
    expect(headers(scores)).toEqual([
      '名称',
      '亩均税收|满分 60',
      '耗能|满分 30',
      '研发|满分 10',
      '综合得分|分',
    ]);
    expect(rowsOf(scores)).toEqual([
      '甲 60.0000 22.5000 10.0000 92.50',
      '乙 40.0000 30.0000 3.3333 73.33',
      '丁 30.0000 27.5000[均] 10.0000 67.50',
      '丙 0.0000[零] 30.0000 10.0000 40.00',
    ]);
    expect(scores.notes).toEqual([zh.policies.zero('丙 亩均税收'), zh.policies['mean-of-peers']('丁 耗能')]);
  });

  test('values: as reported, with the mark of a missing one', () => {
    const values = section(report, 'values');
    expect(headers(values)).toEqual(['名称', '亩均税收|万元/亩', '耗能|吨标煤', '研发|%']);
    expect(rowsOf(values)).toEqual([
      '甲 30.0000 4.0000 3.0000',
      '乙 20.0000 2.0000 1.0000',
      '丁 15.0000 — 3.0000',
      '丙 — 3.0000 6.0000',
    ]);
  });

  test('every row has a cell per column', () => {
    for (const { table } of report.sections) {
      for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    }
  });

  test('English has English words and the same figures', () => {
    const english = scoreReport(subject(), 'en');
    expect(english.title).toBe('Quarterly scores');
    expect(english.sections.map(({ id }) => id)).toEqual(report.sections.map(({ id }) => id));
    expect(rowsOf(section(english, 'ranking'))).toEqual(rowsOf(section(report, 'ranking')));
    expect(rowsOf(section(english, 'scores'))[2]).toContain('[m]');
  });

  test('an official result has no banner', () => {
    expect(scoreReport(subject(`status: official\n${yaml}`), 'zh').status).toBeUndefined();
  });
});

describe('the ranking report', () => {
  test('is the ranking alone, the same as in the whole', () => {
    const { sections } = rankReport(subject(), 'zh');
    expect(sections).toEqual([section(scoreReport(subject(), 'zh'), 'ranking')]);
  });

  test('shows labels, equal ranks by name, and entities without a rank last', () => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}}
groups: {片区: 所在片区}
index: {前: {weight: 50, of: {a: {weight: 50}}}, 后: {weight: 50, of: {b: {weight: 50}}}}
scoring: {method: attainment, target: 100, cap: none, missing: {policy: redistribute, within: dimension}}
rank: {within: all}`;
    const sheet = '开发区,所在片区,a,b\n乙,东,50,50\n甲,西,50,50\n丙,东,99,\n丁,西,10,10';
    const [ranking] = rankReport(subject(rules, sheet), 'zh').sections;
    // by code point: 乙 U+4E59 < 甲 U+7532
    expect(rowsOf(must(ranking, 'ranking'))).toEqual([
      '1 乙 东 50.00 25.0000 25.0000',
      '1 甲 西 50.00 25.0000 25.0000',
      '3 丁 西 10.00 5.0000 5.0000',
      '— 丙 东 — 49.5000 —',
    ]);
    expect(ranking?.notes).toContain(zh.notes.unranked(['丙']));
  });
});
