import { describe, expect, test } from 'vitest';
import { salaryText } from '../methods/salary-floats/floats.js';
import { figuresOf, findings } from './score-text.js';

// 原系数 1.2, 1.1, 1.1, 1.0, 0.9 over 180, 150, 210, 120, 90 heads with a base of 1 each: Σ k·B = 813, Σ B = 750
const units = '开发区,得分,人数,人均\n甲,120,180,1\n乙,110,150,1\n丙,110,210,1\n丁,100,120,1\n戊,90,90,1';
const ofScore =
  'base: {headcount: 人数, per-head: 人均}\ncoefficient: {method: formula, formula: score / 100分}';

describe('总量 pool', () => {
  // × 750/813: 1.1070, 1.0148, 1.0148, 0.9225, 0.8303
  test('neutral', () => {
    const scored = salaryText(`${ofScore}\nband: none\npool: neutral`, units);
    expect(figuresOf(scored, 'salary/coefficient', 4)).toEqual([
      '1.1070',
      '1.0148',
      '1.0148',
      '0.9225',
      '0.8303',
    ]);
    // 180 × 1.2 × 750/813 = 199.2619926…; 152.2140221…; 213.0996309…; 110.7011070…; 74.7232472…: cut 199.26 + 152.21 + 213.09 + 110.70 + 74.72
    // = 749.98, and the two fen go to the remainders .0096309 and .0040221
    expect(figuresOf(scored, 'salary/amount', 2)).toEqual(['199.26', '152.22', '213.10', '110.70', '74.72']);
    expect(figuresOf(scored, 'salary/residual')).toEqual(['0', '0', '0', '0', '0']);
  });

  // 戊 stays on 0.9 = 81, 甲 on 1.05 = 189; the others share 750 − 270 = 480 over 150·1.1 + 210·1.1 + 120·1.0 = 516: λ = 0.930232…
  // 甲 would have 1.116, 戊 0.837; 乙 and 丙 have 1.023255…
  test('neutral within a band', () => {
    const scored = salaryText(`${ofScore}\nband: {floor: 0.9, ceiling: 1.05}\npool: neutral`, units);
    expect(figuresOf(scored, 'salary/coefficient', 4)).toEqual([
      '1.0500',
      '1.0233',
      '1.0233',
      '0.9302',
      '0.9000',
    ]);
    expect(figuresOf(scored, 'salary/reasons/ceiling')).toEqual(['true', 'false', 'false', 'false', 'false']);
    expect(figuresOf(scored, 'salary/reasons/floor')).toEqual(['false', 'false', 'false', 'false', 'true']);
  });

  // 8 in 100 of what the raw coefficients come to: λ = 650.40/813 = 0.8
  test('an amount', () => {
    const scored = salaryText(`${ofScore}\nband: none\npool: {amount: 650.4}`, units);
    expect(figuresOf(scored, 'salary/lambda')).toEqual(['0.8', '0.8', '0.8', '0.8', '0.8']);
    expect(figuresOf(scored, 'salary/amount', 2)).toEqual(['172.80', '132.00', '184.80', '96.00', '64.80']);
  });

  test('none: each by the printed coefficient', () => {
    const scored = salaryText(
      `${ofScore}\nband: none\npool: none\nround: {coefficient: 1}`,
      '开发区,得分,人数,人均\n甲,96,3,1.11\n乙,94,3,1.11',
    );
    // 3 × 1.11 × 1.0 and × 0.9 = 2.997
    expect(figuresOf(scored, 'salary/amount', 2)).toEqual(['3.33', '3.00']);
  });

  // Σ B = 3 × 33.335 = 100.005, to the fen 100.01 (half away from zero); all fixed at 1, the last fen goes to the first by name
  test('in whole fen first, even where nobody can move', () => {
    const scored = salaryText(
      `${ofScore}\nband: {floor: 1, ceiling: 1}\npool: neutral`,
      '开发区,得分,人数,人均\nc,90,1,33.335\na,80,1,33.335\nb,70,1,33.335',
    );
    expect(figuresOf(scored, 'salary/pool', 2)).toEqual(['100.01', '100.01', '100.01']);
    expect(figuresOf(scored, 'salary/amount', 2)).toEqual(['33.33', '33.34', '33.34']);
  });

  // 上年 700 × 1.05 = 735 < 750: λ = 735/813
  test('a cap on growth', () => {
    const csv = units.replace('人均', '人均,上年额').replaceAll(/,1$/gmu, ',1,140');
    const scored = salaryText(
      `${ofScore}\nband: none\npool: neutral\ngrowth-cap: {last: 上年额, at-most: 5%}`,
      csv,
    );
    expect(figuresOf(scored, 'salary/pool')).toEqual(['735', '735', '735', '735', '735']);
    expect(figuresOf(scored, 'salary/lambda', 6)[0]).toBe('0.904059');
  });

  test('a column of amounts is summed', () => {
    const csv = '开发区,得分,基数,上年额\n甲,100,100,60\n乙,50,100,60';
    const setting =
      'base: {column: 基数}\ncoefficient: {method: formula, formula: score / 100分}\nband: none\npool: {amount: {column: 上年额}}';
    // 120 over 100 × 1 + 100 × 0.5
    expect(figuresOf(salaryText(setting, csv), 'salary/lambda')).toEqual(['0.8', '0.8']);
  });

  // 甲 and 乙 of the one, 丙 of the other: 300/(200 + 50) and 90/100
  test('one for each group', () => {
    const csv = '开发区,类型,得分,基数\n甲,工业,100,200\n乙,工业,50,100\n丙,旅游,100,100';
    const setting =
      'base: {column: 基数}\nwithin: type\ncoefficient: {method: formula, formula: score / 100分}\nband: none\npool: {amount: {by-group: {工业: 300, 旅游: 90}}}';
    const scored = salaryText(setting, csv, 'groups: {type: 类型}');
    expect(figuresOf(scored, 'salary/lambda')).toEqual(['1.2', '1.2', '0.9']);
    expect(figuresOf(scored, 'salary/amount')).toEqual(['240', '60', '90']);
  });

  test('in 万元 amounts are to the fen; among equals 丙 (U+4E19) comes before 乙 and 甲', () => {
    const setting =
      'base: {formula: 基数 * 1}\ncoefficient: {method: formula, formula: "1"}\nband: none\npool: {amount: 1万元}';
    const csv = '开发区,得分,基数(万元)\n甲,1,1\n乙,1,1\n丙,1,1';
    expect(figuresOf(salaryText(setting, csv), 'salary/amount', 2)).toEqual([
      '3333.33',
      '3333.33',
      '3333.34',
    ]);
  });
});

