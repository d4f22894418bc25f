import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import type { TableSpec } from '../../src/model/table-spec.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx } from '../workbook/build-xlsx.js';
import { type FakeSheet, fakeWorkbook } from './fake-sheet.js';
import { findings, grid, label, measure, onlyTax, read, tableOf, units, zoneSpec } from './zones.js';

const HEADER = ['开发区', '税收', '土地'];
const EXPECTED = ['甲区 | 100 | 20', '乙区 | 300 | 40'];

/** Each of these sheets holds several tables that together say: 甲区 has 100 万元 and 20 亩, 乙区 300 万元 and 40 亩. */
const several: Record<string, FakeSheet> = {
  'a header repeated as on the next page of a print': {
    rows: [['单位:亿元、亩'], HEADER, ['甲区', 0.01, 20], HEADER, ['乙区', 0.03, 40]],
  },
  'a header of two rows repeated': {
    rows: [
      ['开发区', '经济', '资源'],
      ['', '税收', '土地'],
      ['甲区', 100, 20],
      ['开发区', '经济', '资源'],
      ['', '税收', '土地'],
      ['乙区', 300, 40],
    ],
    merges: ['A1:A2', 'A4:A5'],
  },
  'groups above the name, repeated': {
    rows: [['', '经济', '资源'], HEADER, ['甲区', 100, 20], ['', '经济', '资源'], HEADER, ['乙区', 300, 40]],
  },
  'tables of one measure, each with its own unit above it': {
    rows: [
      ['表1 东片 单位:亿元'],
      HEADER,
      ['甲区', 0.01, 20],
      [],
      ['表2 西片 单位:万元'],
      ['名称', '税收', '土地'],
      ['乙区', 300, 40],
    ],
  },
  'one table for each measure, each with its title and unit': {
    rows: [
      ['表1 税收情况', '单位:亿元'],
      ['开发区', '税收'],
      ['甲区', 0.01],
      ['乙区', 0.03],
      ['合计', 0.04],
      ['注:快报数。'],
      [],
      ['表2 土地情况', '单位:公顷'],
      ['名称', '土地'],
      ['甲区', 1.33333333333333],
      ['乙区', 2.66666666666667],
    ],
  },
  'under other headers and in other columns': {
    rows: [
      HEADER,
      ['甲区', 100, 20],
      ['', '', '名称', '土地', '税收'],
      ['', '', '乙区', 40, 300],
      ['', '', '合计', 40, 300],
    ],
  },
  'titles merged over the table': {
    rows: [['国家级'], HEADER, ['甲区', 100, 20], ['省级'], HEADER, ['乙区', 300, 40]],
    merges: ['A1:C1', 'A4:C4'],
  },
  'a table of each layout': {
    rows: [
      ['开发区', '税收'],
      ['甲区', 100],
      ['填报单位:乙区'],
      ['指标', '单位', '数值'],
      ['税收', '亿元', 0.03],
      [],
      ['表3'],
      ['开发区', '指标', '数值'],
      ['甲区', '土地', 20],
      [],
      ['指标', '单位', '乙区'],
      ['土地', '亩', 40],
    ],
  },
};

const notes = ['data/rows-left-out', 'data/columns-left-out', 'data/unit-converted'];

describe('several tables on one sheet', () => {
  test.each(Object.entries(several))('%s', (_, sheet) => {
    const outcome = read(zoneSpec(), sheet);
    expect(findings(outcome, notes)).toEqual([]);
    // 1.33333333333333 公顷 are 20 亩 but for the digits that a sheet does not keep.
    const rows = grid(outcome).map((row) =>
      row.replace('19.99999999999995', '20').replace('40.00000000000005', '40'),
    );
    expect(rows).toEqual(EXPECTED);
  });

  test('each is recorded', () => {
    const outcome = read(zoneSpec(), must(several['a table of each layout'], 'sheet'));
    expect(
      outcome.readings.map(({ layout, headerRows, entityColumn, rows }) => [
        layout,
        headerRows.last,
        entityColumn,
        rows,
      ]),
    ).toEqual([
      ['down', 1, 1, 1],
      ['form', 4, 1, 1],
      ['long', 8, 1, 1],
      ['across', 11, 1, 1],
    ]);
  });

  test('the table of events may stand below that of entities', () => {
    const ledger: TableSpec = {
      ...zoneSpec(),
      table: 'ledger',
      rows: 'events',
      measures: [measure('分值', '分')],
      labels: [label('事项')],
    };
    const workbook = fakeWorkbook('book.xlsx', {
      rows: [
        HEADER,
        ['甲区', 1, 2],
        ['乙区', 3, 4],
        [],
        ['表2 加减分'],
        ['开发区', '事项', '分值'],
        ['甲区', '表彰', 2],
        ['', '督察', 1],
      ],
      merges: ['A7:A8'],
    });
    const outcome = ingest([workbook], [zoneSpec(), ledger], units);
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 2', '乙区 | 3 | 4']);
    // A name merged over several events is the name of each.
    expect(outcome.value?.tables.get('ledger')?.entities.map(({ name }) => name)).toEqual(['甲区', '甲区']);
  });

  test('a word for entities among the values makes no header', () => {
    const spec = zoneSpec({ labels: [label('类型')] });
    const outcome = read(spec, {
      rows: [
        ['开发区', '类型', '税收', '土地'],
        ['甲区', '开发区', '', ''],
        ['乙区', '开发区', 300, 40],
        ['名称', '开发区', '', ''],
      ],
    });
    expect(findings(outcome)).toEqual([]);
    expect(tableOf(outcome).entities.map(({ name }) => name)).toEqual(['甲区', '乙区', '名称']);
  });
});

