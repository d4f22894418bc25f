import { describe, expect, test } from 'vitest';
import type { DiagnosticArgs } from '../../src/diagnostics/codes/index.js';
import { must } from '../../src/model/must.js';
import type { MeasureKind } from '../../src/model/table-spec.js';
import { type FakeCell, formatted, percent } from './fake-sheet.js';
import { findings, grid, label, measure, read, zoneSpec } from './zones.js';

type Rows = readonly (readonly FakeCell[])[];

const quiet = ['data/rows-left-out', 'data/column-unused', 'data/unit-converted'];

/** What is found about totals in a sheet of one measure. */
function totals(
  rows: Rows,
  { unit = '万元', kind, labels = [] }: { unit?: string; kind?: MeasureKind; labels?: string[] } = {},
): readonly string[] {
  const spec = zoneSpec({
    measures: [measure('数', unit, { kind })],
    labels: labels.map((name) => label(name)),
  });
  return findings(read(spec, { rows: [[...labels, '开发区', '数'], ...rows] }), quiet);
}

const DIFFERS = (cell: string) => `data/total-differs Sheet1!${cell} < rules 1`;
const SUMMED = (cell: string) => `data/ratio-summed Sheet1!${cell} < rules 1`;

describe('合计 against the rows it adds up', () => {
  test.each<readonly [string, Rows, readonly string[]]>([
    [
      'equals them: 100 + 200 = 300',
      [
        ['甲', 100],
        ['乙', 200],
        ['合计', 300],
      ],
      [],
    ],
    [
      'does not: 100 + 200 is not 310',
      [
        ['甲', 100],
        ['乙', 200],
        ['合计', 310],
      ],
      [DIFFERS('B4')],
    ],
    // 10.4 + 20.4 + 30.3 = 61.1; three parts with one decimal: 3 × 0.05 = 0.15, 61.2 is 0.1 off
    [
      'is off by what rounding explains',
      [
        ['甲', 10.4],
        ['乙', 20.4],
        ['丙', 30.3],
        ['合计', 61.2],
      ],
      [],
    ],
    // 61.3 is 0.2 off
    [
      'is off by more',
      [
        ['甲', 10.4],
        ['乙', 20.4],
        ['丙', 30.3],
        ['合计', 61.3],
      ],
      [DIFFERS('B5')],
    ],
    // 10.25 + 20.5 + 30 = 60.75; 3 × 0.005 for the parts and 0.5 for a total in whole numbers: 61 is 0.25 off
    [
      'was rounded to fewer digits itself',
      [
        ['甲', 10.25],
        ['乙', 20.5],
        ['丙', 30],
        ['合计', 61],
      ],
      [],
    ],
    // 62 is 1.25 off, more than 0.515
    [
      'was not merely rounded',
      [
        ['甲', 10.25],
        ['乙', 20.5],
        ['丙', 30],
        ['合计', 62],
      ],
      [DIFFERS('B5')],
    ],
    [
      'stands above them',
      [
        ['合计', 300],
        ['甲', 100],
        ['乙', 200],
      ],
      [],
    ],
    [
      'stands above them and differs',
      [
        ['合 计：', 290],
        ['甲', 100],
        ['乙', 200],
      ],
      [DIFFERS('B2')],
    ],
    [
      'has no figure',
      [
        ['甲', 100],
        ['乙', 200],
        ['合计', ''],
      ],
      [],
    ],
    [
      'is blank, and so is the row below',
      [
        ['甲', 100],
        ['合计', '—'],
        ['乙', 200],
      ],
      [],
    ],
    [
      'is no total but a mean',
      [
        ['甲', 100],
        ['乙', 200],
        ['平均', 150],
      ],
      [],
    ],
    [
      'is that of the city, which may hold more',
      [
        ['甲', 100],
        ['乙', 200],
        ['全市', 900],
      ],
      [],
    ],
    [
      'of two blocks, each with its own, and of both',
      [
        ['甲', 1],
        ['乙', 2],
        ['合计', 3],
        ['丙', 4],
        ['丁', 5],
        ['合计', 9],
        ['总计', 12],
      ],
      [],
    ],
    [
      'of two blocks, the second one wrong',
      [
        ['甲', 1],
        ['乙', 2],
        ['合计', 3],
        ['丙', 40],
        ['丁', 50],
        ['合计', 195],
      ],
      [DIFFERS('B7')],
    ],
  ])('%s', (_, rows, expected) => {
    expect(totals(rows)).toEqual(expected);
  });

  test('the parts and the total by their formats: 0.4 + 0.4 shown as 0 and 0, the total as 1', () => {
    // Whole numbers are shown, two parts: 2 × 0.5 = 1, and 1 is 0.2 off
    const shown = (value: number) => formatted(value, '#,##0');
    expect(
      totals([
        ['甲', shown(0.4)],
        ['乙', shown(0.4)],
        ['合计', shown(1)],
      ]),
    ).toEqual([]);
    // With one decimal 2 × 0.05 = 0.1
    const tenths = (value: number) => formatted(value, '0.0');
    expect(
      totals([
        ['甲', tenths(0.4)],
        ['乙', tenths(0.4)],
        ['合计', tenths(1)],
      ]),
    ).toEqual([DIFFERS('B4')]);
  });

  test('says both figures, and how many rows', () => {
    const spec = zoneSpec({ measures: [measure('税收', '亿元', { kind: 'flow' })] });
    const { diagnostics } = read(spec, {
      rows: [
        ['开发区', '税收(万元)'],
        ['甲', 100],
        ['乙', '—'],
        ['丙', 250.5],
        ['合计', 500],
      ],
    });
    const found = must(
      diagnostics.find(({ code }) => code === 'data/total-differs'),
      'a difference',
    );
    const facts: DiagnosticArgs['data/total-differs'] = {
      total: '合计',
      measure: '税收',
      unit: '万元',
      stated: '500',
      sum: '350.5',
      parts: 2,
      absent: 1,
    };
    expect(found.args).toEqual(facts);
  });

  test('is never read', () => {
    const rows = [
      ['开发区', '税收', '土地'],
      ['甲区', 100, 20],
      ['合计', 300, 40],
    ];
    expect(grid(read(zoneSpec(), { rows }))).toEqual(['甲区 | 100 | 20']);
  });
});

