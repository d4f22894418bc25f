import { describe, expect, test } from 'vitest';
import { placeText } from '../../src/diagnostics/place-text.js';
import { must } from '../../src/model/must.js';
import { explain } from '../../src/plan/explain/explain.js';
import { declared, errors, ledger, rules, taxes, zones } from './corrected-taxes.js';
import { ruleText, scoreSheets } from './score-sheets.js';
import { figuresOf, findings, scoreText } from './score-text.js';

describe('a corrected figure', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing to correct', [], ['100', '200', 'not-reported']],
    ['one figure', ['甲,税收,100,120,漏报,更正函1号'], ['120', '200', 'not-reported']],
    ['by an alias', ['甲,税收收入,100,120,漏报,更正函1号'], ['120', '200', 'not-reported']],
    [
      'written otherwise, the same number',
      ['甲,税收,100.0,120,漏报,更正函1号'],
      ['120', '200', 'not-reported'],
    ],
    // 0.01 亿元 = 100 万元, 0.012 亿元 = 120 万元
    ['with its own unit', ['甲,税收,0.01亿元,0.012亿元,漏报,更正函1号'], ['120', '200', 'not-reported']],
    ['a blank cell', ['丙,税收,,50,漏报,更正函1号'], ['100', '200', '50']],
    ['to a mark', ['甲,税收,100,/,不考核,更正函1号'], ['not-applicable', '200', 'not-reported']],
    ['several', ['甲,税收,100,1,a,b', '乙,税收,200,2,a,b'], ['1', '2', 'not-reported']],
    [
      'notes and signatures below',
      ['甲,税收,100,120,漏报,更正函1号', '填表人：张三,,,,,'],
      ['120', '200', 'not-reported'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(taxes(rows)).toEqual(expected);
  });

  test('without a ledger nothing is corrected, and nothing is said of it', () => {
    const scored = scoreText(rules(), zones);
    expect(figuresOf(scored, 'measures/税收')).toEqual(['100', '200', 'not-reported']);
    // 丙 reported nothing
    expect(findings(scored)).toEqual(['data/entity-without-values !A4']);
  });

  test('what could not be read of the old cell is settled', () => {
    // 约100 is no number, and −5 is below the bound
    const sheet = '开发区,类型,税收（万元）\n甲,综合,约100\n乙,综合,-5';
    expect(taxes(['甲,税收,约100,100,不得估计,函', '乙,税收,-5,5,符号,函'], sheet)).toEqual(['100', '5']);
    expect(taxes(['甲,税收,约100,100,不得估计,函'], sheet)).toEqual(['data/below-bound !C3 < rules 1']);
  });

  test('a text column', () => {
    const scored = scoreText(rules(), zones, undefined, ledger('甲,类型,综合,出口加工区,批复,国函'));
    expect(scored.assessment?.table.labels.get('类型')?.values).toEqual(['出口加工区', '综合', '综合']);
  });
});

describe('the unit of the new value is that in which the old one is right', () => {
  // 1 亿元 = 10000 万元
  const sheet = '开发区,类型,税收（亿元）\n甲,综合,1\n乙,综合,0\n丙,综合,';
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['the sheet’s', ['甲,税收,1,1.2,漏报,函'], ['12000', '0', 'not-reported']],
    ['the rules’', ['甲,税收,10000,12000,漏报,函'], ['12000', '0', 'not-reported']],
    ['its own', ['丙,税收,,1200万元,漏报,函'], ['10000', '0', '1200']],
    ['zero tells none', ['乙,税收,0,12,漏报,函'], ['data/correction-unit-open !D2']],
    ['a blank tells none', ['丙,税收,,12,漏报,函'], ['data/correction-unit-open !D2']],
    ['another number', ['甲,税收,100,12,漏报,函'], ['data/correction-old-differs !C2 < !C2']],
  ])('%s', (_, rows, expected) => {
    expect(taxes(rows, sheet)).toEqual(expected);
  });

  test('percentages', () => {
    const yaml = rules().replace('{unit: 万元, aliases: [税收收入], at-least: 0}', '{unit: "%"}');
    const percents = '开发区,类型,税收\n甲,综合,3.2%\n乙,综合,4%';
    expect(taxes(['甲,税收,3.2%,4.2%,漏报,函'], percents, yaml)).toEqual(['4.2', '4']);
    // in the unit of the rules
    expect(taxes(['甲,税收,3.2,4.2,漏报,函'], percents, yaml)).toEqual(['4.2', '4']);
  });
});

