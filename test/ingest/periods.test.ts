import { describe, expect, test } from 'vitest';
import { ruleText, scoreSheets } from '../assess/score-sheets.js';
import { figuresOf, findings, type Scored } from '../assess/score-text.js';
import { summary } from './address.js';
import type { FakeSheet } from './fake-sheet.js';

const growth = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}}`);
const alone = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: 税收, unit: 万元}}`);

const difference = (scored: Scored) => figuresOf(scored, 'indicators/评分项');
const all = ({ found }: Scored) => found.map(summary);

// 100 now, 80 a year ago; the difference is 20
describe('a column says of which period it is', () => {
  test.each<readonly [string, FakeSheet]>([
    [
      'by a group over it',
      {
        rows: [
          ['开发区', '本期', '上年同期'],
          ['', '税收', '税收'],
          ['甲区', 100, 80],
        ],
        merges: ['A1:A2'],
      },
    ],
    [
      'by what stands below its name',
      {
        rows: [
          ['开发区', '税收', ''],
          ['', '本期', '上年同期'],
          ['甲区', 100, 80],
        ],
        merges: ['A1:A2', 'B1:C1'],
      },
    ],
    [
      'by a year and months',
      {
        rows: [
          ['开发区', '2022年1—9月', '2021年1—9月'],
          ['', '税收', '税收'],
          ['甲区', 100, 80],
        ],
        merges: ['A1:A2'],
      },
    ],
    [
      'in the header before the name',
      {
        rows: [
          ['开发区', '税收', '上年同期税收'],
          ['甲区', 100, 80],
        ],
      },
    ],
    [
      'in the header behind the name',
      {
        rows: [
          ['开发区', '税收', '税收（去年同期）'],
          ['甲区', 100, 80],
        ],
      },
    ],
    [
      'as the rules call it',
      {
        rows: [
          ['开发区', '税收', '税收@2021Q3'],
          ['甲区', 100, 80],
        ],
      },
    ],
    [
      'in every header',
      {
        rows: [
          ['开发区', '2022年1—9月税收', '2021年1—9月税收'],
          ['甲区', 100, 80],
        ],
      },
    ],
    [
      'with growth beside it that is not read',
      {
        rows: [
          ['开发区', '税收', '', ''],
          ['', '本期', '上年同期', '增速(%)'],
          ['甲区', 100, 80, 25],
        ],
        merges: ['A1:A2', 'B1:D1'],
      },
    ],
    [
      'and its unit',
      {
        rows: [
          ['开发区', '税收', ''],
          ['', '本期(万元)', '上年同期(亿元)'],
          ['甲区', 100, 0.008],
        ],
        merges: ['A1:A2', 'B1:C1'],
      },
    ],
    [
      'and its unit, before it',
      {
        rows: [
          ['开发区', '税收(万元)', '税收(亿元)(上年同期)'],
          ['甲区', 100, 0.008],
        ],
      },
    ],
  ])('%s', (_, sheet) => {
    const scored = scoreSheets(growth, '2022Q3', [sheet]);
    expect(findings(scored)).toEqual([]);
    expect(difference(scored)).toEqual(['20']);
  });

  test('a name that the rules write with its period is what it is there', () => {
    const rules = ruleText(`columns: {税收: {unit: 万元}, 上年同期税收: {unit: 万元}}
indicators: {评分项: {formula: 税收 - 上年同期税收, unit: 万元}}`);
    const scored = scoreSheets(rules, '2022Q3', [
      {
        rows: [
          ['开发区', '税收', '上年同期税收'],
          ['甲区', 100, 80],
        ],
      },
    ]);
    expect(difference(scored)).toEqual(['20']);
  });

  test('what nobody asks for is left aside, and counted', () => {
    const scored = scoreSheets(alone, '2022Q3', [
      {
        rows: [
          ['开发区', '税收', '上年同期税收', '上期税收'],
          ['甲区', 100, '无法读', '约80'],
        ],
      },
    ]);
    expect(all(scored)).toEqual(['data/other-period Sheet1', 'data/other-period Sheet1']);
    expect(difference(scored)).toEqual(['100']);
  });
});

