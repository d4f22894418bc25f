import type { Words } from '../../model/words.js';
import type { Decimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import type { GivenValues, NodeId } from '../../plan/node.js';
import type { Compilation, Path } from './compilation.js';
import { defaultGrouping } from './groups.js';

/** A number of the rule file to become a node. */
export interface GivenRequest {
  readonly id: NodeId;
  /** One number, or one for each group. */
  readonly value: Decimal | GivenValues;
  /** Whose groups; left out: the default grouping. */
  readonly grouping?: string;
  readonly unit: Unit;
  readonly label: Words;
  readonly path: Path;
  readonly source: string;
}

/** Adds a parameter, on the axis its numbers are for. */
export function addGiven(compilation: Compilation, request: GivenRequest): NodeId {
  const { id, unit, label, source } = request;
  const values: GivenValues = 'per' in request.value ? request.value : { per: 'rule', value: request.value };
  const grouping = request.grouping ?? defaultGrouping(compilation.setting);
  return compilation.builder.add({
    id,
    on: values.per === 'group' ? { kind: 'group', grouping } : { kind: 'rule' },
    unit,
    type: { kind: 'number' },
    role: 'parameter',
    label,
    origin: compilation.place(request.path),
    op: { kind: 'given', values, source },
  });
}
