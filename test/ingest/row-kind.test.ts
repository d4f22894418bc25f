import { describe, expect, test } from 'vitest';
import type { FakeCell } from './fake-sheet.js';
import { findings, grid, label, measure, read, zoneSpec } from './zones.js';

const spec = zoneSpec({ measures: [measure('税收', '万元')], labels: [label('类型')] });

/** 序号 | 开发区 | 税收 | 备注 | 类型, one zone and a row to be judged. */
function judged(row: readonly FakeCell[]): readonly string[] {
  const rows = [['序号', '开发区', '税收', '备注', '类型'], [1, '甲区', 100, '', '国家级'], row];
  return findings(read(spec, { rows }), ['data/column-unused']);
}

describe('a row with figures and without a name', () => {
  test.each<readonly [string, readonly FakeCell[], readonly string[]]>([
    ['a remark says 平均', ['', '', 55, '平均', ''], ['data/entity-missing Sheet1!B3 < Sheet1!C3']],
    ['a remark says 合计', ['', '', 100, '合计', ''], ['data/entity-missing Sheet1!B3 < Sheet1!C3']],
    [
      'a remark begins like a note',
      [2, '', 55, '注:快报', ''],
      ['data/entity-missing Sheet1!B3 < Sheet1!C3'],
    ],
    ['nothing says anything', [2, '', 55, '', ''], ['data/entity-missing Sheet1!B3 < Sheet1!C3']],
    ['合计 stands before the name', ['合计', '', 100, '', ''], ['data/rows-left-out Sheet1']],
    ['合计 stands in the column of a label', ['', '', 100, '', '合计'], ['data/rows-left-out Sheet1']],
    [
      'a signature stands before the name',
      ['填表人:张三', '', 13800000000, '', ''],
      ['data/rows-left-out Sheet1'],
    ],
  ])('%s', (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });
});

describe('a row with figures, a name, and another cell that says 合计', () => {
  test.each<readonly [string, readonly FakeCell[], readonly string[]]>([
    [
      'before the name: somebody has to say',
      ['合计', '乙区', 100, '', '省级'],
      ['data/total-or-entity Sheet1!B3 < Sheet1!A3'],
    ],
    ['before a count', ['合计', '共14家', 100, '', ''], ['data/rows-left-out Sheet1']],
    ['in a remark: a zone like others', [2, '乙区', 55, '合计', '省级'], []],
    ['the name is a number', [2, 1001, 55, '平均', '省级'], []],
  ])('%s', (_, row, expected) => {
    expect(judged(row)).toEqual(expected);
  });
});

test('a row without figures is left out whatever its cells say, and never without a word', () => {
  expect(judged(['', '', '', '审核人:李四', ''])).toEqual(['data/rows-left-out Sheet1']);
  expect(judged(['', '', '', '另见附表', ''])).toEqual(['data/rows-left-out Sheet1']);
  expect(judged([2, '', '', '', ''])).toEqual([]);
});

test('a zone whose remark says 合计 is read', () => {
  const rows = [
    ['开发区', '税收', '备注'],
    ['甲区', 100, '合计'],
    ['乙区', 200, '小计'],
  ];
  const one = zoneSpec({ measures: [measure('税收', '万元')] });
  expect(grid(read(one, { rows }))).toEqual(['甲区 | 100', '乙区 | 200']);
});
