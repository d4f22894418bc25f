import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/number/decimal.js';
import type { Axis, GivenValues } from '../../../src/plan/node.js';
import { figures, figuresByGroup, given, perRow, run } from '../tiny.js';

const perGroup: Axis = { kind: 'group', grouping: '类型' };

function givenValues(values: GivenValues, on: Axis) {
  return run({
    columns: { x: [1, 2, 3] },
    groups: { 类型: ['省级', '国家级', '其他'] },
    steps: [
      { id: 'base', on, op: { kind: 'given', values, source: '附件二' } },
      { id: 'scored', formula: 'x * base' },
    ],
  });
}

describe('numbers of the rules', () => {
  test('one for all', () => {
    const of = run({
      columns: { x: [1, 2] },
      steps: [given('base', '0.1'), { id: 'scored', formula: 'x * base' }],
    });
    expect(figures(of, 'base')).toEqual(['0.1', '0.1']);
    expect(figures(of, 'scored')).toEqual(['0.1', '0.2']);
  });

  test('by group: a group that is not named has none', () => {
    const values = new Map([
      ['省级', new Decimal(10)],
      ['国家级', new Decimal(20)],
      ['从未出现', new Decimal(9)],
    ]);
    const of = givenValues({ per: 'group', values }, perGroup);
    // by code point: 其他 U+5176, 国家级 U+56FD, 省级 U+7701
    expect(figuresByGroup(of, 'base')).toEqual(['not-applicable', '20', '10']);
    expect(figures(of, 'base')).toEqual(['10', '20', 'not-applicable']);
    // 1 × 10, 2 × 20
    expect(figures(of, 'scored')).toEqual(['10', '40', 'not-applicable']);
  });

  test('by entity: an entity that is not named has none', () => {
    const values = new Map([
      ['1', new Decimal(5)],
      ['3', new Decimal(0)],
    ]);
    const of = givenValues({ per: 'row', values }, perRow);
    expect(figures(of, 'base')).toEqual(['5', 'not-applicable', '0']);
    expect(figures(of, 'scored')).toEqual(['5', 'not-applicable', '0']);
  });
});

test('a sheet in another unit is converted by its exact ratio', () => {
  // 1 公顷 = 15 亩; 0.1 × 15 = 1.5 and not 1.5000000000000002
  const columns = { 土地: { cells: [0.1, 2], unit: '亩', scale: { times: 15n, over: 1n } } };
  expect(figures(run({ columns, steps: [] }), '土地')).toEqual(['1.5', '30']);
});

test('a scale that does not come out even keeps 34 digits', () => {
  // 1 平方米 = 3/2000 亩; 1/3 of anything is not finite
  const columns = { x: { cells: [1], scale: { times: 1n, over: 3n } } };
  const of = run({
    columns,
    steps: [
      { id: 'three', formula: 'x * 3' },
      { id: 'is', formula: 'three = 1' },
    ],
  });
  expect(figures(of, 'is')).toEqual(['true']);
});
