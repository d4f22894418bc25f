import type { Subject } from '../../src/report/subject.js';
import { scoreText, subjectOf } from '../assess/score-text.js';

/** Two dimensions, one indicator of each kind of missing policy; 丙 has no land and 丁 no energy figure. */
export const yaml = `
title: {zh: 季度考评, en: Quarterly scores}
document: {issuer: 某市, title: 考评办法, number: 〔2022〕5号, year: 2022}
period: 2022Q3
columns: {税收: {unit: 万元}, 土地: {unit: 亩}, 能耗: {unit: 吨标煤}, 研发: {unit: "%"}}
indicators:
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩}
  耗能: {formula: 能耗, unit: 吨标煤, direction: lower}
index:
  质量: {weight: 60, of: {亩均税收: {weight: 60, score: {method: ratio-to-base, base: 30, cap: 1, missing: zero}}}}
  绿色: {weight: 40, of: {
    耗能: {weight: 30, score: {method: attainment, target: 3, inverse: target-over-x, cap: 1, missing: mean-of-peers}},
    研发: {weight: 10, score: {method: attainment, target: 3%, cap: 1}}}}
grade: {thresholds: {差: 0, 中: 60, 好: 80}}
`;

// 甲 60 + 30 × 3/4 + 10 = 92.5; 乙 60 × 2/3 + 30 + 10 × 1/3 = 73.333; 丙 0 + 30 + 10 = 40; 丁 30 + 30 × (0.75 + 1 + 1)/3 + 10 = 67.5
export const csv = `开发区,税收,土地,能耗,研发
甲,300,10,4,3
乙,200,10,2,1
丙,100,,3,6
丁,150,10,,3`;

export function subject(rules = yaml, sheet = csv): Subject {
  return subjectOf(scoreText(rules, sheet));
}
