import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { resultOf } from '../../src/report/result.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { csv, subject } from './subject.js';

const of = subject();
const result = resultOf(of, '1.2.3');
const written = JSON.stringify(result);

describe('the result for programs', () => {
  test('follows its schema, also when it has been written and read', () => {
    expect(resultSchema.safeParse(result).error).toBeUndefined();
    expect(resultSchema.safeParse(JSON.parse(written)).error).toBeUndefined();
  });

  test('names files, never folders', () => {
    expect(of.inputs[0]?.file).toBe('/home/someone/data.csv');
    const sha256 = createHash('sha256').update(csv).digest('hex');
    expect(result.inputs).toEqual([{ file: 'data.csv', sha256 }]);
    expect(written).not.toContain('/home/');
  });

  test('says what made it and by which rules', () => {
    expect(result.tool).toEqual({ name: 'zone-score', version: '1.2.3' });
    expect(result.rules).toMatchObject({ id: 'test/rules', status: 'example', period: '2022Q3' });
    expect(result.rules.files.map(({ file }) => file)).toEqual(['rules.yaml']);
    // a default nobody wrote is written out
    expect(result.rules.settings).toMatchObject({
      rank: { by: 'total', ties: 'competition' },
      'full-marks': 100,
    });
  });

  test('has every node of the plan, and every figure under its node’s id on its own axis', () => {
    const ids = of.assessment.plan.nodes.map(({ id }) => id);
    expect(Object.keys(result.nodes)).toEqual(ids);
    const figures = [
      ...Object.keys(result.parameters),
      ...Object.values(result.groups).flatMap((groups) => Object.keys(groups['all'] ?? {})),
      ...Object.keys(result.entities[0]?.figures ?? {}),
    ];
    expect([...figures].sort()).toEqual([...ids].sort());
  });

  test('figures are exact text, labels, or the reason why there is none', () => {
    const figures = Object.fromEntries(result.entities.map((entity) => [entity.name, entity.figures]));
    expect(figures['甲']).toMatchObject({ total: '92.5', rank: '1', grade: '好', 'measures/税收': '300' });
    // 60 × 20/30 + 30 + 10 × 1/3
    expect(figures['乙']).toMatchObject({
      total: '73.33',
      'total/exact': '73.33333333333333333333333333333333',
    });
    expect(figures['丙']).toMatchObject({
      'indicators/亩均税收': { missing: 'not-reported' },
      'framework/质量/亩均税收/points': '0',
    });
  });

  test('says which figures a missing policy put in', () => {
    expect(result.entities.map(({ name, filled }) => [name, filled])).toEqual([
      ['甲', {}],
      ['乙', {}],
      ['丙', { 'framework/质量/亩均税收/points': 'zero' }],
      ['丁', { 'framework/绿色/耗能/points': 'mean-of-peers' }],
    ]);
  });

  test('says where each node comes from: the rule file’s line', () => {
    expect(result.nodes['indicators/亩均税收']).toEqual({
      label: { zh: '亩均税收', en: '亩均税收' },
      role: 'value',
      kind: 'row',
      on: 'row',
      type: 'number',
      unit: '万元/亩',
      origin: 'rules.yaml:6:3',
    });
    for (const { origin } of Object.values(result.nodes)) expect(origin).toMatch(/^rules\.yaml:\d+:\d+$/);
  });

  test('is the same every time', () => {
    expect(JSON.stringify(resultOf(subject(), '1.2.3'))).toBe(written);
  });
});

test('groups have their figures by name', () => {
  const rules = `
columns: {a: {unit: 个}}
groups: {类型: 类型}
index: {a: {weight: 100, score: {method: min-max, worst: cohort, best: cohort, clip: none, degenerate: 100}}}`;
  const { groups, entities } = resultOf(
    subject(rules, '开发区,类型,a\n甲,国家级,10\n乙,国家级,30\n丙,省级,7'),
    '1.2.3',
  );
  expect(groups['类型']).toEqual({
    国家级: { 'statistics/类型/min/indicators/a': '10', 'statistics/类型/max/indicators/a': '30' },
    省级: { 'statistics/类型/min/indicators/a': '7', 'statistics/类型/max/indicators/a': '7' },
  });
  expect(entities.map(({ labels }) => labels)).toEqual([
    { 类型: '国家级' },
    { 类型: '国家级' },
    { 类型: '省级' },
  ]);
});
