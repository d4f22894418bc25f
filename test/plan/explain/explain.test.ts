import { describe, expect, test } from 'vitest';
import { must } from '../../../src/model/must.js';
import { explain, explainNode, plainText } from '../../../src/plan/explain/explain.js';
import type { Detail } from '../../../src/plan/explain/explanation.js';
import type { FoldOp, SettleCase } from '../../../src/plan/node.js';
import { given, run, type Tiny, type TinyRun, text } from '../tiny.js';

function detail(of: TinyRun, id: string, row = 0): Detail {
  return explainNode(of, must(of.plan.byId.get(id), id), row).detail;
}

function only(tiny: Tiny, row = 0): Detail {
  return detail(run(tiny), must(tiny.steps.at(-1), 'step').id, row);
}

describe('input: the cell, as the sheet has it', () => {
  const columns = {
    税收: { cells: [1200, 'not-reported'] as const, unit: '万元', scale: { times: 1n, over: 10_000n } },
  };
  const facts = { kind: 'input', header: '税收', unit: '万元', scale: { times: 1n, over: 10_000n } };
  const cell = { kind: 'cell', file: 'tiny.csv', sheet: '', column: 2 };

  test.each([
    [0, { ...facts, text: '1200', place: { ...cell, row: 2 } }],
    [1, { ...facts, text: '', place: { ...cell, row: 3 } }],
  ])('row %d', (row, expected) => {
    expect(detail(run({ columns, steps: [] }), '税收', row)).toEqual(expected);
  });

  test('an entity that no sheet has a cell for', () => {
    const of = run({ columns, steps: [] });
    must(of.evaluation.frame.table.measures.get('税收'), '税收').cells.row[1] = 0;
    expect(detail(of, '税收', 1)).toEqual({ ...facts, text: '', place: undefined });
  });
});

test('given: the document it comes from', () => {
  expect(only({ columns: { x: [1] }, steps: [given('base', 30)] })).toEqual({ kind: 'given', source: '' });
});

describe('row: the formula, and with numbers', () => {
  test.each([
    ['x / y', { x: [46.38], y: [18.9] }, 'x / y', '46.38 / 18.9'],
    ['x - y', { x: [1], y: [-2] }, 'x - y', '1 - (-2)'],
    ['x + y', { x: [1], y: ['not-reported'] }, 'x + y', '1 + —'],
    ['max(x, y) * 2', { x: [1], y: [3] }, 'max(x, y) * 2', 'max(1, 3) * 2'],
  ] as const)('%s of %j', (formula, columns, named, numbers) => {
    expect(only({ columns, steps: [{ id: 'y2', formula }] })).toMatchObject({
      kind: 'row',
      formula: { zh: named, en: named },
      numbers,
      operands: [{ node: 'x' }, { node: 'y' }],
    });
  });

  test('shows 12 digits of a long number', () => {
    // 1 / 3 to 12 digits
    const steps = [
      { id: 'third', formula: 'x / 3' },
      { id: 'twice', formula: 'third * 2' },
    ];
    expect(only({ columns: { x: [1] }, steps })).toMatchObject({ numbers: '0.333333333333 * 2' });
  });
});

describe('fold: the table of terms', () => {
  function folded(op: Pick<FoldOp, 'how' | 'exponent' | 'absent'>): Detail {
    const terms = [
      { node: 'a', weight: 'wa', required: false, penalised: undefined },
      { node: 'b', weight: 'wb', required: false, penalised: undefined },
    ];
    return only({
      columns: { a: [30], b: ['not-reported'] },
      steps: [given('wa', 60), given('wb', 40), { id: 'sum', op: { kind: 'fold', terms, ...op } }],
    });
  }

  test.each([
    [{ how: 'sum', exponent: 1, absent: 'rescale' }, 'sum', { full: '100', present: '60' }],
    [{ how: 'sum', exponent: 1, absent: 'skip' }, 'sum', undefined],
    [{ how: 'power-mean', exponent: 0, absent: 'skip' }, 'power-mean 0', undefined],
  ] as const)('%j', (op, how, rescaled) => {
    const found = folded(op);
    expect(found).toMatchObject({ kind: 'fold', how, rescaled });
    if (found.kind !== 'fold') return;
    expect(
      found.terms.map(({ operand, weight }) => [operand.node, text(operand.value), text(weight)]),
    ).toEqual([
      ['a', '30', '60'],
      ['b', 'not-reported', '40'],
    ]);
  });
});

