import { must } from '../../model/must.js';
import { groupsIn } from '../evaluate/frame.js';
import { type Evaluated, type Value, valueFor } from '../evaluate/value.js';
import type { NodeOf } from '../node.js';
import { whyDisqualified } from './disqualified.js';
import type { OrderDetail } from './explanation.js';

/** Who stands above an entity, and by which keys. */
export function orderDetail<Column>(of: Evaluated<Column>, node: NodeOf<'order'>, row: number): OrderDetail {
  const groups = groupsIn(of.evaluation.frame, node.op.within);
  const { entities } = of.evaluation.frame.table;
  const name = (member: number) => must(entities[member], 'entity').name;
  const keysOf = (member: number): Value[] => node.op.keys.map((key) => valueFor(of, key.node, member));
  const ranked = must(groups.members[must(groups.groupOf[row], 'row')], 'group')
    .flatMap((member) => {
      const rank = valueFor(of, node.id, member);
      return rank.kind === 'number' ? [{ member, rank: rank.value.toNumber() }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.member - b.member);
  const own = ranked.find((one) => one.member === row)?.rank;
  const above = own === undefined ? [] : ranked.filter((one) => one.rank < own);
  const tied = ranked.filter((one) => one.rank === own && one.member !== row);
  return {
    kind: 'order',
    of: ranked.length,
    keys: node.op.keys.map((key) => ({
      node: key.node,
      label: must(of.plan.byId.get(key.node), key.node).label,
      value: valueFor(of, key.node, row),
    })),
    above: above.map((one) => ({ entity: name(one.member), keys: keysOf(one.member) })),
    tied: tied.map((one) => name(one.member)),
    disqualified: node.op.over === undefined ? undefined : whyDisqualified(of, row),
  };
}
