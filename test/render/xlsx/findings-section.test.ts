import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { findingsSection } from '../../../src/render/xlsx/findings-section.js';

const unused = (row: number): Diagnostic =>
  diagnostic(
    'data/column-unused',
    { header: '备注' },
    { kind: 'cell', file: 'C:\\报表\\a.csv', sheet: '', row, column: 2 },
  );
const hidden = diagnostic(
  'data/hidden-rows',
  { sheet: '表', rows: [3] },
  { kind: 'sheet', file: 'x/b.xlsx', sheet: '表' },
);
const option = diagnostic('usage/invalid-period', { text: 'x' }, { kind: 'option', option: '--period' });

const cells = (findings: readonly Diagnostic[]) =>
  findingsSection(findings, 'zh').table.rows.map((row) =>
    row.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : '')),
  );

describe('the list of findings', () => {
  test('by place, files by their names', () => {
    expect(
      cells([hidden, unused(9), unused(2), option]).map(([number, severity, place, , , code]) => [
        number,
        severity,
        place,
        code,
      ]),
    ).toEqual([
      ['1', '错误', '--period', 'usage/invalid-period'],
      ['2', '提醒', 'a.csv ▸ B2', 'data/column-unused'],
      ['3', '提醒', 'a.csv ▸ B9', 'data/column-unused'],
      ['4', '警告', 'b.xlsx ▸ 表', 'data/hidden-rows'],
    ]);
  });

  test('what stands out is not only coloured: the severity is a word', () => {
    const [row] = findingsSection([hidden], 'en').table.rows;
    expect(row?.[1]).toEqual({ kind: 'text', text: 'warning', tone: 'bad' });
  });

  test('nothing found is said', () => {
    expect(findingsSection([], 'zh')).toMatchObject({ notes: ['没有发现问题。'], table: { rows: [] } });
  });

  test('more than anyone reads is cut, and said to be', () => {
    const many = Array.from({ length: 5001 }, (_, at) => unused(at + 1));
    const { table, notes } = findingsSection(many, 'zh');
    expect([table.rows.length, notes]).toEqual([
      5000,
      ['共 5001 条，列出前 5000 条；全部见 zone-score check。'],
    ]);
  });
});
