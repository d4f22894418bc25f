import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/number/unit.js';
import { createUnitSystem } from '../../src/number/unit-system.js';
import { nodeId, PlanBuilder } from '../../src/plan/builder.js';
import { addFormula, bindFormula, type FormulaRequest } from '../../src/plan/formula-node.js';
import { readsOf } from '../../src/plan/reads.js';
import { emptyOutline, perRow, unitNamed } from './tiny.js';

const { system } = createUnitSystem({ rates: [], counting: [] });

/** A builder with 税收 in 万元 and 土地 in 亩. */
function builder(): PlanBuilder {
  const plan = new PlanBuilder(system, 'rows');
  for (const [name, unit] of [
    ['税收', '万元'],
    ['土地', '亩'],
  ] as const) {
    const op = { kind: 'input', table: 'rows', measure: name } as const;
    plan.add({ ...facts(name), on: perRow, unit: unitNamed(unit), op });
  }
  return plan;
}

function facts(id: string) {
  const origin = { kind: 'text', file: 'r.yaml', line: 1, column: 1, length: 1 } as const;
  return { id, type: { kind: 'number' }, role: 'value', label: { zh: id, en: id }, origin } as const;
}

/** Characters of the text stand in columns 11 onwards of line 7. */
function request(text: string, unit?: Unit): FormulaRequest {
  const place = (span: { start: number; end: number }) =>
    ({
      kind: 'text',
      file: 'r.yaml',
      line: 7,
      column: 11 + span.start,
      length: span.end - span.start,
    }) as const;
  const names = new Map([
    ['税收', '税收'],
    ['土地', '土地'],
  ]);
  return { ...facts('y'), source: { text, place }, names, unit, grouping: 'all' };
}

describe('a formula becomes nodes', () => {
  test.each([
    ['税收 / 土地', ['y']],
    // hoisted statistics stand before the formula that reads them
    ['税收 / cohort_max(税收)', ['statistics/all/max/税收', 'y']],
    ['税收 - cohort_percentile(税收, 90%)', ['statistics/all/percentile/0.9/税收', 'y']],
    ['cohort_rank(土地)', ['statistics/all/rank/土地', 'y']],
    // what a statistic is taken of is a node of its own, unless it is one already
    ['cohort_mean(税收 / 土地)', ['y/operand-1', 'statistics/all/mean/y/operand-1', 'y']],
    [
      'cohort_min(税收 * 2) + cohort_min(税收 * 3)',
      ['y/operand-1', 'statistics/all/min/y/operand-1', 'y/operand-2', 'statistics/all/min/y/operand-2', 'y'],
    ],
  ])('%s', (text, expected) => {
    const plan = builder();
    expect(addFormula(plan, request(text)).value).toBe('y');
    const { nodes } = plan.finish([], emptyOutline());
    expect(nodes.map(({ id }) => id).slice(2)).toEqual(expected);
  });

  test.each([
    ['税收', '税收'],
    ['cohort_max(税收)', 'statistics/all/max/税收'],
    ['税收 * 2', 'y'],
  ])('%s alone is bound to %s', (text, expected) => {
    expect(bindFormula(builder(), request(text)).value).toBe(expected);
  });

  test.each([
    ['税收 / 土地', undefined, '万元/亩'],
    ['税收 / 土地', '元/平方米', '元/平方米'],
    ['cohort_count(税收)', undefined, ''],
  ])('%s wanted in %j is in %j', (text, wanted, unit) => {
    const plan = builder();
    addFormula(plan, request(text, wanted === undefined ? undefined : unitNamed(wanted)));
    expect(plan.node('y').unit.text).toBe(unit);
  });

  test('reads each node once, in the order in which the formula names them', () => {
    const plan = builder();
    addFormula(plan, request('土地 + 土地 * (税收 / cohort_max(税收))'));
    expect(readsOf(plan.node('y').op)).toEqual(['土地', '税收', 'statistics/all/max/税收']);
  });
});

describe('a formula is refused', () => {
  test.each([
    // the right side is the sixth character: column 11 + 5
    ['税收 + 土地', undefined, 'formula/unit-mismatch', 16],
    ['税收 / 上地', undefined, 'formula/unknown-name', 16],
    // the operator that lacks it
    ['税收 +', undefined, 'formula/missing-operand', 14],
    ['税收 / 土地', '人', 'rules/result-unit', 11],
    ['1 + previous(土地) / 土地', undefined, 'formula/needs-name', 15],
  ])('%s wanted in %j: %s', (text, unit, code, column) => {
    const plan = builder();
    const { value, diagnostics } = addFormula(
      plan,
      request(text, unit === undefined ? undefined : unitNamed(unit)),
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map((found) => [found.code, found.place])).toEqual([
      [code, expect.objectContaining({ line: 7, column })],
    ]);
    expect(plan.has('y')).toBe(false);
  });

  test('with all its mistakes at once', () => {
    const { diagnostics } = bindFormula(builder(), request('上地 + 水'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['formula/unknown-name', 'formula/unknown-name']);
  });
});

describe('ids', () => {
  // RFC 6901, section 3: ~ is ~0 and / is ~1
  test.each([
    [['indicators', '亩均税收'], 'indicators/亩均税收'],
    [['indicators', '税收/亩'], 'indicators/税收~1亩'],
    [['indicators', 'a~1/b'], 'indicators/a~01~1b'],
  ])('%j is %s', (parts, id) => {
    expect(nodeId(...parts)).toBe(id);
  });

  test('an id taken twice is a bug', () => {
    const plan = builder();
    expect(() => plan.add(plan.node('税收'))).toThrow('bug: node 税收 is added twice');
    expect(() => plan.node('人口')).toThrow('bug: node 人口 is missing');
  });
});