test('collect: how many, who is smallest and largest, who is left out and why', () => {
  const tiny = {
    columns: { x: [3, 1, 1, 'suppressed', 2] as const },
    groups: { 类型: ['甲', '甲', '甲', '甲', '乙'] },
    steps: [{ id: 'share', formula: 'x / cohort_mean(x)', grouping: '类型' }],
  };
  const expected = {
    kind: 'collect',
    statistic: 'mean',
    of: { zh: 'x', en: 'x' },
    count: 3,
    lowest: { entities: ['2', '3'], value: '1' },
    highest: { entities: ['1'], value: '3' },
    absent: [{ entity: '4', reason: 'suppressed' }],
    excluded: [],
  };
  expect(detail(run(tiny), 'statistics/类型/mean/x', 1)).toEqual(expected);
  const alone = {
    count: 1,
    lowest: { entities: ['5'], value: '2' },
    highest: { entities: ['5'], value: '2' },
    absent: [],
  };
  expect(detail(run(tiny), 'statistics/类型/mean/x', 4)).toEqual({ ...expected, ...alone });
});

test('collect: nobody has a value', () => {
  const tiny = {
    columns: { x: ['not-reported'] as const },
    steps: [{ id: 'max', formula: 'cohort_max(x)' }],
  };
  expect(detail(run(tiny), 'statistics/all/max/x')).toMatchObject({
    count: 0,
    lowest: undefined,
    highest: undefined,
    absent: [{ entity: '1', reason: 'not-reported' }],
  });
});

describe('settle: the reason and the policy', () => {
  const cases: readonly SettleCase[] = [
    { reasons: ['not-reported'], policy: 'zero', to: 'none' },
    { reasons: ['suppressed'], policy: 'redistribute', to: undefined },
  ];
  const of = run({
    columns: { points: [80, 'not-reported', 'suppressed'] },
    steps: [
      given('none', 0),
      {
        id: 'settled',
        op: { kind: 'settle', of: 'points', cases, uncovered: 'refuse', assessed: undefined },
      },
    ],
  });

  test.each([
    [0, undefined, undefined],
    [1, 'zero', 'none'],
    [2, 'redistribute', undefined],
  ])('row %d: %s, put in %s', (row, policy, put) => {
    const found = detail(of, 'settled', row);
    expect(found).toMatchObject({ kind: 'settle', of: { node: 'points' }, policy });
    expect(found.kind === 'settle' ? found.put?.node : '').toBe(put);
  });
});

describe('order: who stands above, by which key, and who is level', () => {
  const of = run({
    columns: { total: [70, 90, 70, 'not-reported', 80], tax: [5, 1, 5, 9, 7] },
    steps: [
      {
        id: 'rank',
        op: {
          kind: 'order',
          keys: [
            { node: 'total', better: 'higher' },
            { node: 'tax', better: 'higher' },
          ],
          within: 'all',
          ties: 'competition',
          over: undefined,
        },
      },
    ],
  });

  test.each([
    [
      0,
      [
        ['2', '90/1'],
        ['5', '80/7'],
      ],
      ['3'],
    ],
    [1, [], []],
    [4, [['2', '90/1']], []],
    // without a rank nobody is above
    [3, [], []],
  ])('row %d', (row, above, tied) => {
    const found = detail(of, 'rank', row);
    if (found.kind !== 'order') throw new Error('an order was expected');
    expect(found.above.map(({ entity, keys }) => [entity, keys.map(plainText).join('/')])).toEqual(above);
    expect([found.of, found.tied, found.keys.map(({ node }) => node)]).toEqual([4, tied, ['total', 'tax']]);
  });
});

describe('a whole explanation', () => {
  const of = run({
    columns: { x: [1, 4], y: [2, 2] },
    steps: [
      { id: 'ratio', formula: 'x / y' },
      { id: 'share', formula: 'ratio / cohort_max(ratio) + ratio' },
    ],
  });

  test('each figure once, what it reads after it, a group’s statistic being the end', () => {
    expect(explain(of, 'share', 0).map(({ node }) => node.id)).toEqual([
      'share',
      'ratio',
      'x',
      'y',
      'statistics/all/max/ratio',
    ]);
  });

  test('a figure of a group names its group', () => {
    expect(explain(of, 'share', 1).map(({ group, value }) => [group, text(value)])).toEqual([
      // 2 / 2 + 2
      [undefined, '3'],
      [undefined, '2'],
      [undefined, '4'],
      [undefined, '2'],
      ['all', '2'],
    ]);
  });
});
