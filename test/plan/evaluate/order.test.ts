import { describe, expect, test } from 'vitest';
import type { OrderKey } from '../../../src/plan/node.js';
import { figures, run, type TinyCell } from '../tiny.js';

interface Ordered {
  readonly first: readonly TinyCell[];
  readonly second?: readonly TinyCell[];
  readonly keys?: readonly OrderKey[];
  readonly groups?: readonly string[];
}

const high: OrderKey = { node: 'first', better: 'higher' };
const low: OrderKey = { node: 'first', better: 'lower' };
const thenHigh: OrderKey = { node: 'second', better: 'higher' };
const thenLow: OrderKey = { node: 'second', better: 'lower' };

function ranks({ first, second = first, keys = [high], groups }: Ordered): string[] {
  const within = groups === undefined ? 'all' : 'kind';
  const op = { kind: 'order', keys, within, ties: 'competition', over: undefined } as const;
  const of = run({
    columns: { first, second },
    ...(groups === undefined ? {} : { groups: { kind: groups } }),
    steps: [{ id: 'rank', op }],
  });
  return figures(of, 'rank');
}

describe('ranks', () => {
  test.each<readonly [string, Ordered, readonly string[]]>([
    ['the largest is first', { first: [10, 30, 20] }, ['3', '1', '2']],
    ['or the smallest', { first: [10, 30, 20], keys: [low] }, ['1', '3', '2']],
    ['equal ones share a place, and the next is passed over', { first: [5, 9, 5, 1] }, ['2', '1', '2', '4']],
    ['1, 2, 2, 4', { first: [1, 2, 2, 4], keys: [low] }, ['1', '2', '2', '4']],
    ['all equal', { first: [3, 3, 3] }, ['1', '1', '1']],
    ['negative values', { first: [-1, -5, 0] }, ['2', '3', '1']],
    ['one alone', { first: [7] }, ['1']],
    [
      'a second key parts a tie',
      { first: [5, 9, 5], second: [1, 0, 2], keys: [high, thenHigh] },
      ['3', '1', '2'],
    ],
    [
      'a second key by the smaller',
      { first: [5, 9, 5], second: [1, 0, 2], keys: [high, thenLow] },
      ['2', '1', '3'],
    ],
    [
      'still equal, still sharing',
      { first: [5, 5, 5], second: [1, 2, 2], keys: [high, thenHigh] },
      ['3', '1', '1'],
    ],
    ['missing: no rank, by its reason', { first: [5, 'not-reported', 9] }, ['2', 'not-reported', '1']],
    ['nobody has a value', { first: ['suppressed', 'suppressed'] }, ['suppressed', 'suppressed']],
    [
      'a missing tie key stands below one that is there',
      { first: [5, 5, 5], second: ['not-reported', 0, 2], keys: [high, thenHigh] },
      ['3', '2', '1'],
    ],
    [
      'also where the smaller is better',
      { first: [5, 5], second: ['not-reported', 900], keys: [high, thenLow] },
      ['2', '1'],
    ],
    [
      'two missing tie keys are equal',
      { first: [5, 5], second: ['not-reported', 'suppressed'], keys: [high, thenHigh] },
      ['1', '1'],
    ],
    [
      'groups count for themselves',
      { first: [10, 30, 20, 5], groups: ['甲', '乙', '甲', '乙'] },
      ['2', '1', '1', '2'],
    ],
  ])('%s', (_, ordered, expected) => {
    expect(ranks(ordered)).toEqual(expected);
  });

  test('values equal at 28 digits are equal: 20 / 60 × 3 and 1', () => {
    const of = run({
      columns: { a: [20, 1, 20], b: [60, 3, 61] },
      steps: [
        { id: 'share', formula: 'a / b * 3' },
        { id: 'one', formula: 'if(a = 1, 1, share)' },
        {
          id: 'rank',
          op: {
            kind: 'order',
            keys: [{ node: 'one', better: 'higher' }],
            within: 'all',
            ties: 'competition',
            over: undefined,
          },
        },
      ],
    });
    expect(figures(of, 'rank')).toEqual(['1', '1', '3']);
  });

  test.each<readonly [string, readonly TinyCell[], readonly string[]]>([
    ['takes no part', [0, 1, 1], ['not-applicable', '2', '1']],
    ['cannot be told to take part', ['not-reported', 1, 1], ['not-applicable', '2', '1']],
    ['is the only one to take part', [1, 0, 'not-reported'], ['1', 'not-applicable', 'not-applicable']],
  ])('an entity that %s is placed accordingly', (_, n, expected) => {
    const of = run({
      columns: { x: [9, 5, 7], n },
      steps: [
        { id: 'eligible', formula: 'n > 0' },
        {
          id: 'rank',
          op: {
            kind: 'order',
            keys: [{ node: 'x', better: 'higher' }],
            within: 'all',
            ties: 'competition',
            over: 'eligible',
          },
        },
      ],
    });
    expect(figures(of, 'rank')).toEqual(expected);
  });
});
