import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { explanationData } from '../../src/report/explanation-data.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { rankReport, scoreReport } from '../../src/report/score-report.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

const rules = `
columns: {税收: {unit: 万元}}
corrections: {column: 数据项, old: 原值, new: 更正值, reason: 理由, document: 依据}
exempt: [{entity: 丙, reason: 新设}]
index: {税收: {weight: 100, score: {method: ratio-to-base, base: 100, cap: none}}}
`;
const zones = '开发区,税收（万元）\n丙,1\n甲,100\n乙,200';
const ledger = '开发区,数据项,原值,更正值,理由,依据\n乙,税收,200,250,漏报一户,更正函7号';

const subject = subjectOf(scoreText(rules, zones, undefined, ledger));
const plain = subjectOf(scoreText(rules, zones));

const texts = (cells: readonly object[]) => cells.map((cell) => ('text' in cell ? cell.text : ''));

describe('a corrected figure in the reports', () => {
  test.each([
    ['score', scoreReport],
    ['rank', rankReport],
  ] as const)('%s lists every correction with its reason, its document and both cells', (_, report) => {
    const section = must(
      report(subject, 'zh').sections.find(({ id }) => id === 'corrections'),
      'section',
    );
    expect(section.table.rows.map(texts)).toEqual([
      ['乙', '税收', '200', '250万元', '漏报一户', '更正函7号', 'data.csv ▸ B4', 'ledger.csv ▸ D2'],
    ]);
    expect(report(plain, 'zh').sections.map(({ id }) => id)).not.toContain('corrections');
  });

  test('explain tells what it was and why it is another one', () => {
    const { sections } = explanationReport(subject, { node: 'measures/税收', row: 1 }, 'zh');
    const [row] = must(sections[0], 'section').table.rows;
    const [, arithmetic, result, origin] = texts(must(row, 'row'));
    expect(arithmetic).toContain('原值 200（data.csv ▸ B4），理由：漏报一户，依据：更正函7号');
    expect(result).toBe('250 万元');
    expect(origin).toBe('ledger.csv ▸ D2');
    const data = JSON.stringify(explanationData(subject, { node: 'measures/税收', row: 1 }));
    expect(data).toContain('"document":"更正函7号"');
  });

  test('the JSON result has them all, and an empty list where there are none', () => {
    const result = resultSchema.parse(resultOf(subject, '1.0.0'));
    expect(result.corrections).toEqual([
      {
        table: 'zone',
        name: '乙',
        column: '税收',
        period: null,
        old: '200',
        new: '250',
        unit: '万元',
        reason: '漏报一户',
        document: '更正函7号',
        cell: 'ledger.csv ▸ D2',
        first: 'data.csv ▸ B4',
      },
    ]);
    // 250 ÷ 100 × 100
    expect(result.entities.find(({ key }) => key === '乙')?.figures['total']).toBe('250');
    expect(resultOf(plain, '1.0.0').corrections).toEqual([]);
  });
});
