import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { explanationReport } from '../../src/report/explanation-report.js';
import { findFigure } from '../../src/report/find-figure.js';
import { scoreReport } from '../../src/report/score-report.js';
import { figuresOf, findings, scoreText, subjectOf, totals } from '../assess/score-text.js';

const score = '{method: attainment, target: 100, cap: none}';
const columns = (...names: readonly string[]) =>
  `columns: {${names.map((name) => `${name}: {unit: 个}`).join(', ')}}\nscoring: ${score}`;
const weightOf = (yaml: string, csv: string, ...path: readonly string[]) =>
  figuresOf(scoreText(yaml, csv), `framework/${path.join('/')}/weight`);

// 工业和信息化部 国家高新区 2024 年评价: block one counts 15 %, its first four indicators have 赋权 0.8, 1.2, 1 and 1
const zones2024 = `
${columns('甲占比', '乙占比', '增加值率', '净增收入', '其他')}
index:
  综合质效:
    weight: 15
    weights: relative
    of:
      甲占比: {weight: 0.8}
      乙占比: {weight: 1.2}
      增加值率: {weight: 1}
      净增收入: {weight: 1}
  其余: {weight: 85, of: {其他: {weight: 85}}}`;
const zone = '开发区,甲占比,乙占比,增加值率,净增收入,其他\n甲,100,50,80,40,100';

describe('赋权: the weight above × own ÷ the sum', () => {
  test.each([
    // 15 × 0.8 ÷ 4, 15 × 1.2 ÷ 4, 15 × 1 ÷ 4
    ['甲占比', '3'],
    ['乙占比', '4.5'],
    ['增加值率', '3.75'],
    ['净增收入', '3.75'],
  ])('高新区 2024: %s', (name, expected) => {
    expect(weightOf(zones2024, zone, '综合质效', name)).toEqual([expected]);
  });

  test('scores are made of what it comes to', () => {
    const scored = scoreText(zones2024, zone);
    expect(findings(scored)).toEqual([]);
    // 3 × 1 + 4.5 × 0.5 + 3.75 × 0.8 + 3.75 × 0.4 = 9.75; and 85
    expect(figuresOf(scored, 'framework/综合质效/score')).toEqual(['9.75']);
    expect(totals(scored)).toEqual(['94.75']);
  });

  test('at the top: of full marks', () => {
    const yaml = `${columns('a', 'b')}\nweights: relative\nfull-marks: 120\nindex: {a: {weight: 1}, b: {weight: 3}}`;
    // 120 × 1 ÷ 4, 120 × 3 ÷ 4; 30 × 50 % + 90
    expect(weightOf(yaml, '开发区,a,b\n甲,50,100', 'a')).toEqual(['30']);
    expect(totals(scoreText(yaml, '开发区,a,b\n甲,50,100'))).toEqual(['105']);
  });

  test('thirds make a whole', () => {
    const yaml = `${columns('a', 'b', 'c')}\nweights: relative\nindex: {a: {weight: 1}, b: {weight: 1}, c: {weight: 1}}`;
    const scored = scoreText(yaml, '开发区,a,b,c\n甲,100,100,100');
    expect(figuresOf(scored, 'framework/a/weight')).toEqual(['33.33333333333333333333333333']);
    expect(totals(scored)).toEqual(['100']);
  });

  test('within each other, and absolute ones below', () => {
    const yaml = `${columns('a', 'b', 'c', 'd')}
weights: relative
index:
  前: {weight: 3, weights: relative, of: {a: {weight: 1}, b: {weight: 4}}}
  后: {weight: 1, of: {c: {weight: 20}, d: {weight: 5}}}`;
    const csv = '开发区,a,b,c,d\n甲,1,1,1,1';
    // 100 × 3/4 = 75: 75 × 1/5 and 75 × 4/5; 100 × 1/4 = 25 = 20 + 5
    expect(weightOf(yaml, csv, '前', 'a')).toEqual(['15']);
    expect(weightOf(yaml, csv, '前', 'b')).toEqual(['60']);
    expect(weightOf(yaml, csv, '后', 'c')).toEqual(['20']);
  });

  test('under a mean', () => {
    const yaml = `${columns('a', 'b')}\nweights: relative\naggregate: geometric-mean\nindex: {a: {weight: 1}, b: {weight: 1}}`;
    // √(25 × 100)
    expect(totals(scoreText(yaml, '开发区,a,b\n甲,25,100'))).toEqual(['50']);
  });

  test('a missing one hands its share on', () => {
    const yaml = `${columns('a', 'b', 'c').replace('cap: none', 'cap: none, missing: {policy: redistribute, within: dimension}')}
index:
  前: {weight: 60, weights: relative, of: {a: {weight: 1}, b: {weight: 2}}}
  后: {weight: 40, of: {c: {weight: 40}}}`;
    // a has all 60 of its dimension: 50 % × 60 + 40
    expect(totals(scoreText(yaml, '开发区,a,b,c\n甲,50,,100'))).toEqual(['70']);
  });
});

