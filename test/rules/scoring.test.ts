import { describe, expect, test } from 'vitest';
import { bookOf, figures, parameter, scored } from './score-text.js';

const head = (id: string) => `zone-score: 1
id: test/${id}
title: 试算
status: example
entity: zone
round: {total: 2}
`;

describe('units', () => {
  const research = `${head('research')}columns:
  研发经费: {unit: 万元}
  地区生产总值: {unit: 亿元}
indicators:
  研发强度: {formula: 研发经费 / 地区生产总值, unit: "%", target: "3.81%"}
index:
  研发强度: {weight: 100, score: {method: attainment, cap: none}}
`;

  test('万元 over 亿元 against a target in percent', () => {
    const assessment = scored(
      bookOf(research),
      '开发区,研发经费(万元),地区生产总值(亿元)\n甲,3810,10\n乙,1905,10\n',
    );
    // 10 亿元 = 100,000 万元: 3,810 ÷ 100,000 = 3.81%, 1,905 ÷ 100,000 = 1.905%
    expect(figures(assessment, 'indicators/研发强度')).toEqual(['3.81', '1.905']);
    // 1.905 ÷ 3.81 × 100
    expect(figures(assessment, 'total')).toEqual(['100', '50']);
  });

  test('a sheet in other units than the rules gives the same', () => {
    const assessment = scored(
      bookOf(research),
      '开发区,研发经费(亿元),地区生产总值(万元)\n甲,0.381,100000\n',
    );
    expect(figures(assessment, 'indicators/研发强度')).toEqual(['3.81']);
  });

  const rates = (total: string) => `${head('rates')}units:
  rates: {美元: 6.8974元}
  counting: [盏]
columns:
  内资: {unit: 万元}
  外资: {unit: 万美元}
  路灯: {unit: 万盏}
indicators:
  投资: {formula: ${total}, unit: 万元}
  每盏投资: {formula: 投资 / 路灯, unit: 元/盏}
index:
  投资: {weight: 50, score: {method: ratio-to-base, base: 1000, cap: none}}
  每盏投资: {weight: 50, score: {method: ratio-to-base, base: 1000, cap: none}}
`;

  test.each(['内资 + 外资', '外资 + 内资'])('a declared rate makes two currencies one: %s', (total) => {
    const assessment = scored(bookOf(rates(total)), '开发区,内资,外资,路灯\n甲,310.26,100,0.5\n');
    // 310.26 + 100 × 6.8974 = 1,000 万元; ÷ 0.5 万盏 = 2,000 元/盏
    expect(figures(assessment, 'indicators/投资')).toEqual(['1000']);
    expect(figures(assessment, 'indicators/每盏投资')).toEqual(['2000']);
    // 1000 ÷ 1000 × 50 + 2000 ÷ 1000 × 50
    expect(figures(assessment, 'total')).toEqual(['150']);
  });
});

describe('indicators', () => {
  const rules = `${head('chain')}columns:
  税收: {unit: 万元}
  土地: {unit: 亩}
indicators:
  双倍: {formula: 亩均税收 * 2, unit: 万元/亩, round: 2}
  亩均税收: {formula: 税收 / 土地, unit: 万元/亩, round: 1}
index:
  双倍: {weight: 50, score: {method: ratio-to-base, base: 1, cap: none}}
  亩均税收: {weight: 50, score: {method: ratio-to-base, base: 1, cap: none}}
`;

  test('one that reads another takes its exact value; scores are made of the rounded ones', () => {
    const assessment = scored(bookOf(rules), '开发区,税收,土地\n甲,3.34,1\n');
    // 3.34 is 3.3 at one decimal; 2 × 3.34 = 6.68, where 2 × 3.3 would be 6.6
    expect(figures(assessment, 'indicators/亩均税收')).toEqual(['3.3']);
    expect(figures(assessment, 'indicators/双倍')).toEqual(['6.68']);
    // 6.68 × 50 + 3.3 × 50
    expect(figures(assessment, 'total')).toEqual(['499']);
  });

  test('columns are scored as they are, full marks are 1000, and ranks are given within the group named', () => {
    const book = bookOf(`${head('columns')}full-marks: 1000
groups: {type: 类型, region: 地区}
columns:
  税收: {unit: 万元, aliases: [税收收入]}
index:
  税收: {weight: 1000, score: {method: ratio-to-base, base: 200, cap: 1}}
rank: {within: region}
grade: {thresholds: {优: 800, 良: 400, 差: 0}}
`);
    const sheet =
      '开发区,类型,地区,税收收入\n甲,国家级,南,100\n乙,省级,南,160\n丙,国家级,北,50\n丁,省级,北,400\n';
    const assessment = scored(book, sheet);
    // 100 ÷ 200 × 1000; 160 ÷ 200 × 1000; 50 ÷ 200 × 1000; 400 is twice the base, capped at the weight
    expect(figures(assessment, 'total')).toEqual(['500', '800', '250', '1000']);
    expect(figures(assessment, 'rank')).toEqual(['2', '1', '2', '1']);
    // a threshold belongs to the grade it starts
    expect(figures(assessment, 'grade')).toEqual(['良', '优', '差', '优']);
  });
});

