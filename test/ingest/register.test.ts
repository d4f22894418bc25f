import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { REGISTER, type TableSpec } from '../../src/model/table-spec.js';
import { type FakeCell, type FakeSheet, fakeWorkbook, formatted } from './fake-sheet.js';
import { findings, grid, label, measure, units, zoneSpec } from './zones.js';

const remark = (name: string) => ({ ...label(name), holds: 'remark' }) as const;

const register: TableSpec = {
  ...zoneSpec(),
  table: REGISTER,
  entityHeaders: ['名称'],
  measures: [],
  labels: [remark('代码'), remark('曾用名'), label('类型')],
  register: { code: '代码', former: '曾用名' },
};

const book: FakeSheet = {
  name: '名册',
  rows: [
    ['名称', '代码', '曾用名', '类型'],
    ['甲经开区', 'A01', '', '国家级'],
    ['乙高新区', 'A02', '乙科技园、乙工业园', '国家级'],
    ['丙产业园', 'A03', '', '省级'],
  ],
};

const tax = (names: readonly FakeCell[], more: readonly FakeCell[][] = []): FakeSheet => ({
  name: '数据',
  rows: [['开发区', '税收', '土地'], ...names.map((name, at): FakeCell[] => [name, at + 1, 10]), ...more],
});

const main = zoneSpec({ measures: [measure('税收', '万元'), measure('土地', '亩')] });

function read(sheets: readonly FakeSheet[], spec: TableSpec = main) {
  return ingest([fakeWorkbook('book.xlsx', ...sheets)], [spec, register], units);
}

const everyone = ['甲经开区', '乙高新区', '丙产业园'];

describe('a name of a sheet by the register', () => {
  test.each<readonly [string, readonly FakeCell[], readonly string[]]>([
    ['the current one', everyone, []],
    ['the current one in another writing', ['甲 经开区', '乙高新区', '丙产业园 '], []],
    ['the code', ['A01', 'a02', 'Ａ０３'], []],
    ['a former one', ['甲经开区', '乙工业园', '丙产业园'], ['data/renamed 数据!A3 < 名册!A3']],
    ['another former one', ['甲经开区', '乙科技园', '丙产业园'], ['data/renamed 数据!A3 < 名册!A3']],
  ])('may be %s', (_, names, expected) => {
    const outcome = read([book, tax(names)]);
    expect(findings(outcome)).toEqual(expected);
    expect(grid(outcome)).toEqual(['甲经开区 | 1 | 10', '乙高新区 | 2 | 10', '丙产业园 | 3 | 10']);
  });

  test('the register may come after the sheets, in a file of its own, whose other sheets are as ever', () => {
    const files = [
      fakeWorkbook('data.xlsx', tax(['A01', '乙工业园', '丙产业园'])),
      fakeWorkbook('book.xlsx', book),
    ];
    const outcome = ingest(files, [main, register], units);
    expect(grid(outcome)).toEqual(['甲经开区 | 1 | 10', '乙高新区 | 2 | 10', '丙产业园 | 3 | 10']);
    expect(outcome.value?.tables.get(REGISTER)?.entities.map(({ name }) => name)).toEqual(everyone);
  });

  test('figures under two names of one entity come together', () => {
    const spec = zoneSpec();
    const one: FakeSheet = {
      name: '税收',
      rows: [
        ['开发区', '税收'],
        ['甲经开区', 1],
        ['乙工业园', 2],
        ['A03', 3],
      ],
    };
    const other: FakeSheet = {
      name: '土地',
      rows: [
        ['开发区', '土地'],
        ['乙高新区', 20],
        ['丙产业园', 30],
        ['A01', 10],
      ],
    };
    const outcome = read([one, other, book], spec);
    expect(grid(outcome)).toEqual(['甲经开区 | 1 | 10', '乙高新区 | 2 | 20', '丙产业园 | 3 | 30']);
    expect(findings(outcome)).toEqual(['data/renamed 税收!A3 < 名册!A3']);
  });
});

describe('what does not fit the register', () => {
  test('a name that it lacks is an error, with the one that was likely meant', () => {
    const outcome = read([book, tax(['甲经开区', '乙高薪区', '丙产业园'])]);
    expect(findings(outcome)).toEqual([
      'data/not-registered 数据!A3',
      'data/registered-not-reported 名册!A3',
    ]);
    expect(outcome.diagnostics[0]?.args).toEqual({ entity: '乙高薪区', nearest: '乙高新区' });
  });

  test('a short form is not read, but named as the likely one', () => {
    const [found] = read([book, tax(['甲经济技术开发区', '乙高新区', '丙产业园'])]).diagnostics;
    expect(found?.args).toEqual({ entity: '甲经济技术开发区', nearest: '甲经开区' });
  });

  test('an entity of it that no sheet names is a warning at its line', () => {
    expect(findings(read([book, tax(['甲经开区', '丙产业园'])]))).toEqual([
      'data/registered-not-reported 名册!A3',
    ]);
  });

  test('one entity under two names on one sheet is reported twice', () => {
    const found = findings(read([book, tax([...everyone, '乙工业园'])]));
    expect(found).toEqual(['data/renamed 数据!A5 < 名册!A3', 'data/duplicate-entity 数据!B5 < 数据!B3']);
  });

  test.each<readonly [string, readonly FakeCell[], string]>([
    [
      'a former name that is another’s name',
      ['丁园', 'A04', '甲经开区', '省级'],
      'data/register-ambiguous 名册!A5 < 名册!A2',
    ],
    ['a code twice', ['丁园', 'A01', '', '省级'], 'data/register-ambiguous 名册!A5 < 名册!A2'],
    [
      'a former name of two',
      ['丁园', 'A04', '乙科技园', '省级'],
      'data/register-ambiguous 名册!A5 < 名册!A3',
    ],
  ])('%s', (_, line, expected) => {
    const outcome = read([{ ...book, rows: [...book.rows, line] }, tax([...everyone, '丁园'])]);
    expect(findings(outcome)).toEqual([expected]);
  });

  test('a register that is not there', () => {
    expect(findings(read([tax(everyone)]))).toEqual(['data/register-not-found book.xlsx']);
  });

  test('a sheet with reported columns is no register, whatever else it has', () => {
    const data: FakeSheet = {
      name: '数据',
      rows: [
        ['名称', '代码', '曾用名', '类型', '税收', '土地'],
        ['甲经开区', 'A01', '', '国家级', 1, 10],
      ],
    };
    expect(findings(read([data]), ['data/column-unused'])).toEqual(['data/register-not-found book.xlsx']);
  });
});

