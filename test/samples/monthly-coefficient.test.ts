import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import { must } from '../../src/model/must.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { scoreFiles } from '../score-files.js';

const inSample = (file: string) =>
  fileURLToPath(new URL(`../../samples/monthly-coefficient/${file}`, import.meta.url));
const { result, found } = scoreFiles(inSample('input.csv'), inSample('rules.yaml'));

function figuresOf(unit: string) {
  return must(
    result.entities.find(({ name }) => name === unit),
    unit,
  ).figures;
}

describe('monthly-coefficient', () => {
  // M = Q·S·P ÷ 100 + (加分 − 扣分) ÷ 100; money = heads × base × M of 4 decimals, to the fen
  test.each([
    ['示例一车间', '0.99793356', '0.9979', '108970.68'], // 1.032 × 96.5 × 0.987 ÷ 100 + 0.015; 42 × 2600 × 0.9979
    ['示例二车间', '0.869317368', '0.8693', '85886.84'], // 0.951 × 92.3 × 1.016 ÷ 100 − 0.0225; 38 × 2600 × 0.8693
    ['示例三车间', '1.140620628', '1.1406', '142517.97'], // 1.108 × 98.7 × 1.043 ÷ 100; 51 × 2450 × 1.1406
    ['示例动力站', '0.795055', '0.7951', '31088.41'], // 0.88600 × 0.9425 − 0.04; 17 × 2300 × 0.7951
    ['示例质检室', '0.9906078095', '0.9906', '32689.8'], // 0.986 × 99.15 × 1.0005 ÷ 100 + 0.0125; 12 × 2750 × 0.9906
  ])('%s', (unit, raw, coefficient, amount) => {
    const figures = figuresOf(unit);
    expect([figures['salary/raw'], figures['salary/coefficient'], figures['salary/amount']]).toEqual([
      raw,
      coefficient,
      amount,
    ]);
  });

  // (0.9979 + 0.8693) ÷ 2
  test('示例甲 heads two units', () => {
    const heads = must(result.salary, 'salary').heads;
    expect(heads.find(({ name }) => name === '示例甲')).toEqual({
      name: '示例甲',
      units: ['示例一车间', '示例二车间'],
      coefficient: '0.9336',
    });
  });

  test('nothing but notes is found, and the result follows its schema', () => {
    expect(found.filter(({ code }) => severityOf(code) !== 'note')).toEqual([]);
    expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  });
});
