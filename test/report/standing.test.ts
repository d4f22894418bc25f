import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import type { ReportCell } from '../../src/report/document.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { findFigure } from '../../src/report/find-figure.js';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { rankReport } from '../../src/report/score-report.js';
import { reportWords } from '../../src/report/words/index.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

const yaml = `
columns: {产值: {unit: 万元}, 事故: {unit: 起}}
groups: {类型: 类型}
index: {产值: {weight: 100, score: {method: attainment, target: 100, cap: none}}}
exempt: [{column: 免评原因}, {entity: 戊公司, reason: 公益}]
disqualify: [{when: 事故 > 1起, reason: 重大事故}, {when: 事故 > 0, reason: 一般事故}]
ranks: {全部: {within: all}}
grade: {thresholds: {A: 75, B: 0}, downgrade: [{when: 产值 < 10万元, to: ungraded, refill: false}]}
`;
const csv = `开发区,类型,产值,事故,免评原因
甲,国家级,90,2,
乙,国家级,80,0,
丙,省级,70,1,
丁,,,,公益
戊公司,,,,
己,省级,9,0,`;

const subject = subjectOf(scoreText(yaml, csv));
const zh = reportWords('zh');
const report = rankReport(subject, 'zh');
const ranking = must(report.sections[0], 'ranking');

function shown(cell: ReportCell): string {
  if (cell.kind === 'missing') return `${cell.mark} ${cell.reason}`;
  return cell.kind === 'text' ? cell.text : cell.value;
}

describe('the ranking', () => {
  test('shows a dash and the reason where there is no rank or grade, and no column of reasons', () => {
    expect(ranking.table.columns.map(({ title }) => title)).toEqual([
      ...['位次', '名称', '类型', '综合得分', '等次', '全部'],
    ]);
    // 省级 is U+7701, 国家级 U+56FD; in each group those without a rank come last
    expect(ranking.table.rows.map((row) => row.map(shown))).toEqual([
      ['1', '乙', '国家级', '80', 'A', '1'],
      ['— 重大事故', '甲', '国家级', '90', '— 重大事故', '— 重大事故'],
      ['1', '己', '省级', '9', '— 不定等次', '2'],
      ['— 一般事故', '丙', '省级', '70', '— 一般事故', '— 一般事故'],
    ]);
  });

  test('lists in its notes who is exempt, disqualified or without a grade, by reason', () => {
    // by key: 丁 U+4E01, 戊 U+620A; 丙 U+4E19, 甲 U+7532
    expect(ranking.notes).toContain(zh.notes.exempt(2, ['丁、戊公司（公益）']));
    expect(ranking.notes).toContain(zh.notes.disqualified(2, ['丙（一般事故）', '甲（重大事故）']));
    expect(ranking.notes).toContain(zh.notes.ungraded('己'));
  });

  test('says in English what it says in Chinese', () => {
    const notes = must(rankReport(subject, 'en').sections[0], 'ranking').notes.join('\n');
    for (const text of ['丁, 戊公司 (公益)', '丙 (一般事故); 甲 (重大事故)', '己'])
      expect(notes).toContain(text);
  });

  test('has no such notes where there is nobody to list', () => {
    const plain = subjectOf(
      scoreText(
        yaml.replace(/^(exempt|disqualify|ranks|grade):.*$/gm, ''),
        '开发区,类型,产值,事故\n甲,省级,90,0',
      ),
    );
    expect(must(rankReport(plain, 'zh').sections[0], 'ranking').notes).toHaveLength(3);
  });

  test('are told beside an explanation of any figure of a disqualified one, and of nobody else', () => {
    const notesOf = (row: number) =>
      explanationReport(subject, { node: 'total', row }, 'zh').sections[0]?.notes;
    // rows 0 甲 and 1 乙 of the table
    expect(notesOf(0)).toEqual([zh.notes.disqualified(1, ['甲（重大事故）'])]);
    expect(notesOf(1)).toEqual([]);
  });

  test('counts the exempt beside those who are assessed', () => {
    expect(report.facts.map(({ text }) => text)).toContain(zh.facts.entities(4, 2));
  });

  test('cuts a long list short, with its length', () => {
    const many = Array.from({ length: 120 }, (_, i) => `企${String(i).padStart(3, '0')},省级,1,0,公益`);
    const long = subjectOf(
      scoreText(yaml, ['开发区,类型,产值,事故,免评原因', '甲,省级,1,0,', '戊公司,,,,', ...many].join('\n')),
    );
    const [note = ''] = must(rankReport(long, 'zh').sections[0], 'ranking').notes.filter((one) =>
      one.includes('免评'),
    );
    const first = Array.from({ length: 100 }, (_, i) => `企${String(i).padStart(3, '0')}`);
    expect(note).toBe(zh.notes.exempt(121, [`${zh.notes.named(first, 121)}（公益）`]));
  });
});

describe('the result for programs', () => {
  const result = resultOf(subject, '1.2.3');

  test('follows its schema', () => {
    expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  });

  test('lists the exempt apart, and why who has no rank has none', () => {
    expect(result.exempt).toEqual([
      { key: '丁', name: '丁', reason: '公益' },
      { key: '戊公司', name: '戊公司', reason: '公益' },
    ]);
    expect(result.entities.map(({ name, disqualified }) => [name, disqualified])).toEqual([
      ['甲', '重大事故'],
      ['乙', null],
      ['丙', '一般事故'],
      ['己', null],
    ]);
  });

  test('has the groups among its labels, not the reasons', () => {
    expect(result.entities.map(({ labels }) => labels)).toEqual([
      ...[{ 类型: '国家级' }, { 类型: '国家级' }, { 类型: '省级' }, { 类型: '省级' }],
    ]);
  });

  test('has the conditions as figures', () => {
    expect(result.entities[2]?.figures).toMatchObject({
      'disqualify/1': false,
      'disqualify/2': true,
      eligible: false,
      rank: { missing: 'not-applicable' },
      grade: { missing: 'not-applicable' },
    });
  });
});

describe('an explanation', () => {
  const explained = (entity: string, path: string) => {
    const figure = must(findFigure(subject.assessment, entity, path).value, path);
    return (
      explanationReport(subject, figure, 'zh').sections[0]?.table.rows.map((row) => row.map(shown)) ?? []
    );
  };

  test('of a rank that is not given says why', () => {
    const rows = explained('甲', 'rank');
    expect(rows[0]?.slice(0, 3)).toEqual(['位次', zh.explain.disqualified('重大事故'), '—']);
    expect(rows.map(([step]) => step)).toEqual(expect.arrayContaining(['评价资格', '取消资格：事故 > 1起']));
  });

  test('of a rank that is given counts only those who have one', () => {
    expect(explained('乙', 'ranks/全部')[0]?.[1]).toBe(zh.explain.order('1', 2));
  });

  test('of an exempt entity there is none, and that is said', () => {
    const found = findFigure(subject.assessment, '戊 公司', undefined);
    expect(found.value).toBeUndefined();
    expect(found.diagnostics).toMatchObject([
      { code: 'usage/exempt-entity', args: { entity: '戊公司', reason: '公益' } },
    ]);
  });

  test('a misspelt name may be that of an exempt entity', () => {
    expect(findFigure(subject.assessment, '戊公', undefined).diagnostics).toMatchObject([
      { code: 'usage/unknown-entity', args: { nearest: '戊公司' } },
    ]);
  });
});
