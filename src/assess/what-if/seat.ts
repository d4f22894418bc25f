import type { Expr } from '../../formula/expr.js';
import { must } from '../../model/must.js';
import type { Ratio } from '../../model/ratio.js';
import { multiplyRatios, UNITY } from '../../number/ratio.js';
import { isOnRowsOf } from '../../plan/evaluate/again.js';
import type { Node, NodeId } from '../../plan/node.js';
import type { Plan } from '../../plan/plan.js';

/** Where an indicator's value is changed: the first step that is the same figure, so that all that is made of it moves. */
export interface Seat {
  readonly node: NodeId;
  /** From the value's unit to that of the node. */
  readonly factor: Ratio;
  /** By node, from the value down to the seat: the factor from the value's unit to its own. */
  readonly chain: ReadonlyMap<NodeId, Ratio>;
  /** The decimals that the rules keep of the value; where they keep all, four. */
  readonly places: number;
}

/** Indicators are published with at most four decimals; a smaller change would not be seen. */
const PLACES = 4;

/**
 * From a value down through its rounding, what a missing policy puts in, and a change of unit: an indicator that is a
 * column as it was reported is changed in the column, one with a formula where the formula's result enters.
 */
export function seatOf(plan: Plan, value: NodeId): Seat {
  const declared = placesOf(must(plan.byId.get(value), value));
  const places = declared ?? PLACES;
  const chain = new Map<NodeId, Ratio>();
  let seat: Below = { node: value, factor: UNITY };
  for (let at: Below | undefined = seat; at !== undefined; at = belowOf(plan, at, places)) {
    chain.set(at.node, at.factor);
    seat = at;
  }
  return { ...seat, chain, places };
}

/** The decimals that a node rounds to; undefined for one that does not round. */
export function placesOf({ op }: Node): number | undefined {
  return op.kind === 'row' ? sameAs(op.expr)?.places : undefined;
}

interface Below {
  readonly node: NodeId;
  readonly factor: Ratio;
}

function belowOf(plan: Plan, above: Below, places: number): Below | undefined {
  const { op } = must(plan.byId.get(above.node), above.node);
  const found = op.kind === 'row' ? sameAs(op.expr) : op.kind === 'settle' ? sameNode(op.of) : undefined;
  if (found === undefined || (found.places ?? places) < places) return undefined;
  const { on, type } = must(plan.byId.get(found.node), found.node);
  if (!isOnRowsOf(on, plan.table) || type.kind !== 'number') return undefined;
  return { node: found.node, factor: multiplyRatios(above.factor, found.factor) };
}

interface Same extends Below {
  readonly places: number | undefined;
}

function sameNode(node: NodeId): Same {
  return { node, factor: UNITY, places: undefined };
}

/** A formula that is another figure as it is, in another unit or rounded; undefined for any other formula. */
function sameAs(expr: Expr): Same | undefined {
  switch (expr.kind) {
    case 'name':
      return sameNode(expr.id);
    case 'convert': {
      const of = sameAs(expr.of);
      const { times, over } = expr.factor;
      return of && { ...of, factor: multiplyRatios(of.factor, { times: over, over: times }) };
    }
    case 'call': {
      const [of, places] = expr.arguments;
      if (expr.function !== 'round' || of === undefined || places?.kind !== 'number') return undefined;
      const same = sameAs(of);
      return same && { ...same, places: places.value.toNumber() };
    }
    default:
      return undefined;
  }
}
