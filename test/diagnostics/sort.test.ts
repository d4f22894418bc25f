import { expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { placeText } from '../../src/diagnostics/place-text.js';
import { sortedByPlace } from '../../src/diagnostics/sort.js';
import type { Place } from '../../src/model/place.js';

const at = (place: Place) => diagnostic('file/not-found', { file: 'x' }, place);
const cell = (file: string, sheet: string, row: number, column: number) =>
  at({ kind: 'cell', file, sheet, row, column });
const line = (file: string, row: number, column: number) =>
  at({ kind: 'text', file, line: row, column, length: 1 });

test('by command line, file, sheet, row and column, whatever the order of finding', () => {
  const inOrder = [
    at({ kind: 'option', option: '--period' }),
    at({ kind: 'file', file: 'a.xlsx' }),
    cell('a.xlsx', '一', 2, 30),
    cell('a.xlsx', '一', 10, 1),
    cell('a.xlsx', '一', 10, 2),
    cell('a.xlsx', '二', 1, 1),
    line('b.yaml', 9, 40),
    line('b.yaml', 10, 3),
    at({ kind: 'part', file: 'c.xlsx', part: 'xl/styles.xml' }),
    at({ kind: 'sheet', file: 'd.xlsx', sheet: '表' }),
  ];
  // 一 U+4E00 stands before 二 U+4E8C; rows and columns count as numbers, so 2 before 10
  for (const shuffled of [[...inOrder].reverse(), [...inOrder.slice(5), ...inOrder.slice(0, 5)]]) {
    expect(sortedByPlace(shuffled).map(({ place }) => placeText(place))).toEqual(
      inOrder.map(({ place }) => placeText(place)),
    );
  }
});

test('at one place by code, then in the order of finding', () => {
  const place = { kind: 'option', option: '-o' } as const;
  const found = [
    diagnostic('usage/would-overwrite', { file: '1' }, place),
    diagnostic('usage/format-conflict', { format: 'json', file: 'a.txt' }, place),
    diagnostic('usage/would-overwrite', { file: '2' }, place),
  ];
  expect(sortedByPlace(found).map(({ code, args }) => [code, 'file' in args && args.file])).toEqual([
    ['usage/format-conflict', 'a.txt'],
    ['usage/would-overwrite', '1'],
    ['usage/would-overwrite', '2'],
  ]);
});

test('the list handed in is left as it is', () => {
  const found = [line('b.yaml', 2, 1), line('b.yaml', 1, 1)];
  sortedByPlace(found);
  expect(found.map(({ place }) => placeText(place))).toEqual(['b.yaml:2:1', 'b.yaml:1:1']);
});
