import { describe, expect, test } from 'vitest';
import { cellExcerpt } from '../../src/cli/cell-excerpt.js';
import { excerptsFor } from '../../src/cli/excerpts.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { CellPlace, Place } from '../../src/model/place.js';
import type { CellValue, Row } from '../../src/workbook/cell.js';
import type { Workbook } from '../../src/workbook/workbook.js';

const format = { code: 'General', kind: 'general', scaledBy: 0 } as const;
const at = (row: number, column: number, sheet = '表'): CellPlace => ({
  kind: 'cell',
  file: 'a.xlsx',
  sheet,
  row,
  column,
});
const row = (number: number, values: Readonly<Record<number, CellValue>>): Row => ({
  number,
  hidden: false,
  cells: Object.entries(values).map(([column, value]) => ({
    column: +column,
    value,
    format,
    formula: false,
  })),
});
const number = (value: number): CellValue => ({ kind: 'number', value });
const text = (words: string): CellValue => ({ kind: 'text', text: words });
const found = (place: Place) => diagnostic('usage/invalid-period', { text: '' }, place);

/** A workbook of one sheet that notes how far it is read, each time. */
function workbook(rows: readonly Row[]): { readonly book: Workbook; readonly readings: readonly number[] } {
  const readings: number[] = [];
  const read: Workbook['sheets'][number]['read'] = (visit) => {
    readings.push(0);
    for (const one of rows) {
      readings[readings.length - 1] = one.number;
      if (visit(one) === false) break;
    }
    return { value: { merges: [], hiddenColumns: [] }, diagnostics: [] };
  };
  const sheet = { file: 'a.xlsx', name: '表', visibility: 'visible', read } as const;
  return { book: { file: 'a.xlsx', sheets: [sheet] }, readings };
}

describe('cells around a place', () => {
  const marked = row(7, {
    1: number(3),
    2: text('南港开发区'),
    3: number(0.30000000000000004),
    4: text('约1200万'),
    5: number(35.2),
    6: number(1),
  });

  test('the name of the row, the neighbours, the row before', () => {
    const before = row(5, { 2: text('芜湖经开区'), 4: number(70) });
    // 序号 in column A is no name: the first text is. 15 digits as a sheet shows them
    expect(cellExcerpt(at(7, 4), marked, before)).toEqual({
      kind: 'cells',
      columns: [2, 3, 4, 5],
      rows: [
        { number: 5, cells: ['芜湖经开区', '', '70', ''] },
        { number: 7, cells: ['南港开发区', '0.3', '约1200万', '35.2'] },
      ],
      mark: { row: 7, column: 4 },
    });
  });

  test.each([
    ['the name itself', 2, [1, 2, 3]],
    ['the last column', 6, [2, 5, 6]],
    ['an empty place', 9, [2, 9]],
  ])('%s', (_, column, columns) => {
    expect(cellExcerpt(at(7, column), marked, undefined).columns).toEqual(columns);
  });

  test.each<[CellValue, string]>([
    [{ kind: 'truth', value: true }, 'TRUE'],
    [{ kind: 'truth', value: false }, 'FALSE'],
    [{ kind: 'date', text: '2024-03-31' }, '2024-03-31'],
    [{ kind: 'error', code: '#N/A' }, '#N/A'],
    [{ kind: 'no-result' }, '=…'],
    [number(1e21), '1000000000000000000000'],
  ])('%j is shown as %s', (value, shown) => {
    expect(cellExcerpt(at(1, 1), row(1, { 1: value }), undefined).rows).toEqual([
      { number: 1, cells: [shown] },
    ]);
  });
});

describe('excerpts of sheets', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((at) => row(at, { 1: text(`区${at}`), 2: number(at) }));

  test('a sheet is read again once for all its places, and no further than the last', () => {
    const { book, readings } = workbook(rows);
    const places = [at(4, 2), at(2, 2), at(2, 1)];
    const excerptOf = excerptsFor(places.map(found), [book], new Map());
    expect(readings).toEqual([]);
    const shown = places.map((place) => excerptOf(place));
    // row 5 is looked at and not taken
    expect(readings).toEqual([5]);
    expect(shown.map((excerpt) => excerpt?.kind === 'cells' && excerpt.rows.map((one) => one.cells))).toEqual(
      [
        [
          ['区3', '3'],
          ['区4', '4'],
        ],
        [
          ['区1', '1'],
          ['区2', '2'],
        ],
        [
          ['区1', '1'],
          ['区2', '2'],
        ],
      ],
    );
  });

  test('of many places the first 500 rows are kept', () => {
    const many = Array.from({ length: 600 }, (_, step) => row(step + 1, { 1: text('区') }));
    const { book, readings } = workbook(many);
    const places = many.map((one) => at(one.number, 1));
    const excerptOf = excerptsFor([...places].reverse().map(found), [book], new Map());
    expect([excerptOf(at(500, 1)) !== undefined, excerptOf(at(501, 1))]).toEqual([true, undefined]);
    expect(readings).toEqual([501]);
  });

  test.each<[string, Place]>([
    ['a sheet that is not there', at(1, 1, '别表')],
    ['a row without cells', at(99, 1)],
    ['a file', { kind: 'file', file: 'a.xlsx' }],
    ['a rule file that was not loaded', { kind: 'text', file: 'r.yaml', line: 1, column: 1, length: 1 }],
  ])('%s has none', (_, place) => {
    expect(excerptsFor([found(place)], [workbook(rows).book], new Map())(place)).toBeUndefined();
  });
});

describe('excerpts of text files', () => {
  const bytes = new TextEncoder().encode('\ufeffid: x\r\n税收:\r  wieght: 30\n');
  const excerptOf = excerptsFor([], [], new Map([['r.yaml', bytes]]));
  const line = (number: number): Place => ({
    kind: 'text',
    file: 'r.yaml',
    line: number,
    column: 3,
    length: 6,
  });

  test('the line and the one before it, whatever ends them; a byte order mark is no text', () => {
    expect(excerptOf(line(1))).toMatchObject({ lines: [{ number: 1, text: 'id: x' }] });
    expect(excerptOf(line(3))).toEqual({
      kind: 'text',
      lines: [
        { number: 2, text: '税收:' },
        { number: 3, text: '  wieght: 30' },
      ],
      mark: { line: 3, column: 3, length: 6 },
    });
  });

  test('a line beyond the end has none', () => {
    expect(excerptOf(line(9))).toBeUndefined();
  });
});
