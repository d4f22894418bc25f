import type { MissingReason } from '../../model/missing.js';
import { must } from '../../model/must.js';
import { type Decimal, decide, formatDecimal } from '../../number/decimal.js';
import { groupsIn } from '../evaluate/frame.js';
import { type Evaluated, valueFor } from '../evaluate/value.js';
import type { NodeId, NodeOf } from '../node.js';
import type { CollectDetail, Extreme } from './explanation.js';

/** Whom a group's statistic is made of. */
export function collectDetail<Column>(
  of: Evaluated<Column>,
  node: NodeOf<'collect'>,
  row: number,
): CollectDetail {
  const { entities } = of.evaluation.frame.table;
  const present: { entity: string; value: Decimal }[] = [];
  const absent: { entity: string; reason: MissingReason }[] = [];
  const excluded: string[] = [];
  for (const member of membersOf(of, node, row)) {
    const entity = must(entities[member], 'entity').name;
    const value = valueFor(of, node.op.of, member);
    if (value.kind === 'missing') absent.push({ entity, reason: value.reason });
    else if (!isTaken(of, node.op.over, member)) excluded.push(entity);
    else if (value.kind === 'number') present.push({ entity, value: value.value });
  }
  return {
    kind: 'collect',
    statistic: node.op.statistic,
    of: must(of.plan.byId.get(node.op.of), node.op.of).label,
    count: present.length,
    lowest: extreme(present, -1),
    highest: extreme(present, 1),
    absent,
    excluded,
  };
}

function membersOf<Column>(of: Evaluated<Column>, node: NodeOf<'collect'>, row: number): readonly number[] {
  if (node.on.kind !== 'group') throw new Error(`bug: ${node.id} collects on a ${node.on.kind} axis`);
  const groups = groupsIn(of.evaluation.frame, node.on.grouping);
  return must(groups.members[must(groups.groupOf[row], 'row')], 'group');
}

function isTaken<Column>(of: Evaluated<Column>, over: NodeId | undefined, member: number): boolean {
  const taken = over === undefined ? undefined : valueFor(of, over, member);
  return taken === undefined || (taken.kind === 'truth' && taken.value);
}

function extreme(
  present: readonly { readonly entity: string; readonly value: Decimal }[],
  sign: -1 | 1,
): Extreme | undefined {
  const [first, ...rest] = present;
  if (first === undefined) return undefined;
  const best = rest.reduce((so, next) => (decide(next.value, so.value) === sign ? next : so), first);
  const entities = present.filter((one) => decide(one.value, best.value) === 0).map((one) => one.entity);
  return { entities, value: formatDecimal(best.value) };
}
