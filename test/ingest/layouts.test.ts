import { describe, expect, test } from 'vitest';
import type { TableSpec } from '../../src/model/table-spec.js';
import type { FakeSheet } from './fake-sheet.js';
import { declaredValue, findings, grid, label, measure, read, tableOf, zoneSpec } from './zones.js';

interface Layout extends FakeSheet {
  readonly spec?: TableSpec;
}

/** Each of these sheets says the same: 甲区 has 100 万元 and 20 亩, 乙区 300 万元 and 40 亩. */
const sameTable: Record<string, Layout> = {
  'one header row': {
    rows: [
      ['开发区', '税收', '土地'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'a merged title, a corner of units, numbered rows': {
    rows: [
      ['2024年开发区指标表'],
      ['填报单位:某市统计局', '', '', '单位:万元、亩'],
      ['序号', '开发区', '税收', '土地'],
      [1, '甲区', 100, 20],
      [2, '乙区', 300, 40],
    ],
    merges: ['A1:D1'],
  },
  'the title stands over the whole table and names a measure': {
    rows: [['税收'], ['开发区', '税收收入', '土地'], ['甲区', 100, 20], ['乙区', 300, 40]],
    merges: ['A1:C1'],
  },
  'columns in another order, empty rows between': {
    rows: [[], ['土地', '', '税收', '开发区'], [], [20, '', 100, '甲区'], [], [40, '', 300, '乙区']],
  },
  'two header rows under merged groups': {
    rows: [
      ['开发区', '经济指标', '', '资源指标'],
      ['', '税收', '增速', '土地'],
      ['甲区', 100, 5, 20],
      ['乙区', 300, 6, 40],
    ],
    merges: ['A1:A2', 'B1:C1'],
  },
  'two header rows, the name not merged': {
    rows: [
      ['开发区', '经济指标', '资源指标'],
      ['', '税收', '土地'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'groups above a name that stands in the second row': {
    rows: [
      ['', '经济指标', '资源指标'],
      ['开发区', '税收', '土地'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'a row of units below': {
    rows: [
      ['开发区', '税收', '土地'],
      ['', '万元', '亩'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'a row of units that announces itself': {
    rows: [
      ['开发区', '税收', '土地'],
      ['计量单位', '(万元)', '（亩）'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'four header rows with units, the name merged over all of them': {
    rows: [
      ['序号', '开发区', '主要指标', ''],
      ['', '', '经济', '资源'],
      ['', '', '税收', '土地'],
      ['', '', '万元', '亩'],
      [1, '甲区', 100, 20],
      [2, '乙区', 300, 40],
    ],
    merges: ['A1:A4', 'B1:B4', 'C1:D1'],
  },
  'units in the headers': {
    rows: [
      ['开发区', '税收（万元）', '土地\n亩'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'spaces, widths and brackets in the headers': {
    rows: [
      [' 开 发 区 ', '税　收【万元】', '土\u200b地，亩'],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
    ],
  },
  'totals, remarks and signatures around the rows': {
    rows: [
      ['开发区', '税收', '土地'],
      ['全 市', 400, 60],
      ['其中:', '', ''],
      ['甲区', 100, 20],
      ['乙区', 300, 40],
      ['合  计', 400, 60],
      ['全市平均', 200, 30],
      ['注:税收为快报数。'],
      ['单位负责人:张三   填表人:李四'],
    ],
  },
  'totals in the column of row numbers': {
    rows: [
      ['序号', '开发区', '税收', '土地'],
      [1, '甲区', 100, 20],
      [2, '乙区', 300, 40],
      ['合计', '', 400, 60],
      ['总计', '2家', 400, 60],
      ['', '', '', '审核人:王五'],
    ],
    merges: ['A4:B4'],
  },
  'captions merged over the table': {
    rows: [
      ['开发区', '税收', '土地'],
      ['一、国家级开发区'],
      ['甲区', 100, 20],
      ['二、省级开发区'],
      ['乙区', 300, 40],
    ],
    merges: ['A2:C2', 'A4:C4'],
  },
  'the preferred of two possible name columns': {
    rows: [
      ['名称', '开发区', '税收', '土地'],
      ['代码一', '甲区', 100, 20],
      ['代码二', '乙区', 300, 40],
    ],
  },
  'numbers written as text': {
    rows: [
      ['开发区', '税收', '土地'],
      ['甲区', '１００', '20'],
      ['乙区', '300.00', '40'],
    ],
  },
};

describe('layouts of one and the same table', () => {
  test.each(Object.entries(sameTable))('%s', (_, { spec = zoneSpec(), ...sheet }) => {
    const outcome = read(spec, sheet);
    expect(findings(outcome, ['data/column-unused', 'data/rows-left-out'])).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 100 | 20', '乙区 | 300 | 40']);
  });
});

describe('headers in several rows', () => {
  const added = (name: string, ...aliases: string[]) => measure(name, '万元', { aliases });

  test.each<[string, TableSpec['measures'], FakeSheet, string]>([
    [
      'the joined path names a measure',
      [added('工业增加值'), added('农业增加值')],
      {
        rows: [
          ['开发区', '工业', '农业'],
          ['', '增加值', '增加值'],
          ['甲区', 7, 2],
        ],
        merges: ['A1:A2'],
      },
      '甲区 | 7 | 2',
    ],
    [
      'an alias writes the path with a stroke',
      [added('工业', '工业/增加值'), added('农业', '农业/增加值')],
      {
        rows: [
          ['开发区', '工业', '农业'],
          ['', '增加值', '增加值'],
          ['甲区', 7, 2],
        ],
        merges: ['A1:A2'],
      },
      '甲区 | 7 | 2',
    ],
    [
      'units of groups and leaves do not hinder the path',
      [added('工业增加值'), added('农业增加值')],
      {
        rows: [
          ['开发区', '工业(万元)', '农业'],
          ['', '增加值', '增加值(万元)'],
          ['甲区', 7, 2],
        ],
        merges: ['A1:A2'],
      },
      '甲区 | 7 | 2',
    ],
    [
      'a declared path stands before another that only ends alike',
      [added('税收', '本期/税收')],
      {
        rows: [
          ['开发区', '本期', '上年同期'],
          ['', '税收', '税收'],
          ['甲区', 7, 2],
        ],
        merges: ['A1:A2'],
      },
      '甲区 | 7',
    ],
    [
      'another period, where the rule file names it',
      [added('税收'), added('上年税收', '上年同期/税收')],
      {
        rows: [
          ['开发区', '本期', '上年同期'],
          ['', '税收', '税收'],
          ['甲区', 7, 2],
        ],
        merges: ['A1:A2'],
      },
      '甲区 | 7 | 2',
    ],
    [
      'a growth rate under a group of growth rates',
      [added('增速')],
      {
        rows: [
          ['开发区', '税收', '同比'],
          ['', '总量', '增速'],
          ['甲区', 7, 2],
        ],
        merges: ['A1:A2'],
      },
      '甲区 | 2',
    ],
    [
      'a longer path stands before the leaf, which is another measure',
      [added('增加值'), added('工业增加值')],
      {
        rows: [
          ['开发区', '增加值', '工业'],
          ['', '', '增加值'],
          ['甲区', 9, 7],
        ],
        merges: ['A1:A2', 'B1:B2'],
      },
      '甲区 | 9 | 7',
    ],
    [
      'a year in a cell of its own is part of the path',
      [added('税收', '税收/2024')],
      {
        rows: [
          ['开发区', '税收', ''],
          ['', 2023, 2024],
          ['甲区', 7, 8],
        ],
        merges: ['A1:A2', 'B1:C1'],
      },
      '甲区 | 8',
    ],
  ])('%s', (_, measures, sheet, expected) => {
    const outcome = read(zoneSpec({ measures }), sheet);
    expect(findings(outcome, ['data/column-unused'])).toEqual([]);
    expect(grid(outcome)).toEqual([expected]);
  });

  test('a header may begin in row 50 and not in row 51', () => {
    const below = (empty: number): FakeSheet => ({
      rows: [
        ...Array.from({ length: empty }, () => ['说明文字']),
        ['开发区', '税收', '土地'],
        ['甲区', 1, 2],
      ],
    });
    expect(grid(read(zoneSpec(), below(49)))).toEqual(['甲区 | 1 | 2']);
    expect(findings(read(zoneSpec(), below(50)))).toEqual(['data/header-not-found Sheet1!A51']);
  });

  test('the exact name stands before an alias, an alias before the normalised text', () => {
    const spec = zoneSpec({
      measures: [
        measure('税收', '万元', { aliases: ['财税'] }),
        measure('财税', '万元'),
        measure('税 收', '万元'),
      ],
    });
    const outcome = read(spec, {
      rows: [
        ['开发区', '税收', '财税', '税 收'],
        ['甲区', 1, 2, 3],
      ],
    });
    expect(grid(outcome)).toEqual(['甲区 | 1 | 2 | 3']);
  });

  test('the header is kept as it was matched', () => {
    const outcome = read(zoneSpec({ measures: [added('工业增加值')] }), {
      rows: [
        ['开发区', '主要指标', ''],
        ['', '工业', ''],
        ['', '增加值(万元)', '其他'],
        ['甲区', 7, 2],
      ],
      merges: ['A1:A3', 'B1:C1', 'B2:C2'],
    });
    const column = tableOf(outcome).measures.get('工业增加值');
    expect(column?.sources.map(({ header }) => header)).toEqual(['工业/增加值(万元)']);
  });
});

describe('labels', () => {
  const spec = zoneSpec({ labels: [label('地区', ['区域']), label('类型')] });

  test('a label merged downwards is the label of every row, also past rows left out', () => {
    const outcome = read(spec, {
      rows: [
        ['区域', '开发区', '类型', '税收', '土地'],
        ['苏南', '小计', '', 300, 30],
        ['', '甲区', '国家级', 100, 10],
        ['', '乙区', '省级', 200, 20],
        ['苏北', '丙区', '省级', 50, 5],
        ['', '丁区', '', 60, 6],
      ],
      merges: ['A2:A4'],
    });
    const labels = tableOf(outcome).labels;
    expect(labels.get('地区')?.values).toEqual(['苏南', '苏南', '苏北', '']);
    expect(labels.get('类型')?.values).toEqual(['国家级', '省级', '省级', '']);
    expect(labels.get('地区')?.places.map(({ row }) => row)).toEqual([2, 2, 5, 6]);
  });

  test('writings that a person sees as one make one group', () => {
    const outcome = read(spec, {
      rows: [
        ['开发区', '类型', '税收', '土地'],
        ['甲区', 'A类', 1, 1],
        ['乙区', 'Ａ类', 1, 1],
        ['丙区', ' A 类\u200b', 1, 1],
        ['丁区', 'A\u3000类', 1, 1],
      ],
    });
    expect(findings(outcome, ['data/column-not-found'])).toEqual([]);
    expect(tableOf(outcome).labels.get('类型')?.values).toEqual(['A类', 'A类', 'A类', 'A类']);
  });

  test('a label may stand on another sheet than the values; a number is a label too', () => {
    const outcome = read(
      spec,
      {
        rows: [
          ['开发区', '税收', '土地'],
          ['甲区', 1, 2],
          ['乙区', 3, 4],
        ],
      },
      {
        rows: [
          ['开发区', '类型', '区域'],
          ['甲 区', 3, ' 苏南 '],
        ],
      },
    );
    const labels = tableOf(outcome).labels;
    expect(findings(outcome)).toEqual([]);
    expect(labels.get('地区')?.values).toEqual(['苏南', '']);
    expect(labels.get('类型')?.values).toEqual(['3', '']);
    expect(labels.get('类型')?.places[1]).toEqual({
      kind: 'cell',
      file: 'book.xlsx',
      sheet: 'Sheet1',
      row: 0,
      column: 0,
    });
  });
});

test('a unit in thousands of rows: only the header rows are looked at twice', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`区${at}`, at, at + 1]);
  const outcome = read(zoneSpec(), { rows: [['开发区', '税收(亿元)', '土地'], ...rows] });
  const table = tableOf(outcome);
  expect(table.entities).toHaveLength(3000);
  // 2999 亿元 is 29,990,000 万元.
  expect(declaredValue(table, '税收', 2999)).toBe('29990000');
});

describe('sheets made to be searched for long', () => {
  const filled = (rows: number, width: number, text: string) =>
    Array.from({ length: rows }, () => Array.from({ length: width }, () => text));
  test.each([
    ['the name of the entity everywhere', filled(249, 29, '名称')],
    ['in many columns', filled(60, 1000, '名称')],
    ['beside texts that end in brackets', filled(60, 300, '名称').map((row) => [...row, '指标(项)'])],
  ])('%s: no header, and soon said', (_, rows) => {
    const started = performance.now();
    expect(findings(read(zoneSpec(), { rows }))).toEqual(['data/header-not-found Sheet1!A1']);
    // Alone it takes some tenths of a second; looking at every column for every name took minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
