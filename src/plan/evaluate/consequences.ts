import { must } from '../../model/must.js';
import type { Node, NodeId } from '../node.js';
import type { Plan } from '../plan.js';
import { readsOf } from '../reads.js';
import { isOnRowsOf } from './again.js';
import { type Frame, groupsIn } from './frame.js';

/** What is made of a node, in the order of the plan. */
export interface Consequences {
  readonly of: Node;
  /** What each row makes of its own values alone. */
  readonly alone: readonly Node[];
  /** What looks across rows, and all that is made of it, with what each reads. */
  readonly together: readonly { readonly node: Node; readonly reads: readonly NodeId[] }[];
  /** The groupings whose groups it looks at. */
  readonly groupings: ReadonlySet<string>;
}

/** Everything that is made of a node, or of it only what the wanted nodes are made of. */
export function consequencesOf(plan: Plan, id: NodeId, wanted?: ReadonlySet<NodeId>): Consequences {
  const of = must(plan.byId.get(id), id);
  const [moved, looking] = [new Set([id]), new Set<NodeId>()];
  const alone: Node[] = [];
  const together: Consequences['together'][number][] = [];
  // across tables nothing is one row's own
  const isElsewhere = !isOnRowsOf(of.on, plan.table);
  for (const node of plan.nodes) {
    if (node.id === id || (wanted !== undefined && !wanted.has(node.id))) continue;
    const reads = readsOf(node.op);
    if (!reads.some((read) => moved.has(read))) continue;
    moved.add(node.id);
    const looksAcross =
      isElsewhere || groupingOf(node) !== undefined || reads.some((read) => looking.has(read));
    if (looksAcross) {
      looking.add(node.id);
      together.push({ node, reads });
    } else alone.push(node);
  }
  const groupings = new Set(together.flatMap(({ node }) => groupingOf(node) ?? []));
  return { of, alone, together, groupings };
}

/** The grouping whose groups a step looks at; undefined for one that sees a single row. */
export function groupingOf({ op, on }: Node): string | undefined {
  if (op.kind === 'order' || op.kind === 'solve') return op.within;
  return on.kind === 'group' ? on.grouping : undefined;
}

/** All rows that a change in one row can move: its groups, their members' other groups, and so on. */
export function rowsReached({ groupings }: Consequences, frame: Frame, row: number): readonly number[] {
  const reached = new Set([row]);
  const waiting = [row];
  const seen = new Map([...groupings].map((grouping) => [grouping, new Set<number>()]));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [grouping, groups] of seen) {
      const { groupOf, members } = groupsIn(frame, grouping);
      const group = must(groupOf[next], 'group');
      if (groups.has(group)) continue;
      groups.add(group);
      for (const member of must(members[group], 'group')) {
        if (!reached.has(member)) waiting.push(member);
        reached.add(member);
      }
    }
  }
  return [...reached].sort((a, b) => a - b);
}