describe('小计 and 其中 in groups', () => {
  test.each<readonly [string, Rows, readonly string[]]>([
    [
      'below their rows',
      [
        ['甲', 1],
        ['乙', 2],
        ['小计', 3],
        ['丙', 4],
        ['丁', 5],
        ['小计', 9],
        ['合计', 12],
      ],
      [],
    ],
    [
      'below their rows, the second one wrong',
      [
        ['甲', 1],
        ['乙', 2],
        ['小计', 3],
        ['丙', 40],
        ['丁', 50],
        ['小计', 195],
        ['合计', 93],
      ],
      [DIFFERS('B7')],
    ],
    [
      'above their rows, under a total at the top',
      [
        ['总计', 12],
        ['小计', 3],
        ['甲', 1],
        ['乙', 2],
        ['小计', 9],
        ['丙', 4],
        ['丁', 5],
      ],
      [],
    ],
    [
      'above their rows, the first one wrong: 1 + 2 is not 30',
      [
        ['小计', 30],
        ['甲', 1],
        ['乙', 2],
        ['小计', 9],
        ['丙', 4],
        ['丁', 5],
      ],
      [DIFFERS('B2')],
    ],
  ])('%s', (_, rows, expected) => {
    expect(totals(rows)).toEqual(expected);
  });

  test.each<readonly [string, Rows, readonly string[]]>([
    [
      'a change of group begins a new one',
      [
        ['苏南', '甲', 1],
        ['苏南', '乙', 2],
        ['苏北', '丙', 40],
        ['', '小计', 40],
        ['', '合计', 43],
      ],
      [],
    ],
    [
      'named by their group, wherever they stand',
      [
        ['苏南', '甲', 1],
        ['苏北', '丙', 40],
        ['苏南', '乙', 2],
        ['', '苏南小计', 3],
        ['', '苏北合计', 40],
      ],
      [],
    ],
    [
      'named by their group and wrong: 1 + 2 is not 41',
      [
        ['苏南', '甲', 1],
        ['苏北', '丙', 40],
        ['苏南', '乙', 2],
        ['', '苏南小计', 41],
      ],
      [DIFFERS('C5')],
    ],
    [
      'of which: a group, 1 + 2 is not 40; an unknown one is not looked at',
      [
        ['苏南', '甲', 1],
        ['苏北', '丙', 40],
        ['苏南', '乙', 2],
        ['', '合计', 43],
        ['', '其中:苏南', 40],
        ['', '其中:沿江', 7],
      ],
      [DIFFERS('C6')],
    ],
  ])('%s', (_, rows, expected) => {
    expect(totals(rows, { labels: ['地区'] })).toEqual(expected);
  });
});