describe('what cannot be told of several tables', () => {
  test.each<[string, FakeSheet, readonly string[]]>([
    [
      'a name without figures above another table: its title, or an entity',
      { rows: [['开发区', '税收'], ['甲区', 1], ['丙区'], ['开发区', '土地'], ['甲区', 2]] },
      ['data/title-or-entity Sheet1!A3 < Sheet1!A4'],
    ],
    [
      'a unit above the first table, of which the second says nothing',
      {
        rows: [['单位:亿元'], ['开发区', '税收'], ['甲区', 1], [], ['名称', '税收', '土地'], ['乙区', 2, 3]],
      },
      ['data/unit-elsewhere Sheet1!A1 < Sheet1!B5'],
    ],
    [
      'an entity in two tables',
      { rows: [HEADER, ['甲区', 1, 2], [], HEADER, ['甲区', 3, 4]] },
      ['data/duplicate-entity Sheet1!B5 < Sheet1!B2'],
    ],
    [
      'a second table with nothing below its header',
      { rows: [HEADER, ['甲区', 1, 2], HEADER] },
      ['data/sheet-without-rows Sheet1'],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(findings(read(zoneSpec(), sheet), notes)).toEqual(expected);
  });

  test('after very many headers on one sheet the next one is an error', () => {
    const pages = Array.from({ length: 600 }, (_, at) => [
      ['开发区', '税收'],
      [`${at}区`, at],
    ]).flat();
    const found = findings(read(onlyTax, { rows: pages }));
    expect(found).toEqual(['data/second-table Sheet1!A1003 < Sheet1!A1001']);
  });
});

test('several tables on one sheet of a real workbook', () => {
  const bytes = buildXlsx({
    sheets: [
      {
        name: '三季度',
        rows: [
          ['表1 税收', null, '单位:万元'],
          ['序号', '开发区', '税收'],
          [1, '甲区', 100],
          [2, '乙区', 300],
          ['合计', null, 400],
          [],
          ['表2 土地', null, '单位:亩'],
          ['序号', '开发区', '土地'],
          [1, '甲区', 20],
          [2, '乙区', 40],
        ],
        merges: ['A1:B1', 'A5:B5', 'A7:B7'],
      },
    ],
  });
  const outcome = ingest([must(openWorkbook('q3.xlsx', bytes).value, 'workbook')], [zoneSpec()], units);
  expect(findings(outcome, notes)).toEqual([]);
  expect(grid(outcome)).toEqual(EXPECTED);
  expect(tableOf(outcome).measures.get('土地')?.cells.row.join()).toBe('9,10');
});

test('and of a csv file', () => {
  const text =
    '表1\r\n开发区,税收\r\n甲区,100\r\n乙区,300\r\n\r\n表2\r\n开发区,土地\r\n甲区,20\r\n乙区,40\r\n';
  const workbook = must(openWorkbook('q3.csv', new TextEncoder().encode(text)).value, 'csv');
  const outcome = ingest([workbook], [zoneSpec()], units);
  expect(findings(outcome, notes)).toEqual([]);
  expect(grid(outcome)).toEqual(EXPECTED);
});

describe('a table by years below that of the entities', () => {
  const years = [['历年税收'], ['年份', '税收(万元)', '增速(%)'], [2020, 80, 3], [2021, 90, 12.5]];

  test('is left aside, and that is said', () => {
    const outcome = read(zoneSpec(), { rows: [HEADER, ['甲区', 100, 20], ['乙区', 300, 40], [], ...years] });
    expect(grid(outcome)).toEqual(EXPECTED);
    expect(findings(outcome)).toEqual(['data/rows-left-out Sheet1']);
  });

  test('a table of entities below it is read again', () => {
    const rows = [HEADER, ['甲区', 100, 20], ...years, ['表2 单位:亿元'], HEADER, ['乙区', 0.03, 40]];
    const outcome = read(zoneSpec(), { rows });
    expect(grid(outcome)).toEqual(EXPECTED);
    expect(findings(outcome, ['data/unit-converted', 'data/rows-left-out'])).toEqual([]);
  });

  test('a header that stands over entities of the table is none', () => {
    const rows = [
      HEADER,
      ['甲区', 100, 20],
      ['乙区', 300, 40],
      ['园区名', '税收', '增速'],
      ['甲区', 100, 20],
    ];
    expect(findings(read(zoneSpec(), { rows }))).toContain('data/not-a-number Sheet1!B4');
  });
});
