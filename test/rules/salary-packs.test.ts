import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { found, readTexts } from './fixtures.js';

const pack = (name: string) => readFileSync(new URL(`../../rules/salary/${name}`, import.meta.url), 'utf8');

const ruled = (name: string, grades: string, salary: string) => ({
  'own.yaml': `
zone-score: 1
extends: ${name}
id: test/pack
title: 试算
status: example
entity: zone
columns: {得分: {unit: 分}, 基数: {unit: 元}}
index: {得分: {weight: 100, score: {method: attainment, target: 100, cap: 1}}}
grade: {thresholds: ${grades}}
round: {total: 2}
salary: ${salary}`,
  [name]: pack(name),
});

describe('what rule files can extend', () => {
  // 豫发〔2021〕21号, 豫办〔2022〕9号: 优秀 ≤ 5×, 良好 ≤ 3×, 合格 ≤ 2×, 不合格 0
  test('济源: ceilings by grade', () => {
    const own =
      '{base: {column: 基数}, coefficient: {method: linear, reference: 60, slope: 1}, pool: neutral}';
    const { value, diagnostics } = readTexts(
      ruled('jiyuan-2021.yaml', '{优秀: 90, 良好: 80, 合格: 60, 不合格: 0}', own),
    );
    expect(found(diagnostics)).toEqual([]);
    expect(value?.setting.salary?.['ceiling-by-grade']).toEqual({ 优秀: 5, 良好: 3, 合格: 2, 不合格: 0 });
  });

  // 优秀 120 %, 合格 100 %, 基本合格 50 %, 不合格 0
  test('人才绩效: coefficients by grade', () => {
    const { value, diagnostics } = readTexts(
      ruled('talent-pay.yaml', '{优秀: 90, 合格: 75, 基本合格: 60, 不合格: 0}', '{base: {column: 基数}}'),
    );
    expect(found(diagnostics)).toEqual([]);
    const given = ['k3', 'k2', 'k1', 'k0'].map((name) => {
      const op = value?.plan.byId.get(`salary/raw/${name}`)?.op;
      return op?.kind === 'given' && op.values.per === 'rule' ? op.values.value.toString() : '';
    });
    expect(given).toEqual(['1.2', '1', '0.5', '0']);
  });
});
