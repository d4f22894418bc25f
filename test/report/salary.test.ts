import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import type { ReportCell } from '../../src/report/document.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { findFigure } from '../../src/report/find-figure.js';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { salaryReport } from '../../src/report/salary-section.js';
import { scoreReport } from '../../src/report/score-report.js';
import { subjectOf } from '../assess/score-text.js';
import { salaryText } from '../methods/salary-floats/floats.js';

// 工业: 100 + 100 of 200, raw 1.2 and 0.8, a ceiling of 1.1 → 110 and 90; 旅游: 50.005, to the fen 50.01, alone at 1
const csv = '开发区,类型,得分,基数,上年额\n甲,工业,120,100,100\n乙,工业,80,100,/\n丙,旅游,100,50.005,60';
const setting = `base: {column: 基数}
within: type
coefficient: {method: formula, formula: score / 100分}
band: {floor: 0.5, ceiling: 1.1}
pool: neutral
last: {amount: 上年额}
heads: 类型`;
const subject = subjectOf(salaryText(setting, csv, 'groups: {type: 类型}'));

function shown(cell: ReportCell): string {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'missing' ? cell.mark : `${cell.value}/${cell.places}`;
}

describe('the table', () => {
  const [section, heads] = salaryReport(subject, 'zh').sections;
  const { table, notes } = must(section, 'salary');

  test('has a subtotal for each pool and a total, which stand out', () => {
    const plain = table.rows.map((row) =>
      row.map(shown).map((text) => text.replace(/^1\.0000999\d+/, '1.0001')),
    );
    expect(plain).toEqual([
      ['甲', '工业', '120/4', '1/0', '1.2/4', '1.35/4', '1.1/4', '100/2', '110/2', '100/2', '10/2', '封顶'],
      ['乙', '工业', '80/4', '2/0', '0.8/4', '0.9/4', '0.9/4', '100/2', '90/2', '/', '/', ''],
      ['小计（工业）', '', '', '', '', '', '', '200/2', '200/2', '100/2', '10/2', ''],
      // 50.01 ÷ 50.005
      [
        '丙',
        '旅游',
        '100/4',
        '1/0',
        '1/4',
        '1.0001/4',
        '1.0001/4',
        '50.005/2',
        '50.01/2',
        '60/2',
        '-9.99/2',
        '',
      ],
      ['小计（旅游）', '', '', '', '', '', '', '50.005/2', '50.01/2', '60/2', '-9.99/2', ''],
      ['合计', '', '', '', '', '', '', '250.005/2', '250.01/2', '160/2', '0.01/2', ''],
    ]);
    expect(table.emphasis).toEqual([2, 4, 5]);
  });

  test('proves each pool, and says where it was rounded', () => {
    const text = notes.join('\n');
    expect(text).toContain('“工业”组核定额合计 200.00 元 = 总量 200.00 元，差 0.00；λ = 1.125000');
    expect(text).toContain('“旅游”组总量 50.005 元先取整到最小金额，为 50.01 元');
    expect(text).toContain('停在上限：甲');
  });

  test('heads have a table of their own', () => {
    // (1.1 + 0.9) ÷ 2
    expect(must(heads, 'heads').table.rows.map((row) => row.map(shown))).toEqual([
      ['工业', '甲（1.1）、乙（0.9）', '1/4'],
      ['旅游', '丙（1.0001）', '1.0001/4'],
    ]);
  });

  test('is one of the sections of score', () => {
    expect(scoreReport(subject, 'en').sections.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ranking', 'salary', 'salary-heads']),
    );
  });
});

describe('explain', () => {
  const told = (node: string, row: number, language: 'zh' | 'en' = 'zh') => {
    const [section] = explanationReport(subject, { node, row }, language).sections;
    return must(section?.table.rows[0]?.[1], 'arithmetic');
  };

  test('λ: what is left for those who can move', () => {
    // (200 − 110) ÷ 80
    expect(shown(told('salary/lambda', 1))).toBe(
      '（总量 200 - 停在限上的 110）÷ 其余的基数×原系数合计 80；停在上限：甲；核对差 0',
    );
    expect(shown(told('salary/lambda', 1, 'en'))).toContain('(pool 200 - 110');
  });

  test('money: what was cut off and who got it', () => {
    expect(shown(told('salary/amount', 2))).toBe('50.01 取整为 50.01，尾数 0');
  });
});

