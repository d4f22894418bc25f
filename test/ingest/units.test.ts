import { describe, expect, test } from 'vitest';
import { must } from '../../src/model/must.js';
import { type FakeCell, type FakeSheet, inTenThousands, percent } from './fake-sheet.js';
import { findings, grid, label, measure, onlyTax, read, tableOf, zoneSpec } from './zones.js';

function sourceOf(outcome: Parameters<typeof tableOf>[0], name: string) {
  const { unit, scale } = must(tableOf(outcome).measures.get(name)?.sources[0], name);
  return { unit, scale: `${scale.times}/${scale.over}` };
}

describe('where a unit is stated', () => {
  const taxIn = (header: FakeCell, ...above: FakeCell[][]): FakeSheet => ({
    rows: [...above, ['开发区', header], ['甲区', 2]],
  });

  // 1 亿元 = 10,000 万元 and 1 元 = 1/10,000 万元, so 2 of the sheet's unit are so many 万元.
  test.each<[string, FakeSheet, string, string]>([
    ['nowhere: the declared unit', taxIn('税收'), '万元', '2'],
    ['in brackets', taxIn('税收(亿元)'), '亿元', '20000'],
    ['in full-width brackets', taxIn('税收（亿元）'), '亿元', '20000'],
    ['with a word before it', taxIn('税收(单位:亿元)'), '亿元', '20000'],
    ['with a word before it, after a space', taxIn('税收 (单位:亿元)'), '亿元', '20000'],
    ['in a title', taxIn('税收', ['指标表 (单位:亿元)']), '亿元', '20000'],
    ['after a comma', taxIn('税收,亿元'), '亿元', '20000'],
    ['after a full-width comma', taxIn('税收，亿元'), '亿元', '20000'],
    ['in a last line', taxIn('税收\n亿元'), '亿元', '20000'],
    ['in a last line in brackets', taxIn('税收\n(亿元)'), '亿元', '20000'],
    ['in the corner', taxIn('税收', ['单位:亿元']), '亿元', '20000'],
    ['in the corner beside other text', taxIn('税收', ['2024年 计量单位：亿元']), '亿元', '20000'],
    ['in a corner without a colon', taxIn('税收', ['单位 亿元']), '亿元', '20000'],
    ['in a sentence above', taxIn('税收', ['计量单位为亿元']), '亿元', '20000'],
    ['in a corner of nothing else', taxIn('税收', ['', '亿元']), '亿元', '20000'],
    ['in such a corner beside other text', taxIn('税收', ['2024年', '', '亿元']), '亿元', '20000'],
    ['in such a corner beside two texts', taxIn('税收', ['', '某市', '2024年', '亿元']), '亿元', '20000'],
    ['in a merged corner', { ...taxIn('税收', ['', '亿元', '']), merges: ['B1:C1'] }, '亿元', '20000'],
    ['within a title', taxIn('税收', ['2022年主要指标(亿元)表']), '亿元', '20000'],
    ['in a last line with a word before it', taxIn('税收\n单位:亿元'), '亿元', '20000'],
    ['after a space, with a word before it', taxIn('税收 单位:亿元'), '亿元', '20000'],
    [
      'under the name of the entity',
      {
        rows: [
          ['开发区\n单位:亿元', '税收'],
          ['甲区', 2],
        ],
      },
      '亿元',
      '20000',
    ],
    ['in a corner in brackets', taxIn('税收', ['(单位:亿元)']), '亿元', '20000'],
    ['in the name of the sheet', { ...taxIn('税收'), name: '税收（亿元）' }, '亿元', '20000'],
    ['in the name of the sheet, after a word', { ...taxIn('税收'), name: '税收 单位:亿元' }, '亿元', '20000'],
    ['in the header, before the name of the sheet', { ...taxIn('税收(元)'), name: '(亿元)' }, '元', '0.0002'],
    ['a sheet that is called like a unit states none', { ...taxIn('税收'), name: '亿元' }, '万元', '2'],
    ['in a corner of several', taxIn('税收', ['', '单位:亩、亿元、人']), '亿元', '20000'],
    ['in a corner that repeats it', taxIn('税收', ['单位:亿元'], ['单位:亿元、人']), '亿元', '20000'],
    ['in a corner of other things only', taxIn('税收', ['单位:亩、人']), '万元', '2'],
    ['in the header, which stands before the corner', taxIn('税收(元)', ['单位:亿元']), '元', '0.0002'],
    ['the reporting office is no unit', taxIn('税收', ['填报单位:亿元大厦']), '万元', '2'],
    [
      'in a row of units',
      {
        rows: [
          ['开发区', '税收'],
          ['', '亿元'],
          ['甲区', 2],
        ],
      },
      '亿元',
      '20000',
    ],
    [
      'in the header and in the row of units alike',
      {
        rows: [
          ['开发区', '税收(亿元)'],
          ['', '亿元'],
          ['甲区', 2],
        ],
      },
      '亿元',
      '20000',
    ],
    [
      'in the group above',
      {
        rows: [
          ['开发区', '经济指标(亿元)'],
          ['', '税收'],
          ['甲区', 2],
        ],
        merges: ['A1:A2'],
      },
      '亿元',
      '20000',
    ],
    [
      'alone in the group above',
      {
        rows: [
          ['开发区', '亿元', ''],
          ['', '税收', '利润'],
          ['甲区', 2, 3],
        ],
        merges: ['A1:A2', 'B1:C1'],
      },
      '亿元',
      '20000',
    ],
    [
      'in the leaf, which stands before the group',
      {
        rows: [
          ['开发区', '经济指标(亿元)'],
          ['', '税收(元)'],
          ['甲区', 2],
        ],
        merges: ['A1:A2'],
      },
      '元',
      '0.0002',
    ],
  ])('%s', (_, sheet, unit, expected) => {
    const outcome = read(onlyTax, sheet);
    expect(findings(outcome, ['data/unit-converted', 'data/column-unused'])).toEqual([]);
    expect(sourceOf(outcome, '税收').unit).toBe(unit);
    expect(grid(outcome)).toEqual([`甲区 | ${expected}`]);
  });

  test('a title over one column is no group: its unit is that of the whole table', () => {
    const outcome = read(zoneSpec(), {
      rows: [
        ['', '主要指标(亿元)'],
        ['开发区', '税收', '土地'],
        ['甲区', 2, 3],
      ],
    });
    expect(grid(outcome)).toEqual(['甲区 | 20000 | 3']);
  });

  test.each([
    ['主要指标(亿元)', '20000'],
    ['主要指标（亿元、亩）', '20000'],
    // 2024年 is no unit, so the bracket is none.
    ['主要指标(亿元、2024年)', '2'],
    ['主要指标,亿元', '2'],
  ])('the title %s makes 2 into %s 万元', (title, expected) => {
    const outcome = read(onlyTax, { rows: [[title], ['开发区', '税收'], ['甲区', 2]], merges: ['A1:B1'] });
    expect(grid(outcome)).toEqual([`甲区 | ${expected}`]);
  });

  test('a group merged over its columns states their unit, also above a merged name', () => {
    const outcome = read(zoneSpec({ measures: [measure('税收', '万元'), measure('利润', '万元')] }), {
      rows: [
        ['', '主要指标(亿元)', ''],
        ['开发区', '财政', ''],
        ['', '税收', '利润'],
        ['甲区', 2, 3],
      ],
      merges: ['B1:C1', 'A2:A3', 'B2:C2'],
    });
    expect(grid(outcome)).toEqual(['甲区 | 20000 | 30000']);
  });

  test('a dash in the row of units stands for no unit', () => {
    const outcome = read(zoneSpec({ labels: [label('类型')] }), {
      rows: [
        ['开发区', '类型', '税收', '土地'],
        ['', '—', '亿元', '亩'],
        ['甲区', '省级', 2, 3],
      ],
    });
    expect(grid(outcome)).toEqual(['甲区 | 20000 | 3']);
  });

  test('a conversion is noted once a column, with its factor', () => {
    const outcome = read(onlyTax, {
      rows: [
        ['开发区', '税收(元)'],
        ['甲区', 2],
        ['乙区', 3],
      ],
    });
    expect(outcome.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['data/unit-converted', { measure: '税收', from: '元', to: '万元', times: '1', over: '10000' }],
    ]);
  });

  test('values stay as the sheet has them until they are used', () => {
    const outcome = read(onlyTax, {
      rows: [
        ['开发区', '税收(元)'],
        ['甲区', 12345],
      ],
    });
    expect([...must(tableOf(outcome).measures.get('税收'), '税收').values]).toEqual([12345]);
    expect(sourceOf(outcome, '税收')).toEqual({ unit: '元', scale: '1/10000' });
  });

  test('a bracket that holds no unit belongs to the name', () => {
    const spec = zoneSpec({ measures: [measure('税收(不含海关代征)', '万元')] });
    const outcome = read(spec, {
      rows: [
        ['开发区', '税收（不含海关代征）（亿元）'],
        ['甲区', 2],
      ],
    });
    expect(grid(outcome)).toEqual(['甲区 | 20000']);
  });

  test('a composed unit with brackets inside its brackets', () => {
    const spec = zoneSpec({ measures: [measure('劳动生产率', '万元/人·年')] });
    const outcome = read(spec, {
      rows: [
        ['开发区', '劳动生产率(元/(人·年))'],
        ['甲区', 250000],
      ],
    });
    // 250,000 元 a head and year are 25 万元.
    expect(grid(outcome)).toEqual(['甲区 | 25']);
  });
});

