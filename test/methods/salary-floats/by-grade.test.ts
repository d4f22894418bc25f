import { expect, test } from 'vitest';
import { findingsOf, rawOf } from './floats.js';

const grade = 'grade: {thresholds: {优秀: 90, 合格: 75, 基本合格: 60, 不合格: 0}}';
const table = '{优秀: 120%, 合格: 1, 基本合格: 0.5, 不合格: 0}';
const model = `{method: by-grade, table: ${table}}`;

test('each grade has its coefficient', () => {
  expect(rawOf(model, [95, 90, 80, 60, 59.99], grade)).toEqual(['1.2', '1.2', '1', '0.5', '0']);
});

test('the order in which the table names them says nothing', () => {
  const other = '{method: by-grade, table: {不合格: 0, 优秀: 1.2, 基本合格: 0.5, 合格: 1}}';
  expect(rawOf(other, [95, 80, 60, 1], grade)).toEqual(['1.2', '1', '0.5', '0']);
});

const ungraded = `${grade}\ndisqualify: [{when: 得分 > 99分, reason: 弄虚作假}]`;

test('who has no grade has what the rules say', () => {
  expect(rawOf(`{method: by-grade, table: ${table}, ungraded: 0.4}`, [100, 90], ungraded)).toEqual([
    '0.4',
    '1.2',
  ]);
});

test('who has no grade is refused where they say nothing', () => {
  expect(findingsOf(model, [100, 90], ungraded)).toEqual(['data/salary-ungraded !A2']);
});

test.each([
  ['no grades in the rules', model, '', 'rules/missing-key rules 7'],
  [
    'a grade left out',
    '{method: by-grade, table: {优秀: 1.2, 合格: 1, 不合格: 0}}',
    grade,
    'rules/missing-key rules 7',
  ],
  [
    'a grade that is none',
    '{method: by-grade, table: {优秀: 1.2, 合格: 1, 基本合格: 0.5, 不合格: 0, 良好: 1.1}}',
    grade,
    'rules/unknown-name rules 7',
  ],
  [
    'a better grade with less',
    '{method: by-grade, table: {优秀: 0.9, 合格: 1, 基本合格: 0.5, 不合格: 0}}',
    grade,
    'rules/salary-against-score rules 7',
  ],
])('refused: %s', (_, setting, more, expected) => {
  expect(findingsOf(setting, [80], more)).toEqual([expected]);
});
