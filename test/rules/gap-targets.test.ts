import { describe, expect, test } from 'vitest';
import { figuresOf, findings, type Scored, scoreText, subjectOf } from '../assess/score-text.js';

const columns = `
missing-marks: {"/": not-applicable}
columns:
  税收: {unit: 亿元, kind: flow}
  高企: {unit: 家, kind: stock}
  净增: {unit: 家, kind: net}
  强度: {unit: "%", kind: ratio}
  能耗: {unit: 吨标煤/万元, kind: ratio}
  事故: {unit: 起, kind: flow}
  目标列: {unit: 万元}
indicators: {能耗: {unit: 吨标煤/万元, direction: lower}, 事故: {unit: 起, direction: lower}}
index: {税收: {weight: 100, score: {method: attainment, target: 10, cap: none}}}
`;
const header = '开发区,税收,高企,净增,强度,能耗,事故,目标列';
/** 2022Q3: 税收 75 of the year so far. */
const figures = '甲,75,205,6,3.5,0.97,3,1000000';
const earlier =
  ',2021年1—9月税收,2021年1—12月税收,2021年1—9月强度,2021年1—9月能耗,2021年1—9月净增,2021年1—9月高企';
const before = ',60,80,3.2,1,-2,0';

function scored(target: string, period: string | undefined = '2022Q3'): Scored {
  const yaml = `${columns}gap: {targets: {${target}}, lights: {green: 0, yellow: -5}}`;
  return scoreText(yaml, `${header}${earlier}\n${figures}${before}`, period);
}