describe('by group', () => {
  const yaml = `${columns('a', 'b', 'c')}
groups: {类型: 类型}
index:
  前: {weight: {综合: 60, 生态: 0}, weights: relative, of: {a: {weight: {综合: 2, 生态: 0}}, b: {weight: {综合: 4, 生态: 0}}}}
  后: {weight: {综合: 40, 生态: 100}, weights: relative, of: {c: {weight: 7}}}`;
  const csv = '开发区,类型,a,b,c\n甲,综合,100,50,100\n乙,生态,,,80';

  test('each group shares out its own; where the weight above is 0 nothing is assessed', () => {
    const scored = scoreText(yaml, csv);
    expect(findings(scored)).toEqual([]);
    // 60 × 2/6, 60 × 4/6; 0 in 生态
    expect(figuresOf(scored, 'framework/前/a/weight')).toEqual(['20', '0']);
    expect(figuresOf(scored, 'framework/前/b/weight')).toEqual(['40', '0']);
    expect(figuresOf(scored, 'framework/后/c/weight')).toEqual(['40', '100']);
    // 20 + 20 + 40; 80
    expect(totals(scored)).toEqual(['80', '80']);
  });

  test('own weights for all under weights by group', () => {
    const plain = yaml
      .replace('{综合: 2, 生态: 0}', '1')
      .replace('{综合: 4, 生态: 0}', '2')
      .replace('{综合: 60, 生态: 0}', '{综合: 60, 生态: 30}')
      .replace('生态: 100', '生态: 70');
    // 60 and 30, a third of each
    expect(weightOf(plain, csv.replace(',,,', ',100,100,'), '前', 'a')).toEqual(['20', '10']);
  });
});

describe('is told', () => {
  test('how a weight came about', () => {
    const subject = subjectOf(scoreText(zones2024, zone));
    const figure = must(findFigure(subject.assessment, '甲', '甲占比').value, 'figure');
    const [section] = explanationReport(subject, figure, 'zh').sections;
    const rows = must(section, 'section').table.rows.map((row) =>
      row.slice(0, 3).map((cell) => (cell.kind === 'text' ? cell.text : '')),
    );
    expect(rows).toContainEqual([
      '甲占比·权重',
      '综合质效·权重 * 赋权 / 综合质效·赋权合计 = 15 * 0.8 / 4',
      '3 分',
    ]);
    expect(rows.find(([name]) => name === '综合质效·赋权合计')?.slice(1)).toEqual(['0.8 + 1.2 + 1 + 1', '4']);
  });

  test('by group too, down to the rules', () => {
    const yaml = `${columns('a', 'b')}
groups: {类型: 类型}
weights: relative
index: {a: {weight: {综合: 1, 生态: 3}}, b: {weight: 1}}`;
    const subject = subjectOf(scoreText(yaml, '开发区,类型,a,b\n甲,综合,1,1\n乙,生态,1,1'));
    const figure = must(findFigure(subject.assessment, '乙', 'a').value, 'figure');
    const [section] = explanationReport(subject, figure, 'zh').sections;
    const texts = must(section, 'section').table.rows.map((row) =>
      row.slice(1, 2).map((cell) => (cell.kind === 'text' ? cell.text : '')),
    );
    // 100 × 3 ÷ (3 + 1)
    expect(texts.flat()).toContain('满分 * 赋权 / 赋权合计 = 100 * 3 / 4');
    expect(texts.flat()).toContain('3 + 1');
  });

  test('heads of columns show at most four decimals', () => {
    const yaml = `${columns('a', 'b', 'c')}\nweights: relative\nindex: {a: {weight: 1}, b: {weight: 1}, c: {weight: 1}}`;
    const { sections } = scoreReport(subjectOf(scoreText(yaml, '开发区,a,b,c\n甲,1,1,1')), 'zh');
    const scores = must(
      sections.find(({ id }) => id === 'scores'),
      'scores',
    );
    // 100 ÷ 3
    expect(scores.table.columns[1]?.unit).toContain('33.3333');
    expect(scores.table.columns[1]?.unit).not.toContain('33.33333');
  });
});
