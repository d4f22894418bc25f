import { must } from '../../model/must.js';
import { rowsBelongingTo, tableIn } from '../evaluate/frame.js';
import { type Evaluated, valueAt } from '../evaluate/value.js';
import type { NodeId, NodeOf } from '../node.js';
import type { RollUpDetail, RollUpPart } from './explanation.js';

/** Which rows of the finer table an entity's figure is made of; rows that add nothing to a sum are left out. */
export function rollUpDetail<Column>(
  of: Evaluated<Column>,
  node: NodeOf<'roll-up'>,
  row: number,
): RollUpDetail {
  const { op } = node;
  const rows = must(rowsBelongingTo(of.evaluation.frame, op.from)[row], 'entity');
  const parts = rows.filter((part) => isCounted(of, op.over, part)).map((part) => partOf(of, op, part));
  const { label } = must(of.plan.byId.get(op.of), op.of);
  return {
    kind: 'roll-up',
    statistic: op.statistic,
    of: label,
    parts: parts.filter((part) => adds(op, part)),
  };
}

function isCounted<Column>(of: Evaluated<Column>, over: NodeId | undefined, part: number): boolean {
  if (over === undefined) return true;
  const truth = valueAt(of, over, part);
  return truth.kind === 'truth' && truth.value;
}

function adds({ statistic }: NodeOf<'roll-up'>['op'], { value }: RollUpPart): boolean {
  return statistic !== 'sum' || value.kind !== 'number' || !value.value.isZero();
}

function partOf<Column>(of: Evaluated<Column>, op: NodeOf<'roll-up'>['op'], part: number): RollUpPart {
  const table = tableIn(of.evaluation.frame, op.from);
  const texts = [...table.labels.values()].map(({ label, values }) => [label, values[part] ?? ''] as const);
  const { place } = must(table.entities[part], 'row');
  return { place, texts: Object.fromEntries(texts), value: valueAt(of, op.of, part) };
}
