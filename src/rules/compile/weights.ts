import { Decimal, ZERO } from '../../number/decimal.js';
import type { GivenValues } from '../../plan/node.js';
import type { WeightSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';
import { groupsNamed } from './groups.js';

/** The numbers of a weight: one for all, or one per group of the default grouping. */
export type WeightValues = Exclude<GivenValues, { readonly per: 'row' }>;

/** The parts of one dimension, or of the whole framework, with the weight above them. */
export interface Siblings {
  /** Where `of` stands. */
  readonly path: Path;
  /** Names from the top down to the dimension. */
  readonly names: readonly string[];
  /** By name, as the rules write them. */
  readonly own: ReadonlyMap<string, WeightValues>;
  /** As it counts, after relative weights above have been shared out. */
  readonly above: WeightValues;
}

/** Weights must add up in exact decimals, group by group: to the weight above them, or, where a mean takes them as relative, to 100. */
export function refuseWrongSums(compilation: Compilation, siblings: Siblings, orTo100: boolean): void {
  for (const { group, sum, above } of sums(compilation, siblings)) {
    if (sum.equals(above) || (orTo100 && sum.equals(100))) continue;
    const facts = {
      ...whereOf(siblings, group),
      expected: above.toString(),
      actual: sum.toString(),
      difference: above.minus(sum).toString(),
    };
    compilation.reportKey('rules/weights-sum', facts, siblings.path);
  }
}

/** Relative weights that are all 0 leave the weight above them to nobody. */
export function refuseZeroSums(compilation: Compilation, siblings: Siblings): void {
  for (const { group, sum, above } of sums(compilation, siblings)) {
    if (!sum.isZero() || above.isZero()) continue;
    compilation.reportKey('rules/weights-zero', whereOf(siblings, group), siblings.path);
  }
}

function whereOf({ names }: Siblings, group: string | undefined): { dimension: string; group: string } {
  return { dimension: names.join(' / '), group: group ?? '' };
}

interface Sum {
  readonly group: string | undefined;
  readonly sum: Decimal;
  readonly above: Decimal;
}

/** Group by group where any of the weights is; a group that one of them leaves out was reported. */
function sums(compilation: Compilation, { own, above }: Siblings): Sum[] {
  const weights = [...own.values()];
  const groups = isByGroup([...weights, above]) ? groupsNamed(compilation.setting) : [undefined];
  return groups
    .filter((group) => !weights.some((weight) => leavesOut(weight, group)))
    .map((group) => ({ group, sum: sumIn(weights, group), above: weightIn(above, group) }));
}

export function isByGroup(weights: readonly WeightValues[]): boolean {
  return weights.some(({ per }) => per === 'group');
}

function leavesOut(weight: WeightValues, group: string | undefined): boolean {
  return weight.per === 'group' && group !== undefined && !weight.values.has(group);
}

function sumIn(weights: readonly WeightValues[], group: string | undefined): Decimal {
  return weights.reduce((sum, weight) => sum.plus(weightIn(weight, group)), ZERO);
}

/** The weight in a group; a group it does not name was reported and counts as 0. */
function weightIn(weight: WeightValues, group: string | undefined): Decimal {
  if (weight.per === 'rule') return weight.value;
  return (group === undefined ? undefined : weight.values.get(group)) ?? ZERO;
}

/** A weight as the rules write it: one for all, or one per group. */
export function weightValues(weight: WeightSetting): WeightValues {
  if (typeof weight === 'number') return { per: 'rule', value: new Decimal(String(weight)) };
  const values = Object.entries(weight).map(([group, value]) => [group, new Decimal(String(value))] as const);
  return { per: 'group', values: new Map(values) };
}

/** What a relative weight comes to: the weight above × own ÷ the sum of all; 0 where that sum is 0. */
export function sharedOut(compilation: Compilation, siblings: Siblings, own: WeightValues): WeightValues {
  const weights = [...siblings.own.values()];
  const shareIn = (group: string | undefined) => {
    const sum = sumIn(weights, group);
    const above = weightIn(siblings.above, group);
    return sum.isZero() ? ZERO : above.times(weightIn(own, group)).div(sum);
  };
  if (!isByGroup([...weights, siblings.above])) return { per: 'rule', value: shareIn(undefined) };
  const groups = groupsNamed(compilation.setting);
  return { per: 'group', values: new Map(groups.map((group) => [group, shareIn(group)])) };
}

/** Whether in some group nothing is assessed, so that there is nothing to divide by. */
export function hasIdleGroup(compilation: Compilation, siblings: Siblings): boolean {
  return sums(compilation, siblings).some(({ sum }) => sum.isZero());
}
