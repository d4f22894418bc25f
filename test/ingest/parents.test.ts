import { describe, expect, test } from 'vitest';
import { ruleText, scoreSheets } from '../assess/score-sheets.js';
import { figuresOf, findings } from '../assess/score-text.js';
import type { FakeCell, FakeSheet } from './fake-sheet.js';

const rules = (more = '') =>
  ruleText(`
columns: {面积: {unit: 亩}}
register: {name: 名称, parent: 上级, former: 曾用名}
tables: {园区: {entity: [园区名称], columns: {产值: {unit: 亿元}}}}
indicators: {评分项: {formula: "sum_of(园区, 产值)", unit: 亿元}}
${more}`);

const register: FakeSheet = {
  name: '名册',
  rows: [
    ['名称', '上级', '曾用名'],
    ['甲高新区', '', ''],
    ['乙经开区', '', '乙工业园'],
    ['东园', '甲高新区', '东部园区'],
    ['西园', '甲高新区', ''],
    ['南园', '乙工业园', ''],
    ['共建园', '甲高新区、乙经开区', ''],
    ['孤园', '', ''],
  ],
};
const zones: FakeSheet = {
  name: '区',
  rows: [
    ['开发区', '面积（亩）'],
    ['甲高新区', 1],
    ['乙经开区', 2],
  ],
};
const parks = (
  rows: readonly (readonly FakeCell[])[],
  header: readonly string[] = ['园区名称', '产值（亿元）'],
) => ({
  name: '园',
  rows: [header, ...rows],
});

function scored(sheet: FakeSheet) {
  return scoreSheets(rules(), undefined, [register, zones, sheet]);
}

/** Parks of the register that no sheet has are told of anyway. */
const errors = (outcome: ReturnType<typeof scored>) =>
  findings(outcome).filter((one) => !one.startsWith('data/registered-not-reported'));

describe('parks whose sheet does not say whose they are', () => {
  test('belong to their parent in the register', () => {
    const outcome = scored(
      parks([
        ['东园', 10],
        ['西园', 20],
        ['南园', 5],
      ]),
    );
    expect(errors(outcome)).toEqual([]);
    // 东园 and 西园 are 甲高新区's: 10 + 20; 南园 is that of 乙工业园, now 乙经开区
    expect(figuresOf(outcome, 'indicators/评分项')).toEqual(['30', '5']);
  });

  test('may be called by a former name', () => {
    const outcome = scored(
      parks([
        ['东部园区', 10],
        ['南园', 5],
      ]),
    );
    expect(outcome.found.map(({ code }) => code)).toContain('data/renamed');
    expect(figuresOf(outcome, 'indicators/评分项')).toEqual(['10', '5']);
    expect(outcome.assessment?.dataset.tables.get('园区')?.labels.get('园区名称')?.values).toEqual([
      '东园',
      '南园',
    ]);
  });

  test('are no entities that have not reported', () => {
    const told = findings(
      scored(
        parks([
          ['东园', 10],
          ['西园', 20],
          ['南园', 5],
          ['孤园', 1],
        ]),
      ),
    );
    expect(told.filter((one) => one.startsWith('data/registered'))).toEqual([
      'data/registered-not-reported 名册!A7',
    ]);
  });

  test.each<readonly [string, readonly FakeCell[], string]>([
    ['one without a parent', ['孤园', 1], 'data/part-without-parent 园!A2'],
    ['one with several', ['共建园', 1], 'data/part-without-parent 园!A2'],
    ['one that the register lacks', ['北园', 1], 'data/not-registered 园!A2'],
  ])('%s', (_, row, expected) => {
    expect(errors(scored(parks([row])))[0]).toBe(expected);
  });

  test('a park that stands twice counts once or not at all', () => {
    expect(
      errors(
        scored(
          parks([
            ['东园', 10],
            ['东园', 10],
          ]),
        ),
      ),
    ).toContain('data/part-twice 园!A3 < 园!A2');
  });
});

describe('parks whose sheet says whose they are', () => {
  const header = ['开发区', '园区名称', '产值（亿元）'];

  test('are held against the register', () => {
    expect(
      errors(
        scored(
          parks(
            [
              ['甲高新区', '东园', 10],
              ['乙工业园', '南园', 5],
            ],
            header,
          ),
        ),
      ),
    ).toEqual([]);
    expect(errors(scored(parks([['乙经开区', '东园', 10]], header)))).toEqual([
      'data/part-parent-differs 园!A2',
    ]);
  });

  test('may be shared by those whom the register lists', () => {
    const outcome = scored(
      parks(
        [
          ['甲高新区', '共建园', 10],
          ['乙经开区', '共建园', 5],
        ],
        header,
      ),
    );
    expect(errors(outcome)).toEqual([]);
    expect(figuresOf(outcome, 'indicators/评分项')).toEqual(['10', '5']);
  });

  test('need not be in the register: it is one of zones', () => {
    expect(errors(scored(parks([['甲高新区', '新园', 10]], header)))).toEqual([]);
  });
});

test('without a parent in the register the sheet must say whose the parts are', () => {
  const yaml = rules().replace('parent: 上级, ', '');
  const outcome = scoreSheets(yaml, undefined, [register, zones, parks([['东园', 10]])]);
  expect(findings(outcome)).toContain('data/ledger-not-found 报表.xlsx');
});

describe('type and region of the register', () => {
  const grouped = (sheet: FakeSheet) => {
    const yaml = ruleText(`
columns: {面积: {unit: 亩}}
register: {name: 名称, type: 类型, region: 地区}
groups: {type: 类型, area: 地区}
indicators: {评分项: {formula: "面积 / cohort_max(面积)", unit: "%", within: area}}`);
    const book = {
      name: '名册',
      rows: [
        ['名称', '类型', '地区'],
        ['甲', '国家级', '苏南'],
        ['乙', '省级', '苏南'],
        ['丙', '省级', '苏北'],
      ],
    };
    return scoreSheets(yaml, undefined, [book, sheet]);
  };

  test('are groups that the sheets need not name', () => {
    const outcome = grouped({
      rows: [
        ['开发区', '面积（亩）'],
        ['甲', 10],
        ['乙', 20],
        ['丙', 5],
      ],
    });
    expect(findings(outcome)).toEqual([]);
    // 苏南 10 ÷ 20 and 20 ÷ 20, 苏北 5 ÷ 5
    expect(figuresOf(outcome, 'indicators/评分项')).toEqual(['50', '100', '100']);
    expect(outcome.assessment?.table.labels.get('类型')?.values).toEqual(['国家级', '省级', '省级']);
  });

  test('are held against the sheets that name them', () => {
    const sheet = {
      rows: [
        ['开发区', '地区', '面积（亩）'],
        ['甲', '苏北', 10],
        ['乙', '苏南', 20],
        ['丙', '苏北', 5],
      ],
    };
    expect(findings(grouped(sheet))).toEqual(['data/label-conflict 名册!C2 < Sheet2!B2']);
  });
});
