import { expect, test } from 'vitest';
import { shownCells } from '../../../src/render/terminal/cell-text.js';
import { table } from './sample-table.js';

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