describe('what may be added', () => {
  const added: Rows = [
    ['甲', 2.5],
    ['乙', 4],
    ['合计', 6.5],
  ];
  const weighted: Rows = [
    ['甲', 2.5],
    ['乙', 4],
    ['合计', 3.1],
  ];

  test.each<readonly [string, Parameters<typeof totals>[1], Rows, readonly string[]]>([
    ['a ratio that was summed', { unit: '万元/亩', kind: 'ratio' }, added, [SUMMED('B4')]],
    ['a ratio that was not', { unit: '万元/亩', kind: 'ratio' }, weighted, []],
    ['growth that was summed', { unit: '%', kind: 'growth' }, added, [SUMMED('B4')]],
    ['万元/亩 without a kind is a ratio', { unit: '万元/亩' }, added, [SUMMED('B4')]],
    ['% without a kind is one too', { unit: '%' }, added, [SUMMED('B4')]],
    ['a number without a unit may be anything', { unit: '' }, weighted, []],
    ['a flow is compared, whatever its unit', { unit: '', kind: 'flow' }, weighted, [DIFFERS('B4')]],
    ['a stock', { unit: '亩', kind: 'stock' }, weighted, [DIFFERS('B4')]],
    // 5 + (−2) = 3 lies between −2 and 5, where a weighted growth may well lie
    [
      'a sum that may be a mean',
      { unit: '%', kind: 'growth' },
      [
        ['甲', 5],
        ['乙', -2],
        ['合计', 3],
      ],
      [],
    ],
    [
      'one row only',
      { unit: '%', kind: 'growth' },
      [
        ['甲', 5],
        ['合计', 5],
      ],
      [],
    ],
    [
      'of the area: a summed ratio is one',
      { unit: '万元/亩' },
      [
        ['甲', 2.5],
        ['乙', 4],
        ['全市', 6.5],
      ],
      [SUMMED('B4')],
    ],
    // 1% + 2% = 3%, stored as fractions
    [
      'percent cells',
      { unit: '%', kind: 'ratio' },
      [
        ['甲', percent(0.01)],
        ['乙', percent(0.02)],
        ['合计', percent(0.03)],
      ],
      [SUMMED('B4')],
    ],
  ])('%s', (_, spec, rows, expected) => {
    expect(totals(rows, spec)).toEqual(expected);
  });

  test('a public dashboard had, under the mean of six districts’ ratios, their sum', () => {
    // Six districts of about 2 each: a true ratio of the whole lies among them, their sum, 12.3, far above.
    const districts: Rows = [
      ['甲', 1.9],
      ['乙', 2.2],
      ['丙', 2.1],
      ['丁', 2],
      ['戊', 1.8],
      ['己', 2.3],
    ];
    expect(totals([...districts, ['全市', 12.3]], { unit: '万元/亩' })).toEqual([SUMMED('B8')]);
    expect(totals([...districts, ['全市', 2.05]], { unit: '万元/亩' })).toEqual([]);
  });

  test('things that are counted one by one are not rounded', () => {
    const rows: Rows = [
      ['甲', 3],
      ['乙', 4],
      ['合计', 8],
    ];
    // 8 is 1 off, 2 × 0.5 = 1 for amounts in whole 万元
    expect(totals(rows, { unit: '万元' })).toEqual([]);
    expect(totals(rows, { unit: '家' })).toEqual([DIFFERS('B4')]);
    expect(totals(rows, { unit: '万人' })).toEqual([]);
  });

  test('a part without a figure: nothing can be told, unless the rules say that the column adds up', () => {
    const rows: Rows = [
      ['甲', 1],
      ['乙', '—'],
      ['合计', 5],
    ];
    expect(totals(rows)).toEqual([]);
    expect(totals(rows, { kind: 'flow' })).toEqual([DIFFERS('B4')]);
    // 不考核: there is nothing to add
    expect(
      totals([
        ['甲', 1],
        ['乙', '/'],
        ['合计', 1],
      ]),
    ).toEqual([]);
  });
});
