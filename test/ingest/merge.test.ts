import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { errorCell, type FakeCell, type FakeSheet, fakeWorkbook, percent } from './fake-sheet.js';
import { findings, grid, label, measure, read, tableOf, units, zoneSpec } from './zones.js';

const HEADER = ['开发区', '税收', '土地'];

describe('one table out of several sheets and workbooks', () => {
  test('measures of an entity are drawn together, whatever the spelling', () => {
    const outcome = read(
      zoneSpec(),
      {
        name: '税务',
        rows: [
          ['开发区', '税收'],
          ['江阴高新区', 100],
          ['甲区', 300],
        ],
      },
      {
        name: '国土',
        rows: [
          ['名称', '土地'],
          ['甲 区', 40],
          ['江\u200b阴高新区', 20],
        ],
      },
    );
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(['江阴高新区 | 100 | 20', '甲区 | 300 | 40']);
  });

  test('one workbook per zone, each with the whole list: what one leaves blank another fills', () => {
    const form = (...taxes: FakeCell[]): FakeSheet => ({
      rows: [HEADER, ...['甲区', '乙区', '丙区'].map((name, at) => [name, taxes[at] ?? '', taxes[at] ?? ''])],
    });
    const workbooks = [form(1, '', ''), form('', 2, ''), form('', '', '/')].map((sheet, at) =>
      fakeWorkbook(`${at + 1}.xlsx`, sheet),
    );
    const outcome = ingest(workbooks, [zoneSpec()], units);
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 1', '乙区 | 2 | 2', '丙区 | not-applicable | not-applicable']);
    const files = must(tableOf(outcome).measures.get('税收'), '税收').sources.map(({ file }) => file);
    expect(files).toEqual(['1.xlsx', '2.xlsx', '3.xlsx']);
  });

  test('each sheet has a unit of its own', () => {
    const spec = zoneSpec({ measures: [measure('税收', '万元'), measure('增速', '%')] });
    const outcome = read(
      spec,
      {
        rows: [
          ['开发区', '税收(亿元)', '增速'],
          ['甲区', 1, percent(0.05)],
        ],
      },
      {
        rows: [
          ['开发区', '税收', '增速(%)'],
          ['乙区', 1, 5],
        ],
      },
    );
    // 1 亿元 is 10,000 万元; 5% is 5 %.
    expect(grid(outcome)).toEqual(['甲区 | 10000 | 5', '乙区 | 1 | 5']);
  });

  test('an entity that only another sheet names is not reported, at no cell', () => {
    const outcome = read(
      zoneSpec(),
      {
        rows: [
          ['开发区', '税收'],
          ['甲区', 1],
        ],
      },
      {
        rows: [
          ['开发区', '土地'],
          ['甲区', 2],
          ['乙区', 3],
        ],
      },
    );
    const { cells } = must(tableOf(outcome).measures.get('税收'), '税收');
    expect(grid(outcome)).toEqual(['甲区 | 1 | 2', '乙区 | not-reported | 3']);
    expect([cells.row[1], cells.column[1]]).toEqual([0, 0]);
  });

  test('of two values the first stands, and the second is named with the measures it repeats', () => {
    const outcome = read(zoneSpec(), { rows: [HEADER, ['江阴', 1, 2], ['江 阴', 3, 4]] });
    expect(grid(outcome)).toEqual(['江阴 | 1 | 2']);
    expect(outcome.diagnostics.map(({ args }) => args)).toEqual([
      { entity: '江 阴', first: '江阴', measures: ['税收', '土地'] },
    ]);
  });

  test('the same workbook twice is a finding for every row', () => {
    const workbook = fakeWorkbook('book.xlsx', { rows: [HEADER, ['甲区', 1, 2], ['乙区', 3, 4]] });
    const codes = findings(ingest([workbook, workbook], [zoneSpec()], units));
    expect(codes).toEqual([
      'data/duplicate-entity Sheet1!B2 < Sheet1!B2',
      'data/duplicate-entity Sheet1!B3 < Sheet1!B3',
    ]);
  });

  test('a workbook without any table is an error even when another has one', () => {
    const workbooks = [
      fakeWorkbook('a.xlsx', { rows: [HEADER, ['甲区', 1, 2]] }),
      fakeWorkbook('b.xlsx', { rows: [['目录']] }),
    ];
    const outcome = ingest(workbooks, [zoneSpec()], units);
    expect(findings(outcome)).toEqual(['data/header-not-found Sheet1!A1']);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 2']);
  });

  test('a sheet that breaks off gives its own finding and is not called headless', () => {
    const place = { kind: 'part', file: 'book.xlsx', part: 'xl/worksheets/sheet1.xml' } as const;
    const broken = { code: 'data/no-result', args: { column: '' }, place, related: [] } as const;
    const outcome = read(zoneSpec(), { rows: [HEADER, ['甲区', 1, 2]], broken });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics).toEqual([broken]);
  });

  test('no workbook at all is no table', () => {
    expect(ingest([], [zoneSpec()], units)).toEqual({ value: undefined, readings: [], diagnostics: [] });
  });
});

