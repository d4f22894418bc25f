import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MergeSweep } from '../../src/ingest/merge-sweep.js';

const merges = [
  { top: 5, left: 1, bottom: 9, right: 1 },
  { top: 2, left: 2, bottom: 2, right: 4 },
  { top: 3, left: 2, bottom: 6, right: 2 },
];

test.each([
  [1, 1, undefined],
  [2, 1, undefined],
  [2, 2, 2],
  [2, 4, 2],
  [2, 5, undefined],
  [3, 2, 3],
  [6, 2, 3],
  [7, 2, undefined],
  [9, 1, 5],
  [10, 1, undefined],
])('row %i, column %i is covered by the merged cell that begins in row %s', (row, column, top) => {
  expect(new MergeSweep(merges).covering(row, column)?.top).toBe(top);
});

test('asked row by row it answers as if asked at once', () => {
  const range = fc
    .tuple(fc.nat(20), fc.nat(5), fc.nat(6), fc.nat(3))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const sweep = new MergeSweep(ranges);
      for (let row = 0; row < 30; row += 1) {
        for (let column = 0; column < 10; column += 1) {
          const covered = ranges.some(
            ({ top, left, bottom, right }) =>
              top <= row && row <= bottom && left <= column && column <= right,
          );
          expect(sweep.covering(row, column) !== undefined).toBe(covered);
        }
      }
    }),
  );
});
