import { Decimal, ZERO } from '../../number/decimal.js';
import type { GivenValues } from '../../plan/node.js';
import type { ItemSetting, WeightSetting } from '../schema.js';
import type { Branch } from './aggregation.js';
import type { Compilation, Path } from './compilation.js';
import { groupsNamed } from './groups.js';

interface Weighed {
  readonly of: Readonly<Record<string, ItemSetting>>;
  readonly path: Path;
  readonly names: readonly string[];
  readonly branch: Branch;
  readonly weight: WeightSetting;
}

/** Weights must add up in exact decimals, group by group: to the weight above them, or, where a mean takes them as relative, to 100. */
export function refuseWrongWeights(compilation: Compilation, weighed: Weighed): void {
  const items = Object.values(weighed.of);
  const byGroup = [...items.map((item) => item.weight), weighed.weight].some(
    (weight) => typeof weight === 'object',
  );
  const groups = byGroup ? groupsNamed(compilation.setting) : [undefined];
  for (const group of groups) {
    if (items.some((item) => leavesOut(item.weight, group))) continue;
    const expected = weightIn(weighed.weight, group);
    const actual = items.reduce((sum, item) => sum.plus(weightIn(item.weight, group)), ZERO);
    const relative = weighed.branch.aggregator.over === 'points' && actual.equals(100);
    if (actual.equals(expected) || relative) continue;
    const dimension = weighed.names.join(' / ');
    const difference = expected.minus(actual).toString();
    const facts = {
      dimension,
      group: group ?? '',
      expected: expected.toString(),
      actual: actual.toString(),
      difference,
    };
    compilation.reportKey('rules/weights-sum', facts, weighed.path);
  }
}

/** A group that one of the weights does not name is reported as such. */
function leavesOut(weight: WeightSetting, group: string | undefined): boolean {
  return typeof weight === 'object' && group !== undefined && !Object.hasOwn(weight, group);
}

/** The weight in a group; a group it does not name was reported and counts as 0. */
function weightIn(weight: WeightSetting, group: string | undefined): Decimal {
  if (typeof weight === 'number') return new Decimal(String(weight));
  return new Decimal(String(group === undefined ? 0 : (weight[group] ?? 0)));
}

/** A weight as a given: one for all, or one per group. */
export function weightValues(weight: WeightSetting): GivenValues {
  if (typeof weight === 'number') return { per: 'rule', value: new Decimal(String(weight)) };
  const values = Object.entries(weight).map(([group, value]) => [group, new Decimal(String(value))] as const);
  return { per: 'group', values: new Map(values) };
}