describe('系数调整 modifiers, in the order of the rules', () => {
  const two = '开发区,得分,基数,事故,上年系数\n甲,120,100,1,1.3\n乙,80,100,0,0.5';
  const setting =
    'base: {column: 基数}\ncoefficient: {method: formula, formula: score / 100分}\nband: {floor: 0.5, ceiling: 1.5}\npool: neutral\nmodifiers:\n';
  const grade = 'grade: {thresholds: {优秀: 90, 不合格: 0}}';

  test.each<readonly [string, string, readonly string[]]>([
    // λ = 1 meets the pool of 200
    ['none', '', ['1.2', '0.8']],
    [
      'a veto: at most 1; the other takes what is left',
      '  - {when: 事故 > 0, at-most: 1, reason: 一票否决}',
      ['1', '1'],
    ],
    [
      'at most 0.9: the other has 1.1',
      '  - {when: 事故 > 0, at-most: 0.9, reason: 一票否决}',
      ['0.9', '1.1'],
    ],
    [
      'a grade, below the floor of the band',
      '  - {grade: 不合格, exactly: 0.6, reason: 不合格}',
      ['1.4', '0.6'],
    ],
    [
      'exactly 0.7, below the later floor of 0.9',
      '  - {when: 事故 > 0, exactly: 0.7, reason: 甲}\n  - {when: 事故 > 0, at-least: 0.9, reason: 乙}',
      ['0.9', '1.1'],
    ],
    [
      'the other way round',
      '  - {when: 事故 > 0, at-least: 0.9, reason: 乙}\n  - {when: 事故 > 0, exactly: 0.7, reason: 甲}',
      ['0.7', '1.3'],
    ],
    // 甲 1.3 ± 0.2: [1.1, 1.5], 乙 0.5 ± 0.2: [0.3, 0.7] within the band [0.5, 0.7]
    [
      'a change of at most 0.2',
      '  - {change-from: 上年系数, at-most: 0.2, reason: 变动幅度}',
      ['1.3', '0.7'],
    ],
  ])('%s', (_, modifiers, expected) => {
    const scored = salaryText(
      modifiers === '' ? setting.replace('modifiers:\n', '') : setting + modifiers,
      two,
      grade,
    );
    expect(figuresOf(scored, 'salary/coefficient')).toEqual(expected);
  });

  test('who was not there last year says so, and has no such bound', () => {
    const csv = two.replace('0.5', '/');
    const scored = salaryText(
      `${setting}  - {change-from: 上年系数, at-most: 0.2, reason: 变动幅度}`,
      csv,
      grade,
    );
    expect(figuresOf(scored, 'salary/coefficient')).toEqual(['1.2', '0.8']);
  });

  // 80 is 不合格: at most 0; 120 is 优秀: at most 5. The pool of 200 goes to 甲 alone, at 2
  test('ceilings by grade are bounds, not values', () => {
    const open = setting
      .replace('{floor: 0.5, ceiling: 1.5}', 'none')
      .replace('modifiers:\n', 'ceiling-by-grade: {优秀: 5, 不合格: 0}');
    const scored = salaryText(open, two, grade);
    expect(figuresOf(scored, 'salary/coefficient')).toEqual(['2', '0']);
    expect(figuresOf(scored, 'salary/reasons/ceiling-by-grade')).toEqual(['false', 'true']);
  });
});