describe('a ledger that cannot be followed', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['another old value', ['甲,税收,99,120,漏报,函'], ['data/correction-old-differs !C2 < !C2']],
    ['a blank that was none', ['甲,税收,,120,漏报,函'], ['data/correction-old-differs !C2 < !C2']],
    ['an unknown entity', ['丁,税收,1,2,漏报,函'], ['data/correction-of-unknown !A2']],
    ['an unknown column', ['甲,税金,100,2,漏报,函'], ['data/correction-column-unknown !B2']],
    ['no reason', ['甲,税收,100,120,,函'], ['data/correction-incomplete !E2']],
    ['no document', ['甲,税收,100,120,漏报,'], ['data/correction-incomplete !F2']],
    ['no new value', ['甲,税收,100,,漏报,函'], ['data/correction-incomplete !D2']],
    ['one cell twice', ['甲,税收,100,120,a,b', '甲,税收,100,130,a,b'], ['data/corrected-twice !D3 < !D2']],
    ['no number', ['甲,税收,100,约120,漏报,函'], ['data/correction-not-a-number !D2']],
    ['below the bound', ['甲,税收,100,-1,漏报,函'], ['data/below-bound !D2 < rules 1']],
  ])('%s', (_, rows, expected) => {
    expect(taxes(rows)).toEqual(expected);
  });

  test('a new value that is the old one is worth a word', () => {
    const scored = scoreText(rules(), zones, undefined, ledger('甲,税收,100,100,复核,函'));
    expect(findings(scored)).toContain('data/correction-changes-nothing !D2');
    expect(scored.assessment).toBeDefined();
  });

  test('a ledger without a column of reasons', () => {
    const scored = scoreText(rules(), zones, undefined, '开发区,数据项,原值,更正值,依据\n甲,税收,100,120,函');
    expect(errors(scored)).toEqual(['data/column-not-found  < rules 4']);
  });
});

describe('rows that are no entities', () => {
  test('a reference', () => {
    const yaml = rules(
      'references: {全市: [全市, 全市合计]}\nindicators: {占比: {formula: "税收 / of_reference(税收, 全市)", unit: "%"}}',
    ).replace('  税收: {weight', '  占比: {weight');
    const sheet = '开发区,类型,税收（万元）\n甲,综合,100\n全市合计,,400';
    const scored = scoreText(yaml, sheet, undefined, ledger('全市,税收,400,500,普查修订,公报'));
    // 100 ÷ 500
    expect(figuresOf(scored, 'indicators/占比')).toEqual(['20']);
  });

  /** Zones, their parks, and the ledger, a sheet each. */
  const withParks = (corrections: string, ...ledgerRows: readonly (readonly (string | number)[])[]) => {
    const yaml = ruleText(
      `columns: {面积: {unit: 亩}, 税收: {unit: 万元}}
tables: {园区: {entity: [园区名称], columns: {产值: {unit: 亿元}, 税收: {unit: 万元}}}}
indicators: {评分项: {formula: "sum_of(园区, 产值)", unit: 亿元}}
corrections: ${corrections}`,
    );
    const zoneRows = [
      ['开发区', '面积（亩）', '税收（万元）'],
      ['甲', 1, 7],
      ['乙', 2, 8],
      ['丙', 3, 9],
    ];
    const parks = [
      ['开发区', '园区名称', '产值（亿元）', '税收（万元）'],
      ['甲', '西园', 20, 2],
      ['甲', '东园', 10, 1],
      ['乙', '东园', 5, 3],
      ['丙', '丙', 1, 4],
    ];
    return scoreSheets(yaml, undefined, [
      { name: '区', rows: zoneRows },
      { name: '园', rows: parks },
      { name: '更正', rows: [...ledgerRows] },
    ]);
  };
  const head = ['名称', '数据项', '原值', '更正值', '理由', '依据'];
  const byName = declared.replace('{', '{entity: [名称], ');
  const byOwner = declared.replace('{', '{entity: [名称], of: 归属, ');

  test('a part, by its own name', () => {
    const scored = withParks(byName, head, ['西园', '产值', 20, 25, '漏报', '函']);
    // 25 + 10, 5, 1
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['35', '5', '1']);
  });

  test('parts of one name are told apart by whose they are', () => {
    const scored = withParks(byName, head, ['东园', '产值', 5, 6, '漏报', '函']);
    expect(findings(scored)).toEqual(['data/correction-ambiguous 更正!A2 < 园!A3 < 园!A4']);
    const owned = withParks(byOwner, [...head, '归属'], ['东园', '产值', 5, 6, '漏报', '函', '乙']);
    expect(figuresOf(owned, 'indicators/评分项')).toEqual(['30', '6', '1']);
  });

  test('a name that is an entity’s and a part’s is the entity’s, where it has the column', () => {
    const scored = withParks(
      byName,
      head,
      ['丙', '税收', 9, 10, '漏报', '函'],
      ['丙', '产值', 1, 2, '漏报', '函'],
    );
    expect(figuresOf(scored, 'measures/税收')).toEqual(['7', '8', '10']);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['30', '5', '2']);
    const owned = withParks(byOwner, [...head, '归属'], ['丙', '税收', 4, 10, '漏报', '函', '丙']);
    expect(owned.assessment?.dataset.tables.get('园区')?.measures.get('税收')?.values[3]).toBe(10);
  });
});

test('the origin of a corrected figure is the ledger, with the first cell behind it', () => {
  const scored = scoreText(rules(), zones, undefined, ledger('乙,税收,200,250,漏报一户,更正函7号'));
  const assessment = must(scored.assessment, 'assessment');
  const { detail } = must(explain(assessment, 'measures/税收', 1).at(0), 'step');
  if (detail.kind !== 'input') throw new Error('not a column');
  expect(placeText(must(detail.place, 'place'))).toBe('ledger.csv ▸ D2');
  expect(detail.corrected).toMatchObject({
    old: '200',
    new: '250',
    reason: '漏报一户',
    document: '更正函7号',
  });
  expect(placeText(must(detail.corrected?.first, 'first'))).toBe('data.csv ▸ C3');
  expect(assessment.dataset.corrections).toHaveLength(1);
});
