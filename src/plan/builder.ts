import { must } from '../model/must.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Node, NodeId } from './node.js';
import type { Grouping, Outline, Plan } from './plan.js';

/** Collects the nodes of a plan in the order in which they are added: a node reads only what is already there. */
export class PlanBuilder {
  private readonly nodes = new Map<NodeId, Node>();

  constructor(
    readonly units: UnitSystem,
    readonly table: string,
  ) {}

  add(node: Node): NodeId {
    if (this.nodes.has(node.id)) throw new Error(`bug: node ${node.id} is added twice`);
    this.nodes.set(node.id, node);
    return node.id;
  }

  has(id: NodeId): boolean {
    return this.nodes.has(id);
  }

  node(id: NodeId): Node {
    return must(this.nodes.get(id), `node ${id}`);
  }

  /** Whether a row node is a condition rather than a number. */
  holdsTruth(id: NodeId): boolean {
    const { op } = this.node(id);
    return op.kind === 'row' && op.expr.type === 'truth';
  }

  finish(groupings: readonly Grouping[], outline: Outline): Plan {
    return { nodes: [...this.nodes.values()], byId: this.nodes, groupings, table: this.table, outline };
  }
}

/** Names as parts of an id: a name may hold a slash, which stands as ~1, and ~ as ~0 (the escapes of RFC 6901). */
export function nodeId(...parts: readonly string[]): NodeId {
  return parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}
