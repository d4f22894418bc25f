import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, type CellSpec } from '../workbook/build-xlsx.js';
import type { FakeSheet } from './fake-sheet.js';
import { findings, grid, read, tableOf, units, zoneSpec } from './zones.js';

/** Each of these sheets says the same: 甲区 has 100 万元 and 20 亩, 乙区 300 万元 and 40 亩. */
const across: Record<string, FakeSheet> = {
  'a table turned as a whole': {
    rows: [
      ['开发区', '甲区', '乙区'],
      ['税收', 100, 300],
      ['土地', 20, 40],
    ],
  },
  'headed by 指标, with a column of units': {
    rows: [
      ['指标', '单位', '甲区', '乙区'],
      ['税收', '万元', 100, 300],
      ['土地', '亩', 20, 40],
    ],
  },
  'units of another size': {
    rows: [
      ['指标', '单位', '甲区', '乙区'],
      ['税收', '亿元', 0.01, 0.03],
      ['土地', '平方米', 13333.3333333333, 26666.6666666667],
    ],
  },
  'titles, a corner of units, numbered rows, remarks and signatures': {
    rows: [
      ['2024年开发区主要指标'],
      ['填报单位:某市统计局', '', '', '', '单位:万元、亩'],
      ['序号', '指标名称', '甲区', '乙区', '备注'],
      [1, '税收收入', 100, 300, '快报数'],
      [2, '土地', 20, 40, ''],
      ['注:税收为快报数。'],
      ['单位负责人:张三', '', '填表人:李四'],
    ],
    merges: ['A1:E1'],
  },
  'two levels of measures, merged downwards, captions between': {
    rows: [
      ['一级指标', '二级指标', '计量单位', '甲区', '乙区'],
      ['经济', '税收', '万元', 100, 300],
      ['', '利润', '万元', 7, 8],
      ['二、资源'],
      ['资源', '土地', '亩', 20, 40],
    ],
    merges: ['A2:A3', 'A4:E4'],
  },
  'the word for entities above their names': {
    rows: [
      ['指标', '单位', '开发区', ''],
      ['', '', '甲区', '乙区'],
      ['税收', '万元', 100, 300],
      ['土地', '亩', 20, 40],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1'],
  },
  'the corner names both': {
    rows: [
      ['指标\\开发区', '甲区', '乙区'],
      ['税收', 100, 300],
      ['土地', 20, 40],
    ],
  },
  'totals at the side and below': {
    rows: [
      ['项目', '甲区', '乙区', '合计'],
      ['税收(万元)', 100, 300, 400],
      ['土地(亩)', 20, 40, 60],
    ],
  },
  'measures in another order, empty rows between, numbers as text': {
    rows: [
      [],
      ['', '指标', '乙区', '', '甲区'],
      [],
      ['', '土地', '４０', '', '20'],
      [],
      ['', '税收', '300.0', '', '100'],
    ],
  },
};

const long: Record<string, FakeSheet> = {
  'entity by entity': {
    rows: [
      ['开发区', '指标', '单位', '数值'],
      ['甲区', '税收', '万元', 100],
      ['甲区', '土地', '亩', 20],
      ['乙区', '税收', '万元', 300],
      ['乙区', '土地', '亩', 40],
    ],
  },
  'measure by measure, without units': {
    rows: [
      ['开发区', '指标名称', '本期数'],
      ['甲区', '税收', 100],
      ['乙区', '税收', 300],
      ['甲区', '土地', 20],
      ['乙区', '土地', 40],
    ],
  },
  'names merged over their rows': {
    rows: [
      ['序号', '开发区', '指标', '单位', '数值', '备注'],
      [1, '甲区', '税收', '万元', 100, ''],
      [2, '', '土地', '亩', 20, '复核'],
      [3, '乙区', '税收', '万元', 300, ''],
      [4, '', '土地', '亩', 40, ''],
    ],
    merges: ['B2:B3', 'B4:B5'],
  },
  'measures merged over their rows': {
    rows: [
      ['指标', '单位', '开发区', '数值'],
      ['税收', '万元', '甲区', 100],
      ['', '', '乙区', 300],
      ['土地', '亩', '甲区', 20],
      ['', '', '乙区', 40],
    ],
    merges: ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'],
  },
  'a unit in each row, of several sizes': {
    rows: [
      ['2024年统计台账'],
      ['开发区', '指标', '单位', '数值'],
      ['甲区', '税收', '亿元', 0.01],
      ['甲区', '土地', '亩', 20],
      ['乙区', '税收收入', '万元', 300],
      ['乙区', '土地', '平方米', 26666.6666666667],
    ],
    merges: ['A1:D1'],
  },
  'totals and remarks below': {
    rows: [
      ['单位:万元、亩'],
      ['开发区', '指标', '数值'],
      ['甲区', '税收', 100],
      ['乙区', '税收', 300],
      ['合计', '税收', 400],
      ['甲区', '土地', 20],
      ['乙区', '土地', 40],
      ['注:税收为快报数。'],
      ['填表人:李四'],
    ],
  },
};

const form = (name: string, tax: number, land: number): readonly FakeSheet[] => [
  {
    rows: [
      ['开发区季度报表'],
      [`填报单位:${name}`, '', '2024年9月'],
      ['指标', '单位', '数值'],
      ['税收', '万元', tax],
      ['土地', '亩', land],
      ['单位负责人:张三', '', '填表人:李四'],
    ],
    merges: ['A1:C1'],
  },
  {
    rows: [
      ['单位名称', name],
      [],
      ['序号', '项目', '计量单位', '本期', '上年同期', '增速'],
      [1, '一、经济', '', '', '', ''],
      [2, '税收', '亿元', tax / 10000, 7, 8],
      [3, '土地', '亩', land, 7, 8],
      [4, '人口', '人', 5, 7, 8],
    ],
  },
  {
    rows: [
      ['填报单位(盖章):某某局', '', `开发区：${name}   单位:万元`],
      ['指标', '累计'],
      ['税收', tax],
      ['土地', land],
      ['注:快报数。'],
    ],
  },
];

const allowed = ['data/column-unused', 'data/rows-left-out', 'data/columns-left-out', 'data/unit-converted'];
const EXPECTED = ['甲区 | 100 | 20', '乙区 | 300 | 40'];

/** 13333.3333333333 m² are 20 亩 but for the digits that a sheet does not keep. */
function rounded(rows: readonly string[]): readonly string[] {
  return rows.map((row) =>
    row.replace(/\b19\.99999\d*|\b20\.00000\d*/u, '20').replace(/\b39\.99999\d*|\b40\.00000\d*/u, '40'),
  );
}

describe('one and the same table', () => {
  test.each(Object.entries(across))('across: %s', (_, sheet) => {
    const outcome = read(zoneSpec(), sheet);
    expect(findings(outcome, allowed)).toEqual([]);
    expect([...rounded(grid(outcome))].sort()).toEqual([...EXPECTED].sort());
    expect(outcome.readings.map(({ layout }) => layout)).toEqual(['across']);
  });

  test.each(Object.entries(long))('long: %s', (_, sheet) => {
    const outcome = read(zoneSpec(), sheet);
    expect(findings(outcome, allowed)).toEqual([]);
    expect(rounded(grid(outcome))).toEqual(EXPECTED);
    expect(outcome.readings.map(({ layout }) => layout)).toEqual(['long']);
  });

  test.each([0, 1, 2])('form %d: a sheet for each entity', (at) => {
    const sheets = [form('甲区', 100, 20)[at], form('乙区', 300, 40)[at]].flatMap((sheet) => sheet ?? []);
    const outcome = read(zoneSpec(), ...sheets);
    expect(findings(outcome, allowed)).toEqual([]);
    expect(grid(outcome)).toEqual(EXPECTED);
    expect(outcome.readings.map(({ layout }) => layout)).toEqual(['form', 'form']);
  });
});

/** The same three tables as files: rows, merged cells, and where 乙区's 土地 stands. */
const files: Record<
  string,
  {
    readonly rows: readonly (readonly CellSpec[])[];
    readonly merges: readonly string[];
    readonly at: readonly [number, number];
  }
> = {
  across: {
    rows: [
      ['某市开发区主要指标'],
      ['序号', '指标', '计量单位', '甲区', '乙区', '合计'],
      [1, '税收', '万元', 100, { formula: 'D3*3', result: 300 }, 400],
      [2, '土地', '亩', 20, '４０', 60],
      ['注:快报数。'],
    ],
    merges: ['A1:F1', 'A5:F5'],
    at: [4, 5],
  },
  long: {
    rows: [
      ['某市开发区主要指标'],
      ['开发区', '指标', '计量单位', '数值'],
      ['甲区', '税收', '万元', 100],
      [null, '土地', '亩', 20],
      ['乙区', '税收', '万元', 300],
      [null, '土地', '亩', '４０'],
    ],
    merges: ['A1:D1', 'A3:A4', 'A5:A6'],
    at: [6, 4],
  },
};

/** As a spreadsheet saves it: a merged cell's other places are empty. */
function csvOf(rows: readonly (readonly CellSpec[])[]): Uint8Array {
  const text = (cell: CellSpec) =>
    typeof cell === 'object' && cell !== null && 'result' in cell ? cell.result : cell;
  return new TextEncoder().encode(
    rows.map((row) => row.map((cell) => text(cell) ?? '').join(',')).join('\r\n'),
  );
}

describe('real files', () => {
  test.each(Object.entries(files))('%s: .xlsx', (layout, { rows, merges, at }) => {
    const bytes = buildXlsx({ sheets: [{ name: '三季度', rows, merges }] });
    const outcome = ingest([must(openWorkbook('q3.xlsx', bytes).value, layout)], [zoneSpec()], units);
    expect(findings(outcome, allowed)).toEqual([]);
    expect(grid(outcome)).toEqual(EXPECTED);
    const { cells } = must(tableOf(outcome).measures.get('土地'), '土地');
    expect([cells.row[1], cells.column[1]]).toEqual(at);
  });

  test.each(Object.entries(files))('%s: .csv, which merges no cells', (layout, { rows }) => {
    const names = rows.map((row, at) =>
      row[0] === null ? [rows[at - 1]?.[0] ?? null, ...row.slice(1)] : row,
    );
    const outcome = ingest([must(openWorkbook('q3.csv', csvOf(names)).value, layout)], [zoneSpec()], units);
    expect(findings(outcome, allowed)).toEqual([]);
    expect(grid(outcome)).toEqual(EXPECTED);
  });

  const forms = [form('甲区', 100, 20), form('乙区', 300, 40)];

  test('form: a workbook, and a csv file, from each entity', () => {
    const plain = ({ rows }: FakeSheet) =>
      rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
    const returned = forms.map(([sheet], at) => {
      const rows = plain(must(sheet, 'form'));
      const bytes = at === 0 ? buildXlsx({ sheets: [{ name: '表', rows, merges: ['A1:C1'] }] }) : csvOf(rows);
      return must(openWorkbook(at === 0 ? '甲.xlsx' : '乙.csv', bytes).value, 'form');
    });
    const outcome = ingest(returned, [zoneSpec()], units);
    expect(findings(outcome, allowed)).toEqual([]);
    expect(grid(outcome)).toEqual(EXPECTED);
    expect(tableOf(outcome).entities.map(({ place: { file, row, column } }) => [file, row, column])).toEqual([
      ['甲.xlsx', 2, 1],
      ['乙.csv', 2, 1],
    ]);
  });
});
