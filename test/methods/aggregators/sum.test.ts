import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText } from '../../assess/score-text.js';
import { twoDimensions } from '../nested.js';

const points = '开发区,a,b,c\n甲,90,40,50\n乙,100,100,100\n丙,0,0,0';

describe('得分相加 sum', () => {
  test('weighted scores add up to the dimension, and dimensions to the total', () => {
    const scored = scoreText(twoDimensions('sum', 'sum'), points);
    // 30 × 90% + 30 × 40%; 40 × 50%
    expect(figuresOf(scored, 'framework/前/score')).toEqual(['39', '60', '0']);
    expect(figuresOf(scored, 'framework/后/score')).toEqual(['20', '40', '0']);
    expect(figuresOf(scored, 'total')).toEqual(['59', '100', '0']);
  });

  test('nests as deep as the rules do', () => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}}
index:
  一: {weight: 100, of: {二: {weight: 100, of: {三: {weight: 70, of: {a: {weight: 70}}}, b: {weight: 30}}}}}
scoring: {method: attainment, target: 100, cap: none}`;
    const scored = scoreText(rules, '开发区,a,b\n甲,50,10');
    expect(figuresOf(scored, 'framework/一/二/三/a/score')).toEqual(['35']);
    expect(figuresOf(scored, 'framework/一/二/三/score')).toEqual(['35']);
    expect(figuresOf(scored, 'framework/一/score')).toEqual(['38']);
    expect(figuresOf(scored, 'total')).toEqual(['38']);
  });

  test('weights are decimals: 33.3 + 66.7 is 100', () => {
    const rules = `
columns: {a: {unit: 个}, b: {unit: 个}}
index: {a: {weight: 33.3}, b: {weight: 66.7}}
scoring: {method: attainment, target: 100, cap: none}`;
    expect(figuresOf(scoreText(rules, '开发区,a,b\n甲,100,100'), 'total')).toEqual(['100']);
  });

  test.each([
    ['0.1 short', '{a: {weight: 33.3}, b: {weight: 66.6}}', 'rules/weights-sum rules 2'],
    [
      'relative weights are for means',
      '{前: {weight: 100, of: {a: {weight: 1}, b: {weight: 2}}}}',
      'rules/weights-sum rules 2',
    ],
  ])('weights that do not add up are refused: %s', (_, index, expected) => {
    const rules = `columns: {a: {unit: 个}, b: {unit: 个}}\nindex: ${index}\nscoring: {method: attainment, target: 100, cap: none}`;
    expect(findings(scoreText(rules, '开发区,a,b\n甲,1,1'))).toEqual([expected]);
  });

  test('full marks may be other than 100', () => {
    const rules = `
columns: {a: {unit: 个}}
full-marks: 1000
index: {a: {weight: 1000, score: {method: attainment, target: 100, cap: none}}}`;
    expect(figuresOf(scoreText(rules, '开发区,a\n甲,87.65'), 'total')).toEqual(['876.5']);
  });
});
