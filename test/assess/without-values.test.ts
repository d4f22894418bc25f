import { expect, test } from 'vitest';
import { findings, scoreText } from './score-text.js';

const rules = `
missing-marks: {"/": not-applicable}
columns: {税收: {unit: 万元}, 土地: {unit: 亩}}
index: {税收: {weight: 100, score: {method: attainment, target: 100, cap: none, missing: zero}}}`;

test.each([
  ['says a figure', '甲区,,3', []],
  ['says a mark', '甲区,/,', []],
  ['is blank', '甲区,,', ['data/entity-without-values !A2']],
  ['looks blank', '甲区,  ,\u3000', ['data/entity-without-values !A2']],
  ['is a caption', '一、国家级开发区', ['data/entity-without-values !A2']],
])('a row that %s', (_, row, expected) => {
  expect(findings(scoreText(rules, `开发区,税收,土地\n${row}\n乙区,1,2`))).toEqual(expected);
});

test('a sheet of groups without a column of numbers is blamed for its columns, not for its rows', () => {
  const sheet = '开发区,类型\n甲区,国家级';
  const found = findings(scoreText(`${rules}\ngroups: {类型: 类型}`, sheet));
  expect(found.filter((finding) => finding.startsWith('data/entity-without-values'))).toEqual([]);
});
