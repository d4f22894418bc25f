import { namesIn } from '../formula/rewrite.js';
import { must } from '../model/must.js';
import type { Node, NodeId, Op } from './node.js';
import type { Plan } from './plan.js';

/** The nodes a node reads, each once, in the order in which its formula names them. */
export function readsOf(op: Op): readonly NodeId[] {
  return [...new Set(allReads(op))];
}

/** The nodes that some nodes are made of, and they themselves, in the order of the plan. */
export function coneOf(plan: Plan, ids: readonly NodeId[]): readonly Node[] {
  const found = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    if (found.has(id)) return;
    found.add(id);
    readsOf(must(plan.byId.get(id), id).op).forEach(visit);
  };
  ids.forEach(visit);
  return plan.nodes.filter(({ id }) => found.has(id));
}

function allReads(op: Op): NodeId[] {
  switch (op.kind) {
    case 'input':
    case 'given':
      return [];
    case 'row':
      return [...namesIn(op.expr)];
    case 'fold':
      return op.terms.flatMap((term) => [term.node, term.weight]);
    case 'collect':
      return present([op.of, op.with, op.over]);
    case 'roll-up':
      return present([op.of, op.over]);
    case 'settle':
      return present([op.of, op.assessed, ...op.cases.map((one) => one.to)]);
    case 'order':
      return present([...op.keys.map((key) => key.node), op.over]);
    case 'solve':
      return op.method === 'water-fill'
        ? present([op.raw, op.base, op.low, op.high, op.pool, op.step])
        : present([op.exact, op.most, op.pool, op.step]);
  }
}

function present(ids: readonly (NodeId | undefined)[]): NodeId[] {
  return ids.filter((id) => id !== undefined);
}
