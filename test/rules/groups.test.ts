import { describe, expect, test } from 'vitest';
import { figuresOf, findings, ranks, scoreText } from '../assess/score-text.js';

const rules = (index: string, more = '') => `
columns: {外资: {unit: 万美元}, 项目: {unit: 个}}
groups: {type: 类型}
index: ${index}
${more}`;

const score = '{method: attainment, target: 10, cap: none}';
// 无锡市开发区转型发展考核 gives every indicator one weight per type of zone, zeros among them
const byType = `{外资: {weight: {综合: 60, 生态: 100}, score: ${score}}, 项目: {weight: {综合: 40, 生态: 0}, score: ${score}}}`;

describe('weights by group', () => {
  test('each zone is scored by the weights of its type; weight 0 is not assessed, missing or not', () => {
    const scored = scoreText(rules(byType), '开发区,类型,外资,项目\n甲,综合,10,5\n乙,生态,8,\n丙,生态,9,10');
    expect(findings(scored)).toEqual([]);
    // 甲 10/10 × 60 + 5/10 × 40 = 80; 乙 8/10 × 100 = 80; 丙 9/10 × 100 = 90
    expect(figuresOf(scored, 'total')).toEqual(['80', '80', '90']);
    // ranked within the type by default
    expect(ranks(scored)).toEqual(['1', '2', '1']);
  });

  test.each([
    ['weights of a group that do not add up', byType.replace('生态: 100', '生态: 90'), ['rules/weights-sum']],
    ['a group that one weight leaves out', byType.replace(', 生态: 0', ''), ['rules/group-unnamed']],
  ])('%s', (_, index, codes) => {
    const found = findings(scoreText(rules(index), '开发区,类型,外资,项目\n甲,综合,10,5'));
    expect(found.map((one) => one.split(' ')[0])).toEqual(codes);
  });

  test('without groups', () => {
    const yaml = rules(byType).replace('groups: {type: 类型}', '');
    expect(findings(scoreText(yaml, '开发区,外资,项目\n甲,10,5'))).toContain('rules/groups-needed rules 3');
  });

  test('a group the rules do not know', () => {
    const found = findings(scoreText(rules(byType), '开发区,类型,外资,项目\n甲,综合,10,5\n乙,生太,8,1'));
    expect(found).toEqual(['data/unknown-group !B3']);
  });
});

describe('several rank lists in one run', () => {
  const one = `{外资: {weight: 100, score: ${score}}}`;
  const csv = '开发区,类型,外资,项目\n甲,东部,9,1\n乙,东部,8,1\n丙,西部,8,1\n丁,西部,7,1';

  test('the same zone has a rank in its region and one among all', () => {
    const scored = scoreText(
      rules(
        one,
        'ranks: {全国位次: {within: all}, 密集位次: {within: all, ties: dense}, 平均位次: {within: all, ties: average}}',
      ),
      csv,
    );
    expect(ranks(scored)).toEqual(['1', '2', '1', '2']);
    expect(figuresOf(scored, 'ranks/全国位次')).toEqual(['1', '2', '2', '4']);
    expect(figuresOf(scored, 'ranks/密集位次')).toEqual(['1', '2', '2', '3']);
    // second and third share (2 + 3) / 2
    expect(figuresOf(scored, 'ranks/平均位次')).toEqual(['1', '2.5', '2.5', '4']);
  });
});
