import { describe, expect, test } from 'vitest';
import { ruleText } from '../assess/score-sheets.js';
import { figuresOf, findings } from '../assess/score-text.js';
import type { CellSpec } from '../workbook/build-xlsx.js';
import { type BookSheet, scoreBook } from './real-book.js';

const rules = ruleText(`groups: {region: 地区}
columns: {税收: {unit: 万元, kind: flow}, 土地: {unit: 亩}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}, 亩均: {formula: 税收 / 土地, unit: 万元/亩}}`);
const plain = rules.replace('groups: {region: 地区}\n', '');

/** What a statistical table has in its corner, six columns wide and more, above the title and below it. */
const corner = (width: number): readonly (readonly CellSpec[])[] => [
  [...Array<null>(width - 2).fill(null), '表    号:', '锡统开1表'],
  [...Array<null>(width - 2).fill(null), '制表机关:', '某市统计局'],
  [...Array<null>(width - 2).fill(null), '批准文号:', '锡统〔2022〕8号'],
  ['开发区主要经济指标', ...Array<null>(width - 3).fill(null), '有效期至:', '2023年6月'],
  ['综合机关名称:某市统计局', ...Array<null>(width - 3).fill(null), '2022年1—9月', '计量单位:万元'],
];
const signed: readonly (readonly CellSpec[])[] = [
  ['单位负责人:张三', '统计负责人:李四', '填表人:王五', '报出日期:2022年10月8日'],
  ['说明:1.统计范围为省级以上开发区。'],
];

/** Each says: 江阴 100 万元 after 80, on 20 亩; 宜兴 300 after 330, on 40. */
const sheets: Record<string, readonly [yaml: string, sheet: BookSheet]> = {
  'down, four header rows, regions merged downwards, names with spaces': [
    rules,
    {
      rows: [
        ...corner(8),
        ['地区', '序号', '开发区名称', '主要指标', null, null, null, '土地'],
        [null, null, null, '税收', null, null, null, null],
        [null, null, null, '本期', '上年同期', '增速', '目标', null],
        [null, null, null, '亿元', '亿元', '%', '亿元', '亩'],
        ['澄 南', 1, '江 阴', 0.01, 0.008, 25, 0.02, 20],
        [null, 2, '宜　兴', 0.03, 0.033, -9.1, 0.04, 40],
        ['合  计', null, null, 0.04, 0.041, null, null, 60],
        ...signed,
      ],
      merges: ['A6:A9', 'B6:B9', 'C6:C9', 'D6:G6', 'D7:G7', 'H6:H8', 'A10:A11', 'A12:C12'],
    },
  ],
  'down, groups of periods over the names of measures': [
    plain,
    {
      rows: [
        ...corner(7),
        ['序号', '开发区', '本期', null, '上年同期', null, '增速'],
        [null, null, '税收', '土地', '税收', '土地', '税收'],
        [1, '江 阴', 100, 20, 80, 19, 25],
        [2, '宜 兴', 300, 40, 330, 39, -9.1],
        ...signed,
      ],
      merges: ['A6:A7', 'B6:B7', 'C6:D6', 'E6:F6'],
    },
  ],
  'across, with a column for each period': [
    plain,
    {
      rows: [
        ...corner(8),
        ['序号', '指标', '单位', '江 阴', null, '宜 兴', null, '备注'],
        [null, null, null, '本期', '上年同期', '本期', '上年同期', null],
        [1, '税收', '万元', 100, 80, 300, 330, null],
        [2, '土地', '亩', 20, 19, 40, 39, null],
        ...signed,
      ],
      merges: ['A6:A7', 'B6:B7', 'C6:C7', 'D6:E6', 'F6:G6', 'H6:H7'],
    },
  ],
  'one figure a row, names merged downwards': [
    plain,
    {
      rows: [
        ...corner(7),
        ['开发区', '指标', '计量单位', '本期', '上年同期', '增速', '目标'],
        ['江 阴', '税收', '万元', 100, 80, 25, 120],
        [null, '土地', '亩', 20, null, null, null],
        ['宜 兴', '税收', '万元', 300, 330, -9.1, 350],
        [null, '土地', '亩', 40, null, null, null],
        ...signed,
      ],
      merges: ['A7:A8', 'A9:A10'],
    },
  ],
};

