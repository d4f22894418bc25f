import { describe, expect, test } from 'vitest';
import type { SettleCase, SettleOp } from '../../../src/plan/node.js';
import { figures, given, run, type TinyCell, type TinyRun } from '../tiny.js';

const zero: SettleCase = { reasons: ['not-reported', 'suppressed'], policy: 'zero', to: 'none' };
const peers: SettleCase = { reasons: ['not-applicable'], policy: 'mean-of-peers', to: 'mean' };
const redistribute: SettleCase = { reasons: ['below-unit'], policy: 'redistribute', to: undefined };

interface Settled {
  readonly weight?: number;
  readonly uncovered?: SettleOp['uncovered'];
  readonly before?: readonly TinyCell[];
}

function settled(
  points: readonly TinyCell[],
  cases: readonly SettleCase[],
  { weight, uncovered = 'refuse', before = points }: Settled = {},
): TinyRun {
  const assessed = weight === undefined ? undefined : 'weight';
  return run({
    columns: { points, before },
    steps: [
      given('none', 0),
      given('weight', weight ?? 1),
      { id: 'mean', formula: 'cohort_mean(points)' },
      { id: 'settled', op: { kind: 'settle', of: 'points', cases, uncovered, assessed } },
    ],
  });
}

function refused({ evaluation }: TinyRun): string[] {
  return evaluation.refusals.map(({ node, row, reason }) => `${node} ${row} ${reason}`);
}

const all = [zero, peers, redistribute];

describe('settle', () => {
  test.each<
    readonly [string, readonly TinyCell[], readonly SettleCase[], readonly string[], readonly number[]]
  >([
    ['a value that is there stays', [80, 0], all, ['80', '0'], [0, 0]],
    ['zero', [80, 'not-reported', 'suppressed'], all, ['80', '0', '0'], [0, 1, 1]],
    // (80 + 60) / 2: the mean of the values that are there, not of those put in
    ['mean of peers', [80, 'not-applicable', 60, 'not-reported'], all, ['80', '70', '60', '0'], [0, 2, 0, 1]],
    ['redistribute leaves it missing', [80, 'below-unit'], all, ['80', 'below-unit'], [0, 3]],
    [
      'the first case that names the reason decides',
      ['not-reported'],
      [zero, { ...redistribute, reasons: ['not-reported'] }],
      ['0'],
      [1],
    ],
  ])('%s', (_, points, cases, expected, marks) => {
    const of = settled(points, cases);
    expect(figures(of, 'settled')).toEqual(expected);
    expect([...(of.evaluation.marks.get('settled') ?? [])]).toEqual(marks);
    expect(refused(of)).toEqual([]);
  });

  test.each<readonly [string, readonly TinyCell[], readonly SettleCase[], readonly string[]]>([
    [
      'a reason that no case names',
      [80, 'error-cell', 'zero-denominator'],
      all,
      ['settled 1 error-cell', 'settled 2 zero-denominator'],
    ],
    ['every reason when there are no cases', ['not-reported'], [], ['settled 0 not-reported']],
    // the policy has nothing to put in, and that is what is wrong
    [
      'no peer to take the mean of',
      ['not-applicable', 'not-applicable'],
      all,
      ['settled 0 no-peers', 'settled 1 no-peers'],
    ],
  ])('refuses %s', (_, points, cases, expected) => {
    expect(refused(settled(points, cases))).toEqual(expected);
  });

  test('where the weight is 0 nothing is assessed: left missing, not refused, not filled in', () => {
    const of = settled([80, 'error-cell', 'not-reported'], all, { weight: 0 });
    expect(figures(of, 'settled')).toEqual(['80', 'not-applicable', 'not-applicable']);
    expect(refused(of)).toEqual([]);
    expect([...(of.evaluation.marks.get('settled') ?? [])]).toEqual([0, 0, 0]);
  });
});

describe('a value before it is scored: what is not met stays missing, with its own reason and without a mark', () => {
  const carried: SettleCase = { reasons: ['not-reported'], policy: 'carry-forward', to: 'before' };

  test.each<
    readonly [string, readonly TinyCell[], readonly TinyCell[], readonly string[], readonly number[]]
  >([
    ['put in', [8, 'not-reported'], [1, 2], ['8', '2'], [0, 1]],
    ['a reason that no case names', [8, 'error-cell'], [1, 2], ['8', 'error-cell'], [0, 0]],
    // the reason is the value's own, not that of what was to be put in
    ['nothing there to put in', [8, 'not-reported'], [1, 'not-applicable'], ['8', 'not-reported'], [0, 0]],
  ])('%s', (_, points, before, expected, marks) => {
    const of = settled(points, [carried], { uncovered: 'keep', before });
    expect(figures(of, 'settled')).toEqual(expected);
    expect([...(of.evaluation.marks.get('settled') ?? [])]).toEqual(marks);
    expect(refused(of)).toEqual([]);
  });
});