describe('a sheet says of which period it is', () => {
  const now: FakeSheet = {
    name: '表一',
    rows: [
      ['开发区', '税收'],
      ['甲区', 100],
    ],
  };
  const titled = (title: string, figure: number): FakeSheet => ({
    name: '表二',
    rows: [[title], ['开发区', '税收'], ['甲区', figure]],
    merges: ['A1:B1'],
  });
  test.each<readonly [string, FakeSheet]>([
    [
      'by its name',
      {
        name: '2021年三季度',
        rows: [
          ['开发区', '税收'],
          ['甲区', 80],
        ],
      },
    ],
    [
      'by its name, relatively',
      {
        name: '上年同期',
        rows: [
          ['开发区', '税收'],
          ['甲区', 80],
        ],
      },
    ],
    ['by its title', titled('2021年1—9月各开发区税收情况', 80)],
    ['by its title, the year in its name', { ...titled('1—9月各开发区税收情况', 80), name: '2021年' }],
  ])('%s', (_, sheet) => {
    const scored = scoreSheets(growth, '2022Q3', [now, sheet]);
    expect(findings(scored)).toEqual([]);
    expect(difference(scored)).toEqual(['20']);
  });

  test('by the name of its file, where it says nothing itself', () => {
    const scored = scoreSheets(growth, '2022Q3', {
      '报送/2022年三季度.xlsx': [now],
      '报送/2021年三季度.xlsx': [
        {
          ...now,
          rows: [
            ['开发区', '税收'],
            ['甲区', 80],
          ],
        },
      ],
    });
    expect(difference(scored)).toEqual(['20']);
  });

  test.each([
    ['when it was filled in', '填报日期：2022年10月'],
    ['until when its form holds', '有效期至:2023年12月'],
    ['what it goes by', '按2019年口径'],
    ['a year alone leaves the quarter open', '2022年各开发区税收'],
  ])('%s is no period', (_, title) => {
    expect(findings(scoreSheets(alone, '2022Q3', [titled(title, 100)]))).toEqual([]);
  });

  test('a year ago it had another zone, which is not assessed now, and other groups', () => {
    const rules = `groups: {type: 类型}\n${growth}`;
    const scored = scoreSheets(rules, '2022', [
      {
        name: '2021年',
        rows: [
          ['开发区', '类型', '税收'],
          ['丙区', '工业', 7],
          ['甲区', '农业', 80],
        ],
      },
      {
        name: '2022年',
        rows: [
          ['开发区', '类型', '税收'],
          ['甲区', '工业', 100],
        ],
      },
    ]);
    expect(findings(scored)).toEqual([]);
    expect(difference(scored)).toEqual(['20']);
    expect(scored.assessment?.table.labels.get('类型')?.values).toEqual(['工业']);
    expect(all(scored)).toContain('data/entities-of-other-period 2021年!A2');
  });

  test('a run of no period reads sheets as before', () => {
    const scored = scoreSheets(alone, undefined, [
      {
        name: '2021年',
        rows: [
          ['开发区', '税收'],
          ['甲区', 80],
        ],
      },
    ]);
    expect(findings(scored)).toEqual([]);
  });
});