describe('a group that the register tells', () => {
  const grouped = zoneSpec({ measures: main.measures, labels: [label('类型')] });

  test('needs no column in the sheets', () => {
    const outcome = read([book, tax(everyone)], grouped);
    expect(findings(outcome)).toEqual([]);
    const column = must(outcome.value?.tables.get('zones')?.labels.get('类型'), '类型');
    expect(column.values).toEqual(['国家级', '国家级', '省级']);
    expect(column.places[2]).toEqual({ kind: 'cell', file: 'book.xlsx', sheet: '名册', row: 4, column: 4 });
  });

  test('is not contradicted by one', () => {
    const data: FakeSheet = {
      name: '数据',
      rows: [
        ['开发区', '税收', '土地', '类型'],
        ['甲经开区', 1, 10, '国家级'],
        ['乙高新区', 2, 10, '省级'],
        ['丙产业园', 3, 10, ''],
      ],
    };
    expect(findings(read([book, data], grouped))).toEqual(['data/label-conflict 名册!D3 < 数据!D3']);
  });
});

describe('without a register: a name on one sheet only', () => {
  const sheets = (first: readonly string[], second: readonly string[]) => {
    const table = (name: string, header: string, names: readonly string[]): FakeSheet => ({
      name,
      rows: [['开发区', header], ...names.map((zone): FakeCell[] => [zone, 1])],
    });
    const files = [fakeWorkbook('book.xlsx', table('税收', '税收', first), table('土地', '土地', second))];
    return findings(ingest(files, [main], units));
  };

  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['the same names', ['江阴高新区', '宜兴经开区'], ['宜兴经开区', '江阴高新区'], []],
    [
      'one letter off',
      ['江阴高新区', '宜兴经开区'],
      ['江阴高薪区', '宜兴经开区'],
      ['data/name-only-once 土地!A2 < 税收!A2'],
    ],
    [
      'the long form of a short one',
      ['无锡高新区', '宜兴经开区'],
      ['无锡国家高新技术产业开发区', '宜兴经开区'],
      ['data/name-only-once 土地!A2 < 税收!A2'],
    ],
    ['near a name that both sheets have', ['江阴一区', '宜兴区'], ['江阴一区', '江阴二区', '宜兴区'], []],
    ['near none', ['江阴高新区', '宜兴经开区'], ['惠山经开区', '江阴高新区'], []],
    [
      'the same with a bracket behind it',
      ['甲区', '乙区（国家级）'],
      ['甲区', '乙区'],
      ['data/name-only-once 土地!A3 < 税收!A3'],
    ],
    [
      'alone, with a bracket behind it',
      ['乙区'],
      ['乙区(国家级)'],
      ['data/name-only-once 土地!A2 < 税收!A2'],
    ],
    ['sheets of different zones', ['江阴一区', '宜兴一区'], ['江阴二区', '宜兴二区'], []],
  ])('%s', (_, first, second, expected) => {
    expect(sheets(first, second)).toEqual(expected);
  });
});

test.each([0, 1])('a name beside a reference alone, on no other sheet', (at) => {
  const city: FakeSheet = {
    name: '全市',
    rows: [
      ['开发区', '税收'],
      ['全市', 900],
      ['江阴市', 300],
    ],
  };
  const place = { kind: 'text', file: 'rules.yaml', line: 1, column: 1, length: 2 } as const;
  const spec = { ...main, references: [{ name: '全市', rows: ['全市'], place }] };
  const sheets = [tax(everyone)];
  sheets.splice(at, 0, city);
  const outcome = ingest([fakeWorkbook('book.xlsx', ...sheets)], [spec], units);
  expect(findings(outcome)).toEqual(['data/name-only-here 全市!A3']);
});

describe('a code that a number format fills with zeros', () => {
  const coded = (code: FakeCell): FakeSheet => ({
    name: '名册',
    rows: [
      ['名称', '代码', '曾用名', '类型'],
      ['甲经开区', code, '', '国家级'],
    ],
  });

  test.each<readonly [string, FakeCell, FakeCell]>([
    ['in the sheet', '001', formatted(1, '000')],
    ['in the register', formatted(1, '000'), '001'],
    ['in both', formatted(1, '000'), formatted(1, '000')],
  ])('%s', (_, code, name) => {
    const outcome = read([coded(code), tax([name])]);
    expect(findings(outcome)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲经开区 | 1 | 10']);
  });
});