test('the result has the pools, and follows its schema', () => {
  const result = resultOf(subject, '0.0.0');
  expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  expect(
    must(result.salary, 'salary').pools.map(({ group, pool, total, residual, lambda, ceiling }) => [
      group,
      pool,
      total,
      residual,
      lambda,
      ceiling,
    ]),
  ).toEqual([
    ['工业', '200', '200', '0', '1.125', ['甲']],
    // 50.01 ÷ 50.005
    ['旅游', '50.01', '50.01', '0', expect.stringMatching(/^1\.00009999/), []],
  ]);
});

describe('what is said of money', () => {
  const notesOf = (more: string, language: 'zh' | 'en' = 'zh') => {
    const rules = `base: {column: 基数}\ncoefficient: {method: formula, formula: score / 100分}\nband: none\npool: neutral\n${more}`;
    const [first] = salaryReport(
      subjectOf(salaryText(rules, '开发区,得分,基数,上年额\n甲,120,100,90\n乙,80,100,90')),
      language,
    ).sections;
    return must(first, 'salary').notes.join('\n');
  };

  // 90 + 90 = 180, and 180 × 1.05 = 189 of the 200 asked for
  test('a cap that holds the pool down is told with both figures', () => {
    const cap = 'growth-cap: {last: 上年额, at-most: 5%}';
    expect(notesOf(cap)).toContain('基数合计 200.00 元，按上年总量 180.00 元 × (1 + 5%) 封顶为 189.00 元。');
    expect(notesOf(cap)).not.toContain('总量等于基数合计');
    expect(notesOf(cap, 'en')).toContain("capped at last year's 180.00 元 × (1 + 5%): 189.00 元.");
  });

  // 180 × 1.2 = 216 of 200
  test('a cap that does not is not', () => {
    const notes = notesOf('growth-cap: {last: 上年额, at-most: 20%}');
    expect(notes).toContain('总量等于基数合计');
    expect(notes).not.toContain('封顶为');
  });

  // half of 0.0001
  test('how far printed coefficient × base may be from the amount', () => {
    expect(notesOf('')).toContain('最多相差 0.00005 × 基数');
    expect(notesOf('', 'en')).toContain('at most 0.00005 × pay base');
  });

  // 3 × 33.3333 = 99.9999, which the money shows as 100.00
  test('headcount and base per head have all their digits', () => {
    const rules =
      'base: {headcount: 人数, per-head: 人均}\ncoefficient: {method: formula, formula: score / 100分}\nband: none\npool: neutral';
    const of = subjectOf(salaryText(rules, '开发区,得分,人数,人均\n甲,120,3,33.3333'));
    const { columns, rows } = must(salaryReport(of, 'zh').sections[0], 'salary').table;
    const at = columns.findIndex(({ title }) => title === '人数');
    expect(rows[0]?.slice(at, at + 3).map(shown)).toEqual(['3/0', '33.3333/4', '99.9999/2']);
  });
});

test('a ceiling that is not there is told as not set', () => {
  const rules = 'coefficient: {method: formula, formula: score / 100分}\nband: none\npool: none';
  const of = subjectOf(salaryText(rules, '开发区,得分\n甲,120'));
  const { high } = must(of.assessment.plan.outline.salary, 'salary');
  const explained = (language: 'zh' | 'en') =>
    explanationReport(of, { node: must(high, 'high'), row: 0 }, language).sections[0]?.table.rows[0]?.map(
      shown,
    );
  expect(explained('zh')?.[2]).toBe('不设');
  expect(explained('en')?.[2]).toBe('none set');
});

test('explain ENTITY salary is the coefficient', () => {
  expect(findFigure(subject.assessment, '甲', 'salary').value?.node).toBe('salary/coefficient');
});
