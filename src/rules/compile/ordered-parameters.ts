import { type Decimal, decide } from '../../number/decimal.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation } from './compilation.js';
import type { ScoredItem } from './scored-item.js';

/** The numbers of a parameter that the rules fix: under the groups of a grouping, or one for all. */
interface Fixed {
  readonly grouping: string | undefined;
  readonly values: ReadonlyMap<string, Decimal>;
}

interface Ordered {
  readonly low: NodeId;
  readonly high: NodeId;
  /** The rules say what becomes of the two being one. */
  readonly mayMeet: boolean;
}

/**
 * Of two parameters that the rules fix, the first must be below the second wherever an entity can meet both. Of others
 * that shows only once there are figures.
 */
export function orderParameters(
  compilation: Compilation,
  item: ScoredItem,
  { low, high, mayMeet }: Ordered,
): void {
  const [lower, higher] = [fixedIn(compilation, low), fixedIn(compilation, high)];
  if (lower === undefined || higher === undefined) {
    const { name, id, weight, indicator } = item;
    compilation.scales.push({
      name,
      low,
      high,
      mayMeet,
      value: indicator.value,
      settled: `${id}/points`,
      weight,
    });
    return;
  }
  for (const [below, above] of pairsMet(lower, higher)) {
    if (decide(below, above) < 0) continue;
    const facts = { lower: below.toString(), higher: above.toString() };
    compilation.report('rules/wrong-order', facts, [...item.path, 'score']);
  }
}

function fixedIn(compilation: Compilation, id: NodeId): Fixed | undefined {
  const { on, op } = compilation.builder.node(id);
  if (op.kind !== 'given') return undefined;
  const { values } = op;
  if (values.per === 'rule') return { grouping: undefined, values: new Map([['', values.value]]) };
  return { grouping: on.kind === 'group' ? on.grouping : undefined, values: values.values };
}

/** Groups of one grouping meet themselves; those of two groupings may meet all of each other. */
function pairsMet(lower: Fixed, higher: Fixed): (readonly [Decimal, Decimal])[] {
  const same = lower.grouping === higher.grouping;
  return [...lower.values].flatMap(([group, low]) =>
    [...higher.values].flatMap(([other, high]) => (same && group !== other ? [] : [[low, high] as const])),
  );
}