describe('percentages', () => {
  const rate = (unit: string) => zoneSpec({ measures: [measure('增速', unit)] });
  const sheet = (header: string, ...cells: FakeCell[]): FakeSheet => ({
    rows: [['开发区', header], ...cells.map((cell, at) => [`${at + 1}号区`, cell])],
  });
  const valuesOf = (unit: string, header: string, ...cells: FakeCell[]) =>
    grid(read(rate(unit), sheet(header, ...cells))).map((line) => line.split(' | ')[1]);

  // A percent cell stores 0.0302 and shows 3.02%; 3.02% = 30.2‰ = 0.0302.
  test.each<[string, string, string, FakeCell, string]>([
    ['a percent cell, declared in %', '%', '增速', percent(0.0302), '3.02'],
    ['a percent cell, declared in ‰', '‰', '增速', percent(0.0302), '30.2'],
    ['a percent cell, declared in 个百分点', '个百分点', '增速', percent(0.0302), '3.02'],
    ['a percent cell, declared plain', '', '增速', percent(0.0302), '0.0302'],
    ['a percent cell under a header in %', '%', '增速(%)', percent(0.0302), '3.02'],
    ['text with %', '%', '增速', '3.02%', '3.02'],
    ['full-width text with %', '%', '增速', '１２．５％', '12.5'],
    ['text with %, declared plain', '', '增速', '12.5%', '0.125'],
    ['a plain number, declared in %', '%', '增速', 3.02, '3.02'],
    ['a plain number under a header in %', '%', '增速（%）', 3.02, '3.02'],
    ['a plain number under ±%', '%', '增速(±%)', -3.02, '-3.02'],
    ['a plain number in %, declared plain', '', '增速(%)', 3.02, '0.0302'],
  ])('%s', (_, unit, header, cell, expected) => {
    expect(valuesOf(unit, header, cell)).toEqual([expected]);
  });

  test('the stored fraction is kept, and what it is a fraction of is in the source', () => {
    const outcome = read(rate('%'), sheet('增速', percent(0.0302), '4%'));
    expect([...must(tableOf(outcome).measures.get('增速'), '增速').values]).toEqual([0.0302, 0.04]);
    expect(sourceOf(outcome, '增速')).toEqual({ unit: '', scale: '100/1' });
    expect(findings(outcome)).toEqual([]);
  });

  test('zero is zero in either notation', () => {
    expect(valuesOf('%', '增速', percent(0.03), 0, '0')).toEqual(['3', '0', '0']);
    expect(valuesOf('%', '增速', 3, percent(0))).toEqual(['3', '0']);
  });

  test('a percent column read in another unit is noted', () => {
    const outcome = read(rate('‰'), sheet('增速', percent(0.0302)));
    expect(outcome.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['data/unit-converted', { measure: '增速', from: '%', to: '‰', times: '10', over: '1' }],
    ]);
  });

  test.each<[string, string, FakeSheet, readonly string[]]>([
    [
      'percent cells and plain numbers in one column: both cells are named',
      '%',
      sheet('增速', percent(0.03), percent(0.04), 5, 6),
      ['data/mixed-percent Sheet1!B4 < Sheet1!B2'],
    ],
    [
      'text with % and plain numbers',
      '%',
      sheet('增速', 5, '3%'),
      ['data/mixed-percent Sheet1!B2 < Sheet1!B3'],
    ],
    [
      'a percent cell under a header in ‰',
      '%',
      sheet('增速(‰)', percent(0.03)),
      ['data/unexpected-percent Sheet1!B2', 'data/unit-converted Sheet1!B1 < rules 1'],
    ],
    [
      'a percent cell among amounts',
      '万元',
      sheet('增速', percent(0.03)),
      ['data/unexpected-percent Sheet1!B2'],
    ],
    [
      'a format that shows another number',
      '%',
      sheet('增速', inTenThousands(12345)),
      ['data/scaled-format Sheet1!B2'],
    ],
  ])('%s', (_, unit, bad, expected) => {
    expect(findings(read(rate(unit), bad))).toEqual(expected);
  });
});

test('a sheet whose name says another unit than its corner', () => {
  const sheet = { name: '税收(亿元)', rows: [['单位:万元'], ['开发区', '税收'], ['甲区', 2]] };
  expect(findings(read(onlyTax, sheet))).toEqual(['data/ambiguous-unit 税收(亿元)!B2 < rules 4']);
});
