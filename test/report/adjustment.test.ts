import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import type { ReportCell, Section } from '../../src/report/document.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { scoreReport } from '../../src/report/score-report.js';
import { zh } from '../../src/report/words/zh.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

const rules = `
columns: {产值: {unit: 亿元}}
index: {产值: {weight: 100, score: {method: ratio-to-base, base: 100, cap: 1}}}
adjust:
  ledger: {item: 事项, evidence: 依据, waived: 容错}
  items:
    表彰: {kind: bonus, points: 2, cap: 3}
    督察: {kind: penalty, points: 0.3, cap: none}
  bonus: {cap: none}
  penalty: {cap: none}
round: {score: 2, total: 2}
`;
const sheet = '开发区,产值\n甲,80\n乙,90';
// 甲 80 + min(2 + 2, 3) − 0 = 83; 乙 90 − 0.3 = 89.7
const ledger = `开发区,事项,依据,容错
甲,表彰,通报一,
乙,督察,反馈一,
甲,表彰,通报二,
甲,督察,反馈二,不可抗力`;

const subject = subjectOf(scoreText(rules, sheet, undefined, ledger));
const report = scoreReport(subject, 'zh');

function cellText(cell: ReportCell): string {
  if (cell.kind === 'missing') return cell.mark;
  return cell.kind === 'text' ? cell.text : cell.value;
}

function section(id: string): Section {
  return must(
    report.sections.find((one) => one.id === id),
    id,
  );
}

function table(id: string): readonly (readonly string[])[] {
  const { columns, rows } = section(id).table;
  return [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))];
}

describe('a report of an adjusted assessment', () => {
  test.each([
    [
      'ranking',
      [
        ['位次', '名称', '综合得分', '基本得分', '加分', '扣分'],
        ['1', '乙', '89.7', '90', '0', '0.3'],
        ['2', '甲', '83', '80', '3', '0'],
      ],
    ],
    [
      'scores',
      [
        ['名称', '产值', '基本得分', '加分', '扣分', '综合得分'],
        ['乙', '90', '90', '0', '0.3', '89.7'],
        ['甲', '80', '80', '3', '0', '83'],
      ],
    ],
    [
      'adjustment',
      [
        ['名称', '基本得分', '加分', '扣分', '加：表彰', '扣：督察', '综合得分'],
        ['乙', '90', '0', '0.3', '0', '0.3', '89.7'],
        ['甲', '80', '3', '0', '3', '0', '83'],
      ],
    ],
    [
      'events',
      [
        ['名称', '事项', '依据', '容错', '计入分值'],
        ['乙', '督察', '反馈一', '', '-0.3'],
        ['甲', '表彰', '通报一', '', '2'],
        ['甲', '表彰', '通报二', '', '2'],
        ['甲', '督察', '反馈二', '不可抗力', '0'],
      ],
    ],
  ])('%s', (id, expected) => {
    expect(table(id)).toEqual(expected);
  });

  test('scores are said to miss only what they are summed to, the basic score', () => {
    expect(section('scores').notes).toEqual([]);
  });

  test('without adjusting there is no word of it', () => {
    const plain = scoreReport(subjectOf(scoreText(rules.replace(/adjust:.*(?=round)/su, ''), sheet)), 'zh');
    expect(plain.sections.map(({ id }) => id)).toEqual([
      'ranking',
      'scores',
      'values',
      'gap-shortlist',
      'gap-heat',
    ]);
  });

  test('a note says what caps took away', () => {
    // 2 + 2 = 4, no more than 3
    expect(section('adjustment').notes).toEqual([zh.notes.adjustment, zh.notes.capped('甲 表彰 4 → 3')]);
  });

  test('points that the ledger states stand beside those that count', () => {
    const stated = rules.replace('事项, evidence', '事项, points: 分值, evidence');
    const events = '开发区,事项,分值,依据,容错\n甲,表彰,2,通报一,\n甲,表彰,,通报二,';
    const { sections } = scoreReport(subjectOf(scoreText(stated, sheet, undefined, events)), 'zh');
    const rows = sections.find(({ id }) => id === 'events')?.table.rows ?? [];
    expect(rows.map((row) => row.map(cellText))).toEqual([
      ['甲', '表彰', '通报一', '', '2', '2'],
      ['甲', '表彰', '通报二', '', '', '2'],
    ]);
  });

  test('explain lists the events with their evidence and cells', () => {
    const { rows } = must(
      explanationReport(subject, { node: 'total', row: 0 }, 'zh').sections[0],
      'steps',
    ).table;
    const lines = rows.map((row) => row.map(cellText).join(' | '));
    expect(lines).toContain(
      '表彰·台账合计 | 2（表彰、通报一 ledger.csv ▸ A2） + 2（表彰、通报二 ledger.csv ▸ A4） | 4 分 | rules.yaml:6:9',
    );
    expect(lines).toContain('督察·台账合计 | 没有计入的行 | 0 分 | rules.yaml:7:9');
  });

  test('the JSON result keeps events apart from entities', () => {
    const result = resultOf(subject, '0');
    expect(resultSchema.safeParse(result).error).toBeUndefined();
    expect(
      result.events.map(({ key, labels, figures }) => [
        key,
        labels['依据'],
        figures['adjust/items/表彰/counted'],
      ]),
    ).toEqual([
      ['甲', '通报一', '2'],
      ['乙', '反馈一', '0'],
      ['甲', '通报二', '2'],
      ['甲', '反馈二', '0'],
    ]);
    expect(Object.keys(result.entities[0]?.figures ?? {})).not.toContain('adjust/items/表彰/counted');
    expect(result.nodes['adjust/items/表彰/counted']?.on).toBe('row ledger');
  });
});
