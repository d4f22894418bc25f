import { Decimal, ZERO } from '../../number/decimal.js';
import type { ItemSetting } from '../schema.js';
import type { Branch } from './aggregation.js';
import type { Compilation, Path } from './compilation.js';

interface Weighed {
  readonly of: Readonly<Record<string, ItemSetting>>;
  readonly path: Path;
  readonly names: readonly string[];
  readonly branch: Branch;
  readonly weight: Decimal;
}

/** Weights must add up in exact decimals: to the weight above them, or, where a mean takes them as relative, to 100. */
export function refuseWrongWeights(compilation: Compilation, weighed: Weighed): void {
  const sum = Object.values(weighed.of).reduce((total, item) => total.plus(String(item.weight)), ZERO);
  const relative = weighed.branch.aggregator.over === 'points' && sum.equals(100);
  if (sum.equals(weighed.weight) || relative) return;
  const facts = {
    dimension: weighed.names.join(' / '),
    expected: weighed.weight.toString(),
    actual: sum.toString(),
    difference: new Decimal(weighed.weight).minus(sum).toString(),
  };
  compilation.reportKey('rules/weights-sum', facts, weighed.path);
}
