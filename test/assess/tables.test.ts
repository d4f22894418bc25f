import { describe, expect, test } from 'vitest';
import { figuresOf, findings, scoreText } from './score-text.js';

/** One indicator, so that a formula over the parts is all there is to see. */
const rules = (formula: string, unit: string, table: string) => `
columns: {面积: {unit: 亩}}
tables:
  企业: ${table}
indicators:
  指标: {formula: "${formula}", unit: "${unit}"}
index:
  面积: {weight: 100, score: {method: ratio-to-base, base: 1, cap: 1}}
`;

const zones = '开发区,面积\n甲,10\n乙,20\n丙,30';

const enterprises =
  '{entity: [企业名称], columns: {产值: {unit: 亿元}, 外资: {unit: 万美元}}, labels: {行业: [新材料, 新能源]}, without-rows: zero}';

// 甲 40 + 10 + 30 = 80, 乙 5, 丙 has none
const rows = `开发区,企业名称,行业,产值,外资
甲,一厂,新材料,40,0
乙,二厂,新能源,5,100
甲,三厂,新能源,10,3500
甲,四厂,新材料,30,0`;

function figures(formula: string, unit: string, table = enterprises, parts = rows) {
  const scored = scoreText(rules(formula, unit, table), zones, undefined, parts);
  return scored.assessment === undefined ? findings(scored) : figuresOf(scored, 'indicators/指标');
}

describe('figures of the parts that belong to an entity', () => {
  test.each([
    ['sum_of(企业, 产值)', '亿元', ['80', '5', '0']],
    // only those of one industry: 40 + 30
    ['sum_of(企业, 产值, 新材料)', '亿元', ['70', '0', '0']],
    // 70 ÷ 80; of nothing there is no share
    ['sum_of(企业, 产值, 新材料) / sum_of(企业, 产值)', '%', ['87.5', '0', 'zero-denominator']],
    ['count_of(企业)', '', ['3', '1', '0']],
    // above 30 亿元 or above 3,000 万美元: 一厂 and 三厂
    ['count_of(企业, 产值 > 30亿元 or 外资 > 3000万美元)', '', ['2', '0', '0']],
    ['count_of(企业, 新材料 and 产值 >= 30亿元)', '', ['2', '0', '0']],
    // 80 ÷ 3
    ['round(mean_of(企业, 产值), 2)', '亿元', ['26.67', '5', 'no-peers']],
    ['min_of(企业, 产值)', '亿元', ['10', '5', 'no-peers']],
    ['max_of(企业, 产值, 新能源)', '亿元', ['10', '5', 'no-peers']],
    // the two largest: 40 + 30
    ['top_of(企业, 产值, 2)', '亿元', ['70', '5', '0']],
    ['top_of(企业, 产值, 2) / sum_of(企业, 产值)', '%', ['87.5', '100', 'zero-denominator']],
    // a formula of the row, converted: 80 亿元 = 800,000 万元
    ['sum_of(企业, 产值 * 2) - sum_of(企业, 产值)', '万元', ['800000', '50000', '0']],
    // a group function over the roll-up: (80 + 5 + 0) ÷ 3 = 28.33
    ['round(cohort_mean(sum_of(企业, 产值)), 2)', '亿元', ['28.33', '28.33', '28.33']],
  ])('%s in %s', (formula, unit, expected) => {
    expect(figures(formula, unit)).toEqual(expected);
  });

  test('an indicator may have the name of a column of the parts', () => {
    const yaml = rules('sum_of(企业, 产值)', '亿元', enterprises).replace('指标: {formula', '产值: {formula');
    expect(figuresOf(scoreText(yaml, zones, undefined, rows), 'indicators/产值')).toEqual(['80', '5', '0']);
  });

  test('a table may be nothing but names to be counted', () => {
    const names = '{entity: [企业名称], without-rows: zero}';
    expect(figures('count_of(企业)', '', names)).toEqual(['3', '1', '0']);
  });

  // one row for each industry of a zone: 甲 has 40 and 10 of the two, 50 together; a second row of 新材料 would count twice
  test('the parts may be known by one of their text columns', () => {
    const clusters =
      '{entity: [行业], columns: {产值: {unit: 亿元}}, labels: {行业: [新材料, 新能源]}, without-rows: zero}';
    const sheet = '开发区,行业,产值\n甲,新材料,40\n甲,新能源,10\n乙,新材料,5';
    expect(figures('sum_of(企业, 产值)', '亿元', clusters, sheet)).toEqual(['50', '5', '0']);
    expect(figures('sum_of(企业, 产值, 新材料)', '亿元', clusters, sheet)).toEqual(['40', '5', '0']);
    expect(figures('sum_of(企业, 产值)', '亿元', clusters, `${sheet}\n甲,新材料,1`)).toEqual([
      'data/part-twice !B5 < !B2',
    ]);
  });

  test('the order of the rows is of no account', () => {
    const [head = '', ...others] = rows.split('\n');
    const back = [head, ...others.reverse()].join('\n');
    expect(figures('top_of(企业, 产值, 2)', '亿元', enterprises, back)).toEqual(['70', '5', '0']);
  });

  test('an entity without a row has no figure, unless the rules take it for 0', () => {
    const strict = enterprises.replace(', without-rows: zero', '');
    expect(figures('sum_of(企业, 产值)', '亿元', strict)).toEqual(['80', '5', 'not-reported']);
  });

  test('one part without its value leaves the whole without', () => {
    const gap = rows.replace('三厂,新能源,10', '三厂,新能源,');
    expect(figures('sum_of(企业, 产值)', '亿元', enterprises, gap)).toEqual(['not-reported', '5', '0']);
    // 三厂 is in another industry
    expect(figures('sum_of(企业, 产值, 新材料)', '亿元', enterprises, gap)).toEqual(['70', '0', '0']);
  });
});

