import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { renderCsv } from '../../src/render/csv.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { findFigure } from '../../src/report/find-figure.js';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { scoreReport } from '../../src/report/score-report.js';
import { reportWords } from '../../src/report/words/index.js';
import { subject } from './subject.js';

const zh = reportWords('zh');

/** 强度 is made of a column that is carried forward and may be put in itself; 人才 is scored as it is reported. */
const rules = `
missing-marks: {"/": not-applicable, "…": below-unit}
columns:
  研发: {unit: 万元, missing: {carry-forward: 上年研发}}
  上年研发: {unit: 亿元}
  产值: {unit: 万元}
  人才: {unit: 人, missing: group-median}
indicators:
  强度: {formula: 研发 / 产值, unit: "%", missing: {not-reported: group-mean, below-unit: as-zero}}
index:
  强度: {weight: 60, score: {method: attainment, target: 2, cap: none}}
  人才: {weight: 40, score: {method: attainment, target: 100, cap: none, missing: {penalty: 3}}}
round: {value: 2, score: 2, total: 2}`;

// 强度: 甲 100/5000 = 2%; 乙 0.04 亿元 = 400 of 10000, 4%; 丙 has neither year: the mean of 甲 and 戊, which reported, is 2%; 丁 is 0
// 人才: the median of 80, 60 and 20 is 60; 丙 is not assessed, and loses 3
const sheet = `开发区,研发,上年研发,产值,人才
甲,100,0.01,5000,80
乙,,0.04,10000,
丙,,,10000,/
丁,…,0.01,1000,60
戊,60,0.01,3000,20`;

const of = subject(rules, sheet);
const report = scoreReport(of, 'zh');

function sectionOf(id: string) {
  return must(
    report.sections.find((one) => one.id === id),
    id,
  );
}

/** `value flag` by entity and column; only cells with a flag. */
function flagged(id: string): string[] {
  const { columns, rows } = sectionOf(id).table;
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const [name] = row;
      if (cell.flag === undefined || cell.kind !== 'number' || name?.kind !== 'text') return [];
      return [`${name.text} ${columns[at]?.title} ${cell.value} ${cell.flag}`];
    }),
  );
}

describe('values that a missing policy put in', () => {
  test('are flagged in the table of values, and in it alone: the score that follows is a score', () => {
    expect(flagged('values').sort()).toEqual([
      '丁 强度 0 计零',
      '丙 强度 2 均值',
      '乙 人才 60 中位',
      '乙 强度 4 沿用',
    ]);
    expect(flagged('scores')).toEqual(['丙 人才 -3 扣']);
  });

  test('a note says what each mark means and which values carry it, by the column that was filled', () => {
    expect(sectionOf('values').notes).toEqual([
      zh.policies['carry-forward'](zh.explain.aside('乙 研发', '上年研发')),
      zh.policies['group-median']('乙 人才'),
      zh.policies['group-mean']('丙 强度'),
      zh.policies['as-zero']('丁 强度'),
    ]);
    expect(sectionOf('scores').notes).toEqual([zh.policies.penalty('丙 人才')]);
  });

  test('stand in the result under the nodes at which they were put in', () => {
    const result = resultOf(of, '1.2.3');
    expect(resultSchema.safeParse(result).error).toBeUndefined();
    expect(Object.fromEntries(result.entities.map(({ name, filled }) => [name, filled]))).toEqual({
      甲: {},
      乙: { 'measures/研发': 'carry-forward', 'measures/人才': 'group-median' },
      丙: { 'indicators/强度/exact': 'group-mean', 'framework/人才/points': 'penalty' },
      丁: { 'indicators/强度/exact': 'as-zero' },
      戊: {},
    });
  });

  test('keep their marks in csv and markdown', () => {
    expect(renderCsv(report, 'zh')).toContain('\r\n乙,4.00,沿用,60.00,中位\r\n');
    expect(renderMarkdown(report, 'zh')).toContain('| 乙 | 4.00 沿用 | 60.00 中位 |');
    expect(renderMarkdown(scoreReport(of, 'en'), 'en')).toContain('| 乙 | 4.00 carried | 60.00 median |');
  });

  test('a value made of two that were put in carries both marks', () => {
    const two = `
columns: {a: {unit: 个, missing: as-zero}, b: {unit: 个, missing: group-mean}}
indicators: {y: {formula: a + b, unit: 个}}
index: {y: {weight: 100, score: {method: attainment, target: 10, cap: none}}}`;
    const { sections } = scoreReport(subject(two, '开发区,a,b,y\n甲,1,5,\n乙,,,'), 'zh');
    const cells = sections.find(({ id }) => id === 'values')?.table.rows.flat() ?? [];
    // 0 + 5
    expect(cells.filter(({ flag }) => flag !== undefined)).toEqual([
      { kind: 'number', value: '5', places: 4, flag: '计零、均值' },
    ]);
  });

  test('what stays missing has the mark of its reason and no other', () => {
    const yaml = rules.replace('method: attainment, target: 2, cap: none', '$&, missing: zero');
    const values = scoreReport(subject(yaml, sheet.replace('丙,,,10000', '丙,,,/')), 'zh').sections.find(
      ({ id }) => id === 'values',
    );
    const row = values?.table.rows.find(([first]) => first?.kind === 'text' && first.text === '丙') ?? [];
    // of what was not reported and what is not assessed, what was not reported comes first
    expect(row[1]).toMatchObject({ kind: 'number', flag: '均值' });
    expect(row[2]).toEqual({ kind: 'missing', mark: '/', reason: zh.reasons['not-applicable'] });
  });
});

describe('explained', () => {
  function steps(entity: string, path: string): string[] {
    const figure = must(findFigure(of.assessment, entity, path).value, 'figure');
    const [section] = explanationReport(of, figure, 'zh').sections;
    return must(section, 'section').table.rows.map((row) =>
      row
        .slice(0, 3)
        .map((cell) => (cell.kind === 'text' ? cell.text : ''))
        .join(' | '),
    );
  }

  test('a value carried forward: why, from which column, and down to its cell', () => {
    expect(steps('乙', '研发')).toEqual([
      '研发 | 缺失（未报送），按规则沿用（上年研发） | 400 万元',
      '研发·报送数 | 表中“研发”为 (万元) | 未报送',
      '上年研发 | 上年研发 * 10000 = 0.04 * 10000 | 400 万元',
      '上年研发 | 表中“上年研发”为 0.04(亿元) | 0.04 亿元',
    ]);
  });

  test('a mean: of whom, and who has a value that does not count', () => {
    // 甲 2%, 戊 60/3000 = 2%; 乙 has 4% by what was carried forward
    expect(steps('丙', 'indicators/强度')).toContain(
      '组内平均（强度·计算值） | 2 个有数；最小 2（甲、戊）；最大 2（甲、戊）；不含 丙（未报送）、丁（不足最小单位）；乙 有数但不计在内 | 2 %',
    );
  });

  test('a penalty: so many points, over the weight', () => {
    // −3 × 100 / 40 = −7.5
    expect(steps('丙', '人才')).toEqual(
      expect.arrayContaining([
        '人才·得分率 | 缺失（不考核），按规则扣固定分 | -7.5 分',
        '人才·缺失扣分 | -缺失扣分 * 100分 / 权重 = -3 * 100分 / 40 | -7.5 分',
        '人才·缺失扣分 | 规则给定 | 3 分',
      ]),
    );
  });
});
