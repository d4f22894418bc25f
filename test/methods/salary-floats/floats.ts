import { figuresOf, findings, type Scored, scoreText } from '../../assess/score-text.js';

/** Rules in which the column 得分 is the total, with whatever stands under `salary`; lines 1 to 5 of the file are these. */
export function salaryText(salary: string, csv: string, more = ''): Scored {
  return scoreText(
    `
columns: {得分: {unit: 分}, 人数: {unit: 人}, 人均: {unit: 元/人}, 基数: {unit: 元}, 上年系数: {unit: ""}, 上年额: {unit: 元}, 事故: {unit: 起}}
index: {得分: {weight: 100, score: {method: attainment, target: 100, cap: none, floor: none}}}
round: {total: 4}
missing-marks: {"/": not-applicable}
${more}
salary:
${salary.replace(/^/gmu, '  ')}`,
    sheet(csv),
  );
}

/** The columns that a test leaves out are there, and empty of meaning. */
function sheet(csv: string): string {
  const [header = '', ...rows] = csv.split('\n');
  const absent = ['人数', '人均', '基数', '上年系数', '上年额', '事故'].filter(
    (name) => !header.split(',').includes(name),
  );
  return [header, ...rows]
    .map((line, i) => [line, ...absent.map((name) => (i === 0 ? name : '0'))].join(','))
    .join('\n');
}

/** The raw coefficients that a model gives to some scores. */
export function rawOf(coefficient: string, scores: readonly number[], more = ''): string[] {
  return figuresOf(modelled(coefficient, scores, more), 'salary/raw');
}

export function findingsOf(coefficient: string, scores: readonly number[], more = ''): string[] {
  return findings(modelled(coefficient, scores, more));
}

function modelled(coefficient: string, scores: readonly number[], more: string): Scored {
  const salary = `coefficient: ${coefficient}\nband: none\npool: none`;
  const rows = scores.map((score, i) => `${i + 1}区,${score}`);
  return salaryText(salary, ['开发区,得分', ...rows].join('\n'), more);
}