describe('parts that several own', () => {
  const shared = '{entity: [园区], columns: {产值: {unit: 亿元}, 份额: {unit: "%"}}, share: 份额}';
  const parks = `开发区,园区,产值(亿元),份额(%)
甲,甲园,50,100
甲,共建园,100,60
乙,共建园,100,40
丙,丙园,7,100`;

  test('count by their shares', () => {
    // 50 + 100 × 60 %; 100 × 40 %; 7
    expect(figures('sum_of(企业, 产值)', '亿元', shared, parks)).toEqual(['110', '40', '7']);
    expect(figures('count_of(企业)', '', shared, parks)).toEqual(['1.6', '0.4', '1']);
  });

  test('whose shares are not a whole are refused', () => {
    expect(figures('sum_of(企业, 产值)', '亿元', shared, parks.replace('100,40', '100,30'))).toEqual([
      'data/shares-sum !D3 < !D4',
    ]);
  });
});

describe('rows that cannot count are errors at their cells', () => {
  test.each([
    ['whose nobody knows', '丁,五厂,新材料,1,0', 'data/part-of-unknown !A6'],
    ['without a name', '乙,,新材料,1,0', 'data/part-unnamed !B6'],
    ['twice', '乙,二厂,新材料,1,0', 'data/part-twice !B6 < !B3'],
    ['with a word that the rules do not list', '乙,五厂,新材枓,1,0', 'data/unknown-word !C6'],
    ['without a word', '乙,五厂,,1,0', 'data/unknown-word !C6'],
  ])('%s', (_, row, expected) => {
    expect(figures('count_of(企业)', '', enterprises, `${rows}\n${row}`)).toEqual([expected]);
  });

  test('no sheet of the table is an error, not a table without rows', () => {
    const scored = scoreText(rules('count_of(企业)', '', enterprises), zones);
    expect(findings(scored)).toEqual(['data/ledger-not-found data.csv']);
  });
});

describe('formulas over a table are checked', () => {
  test.each([
    ['sum_of(企叶, 产值)', '亿元', 'formula/unknown-table rules 5'],
    ['sum_of(企业, 产直)', '亿元', 'formula/unknown-name rules 5'],
    ['sum_of(企业, 面积)', '亩', 'formula/unknown-name rules 5'],
    ['sum_of(企业, sum_of(企业, 产值))', '亿元', 'formula/nested-table rules 5'],
    ['sum_of(企业, 新材料)', '亿元', 'formula/type-mismatch rules 5'],
    ['count_of(企业, 产值)', '', 'formula/type-mismatch rules 5'],
    ['top_of(企业, 产值, 0)', '亿元', 'formula/top-count rules 5'],
    ['sum_of(企业, 产值)', '亩', 'rules/result-unit rules 5'],
  ])('%s in %s: %s', (formula, unit, expected) => {
    expect(figures(formula, unit)).toEqual([expected]);
  });
});
