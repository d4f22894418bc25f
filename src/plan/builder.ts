import { must } from '../model/must.js';
import type { ReferenceSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import type { Node, NodeId } from './node.js';
import type { OtherPeriods } from './other-periods.js';
import type { Grouping, Outline, Plan } from './plan.js';

/** A table whose rows belong to the entities, as formulas know it. */
export interface PartsTable {
  readonly name: string;
  /** Its columns and conditions, by the names a formula has for them. */
  readonly names: ReadonlyMap<string, NodeId>;
  /** The owner's share in a part that several own. */
  readonly share: NodeId | undefined;
  /** What an entity without a single row has. */
  readonly empty: 'missing' | 'zero';
}

/** Collects the nodes of a plan in the order in which they are added: a node reads only what is already there. */
export class PlanBuilder {
  /** Left out: formulas of this plan look at one period only. */
  otherPeriods: OtherPeriods | undefined;
  private readonly nodes = new Map<NodeId, Node>();
  /** Rows to compare with, by name. */
  readonly references = new Map<string, ReferenceSpec>();
  /** Tables of parts, by name. */
  readonly tables = new Map<string, PartsTable>();

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

  /** Takes back nodes that turned out to be read by no other. */
  drop(ids: ReadonlySet<NodeId>): void {
    for (const id of ids) this.nodes.delete(id);
  }

  /** Every node so far, in the order of adding. */
  get added(): readonly Node[] {
    return [...this.nodes.values()];
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
