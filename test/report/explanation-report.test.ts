import { describe, expect, test } from 'vitest';
import { reasonWords } from '../../src/diagnostics/messages/zh/reasons.js';
import { must } from '../../src/model/must.js';
import { explanationData } from '../../src/report/explanation-data.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { findFigure } from '../../src/report/find-figure.js';
import { subject } from './subject.js';

const of = subject();
const notReported = reasonWords['not-reported'];

function steps(entity: string, path: string | undefined): string[][] {
  const figure = must(findFigure(of.assessment, entity, path).value, 'figure');
  const [section] = explanationReport(of, figure, 'zh').sections;
  return must(section, 'section').table.rows.map((row) =>
    row.map((cell) => (cell.kind === 'text' ? cell.text : '')),
  );
}

/** The step of that name: arithmetic, result, where from. */
function step(entity: string, path: string | undefined, name: string): readonly string[] {
  return must(
    steps(entity, path).find(([first]) => first === name),
    name,
  ).slice(1);
}

describe('an explanation', () => {
  test('goes from the figure down to the cells', () => {
    expect(steps('乙', '亩均税收').map(([name]) => name)).toEqual([
      '亩均税收·得分',
      '亩均税收·封顶保底后',
      '亩均税收·比值法',
      '亩均税收',
      '税收',
      '土地',
      '亩均税收·基准值',
      '亩均税收·保底倍数',
      '亩均税收·封顶倍数',
      '亩均税收·权重',
    ]);
  });

  test.each([
    ['税收', ['表中“税收”为 200(万元)', '200 万元', 'data.csv ▸ B3']],
    // 200 / 10
    ['亩均税收', ['税收 / 土地 = 200 / 10', '20 万元/亩', 'rules.yaml:6:3']],
    ['亩均税收·基准值', ['规则给定', '30 万元/亩', expect.stringMatching(/^rules\.yaml:9:/)]],
  ])('of 乙: %s', (name, expected) => {
    expect(step('乙', '亩均税收', name)).toEqual(expected);
  });

  test('of the total: the sum of its dimensions', () => {
    // 60 + 32.5 = 92.5
    expect(step('甲', undefined, '质量·得分')[1]).toBe('60 分');
    expect(steps('甲', undefined)[1]?.slice(1, 3)).toEqual(['60 + 32.5', '92.5 分']);
  });

  test('of a value that was put in: the reason, the policy, and whose mean', () => {
    const [arithmetic, result] = step('丁', '耗能', '耗能·得分率');
    expect(arithmetic).toBe(`缺失（${notReported}），按规则取同组该项平均得分`);
    // (75 + 100 + 100) / 3 to 12 digits
    expect(result).toBe('91.6666666667 分');
    expect(step('丁', '耗能', '组内平均（耗能·封顶保底后）')[0]).toBe(
      `3 个有数；最小 75（甲）；最大 100（乙、丙）；不含 丁（${notReported}）`,
    );
  });

  test('a value that is there owes nothing to the policy', () => {
    expect(
      steps('甲', '耗能')
        .map(([name]) => name)
        .filter((name) => name?.includes('平均')),
    ).toEqual([]);
  });

  test('of the rank: who stands above', () => {
    expect(step('丁', 'rank', '位次').slice(0, 2)).toEqual([
      '第 3 位，共 4 个；在前：甲 92.5、乙 73.33',
      '3',
    ]);
  });
});

describe('the figure asked for', () => {
  test.each([
    ['甲', undefined, 'total'],
    ['甲', 'total/exact', 'total/exact'],
    ['甲', '质量', 'framework/质量/score'],
    ['甲', '耗能', 'framework/绿色/耗能/score'],
    ['甲', '税收', 'measures/税收'],
    ['甲', '等次', 'grade'],
    // two spellings of one name
    [' 甲 ', '综合得分', 'total'],
  ])('%s, %s is %s', (entity, path, node) => {
    expect(findFigure(of.assessment, entity, path).value).toEqual({ node, row: 0 });
  });

  test.each([
    ['戊', undefined, ['usage/unknown-entity ENTITY']],
    ['甲', '亩均税', ['usage/unknown-figure PATH']],
    ['戊', '亩均税', ['usage/unknown-entity ENTITY', 'usage/unknown-figure PATH']],
  ])('%s, %s is not there', (entity, path, expected) => {
    const { value, diagnostics } = findFigure(of.assessment, entity, path);
    expect(value).toBeUndefined();
    expect(
      diagnostics.map(({ code, place }) => `${code} ${place.kind === 'option' ? place.option : ''}`),
    ).toEqual(expected);
  });

  test('a near miss is named', () => {
    const [found] = findFigure(of.assessment, '甲', '亩均税').diagnostics;
    expect(found?.args).toEqual({ path: '亩均税', nearest: '亩均税收' });
  });
});

test('for programs: every step, its numbers exact and as text', () => {
  const figure = must(findFigure(of.assessment, '乙', 'framework/绿色/研发/score').value, 'figure');
  const data = JSON.parse(JSON.stringify(explanationData(of, figure)));
  expect(data).toMatchObject({
    schema: 'zone-score/explanation/1',
    rules: 'test/rules',
    entity: '乙',
    node: figure.node,
  });
  const [first] = data.steps;
  // 10 × 1/3 to 34 digits
  expect(first).toMatchObject({
    node: figure.node,
    unit: '分',
    value: { kind: 'number', value: '3.333333333333333333333333333333333' },
  });
  expect(first.detail.operands.map(({ node }: { node: string }) => node)).toEqual([
    'framework/绿色/研发/points',
    'framework/绿色/研发/weight',
  ]);
});
