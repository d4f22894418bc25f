import { expect, test } from 'vitest';
import { scoreReport } from '../../src/report/score-report.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

function rankingNotes(grade: string): readonly string[] {
  const rules = `
columns: {产值: {unit: 亿元}, 事故: {unit: 起}, 星级: {unit: 级}}
index: {产值: {weight: 100, score: {method: ratio-to-base, base: 100, cap: 1}}}
grade: ${grade}`;
  const sheet = '开发区,产值,事故,星级\n甲,90,1,1\n乙,80,0,1\n丙,70,0,5\n丁,60,0,1';
  return scoreReport(subjectOf(scoreText(rules, sheet)), 'zh').sections[0]?.notes ?? [];
}

test('a report says by what quota grades were given, and whose grade was forced or taken down and why', () => {
  const quota = '{shares: {A: 50%, B: 100%}, cumulative: true, counts: floor, ties: higher}';
  const moves =
    'forced: [{when: 星级 >= 4级, grade: A}], downgrade: [{when: 事故 > 0起, to: B, refill: true, note: 发生事故}]';
  const notes = rankingNotes(`{quota: ${quota}, ${moves}}`);
  expect(notes).toContain('等次按名额（累计）：A 50%、B 100%；累计名额 n × p 舍去取整。');
  expect(notes).toContain('直接定等，不占名额：丙（星级 >= 4级）。');
  expect(notes).toContain('降等：甲（发生事故）。');
});

test('and from what scores', () => {
  expect(rankingNotes('{thresholds: {A: 75, B: 0}}')).toContain('等次按起点分：A 75、B 0。');
});
