import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { unmarked } from '../../src/ingest/of-which.js';
import { REGISTER } from '../../src/model/table-spec.js';
import { type FakeCell, type FakeSheet, fakeWorkbook } from './fake-sheet.js';
import { findings, grid, label, read, units, zoneSpec } from './zones.js';

type Rows = readonly (readonly FakeCell[])[];

const sheet = (rows: Rows, name = '报表'): FakeSheet => ({
  name,
  rows: [['开发区', '税收', '土地'], ...rows],
});
const quiet = ['data/rows-left-out'];
const referenced = zoneSpec({
  references: [
    { name: '全市', rows: ['全市'], place: { kind: 'text', file: 'r', line: 1, column: 1, length: 1 } },
  ],
});

// 《中国统计年鉴》使用说明: “#”表示其中的主要项
test.each<readonly [string, string | undefined]>([
  ['其中:甲区', '甲区'],
  ['其 中：甲区', '甲区'],
  ['其中 甲区', '甲区'],
  ['其中', ''],
  ['#甲区', '甲区'],
  ['＃甲区', '甲区'],
  ['— 甲区', '甲区'],
  ['——甲区', '甲区'],
  ['- 甲区', '甲区'],
  ['其中山开发区', undefined],
  ['#3厂房', undefined],
  ['# 3 厂房', undefined],
  ['—', undefined],
  ['——', undefined],
  ['-甲区', undefined],
])('behind the mark of %s stands %s', (text, name) => {
  expect(unmarked(text)).toBe(name);
});

const list: Rows = [
  ['其中:甲区', 100, 10],
  ['乙区', 200, 20],
  ['丙区', 300, 30],
];
const all = ['甲区 | 100 | 10', '乙区 | 200 | 20', '丙区 | 300 | 30'];

describe('其中 before the first of a list', () => {
  test.each<readonly [string, readonly FakeCell[]]>([
    ['a reference', ['全市', 900, 90]],
    ['a total, 100 + 200 + 300 = 600 and 10 + 20 + 30 = 60', ['合计', 600, 60]],
  ])('below %s: it is one of them, and that is said', (_, above) => {
    const outcome = read(referenced, sheet([above, ...list]));
    expect(grid(outcome)).toEqual(all);
    expect(findings(outcome, quiet)).toEqual(['data/of-which-read 报表!A3 < 报表!A4']);
  });

  test('that is really a part: the total tells, 200 + 300 = 500', () => {
    const outcome = read(zoneSpec(), sheet([['合计', 500, 60], ...list]));
    expect(findings(outcome, quiet)).toEqual([
      'data/of-which-read 报表!A3 < 报表!A4',
      'data/total-differs 报表!B2 < rules 4',
    ]);
  });

  test.each<readonly [string, Rows, readonly string[]]>([
    ['below an entity', [['丁区', 1, 1], ...list], ['data/of-which 报表!A3 < 报表!A4']],
    ['below the header', list, ['data/of-which 报表!A2 < 报表!A3']],
    [
      'and before the second',
      [['全市', 9, 9], ['其中:丁区', 1, 1], ...list],
      ['data/of-which 报表!A4 < 报表!A5'],
    ],
    [
      'by another mark',
      [
        ['丁区', 9, 9],
        ['#A园', 3, 4],
        ['B园', 5, 6],
      ],
      ['data/of-which 报表!A3 < 报表!A4'],
    ],
    [
      'without a name',
      [
        ['丁区', 9, 9],
        ['其中:', '', ''],
        ['B园', 5, 6],
      ],
      ['data/of-which 报表!A3 < 报表!A4'],
    ],
  ])('%s nobody can tell', (_, rows, expected) => {
    expect(findings(read(referenced, sheet(rows)), quiet)).toEqual(expected);
  });

  test('without a name below a total it heads the list', () => {
    const outcome = read(
      zoneSpec(),
      sheet([
        ['合计', 3, 3],
        ['其中:', '', ''],
        ['甲区', 1, 1],
        ['乙区', 2, 2],
      ]),
    );
    expect(findings(outcome, quiet)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 1', '乙区 | 2 | 2']);
  });
});

test('where every part bears the mark, all are left out', () => {
  const outcome = read(
    zoneSpec(),
    sheet([
      ['丁区', 9, 9],
      ['其中:A园', 3, 4],
      ['— B园', 5, 5],
    ]),
  );
  expect(findings(outcome, quiet)).toEqual([]);
  expect(grid(outcome)).toEqual(['丁区 | 9 | 9']);
});

test('a group is no entity, wherever it stands', () => {
  const rows: Rows = [
    ['', '合计', 3, 3],
    ['', '其中:苏南', 3, 3],
    ['苏南', '甲区', 1, 1],
    ['苏南', '乙区', 2, 2],
  ];
  const grouped: FakeSheet = { rows: [['地区', '开发区', '税收', '土地'], ...rows] };
  const outcome = read(zoneSpec({ labels: [label('地区')] }), grouped);
  expect(findings(outcome, quiet)).toEqual([]);
  expect(grid(outcome)).toEqual(['甲区 | 1 | 1', '乙区 | 2 | 2']);
});

describe('the other sheets', () => {
  const tax: FakeSheet = {
    name: '税收',
    rows: [
      ['开发区', '税收'],
      ['甲区', 1],
      ['乙区', 2],
    ],
  };
  const land: FakeSheet = {
    name: '土地',
    rows: [
      ['开发区', '土地'],
      ['其中:甲区', 10],
      ['乙区', 20],
    ],
  };

  test('know the name as an entity', () => {
    const outcome = read(zoneSpec(), tax, land);
    expect(findings(outcome, quiet)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 10', '乙区 | 2 | 20']);
  });

  test('know the next one as an entity, and not the part', () => {
    const parts = {
      ...land,
      rows: [
        ['开发区', '土地'],
        ['甲区', 10],
        ['其中:A园', 4],
        ['乙区', 20],
      ],
    };
    const outcome = read(zoneSpec(), tax, parts);
    expect(findings(outcome, quiet)).toEqual([]);
    expect(grid(outcome)).toEqual(['甲区 | 1 | 10', '乙区 | 2 | 20']);
  });

  test('that come later have as an entity what was left out', () => {
    const last = {
      ...land,
      rows: [
        ['开发区', '土地'],
        ['乙区', 20],
        ['其中:甲区', 10],
      ],
    };
    expect(findings(read(zoneSpec(), last, tax), quiet)).toEqual(['data/of-which 土地!A3']);
  });
});

test('the register decides: its entities are read, others are parts', () => {
  const register = zoneSpec({
    table: REGISTER,
    rows: 'entities',
    entityHeaders: ['名称'],
    measures: [],
    labels: [label('代码')],
    register: { code: '代码', former: undefined },
  });
  const book: FakeSheet = {
    name: '名册',
    rows: [
      ['名称', '代码'],
      ['甲区', 'A1'],
      ['乙区', 'A2'],
      ['丙区', 'A3'],
    ],
  };
  const rows: Rows = [...list, ['其中:A园', 3, 3]];
  const outcome = ingest([fakeWorkbook('b.xlsx', book, sheet(rows))], [zoneSpec(), register], units);
  expect(findings(outcome, quiet)).toEqual([]);
  expect(grid(outcome)).toEqual(all);
});