describe('what is kept of every value', () => {
  const outcome = read(
    zoneSpec({ measures: [measure('税收', '万元', { aliases: ['税收收入'] })] }),
    { rows: [] },
    {
      name: '表1',
      rows: [
        ['某市'],
        ['开发区', '备注', '税收收入(亿元)'],
        ['甲区', '', 0.1 + 0.2],
        ['乙区', '', ' 1,234.50 '],
        ['丙区', '', '…'],
        ['丁区', '', ''],
        ['戊区', '', errorCell('#N/A')],
        ['己区', '', 2 / 3],
      ],
    },
  );
  const table = tableOf(outcome);
  const column = must(table.measures.get('税收'), '税收');

  test('its sheet, its header as written, its unit and the way to the declared one', () => {
    expect(column.sources).toEqual([
      {
        file: 'book.xlsx',
        sheet: '表1',
        header: '税收收入(亿元)',
        unit: '亿元',
        scale: { times: 10000n, over: 1n },
      },
    ]);
    expect([...column.cells.row]).toEqual([3, 4, 5, 6, 7, 8]);
    expect([...column.cells.column]).toEqual([3, 3, 3, 3, 3, 3]);
    expect([...column.cells.source]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('the number at 15 significant digits', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in doubles; the sheet shows and means 0.3. 2 ÷ 3 keeps 15 digits.
    expect([...column.values]).toEqual([0.3, 1234.5, 0, 0, 0, 0.666666666666667]);
  });

  test('the reason why it is missing: 1 + its place in the order of reasons', () => {
    expect([...column.reasons]).toEqual([0, 0, 4, 3, 1, 0]);
  });

  test('the text of what was no plain number', () => {
    expect([...column.texts]).toEqual([
      [1, ' 1,234.50 '],
      [2, '…'],
      [4, '#N/A'],
    ]);
  });

  test('the entity as the sheet writes it, and its cell', () => {
    expect(table.entities[0]).toEqual({
      key: '甲区',
      name: '甲区',
      place: { kind: 'cell', file: 'book.xlsx', sheet: '表1', row: 3, column: 1 },
    });
  });
});

describe('entities', () => {
  test('stand in the order of first appearance', () => {
    const outcome = read(
      zoneSpec(),
      { rows: [HEADER, ['丙区', 1, 1], ['甲区', 1, 1]] },
      { rows: [HEADER, ['乙区', 1, 1]] },
    );
    expect(tableOf(outcome).entities.map(({ name }) => name)).toEqual(['丙区', '甲区', '乙区']);
  });

  test('names from prototypes, numbers and dates are names like others', () => {
    const names: FakeCell[] = [
      '__proto__',
      'constructor',
      'toString',
      1001,
      { value: { kind: 'date', text: '2024-03-31' } },
    ];
    const outcome = read(zoneSpec(), { rows: [HEADER, ...names.map((name, at) => [name, at, 1])] });
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual([
      '__proto__ | 0 | 1',
      'constructor | 1 | 1',
      'toString | 2 | 1',
      '1001 | 3 | 1',
      '2024-03-31 | 4 | 1',
    ]);
  });

  test('a name is shown without the spaces and invisible characters around it', () => {
    const outcome = read(zoneSpec(), { rows: [HEADER, ['\u3000甲 区\u200b\n', 1, 1]] });
    expect(tableOf(outcome).entities.map(({ name, key }) => [name, key])).toEqual([['甲 区', '甲区']]);
  });

  test('order of rows decides the order of entities and nothing else', () => {
    const rows = Array.from({ length: 12 }, (_, at): FakeCell[] => [`${at}号区`, at * 7, at + 1]);
    const sorted = (order: readonly FakeCell[][]) =>
      [...grid(read(zoneSpec(), { rows: [HEADER, ...order] }))].sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(sorted(rows));
      }),
      { numRuns: 30 },
    );
  });
});

test('a blank cell is what the rule file says it is, where it says so', () => {
  const spec = zoneSpec({ missingMarks: new Map([['', 'not-applicable']]) });
  const outcome = read(spec, { rows: [HEADER, ['甲区', '', ' '], ['乙区', 1, 1]] });
  expect(grid(outcome)).toEqual(['甲区 | not-applicable | not-applicable', '乙区 | 1 | 1']);
});

test('an error value may be declared as a mark', () => {
  const spec = zoneSpec({ missingMarks: new Map([['#DIV/0!', 'not-applicable']]) });
  const outcome = read(spec, { rows: [HEADER, ['甲区', errorCell('#DIV/0!'), 1]] });
  expect(findings(outcome)).toEqual([]);
  expect(grid(outcome)).toEqual(['甲区 | not-applicable | 1']);
});

test('brackets are negative only where the rule file says accounting', () => {
  const spec = zoneSpec({ measures: [measure('利润', '万元', { accounting: true }), measure('土地', '亩')] });
  const outcome = read(spec, {
    rows: [
      ['开发区', '利润', '土地'],
      ['甲区', '(1,200)', '(3)'],
    ],
  });
  expect(findings(outcome)).toEqual(['data/bracketed-number Sheet1!C2']);
  expect(grid(outcome)).toEqual(['甲区 | -1200 | error-cell']);
});

test('labels and measures may share a sheet with columns nobody asked for', () => {
  const outcome = read(zoneSpec({ labels: [label('类型')] }), {
    rows: [
      ['序号', '开发区', '类型', '联系人', '税收', '土地', '编 号'],
      [1, '甲区', '省级', '某人', 1, 2, 7],
    ],
  });
  expect(findings(outcome)).toEqual(['data/column-unused Sheet1!D1']);
});