describe('scoring, for all indicators that do not say otherwise', () => {
  const rules = (
    items: string,
  ) => `${head('defaults')}scoring: {method: ratio-to-base, base: 10, cap: 2, missing: zero}
columns: {甲项: {unit: 万元}, 乙项: {unit: 万元}}
index:
${items}`;

  test.each([
    ['said nowhere', '  甲项: {weight: 60}\n', '10', '2'],
    ['one setting of its own', '  甲项: {weight: 60, score: {base: 20}}\n', '20', '2'],
    [
      'the method repeated',
      '  甲项: {weight: 60, score: {method: ratio-to-base, base: 20, cap: 1}}\n',
      '20',
      '1',
    ],
    ['inside a dimension', '  组: {weight: 60, of: {甲项: {weight: 60}}}\n', '10', '2'],
  ])('%s', (_, item, base, cap) => {
    const book = bookOf(rules(`${item}  乙项: {weight: 40}\n`));
    const id = item.includes('of:') ? 'framework/组/甲项' : 'framework/甲项';
    expect([parameter(book, `${id}/base`), parameter(book, `${id}/cap`)]).toEqual([base, cap]);
    expect(book.plan.byId.get(`${id}/points`)?.op).toMatchObject({ cases: [{ policy: 'zero' }] });
  });

  test('an own policy by reason replaces one for all', () => {
    const book = bookOf(
      rules(
        '  甲项: {weight: 60, score: {missing: {not-reported: {penalty: 3}}}}\n  乙项: {weight: 40}\n',
      ).replace('missing: zero', 'missing: {policy: redistribute, within: total}'),
    );
    expect(book.plan.byId.get('framework/甲项/points')?.op).toMatchObject({
      cases: [{ reasons: ['not-reported'], policy: 'penalty' }],
    });
    expect(parameter(book, 'framework/甲项/missing-penalty')).toBe('3');
  });

  test('another method takes over the missing policy only', () => {
    const own = '{method: min-max, worst: 0, best: 10, clip: [0, 100], degenerate: 0}';
    const book = bookOf(rules(`  甲项: {weight: 60, score: ${own}}\n  乙项: {weight: 40}\n`));
    expect(book.plan.byId.has('framework/甲项/base')).toBe(false);
    expect(book.plan.byId.get('framework/甲项/points')?.op).toMatchObject({ cases: [{ policy: 'zero' }] });
  });

  test('an own policy goes before the shared one', () => {
    const book = bookOf(
      rules('  甲项: {weight: 60, score: {missing: mean-of-peers}}\n  乙项: {weight: 40}\n'),
    );
    expect(book.plan.byId.get('framework/甲项/points')?.op).toMatchObject({
      cases: [{ policy: 'mean-of-peers' }],
    });
  });
});

describe('extends', () => {
  const base = `${head('base')}columns: {甲项: {unit: 万元}, 乙项: {unit: 万元}}
index:
  甲项: {weight: 60, score: {method: ratio-to-base, base: 10, cap: 2}}
  乙项: {weight: 40, score: {method: ratio-to-base, base: 10, cap: 2}}
`;

  test('a setting of a score replaces the base’s; the rest stays', () => {
    const over =
      'extends: base.yaml\nid: test/over\nindex: {甲项: {weight: 50, score: {base: 25}}, 乙项: {weight: 50}}\n';
    const book = bookOf({ 'over.yaml': over, 'base.yaml': base });
    expect(parameter(book, 'framework/甲项/base')).toBe('25');
    expect(parameter(book, 'framework/甲项/cap')).toBe('2');
    expect(parameter(book, 'framework/乙项/weight')).toBe('50');
    expect(book.overrides.map(({ path }) => path.join('/'))).toEqual([
      'id',
      'index/甲项/weight',
      'index/甲项/score/base',
      'index/乙项/weight',
    ]);
    // line and column of the file that says it
    expect(book.plan.byId.get('framework/甲项/base')?.origin).toMatchObject({ file: 'over.yaml', line: 3 });
    expect(book.plan.byId.get('framework/乙项/base')?.origin).toMatchObject({ file: 'base.yaml', line: 10 });
  });

  test('a score that names its method takes nothing from the base’s', () => {
    const own = '{method: attainment, target: 5, cap: 1}';
    const over = `extends: base.yaml\nindex: {甲项: {score: ${own}}}\n`;
    const book = bookOf({ 'over.yaml': over, 'base.yaml': base });
    expect(parameter(book, 'framework/甲项/target')).toBe('5');
    expect(book.plan.byId.has('framework/甲项/base')).toBe(false);
  });
});
