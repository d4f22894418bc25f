import { describe, expect, test } from 'vitest';
import { cellText, shownCells } from '../../../src/render/terminal/cell-text.js';
import type { ReportCell } from '../../../src/report/document.js';
import { table } from './sample-table.js';

describe('a cell as text', () => {
  // 四舍五入: half away from zero, on the exact decimal
  test.each<[ReportCell, string]>([
    [{ kind: 'number', value: '46.375', places: 2 }, '46.38'],
    [{ kind: 'number', value: '-0.005', places: 2 }, '-0.01'],
    [{ kind: 'number', value: '-0.004', places: 2 }, '0.00'],
    [{ kind: 'number', value: '7', places: 2 }, '7.00'],
    [{ kind: 'number', value: '0.1234567890123456789' }, '0.1234567890123456789'],
    [{ kind: 'missing', mark: '—', reason: '未报送' }, '—'],
    [{ kind: 'text', text: '=cmd\u001b[2J\t' }, '=cmd␛[2J '],
  ])('%j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

test('footnote marks stand behind the figures, which stay in line', () => {
  const column = shownCells(table).map((row) => row[2]?.text);
  // 补 takes two columns after a space
  expect(column).toEqual(['46.38   ', '7.00 补']);
});

test('a row that stands out is strong where its cells have no tone of their own', () => {
  const tones = shownCells({ ...table, emphasis: [1] }).map((row) => row.map(({ tone }) => tone));
  expect(tones).toEqual([
    ['strong', undefined, undefined],
    ['strong', 'strong', 'bad'],
  ]);
});

test('only words may be broken into lines', () => {
  expect(shownCells(table).map((row) => row.map(({ wraps }) => wraps))).toEqual([
    [false, true, false],
    [false, true, false],
  ]);
});
