import { describe, expect, test } from 'vitest';
import { fittedWidths } from '../../../src/render/terminal/fit.js';

const wish = ([natural, least]: readonly [number, number]) => ({ natural, least });

describe('column widths', () => {
  test.each<[string, readonly (readonly [number, number])[], number, readonly number[] | undefined]>([
    [
      'all that is wished for',
      [
        [10, 4],
        [6, 6],
      ],
      20,
      [10, 6],
    ],
    [
      'exactly',
      [
        [10, 4],
        [6, 6],
      ],
      16,
      [10, 6],
    ],
    [
      'the widest gives way',
      [
        [20, 4],
        [6, 2],
      ],
      16,
      [10, 6],
    ],
    [
      'equal ones give way in turn, the first one first',
      [
        [8, 2],
        [8, 2],
      ],
      13,
      [6, 7],
    ],
    [
      'one at its least is spared',
      [
        [20, 18],
        [10, 2],
      ],
      22,
      [18, 4],
    ],
    [
      'down to the least',
      [
        [20, 18],
        [10, 2],
      ],
      20,
      [18, 2],
    ],
    [
      'and no further',
      [
        [20, 18],
        [10, 2],
      ],
      19,
      undefined,
    ],
    ['a screen of any width', [[500, 2]], Number.POSITIVE_INFINITY, [500]],
    ['no columns', [], 10, []],
  ])('%s', (_, wishes, available, widths) => {
    expect(fittedWidths(wishes.map(wish), available)).toEqual(widths);
  });
});