describe('一次性奖励 bonus, 上年 last, 主要负责人 heads', () => {
  const csv =
    '开发区,得分,基数,上年额,前年等次,上年等次,负责人\n甲,95,100,90,优秀,优秀,王\n乙,95,100,/,优秀,合格,王\n丙,80,100,120,,,李\n丁,82.0001,100,80,优秀,优秀,';
  const setting = `base: {column: 基数}
coefficient: {method: linear, reference: 80, slope: 1}
band: none
pool: none
bonus: [{consecutive: {grade: 优秀, columns: [前年等次, 上年等次]}, share: 10%, reason: 连续三年优秀}, {when: 得分 < 81分, amount: 5.005, reason: 慰问}]
last: {amount: 上年额}
heads: 负责人`;
  const scored = salaryText(setting, csv, 'grade: {thresholds: {优秀: 90, 合格: 0}}');

  test('paid besides', () => {
    expect(figuresOf(scored, 'salary/bonus')).toEqual(['10', '0', '5.01', '0']);
    // 1 + 15/80 = 1.1875
    expect(figuresOf(scored, 'salary/payment')).toEqual(['128.75', '118.75', '105.01', '102.5']);
  });

  test('more or less than last year', () => {
    // 丁: 1 + 2.0001/80 = 1.02500125, printed 1.025
    expect(figuresOf(scored, 'salary/change')).toEqual(['28.75', 'not-applicable', '-20', '22.5']);
  });

  test('who heads two units has the mean; a vacant post has none', () => {
    expect(figuresOf(scored, 'salary/heads')).toEqual(['1.1875', '1.1875', '1', 'no-peers']);
    expect(findings(scored)).toEqual([]);
  });
});

describe('what is refused in the data', () => {
  const setting =
    'base: {headcount: 人数, per-head: 人均}\ncoefficient: {method: formula, formula: score / 100分}\nband: {floor: 0.9, ceiling: 1.1}\n';

  test.each([
    [
      'no headcount',
      '开发区,得分,人数,人均\n甲,90,,1\n乙,80,1,1',
      'pool: neutral',
      ['data/salary-missing !C2'],
    ],
    [
      'a base below 0',
      '开发区,得分,人数,人均\n甲,90,1,-1\n乙,80,1,1',
      'pool: neutral',
      ['data/salary-negative !D2'],
    ],
    [
      'a pool below all floors: 0.9 × 200 = 180',
      '开发区,得分,人数,人均\n甲,90,100,1\n乙,80,100,1',
      'pool: {amount: 179.98}',
      ['data/pool-infeasible rules 10'],
    ],
    [
      'a pool above all ceilings',
      '开发区,得分,人数,人均\n甲,90,100,1\n乙,80,100,1',
      'pool: {amount: 220.02}',
      ['data/pool-infeasible rules 10'],
    ],
    [
      'nobody to give it to',
      '开发区,得分,人数,人均\n甲,90,0,1\n乙,80,0,1',
      'pool: {amount: 1}',
      ['data/pool-infeasible rules 10'],
    ],
    [
      'no last year for the cap',
      '开发区,得分,人数,人均,上年额\n甲,90,1,1,\n乙,80,1,1,1',
      'pool: neutral\ngrowth-cap: {last: 上年额, at-most: 5%}',
      ['data/salary-missing !E2'],
    ],
  ])('%s', (_, csv, pool, expected) => {
    expect(findings(salaryText(setting + pool, csv))).toEqual(expected);
  });

  test('on the bound itself it is met', () => {
    const csv = '开发区,得分,人数,人均\n甲,90,100,1\n乙,80,100,1';
    const scored = salaryText(`${setting}pool: {amount: 180}`, csv);
    expect(figuresOf(scored, 'salary/coefficient')).toEqual(['0.9', '0.9']);
  });
});

test('the exempt share in nothing', () => {
  const setting =
    'base: {column: 基数}\ncoefficient: {method: formula, formula: score / 100分}\nband: none\npool: neutral';
  const csv = '开发区,得分,基数\n甲,100,100\n乙,50,100\n丙,90,999';
  const scored = salaryText(setting, csv, 'exempt: [{entity: 丙, reason: 新设}]');
  // 200 over 150
  expect(figuresOf(scored, 'salary/pool')).toEqual(['200', '200']);
  expect(figuresOf(scored, 'salary/coefficient', 4)).toEqual(['1.3333', '0.6667']);
});
