import { describe, expect, test } from 'vitest';
import { type Ingested, ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, type CellSpec } from '../workbook/build-xlsx.js';
import { findings, label, measure, units, zoneSpec } from './zones.js';

const spec = zoneSpec({ measures: [measure('税收', '万元')], labels: [label('类别')] });

function read(cells: readonly [name: CellSpec, tax: CellSpec, kind: CellSpec]): Ingested {
  const rows = [['开发区', '税收', '类别'], cells, ['乙区', 5, 'A类']];
  const bytes = buildXlsx({ sheets: [{ name: 'Sheet1', rows }] });
  return ingest([must(openWorkbook('a.xlsx', bytes).value, 'workbook')], [spec], units);
}

const of = (formula: string, result: CellSpec & (string | number | null | { error: string })) => ({
  formula,
  result,
});
const OTHER = '[1]Sheet1!B2';

describe('what a formula gives is told with its cell, and is never taken for 0', () => {
  test.each<[string, Parameters<typeof read>[0], readonly string[]]>([
    ['no result', ['甲区', of('B9', null), 'A类'], ['data/no-result Sheet1!B2']],
    ['#N/A', ['甲区', of('VLOOKUP(A2,C:D,2,0)', { error: '#N/A' }), 'A类'], ['data/error-cell Sheet1!B2']],
    ['#N/A without a formula', ['甲区', { error: '#N/A' }, 'A类'], ['data/error-cell Sheet1!B2']],
    ['an empty text', ['甲区', of('""', ''), 'A类'], []],
    ['a figure of another workbook', ['甲区', of(OTHER, 12), 'A类'], ['data/external-formula Sheet1!B2']],
    ['0 of another workbook', ['甲区', of(OTHER, 0), 'A类'], ['data/external-formula Sheet1!B2']],
    ['no result of another workbook', ['甲区', of(OTHER, null), 'A类'], ['data/no-result Sheet1!B2']],
    [
      '#REF! of another workbook',
      ['甲区', of(OTHER, { error: '#REF!' }), 'A类'],
      ['data/error-cell Sheet1!B2'],
    ],
    ['a label of another workbook', ['甲区', 1, of(OTHER, 'A类')], ['data/external-formula Sheet1!C2']],
    ['a name of another workbook', [of(OTHER, '甲区'), 1, 'A类'], ['data/external-formula Sheet1!A2']],
  ])('%s', (_, cells, expected) => {
    expect(findings(read(cells))).toEqual(expected);
  });

  test.each<[string, CellSpec, number, boolean]>([
    ['a result of 0 is 0', of('B3-5', 0), 0, false],
    ['a result of 12 of another workbook is kept', of(OTHER, 12), 12, false],
    ['no result is missing', of('B9', null), 0, true],
    ['#N/A is missing', of('B9', { error: '#N/A' }), 0, true],
    ['an empty text is missing', of('""', ''), 0, true],
  ])('%s', (_, cell, value, missing) => {
    const { value: dataset } = read(['甲区', cell, 'A类']);
    const column = must([...(dataset?.tables.values() ?? [])][0]?.measures.get('税收'), '税收');
    expect([column.values[0], column.reasons[0] !== 0]).toEqual([value, missing]);
  });
});

test('a formula of another workbook in a column that nobody asks for is no finding', () => {
  const rows = [
    ['开发区', '税收', '备注'],
    ['甲区', 1, of(OTHER, 3)],
  ];
  const bytes = buildXlsx({ sheets: [{ name: 'Sheet1', rows }] });
  const only = zoneSpec({ measures: [measure('税收', '万元')], labels: [] });
  const read = ingest([must(openWorkbook('a.xlsx', bytes).value, 'workbook')], [only], units);
  expect(findings(read)).toEqual(['data/column-unused Sheet1!C1']);
});