const form = (name: string, tax: number, before: number, land: number): BookSheet => ({
  name,
  rows: [
    ...corner(7).slice(0, 4),
    [`填报单位(盖章):${name}`, null, null, null, null, '2022年1—9月', '计量单位:万元'],
    ['指标名称', null, '代码', '计量单位', '数量', null, '目标'],
    [null, null, null, null, '本期', '上年同期', null],
    ['甲', null, '乙', '丙', '1', '2', '3'],
    ['经济', '税收', '01', '万元', tax, before, 400],
    ['资源', '土地', '02', '亩', land, null, null],
    ...signed,
  ],
  merges: ['A6:B7', 'C6:C7', 'D6:D7', 'E6:F6', 'G6:G7', 'A8:B8'],
});

describe('the furniture of statistical tables', () => {
  test.each(Object.entries(sheets))('%s', (_, [yaml, sheet]) => {
    const scored = scoreBook(yaml, '2022Q3', [sheet]);
    expect(findings(scored)).toEqual([]);
    // 100 − 80, 300 − 330; 100 ÷ 20, 300 ÷ 40
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20', '-30']);
    expect(figuresOf(scored, 'indicators/亩均')).toEqual(['5', '7.5']);
  });

  test('a form of each, with the numbers of its columns', () => {
    const scored = scoreBook(plain, '2022Q3', [form('江 阴', 100, 80, 20), form('宜 兴', 300, 330, 40)]);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20', '-30']);
  });

  test('a name with spaces on one sheet and without on another is one entity', () => {
    const scored = scoreBook(plain, '2022Q3', [
      {
        rows: [
          ['开发区', '税收', '上年同期税收'],
          ['江 阴', 100, 80],
        ],
      },
      {
        rows: [
          ['开发区', '土地'],
          ['江阴', 20],
        ],
      },
    ]);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/亩均')).toEqual(['5']);
  });

  test('filtered and hidden rows count, and are told', () => {
    const [yaml, sheet] = sheets['down, groups of periods over the names of measures'] ?? [
      plain,
      { rows: [] },
    ];
    const scored = scoreBook(yaml, '2022Q3', [{ ...sheet, hiddenRows: [9], hiddenColumns: [5] }]);
    expect(findings(scored)).toEqual(['data/hidden-column Sheet1!E7', 'data/hidden-rows Sheet1']);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['20', '-30']);
  });

  test.each<readonly [string, BookSheet]>([
    [
      'down',
      {
        rows: [
          ['开发区', '代码', '税收', '上年同期税收'],
          ['甲', '乙', 1, 2],
          ['江阴', 'A1', 100, 80],
        ],
      },
    ],
    [
      'across',
      {
        rows: [
          ['指标', '单位', '江阴', null, '宜兴', null],
          [null, null, '本期', '上年同期', '本期', '上年同期'],
          ['甲', '乙', '(1)', '(2)', '(3)', '(4)'],
          ['税收', '万元', 100, 80, 300, 280],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      },
    ],
    [
      'long',
      {
        rows: [
          ['开发区', '指标', '本期', '上年同期'],
          ['甲', '乙', 1, 2],
          ['江阴', '税收', 100, 80],
        ],
      },
    ],
  ])('%s: a row that numbers the columns is nobody’s', (layout, sheet) => {
    const yaml = ruleText(`columns: {税收: {unit: 万元, kind: flow}}
indicators: {评分项: {formula: "税收 - last_year(税收)", unit: 万元}}`);
    const scored = scoreBook(yaml, '2022Q3', [sheet]);
    expect(findings(scored)).toEqual([]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(layout === 'across' ? ['20', '20'] : ['20']);
  });

  test('an entity called 甲 that has two small figures stays one', () => {
    const yaml = ruleText(`columns: {税收: {unit: 万元}, 土地: {unit: 亩}}
indicators: {评分项: {formula: "税收 + 土地 * 1[万元/亩]", unit: 万元}}`);
    const scored = scoreBook(yaml, undefined, [
      {
        rows: [
          ['开发区', '税收', '土地'],
          ['甲', 1, 2],
        ],
      },
    ]);
    expect(figuresOf(scored, 'indicators/评分项')).toEqual(['3']);
  });
});
