import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js';
import { sortedByPlace } from '../../src/diagnostics/sort.js';
import { inRuns } from '../../src/render/runs.js';

const at = (row: number, column: number, sheet = '表') =>
  diagnostic(
    'usage/invalid-period',
    { text: `${row}` },
    { kind: 'cell', file: 'a.xlsx', sheet, row, column },
  );
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const shape = (found: readonly Diagnostic[]) =>
  inRuns(sortedByPlace(found)).map(({ range, members }) => range ?? members.length);

describe('more than five findings of one code in a line of cells are one', () => {
  test.each<[string, readonly Diagnostic[], readonly (string | number)[]]>([
    ['six down a column', rows(7, 12).map((row) => at(row, 4)), ['D7:D12']],
    ['five stay single', rows(7, 11).map((row) => at(row, 4)), [1, 1, 1, 1, 1]],
    ['with gaps', [1, 3, 5, 7, 9, 31].map((row) => at(row, 4)), ['D1:D31']],
    ['six along a row', rows(2, 7).map((column) => at(3, column)), ['B3:G3']],
    ['two columns are two runs', rows(1, 6).flatMap((row) => [at(row, 1), at(row, 2)]), ['A1:A6', 'B1:B6']],
    [
      'another sheet is another run',
      [...rows(1, 6).map((row) => at(row, 1)), at(7, 1, '别表')],
      [1, 'A1:A6'],
    ],
    [
      'a column takes its cells before a row does',
      [...rows(1, 6).map((row) => at(row, 1)), ...rows(2, 6).map((column) => at(1, column))],
      ['A1:A6', 1, 1, 1, 1, 1],
    ],
  ])('%s', (_, found, runs) => {
    expect(shape(found)).toEqual(runs);
  });

  test('other codes and places that are no cells are left alone', () => {
    const others = rows(1, 7).map((line) =>
      diagnostic(
        'usage/invalid-period',
        { text: '' },
        { kind: 'text', file: 'r.yaml', line, column: 1, length: 1 },
      ),
    );
    const mixed = rows(1, 6).map((row) =>
      row < 4
        ? at(row, 1)
        : diagnostic(
            'file/not-found',
            { file: '' },
            { kind: 'cell', file: 'a.xlsx', sheet: '表', row, column: 1 },
          ),
    );
    expect(shape(others)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(shape(mixed)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
