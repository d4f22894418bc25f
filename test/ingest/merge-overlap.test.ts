import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeOverlap } from '../../src/ingest/merge-overlap.js';
import type { CellRange } from '../../src/workbook/cell.js';

const range = (top: number, left: number, bottom: number, right: number): CellRange => ({
  top,
  left,
  bottom,
  right,
});

const arbitrary = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => range(top + 1, left + 1, top + 1 + height, left + 1 + width));

function meet(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

describe('merged cells that share a place', () => {
  test.each([
    ['none', []],
    ['side by side', [range(1, 1, 2, 2), range(1, 3, 2, 4)]],
    ['one below the other', [range(1, 1, 2, 2), range(3, 1, 4, 2)]],
    ['corner to corner', [range(1, 1, 2, 2), range(3, 3, 4, 4)]],
    ['in a staircase', [range(1, 1, 9, 1), range(2, 2, 9, 2), range(3, 3, 3, 9), range(4, 3, 9, 9)]],
  ])('%s: nothing overlaps', (_, merges) => {
    expect(mergeOverlap(merges)).toBeUndefined();
  });

  test.each([
    ['one within the other', range(1, 1, 5, 5), range(2, 2, 3, 3)],
    ['at a corner', range(1, 2, 3, 3), range(3, 1, 4, 2)],
    ['the same twice', range(2, 2, 3, 3), range(2, 2, 3, 3)],
    ['a row and a column', range(1, 3, 9, 3), range(4, 1, 4, 9)],
  ])('%s: the lower one is the second, in whatever order they come', (_, first, second) => {
    expect(mergeOverlap([first, second])).toEqual({ first, second });
    expect(mergeOverlap([second, first])).toEqual({ first, second });
  });

  test('it finds an overlap exactly when some two of them meet', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 10 }), (merges) => {
        const overlap = mergeOverlap(merges);
        const some = merges.some((a, at) => merges.slice(at + 1).some((b) => meet(a, b)));
        expect(overlap !== undefined).toBe(some);
        if (overlap) expect(meet(overlap.first, overlap.second)).toBe(true);
      }),
    );
  });

  test('very many are told quickly, whether they overlap or not', () => {
    const started = performance.now();
    const rows = Array.from({ length: 60_000 }, (_, at) => range(at + 1, 1, at + 1, 16_384));
    const nested = Array.from({ length: 60_000 }, (_, at) => range(at + 1, 1, 70_000, 16_384));
    const comb = Array.from({ length: 16_384 }, (_, at) => range(1, at + 1, 70_000, at + 1));
    expect(mergeOverlap(rows)).toBeUndefined();
    expect(mergeOverlap(comb)).toBeUndefined();
    expect(mergeOverlap(nested)).toEqual({ first: nested[0], second: nested[1] });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
