import { expect, test } from 'vitest';
import type { MissingReason } from '../../../src/model/missing.js';
import { Decimal, formatDecimal } from '../../../src/number/decimal.js';
import { codeOf, numberCells, reasonOf } from '../../../src/plan/evaluate/cells.js';
import { exact } from '../../../src/plan/evaluate/exact.js';
import { evaluateRollUp } from '../../../src/plan/evaluate/roll-up.js';
import type { RollUpOp } from '../../../src/plan/node.js';

type Cell = number | MissingReason;

/** Parts 0–5 of three entities: the first has 0, 2, 4, the second 1, the third none; 3 and 5 are of somebody else. */
const rowsOf = [[0, 2, 4], [1], []];

function rolledUp(
  op: Partial<RollUpOp>,
  parts: readonly Cell[],
  over?: readonly number[],
): readonly string[] {
  const numbers = exact.fromDecimals(parts.map((part) => new Decimal(typeof part === 'number' ? part : 0)));
  const reasons = Uint8Array.from(parts, (part) => (typeof part === 'number' ? 0 : codeOf(part)));
  const truths = { kind: 'truth', truths: Uint8Array.from(over ?? []), reasons: new Uint8Array(6) } as const;
  const cells = numberCells(
    evaluateRollUp(
      {
        kind: 'roll-up',
        from: 'parks',
        of: 'of',
        statistic: 'sum',
        most: undefined,
        over: over && 'over',
        empty: 'missing',
        ...op,
      },
      {
        arithmetic: exact,
        length: parts.length,
        read: (id) => (id === 'over' ? truths : { kind: 'number', numbers, reasons }),
      },
      rowsOf,
    ),
  );
  return rowsOf.map(
    (_, entity) => reasonOf(cells.reasons[entity] ?? 0) ?? formatDecimal(exact.at(cells.numbers, entity)),
  );
}

const parts: readonly Cell[] = [1.5, 2, 3, 100, 4, 100];

test.each<readonly [string, Partial<RollUpOp>, readonly string[]]>([
  // 1.5 + 3 + 4
  ['sum', { statistic: 'sum' }, ['8.5', '2', 'not-reported']],
  ['sum, where no row is a sum of 0', { statistic: 'sum', empty: 'zero' }, ['8.5', '2', '0']],
  // 3 + 4
  ['the two largest', { statistic: 'sum', most: 2 }, ['7', '2', 'not-reported']],
  ['min of none, whatever a sum of none is', { statistic: 'min', empty: 'zero' }, ['1.5', '2', 'no-peers']],
  ['min', { statistic: 'min' }, ['1.5', '2', 'not-reported']],
  ['max', { statistic: 'max' }, ['4', '2', 'not-reported']],
])('%s', (_, op, expected) => {
  expect(rolledUp(op, parts)).toEqual(expected);
});

test('the mean is Σ ÷ n', () => {
  // (1.5 + 3 + 4.5) / 3
  expect(rolledUp({ statistic: 'mean' }, [1.5, 2, 3, 100, 4.5, 100])).toEqual(['3', '2', 'not-reported']);
});

test('a part that nobody knows makes the whole unknown, for the first reason in order', () => {
  expect(rolledUp({}, [1.5, 2, 'not-applicable', 100, 'not-reported', 100])).toEqual([
    'not-reported',
    '2',
    'not-reported',
  ]);
});

test('rows that take no part are not missed', () => {
  // only parts 0 and 1 take part
  expect(rolledUp({}, [1.5, 2, 'not-reported', 100, 'not-reported', 100], [1, 1, 0, 0, 0, 0])).toEqual([
    '1.5',
    '2',
    'not-reported',
  ]);
  // of the second entity's only row none takes part: a sum of nothing is 0, a mean of nothing none
  expect(rolledUp({}, parts, [1, 0, 0, 0, 1, 1])).toEqual(['5.5', '0', 'not-reported']);
  expect(rolledUp({ statistic: 'mean' }, parts, [1, 0, 0, 0, 1, 1])).toEqual([
    '2.75',
    'no-peers',
    'not-reported',
  ]);
});