describe('a column says it of every row', () => {
  test.each<readonly [string, FakeSheet]>([
    [
      'in words',
      {
        rows: [
          ['开发区', '时期', '税收'],
          ['甲区', '2022年1—9月', 100],
          ['乙区', '2022年1—9月', 50],
          ['甲区', '2021年1—9月', 80],
          ['乙区', '2021年1—9月', 40],
        ],
      },
    ],
    [
      'relatively',
      {
        rows: [
          ['开发区', '报告期', '税收'],
          ['甲区', '本期', 100],
          ['甲区', '上年同期', 80],
          ['乙区', '本期', 50],
          ['乙区', '上年同期', 40],
        ],
      },
    ],
    [
      'by year and quarter',
      {
        rows: [
          ['开发区', '年份', '季度', '税收'],
          ['甲区', 2022, 3, 100],
          ['乙区', 2022, 3, 50],
          ['甲区', 2021, 3, 80],
          ['乙区', 2021, 3, 40],
        ],
      },
    ],
    [
      'beside merged names',
      {
        rows: [
          ['开发区', '时期', '税收'],
          ['甲区', '2022Q3', 100],
          ['', '2021Q3', 80],
          ['乙区', '2022Q3', 50],
          ['', '2021Q3', 40],
        ],
        merges: ['A2:A3', 'A4:A5'],
      },
    ],
    [
      'one figure a row, by year and quarter',
      {
        rows: [
          ['年份', '季度', '开发区', '指标', '数值'],
          [2022, 3, '甲区', '税收', 100],
          [2022, 3, '乙区', '税收', 50],
          [2021, 3, '甲区', '税收', 80],
          [2021, 3, '乙区', '税收', 40],
        ],
      },
    ],
    [
      'one figure a row',
      {
        rows: [
          ['开发区', '指标', '时期', '数值'],
          ['甲区', '税收', '2022年三季度', 100],
          ['乙区', '税收', '2022年三季度', 50],
          ['甲区', '税收', '2021年三季度', 80],
          ['乙区', '税收', '2021年三季度', 40],
        ],
      },
    ],
  ])('%s', (_, sheet) => {
    const scored = scoreSheets(growth, '2022Q3', [sheet]);
    expect(findings(scored)).toEqual([]);
    // 100 − 80 and 50 − 40
    expect(difference(scored)).toEqual(['20', '10']);
  });

  test('rows of a period that nobody asks for are counted', () => {
    const scored = scoreSheets(alone, '2022', [
      {
        rows: [
          ['开发区', '年份', '税收'],
          ['甲区', 2020, 'x'],
          ['甲区', 2021, 'x'],
          ['乙区', 2021, 'x'],
          ['甲区', 2022, 100],
        ],
      },
    ]);
    expect(scored.found.map(({ code, args }) => [code, 'rows' in args ? args.rows : 0])).toEqual([
      ['data/other-period', 1],
      ['data/other-period', 2],
    ]);
    expect(difference(scored)).toEqual(['100']);
  });
});

describe('refused', () => {
  const one = (rows: FakeSheet['rows'], name = 'Sheet1'): readonly FakeSheet[] => [{ name, rows }];
  test.each<readonly [string, string, readonly FakeSheet[], readonly string[]]>([
    [
      'the name of a sheet and its title',
      '2022Q3',
      one([['2022年二季度报表'], ['开发区', '税收'], ['甲区', 1]], '2022年三季度'),
      ['data/period-conflict 2022年三季度!A1 < 2022年三季度'],
    ],
    [
      'a title and every column',
      '2022Q3',
      one([['2022年三季度报表'], ['开发区', '2022年1—6月税收'], ['甲区', 1]]),
      ['data/period-conflict Sheet1!B2 < Sheet1!A1', 'data/no-sheet-of-period Sheet1'],
    ],
    [
      'no sheet of the period',
      '2022Q3',
      one(
        [
          ['开发区', '税收'],
          ['甲区', 1],
        ],
        '2022年二季度',
      ),
      ['data/no-sheet-of-period 2022年二季度'],
    ],
    [
      'nine months are not the year',
      '2022',
      one(
        [
          ['开发区', '税收'],
          ['甲区', 1],
        ],
        '2022年1—9月',
      ),
      ['data/no-sheet-of-period 2022年1—9月'],
    ],
    [
      'a row of no readable period',
      '2022',
      one([
        ['开发区', '时期', '税收'],
        ['甲区', '2022', 1],
        ['乙区', '当年', 2],
      ]),
      ['data/period-unreadable Sheet1!B3'],
    ],
    [
      'a row of no period',
      '2022',
      one([
        ['开发区', '时期', '税收'],
        ['甲区', '2022', 1],
        ['乙区', '', 2],
      ]),
      ['data/period-unreadable Sheet1!B3'],
    ],
    [
      'a figure of no readable period, one a row',
      '2022',
      one([
        ['开发区', '指标', '时期', '数值'],
        ['甲区', '税收', '2022年', 1],
        ['乙区', '税收', '年初', 2],
      ]),
      ['data/period-unreadable Sheet1!C3'],
    ],
    [
      'two sheets of one period',
      '2022',
      [
        ...one(
          [
            ['开发区', '税收'],
            ['甲区', 1],
          ],
          '2022年',
        ),
        ...one(
          [
            ['开发区', '税收'],
            ['甲区', 2],
          ],
          '2022年度',
        ),
      ],
      ['data/duplicate-entity 2022年度!B2 < 2022年!B2'],
    ],
  ])('%s', (_, period, sheets, expected) => {
    expect(findings(scoreSheets(alone, period, sheets))).toEqual(expected);
  });
});