/** A part of the target's figures, with 6 decimals at most. */
function part(of: Scored, name: string, which: string): string | undefined {
  const id = `gap/${name}/${which}`;
  const [text] = subjectOf(of).assessment.plan.byId.has(id) ? figuresOf(of, id, 6) : [];
  return text?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

function parts(target: string, period?: string): (string | undefined)[] {
  const of = scored(target, period);
  const name = target.slice(0, target.indexOf(':'));
  const wanted = ['target', 'gap', 'attainment', 'expected', 'lead', 'needed', 'met'];
  return wanted.map((which) => part(of, name, which));
}

const none = undefined;

describe('a level', () => {
  test.each([
    // a flow: 120 − 75; 75 ÷ 120; three quarters; 62.5 − 75; 45 for the one quarter that remains
    ['税收: {target: 120}', ['120', '45', '62.5', '75', '-12.5', '45', 'false']],
    // by the same unit written otherwise: 0.012 万亿 is not needed, 1200000万元 = 120亿元
    ['税收: {target: 1200000万元}', ['120', '45', '62.5', '75', '-12.5', '45', 'false']],
    // from a column in 万元: 1000000 万元 = 100 亿元; 75 ÷ 100 is just in time
    ['税收: {target: {column: 目标列}}', ['100', '25', '75', '75', '0', '25', 'false']],
    // a stock has no time progress: 210 − 205, 205 ÷ 210 = 97.619048 %
    ['高企: {target: 210, comparator: above}', ['210', '5', '97.619048', none, none, '6', 'false']],
    // 突破 205 is not met by 205, 不低于 205 is
    // and to pass it takes one more
    ['高企: {target: 205, comparator: above}', ['205', '0', '100', none, none, '1', 'false']],
    ['高企: {target: 205}', ['205', '0', '100', none, none, '0', 'true']],
    // a net increase: 8 − 6, 6 ÷ 8
    ['净增: {target: 8}', ['8', '2', '75', none, none, '2', 'false']],
    // a percentage: 3.81 − 3.5 in 个百分点; 3.5 ÷ 3.81 = 91.863517 %
    ['强度: {target: "3.81%"}', ['3.81', '0.31', '91.863517', none, none, none, 'false']],
    // lower is better: 0.97 − 0.95; 0.95 ÷ 0.97 = 97.938144 %
    ['能耗: {target: 0.95}', ['0.95', '0.02', '97.938144', none, none, none, 'false']],
    ['能耗: {target: 0.97}', ['0.97', '0', '100', none, none, none, 'true']],
    ['能耗: {target: 0.97, comparator: below}', ['0.97', '0', '100', none, none, none, 'false']],
    // a flow of which there may be 10 a year: 3 are used, 75 − 30 ahead of time
    ['事故: {target: 10}', ['10', '-7', '30', '75', '45', none, 'true']],
    // a target that is not above 0 has no ratio
    ['税收: {target: 0}', ['0', '-75', 'zero-denominator', '75', 'zero-denominator', '0', 'true']],
    ['税收: {target: -5}', ['-5', '-80', 'zero-denominator', '75', 'zero-denominator', '0', 'true']],
    // a range: 95—100 is missed by 3.5 from below, by 91.5; 3—4 is met, 0.5 from either end
    ['强度: {range: [95%, 100%]}', ['95', '91.5', none, none, none, none, 'false']],
    ['强度: {range: [3%, 4%]}', ['3', '-0.5', none, none, none, none, 'true']],
    ['强度: {range: [3%, 3.4%]}', ['3', '0.1', none, none, none, none, 'false']],
  ])('%s', (target, expected) => {
    expect(parts(target)).toEqual(expected.map((text) => text ?? undefined));
  });
});

describe('time progress', () => {
  test.each([
    ['2022', 'linear', '100', none],
    ['2022H1', 'linear', '50', '45'],
    ['2022Q1', 'linear', '25', '15'],
    ['2022Q3', 'linear', '75', '45'],
    // 7 ÷ 12 = 58.333333 %; 45 over 5 months
    ['2022-07', 'linear', '58.333333', '9'],
    ['2022Q2', 'months', '50', '22.5'],
    // the 13th of 52 weeks; 3 whole months of 12; 45 ÷ 39
    ['2022W13', 'linear', '25', '1.153846'],
    ['2022W13', 'months', '25', '1.153846'],
    ['2022W14', 'months', '25', '1.184211'],
    ['2022Q3', '{Q1: 20%, Q2: 45%, Q3: 70%, Q4: 100%}', '70', '45'],
    // the half-year ends with the second quarter, and March with the first
    ['2022H1', '{Q1: 20%, Q2: 45%, Q3: 70%, Q4: 100%}', '45', '45'],
    ['2022Q1', '{M3: 18%, M6: 50%, M9: 75%, M12: 100%}', '18', '15'],
    ['2022Q3', 'none', none, '45'],
  ])('%s %s', (period, progress, expected, needed) => {
    const of = scoreText(
      `${columns}gap: {targets: {税收: {target: 120, progress: ${progress}}}}`,
      `${header}\n${figures}`,
      period,
    );
    expect(findings(of)).toEqual([]);
    expect(part(of, '税收', 'expected')).toEqual(expected);
    expect(part(of, '税收', 'needed')).toEqual(needed);
  });

  test('a column of whole years has none in a run by quarters', () => {
    const yearly = columns.replace('{unit: 亿元, kind: flow}', '{unit: 亿元, kind: flow, every: year}');
    const of = scoreText(`${yearly}gap: {targets: {税收: {target: 120}}}`, `${header}\n${figures}`, '2022Q3');
    expect([
      part(of, '税收', 'attainment'),
      part(of, '税收', 'expected'),
      part(of, '税收', 'needed'),
    ]).toEqual(['62.5', none, none]);
  });
});

describe('growth and reduction', () => {
  test('growth counts from all of last year, and says what the rest must grow by', () => {
    const of = scored('税收: {growth: 25%}');
    // 80 × 1.25 = 100; 75 ÷ 100; 25 for the last quarter; on last year's 80 − 60 = 20 that is growth by 25 %
    const wanted = ['target', 'attainment', 'gap', 'needed', 'needed-growth'];
    expect(wanted.map((which) => part(of, '税收', which))).toEqual(['100', '75', '25', '25', '25']);
  });

  test.each([
    // 75 ÷ 60 − 1
    ['税收: {target: 120}', '税收', '25'],
    // of a percentage the difference: 3.5 − 3.2
    ['强度: {target: "3.81%"}', '强度', '0.3'],
    // no growth from −2, none from 0
    ['净增: {target: 8}', '净增', 'zero-denominator'],
    ['高企: {target: 210}', '高企', 'zero-denominator'],
  ])('on a year ago: %s', (target, name, expected) => {
    expect(part(scored(target), name, 'growth')).toBe(expected);
  });

  test('a base of 0 or less has no growth target, and that is no error', () => {
    const of = scoreText(
      `${columns}gap: {targets: {税收: {growth: 10%}}}`,
      `${header},2021年1—12月税收\n${figures},-5`,
      '2022Q3',
    );
    expect(findings(of)).toEqual([]);
    expect(['target', 'gap', 'met', 'attainment'].map((which) => part(of, '税收', which))).toEqual(
      Array.from({ length: 4 }, () => 'zero-denominator'),
    );
  });

  test.each([
    // last year 1; 1 × (1 − 3 %) = 0.97, which is met: all of 0.03 is done
    ['能耗: {reduction: 3%, from: last-year}', ['0.97', '0', '100', 'true']],
    // 1 − 4 % = 0.96: 0.03 of 0.04 is done
    ['能耗: {reduction: 4%, from: last-year}', ['0.96', '0.01', '75', 'false']],
    // from 0.95 by 10 %: 0.855; it rose by 0.02 instead of falling by 0.095: −21.052632 %
    ['能耗: {reduction: 10%, from: 0.95}', ['0.855', '0.115', '-21.052632', 'false']],
    ['能耗: {reduction: 10%, from: 0}', Array.from({ length: 4 }, () => 'zero-denominator')],
  ])('%s', (target, expected) => {
    const of = scored(target);
    expect(['target', 'gap', 'attainment', 'met'].map((which) => part(of, '能耗', which))).toEqual(expected);
  });
});

describe('lights', () => {
  test.each([
    // 75 ÷ 100 − 75 = 0; 75 ÷ 107 = 70.093458, −4.906542; 75 ÷ 120 = 62.5, −12.5
    [100, '绿'],
    [107, '黄'],
    [120, '红'],
  ])('target %d: %s', (target, light) => {
    expect(part(scored(`税收: {target: ${target}}`), '税收', 'light')).toBe(light);
  });
});

describe('where targets stand', () => {
  test("an indicator's own is one, and an entry may say how it is meant", () => {
    const own = columns.replace('direction: lower}, 事故', 'direction: lower, target: 0.97}, 事故');
    const plain = scoreText(own, `${header}\n${figures}`);
    expect(part(plain, '能耗', 'met')).toBe('true');
    const meant = scoreText(`${own}gap: {targets: {能耗: {comparator: below}}}`, `${header}\n${figures}`);
    expect(part(meant, '能耗', 'met')).toBe('false');
  });

  test('/ in the column of targets is no error, and concerns that entity alone', () => {
    const of = scoreText(
      `${columns}gap: {targets: {税收: {target: {column: 目标列}}}}`,
      `${header}\n${figures}\n乙,80,1,1,1,1,1,/`,
      '2022Q3',
    );
    expect(findings(of)).toEqual([]);
    expect(figuresOf(of, 'gap/税收/gap')).toEqual(['25', 'not-applicable']);
    expect(figuresOf(of, 'gap/税收/met')).toEqual(['false', 'not-applicable']);
  });

  test('by group, and by period', () => {
    const grouped = columns.replace('missing-marks', 'groups: {type: 类型}\nmissing-marks');
    const gap = 'gap: {targets: {税收: {target: {by-group: {经开区: 100, 高新区: {2021: 50, 2022: 150}}}}}}';
    const of = scoreText(
      `${grouped}${gap}`,
      `${header},类型\n${figures},经开区\n乙${figures.slice(1)},高新区`,
      '2022Q3',
    );
    expect(findings(of)).toEqual([]);
    // 100 − 75, 150 − 75
    expect(figuresOf(of, 'gap/税收/gap')).toEqual(['25', '75']);
  });

  test('without a period there is no time progress, and no other period is looked for', () => {
    const of = scoreText(`${columns}gap: {targets: {税收: {target: 120}}}`, `${header}\n${figures}`);
    expect(findings(of)).toEqual([]);
    expect(['attainment', 'expected', 'needed', 'growth'].map((which) => part(of, '税收', which))).toEqual([
      '62.5',
      none,
      none,
      none,
    ]);
  });

  test('figures of a year ago need not be there, but the base of growth is missed', () => {
    const sheet = `${header}\n${figures}`;
    expect(findings(scoreText(`${columns}gap: {targets: {税收: {target: 120}}}`, sheet, '2022Q3'))).toEqual(
      [],
    );
    expect(findings(scoreText(`${columns}gap: {targets: {税收: {growth: 10%}}}`, sheet, '2022Q3'))).toEqual([
      expect.stringMatching(/^data\/period-not-found /),
    ]);
  });
});
