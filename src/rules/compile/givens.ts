import type { Words } from '../../model/words.js';
import type { Decimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation, Path } from './compilation.js';

/** A number of the rule file to become a node. */
export interface GivenRequest {
  readonly id: NodeId;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly label: Words;
  readonly path: Path;
  readonly source: string;
}

/** Adds a parameter: one number for all groups. */
export function addGiven(compilation: Compilation, request: GivenRequest): NodeId {
  const { id, unit, label, source } = request;
  return compilation.builder.add({
    id,
    on: { kind: 'rule' },
    unit,
    type: { kind: 'number' },
    role: 'parameter',
    label,
    origin: compilation.place(request.path),
    op: { kind: 'given', values: { per: 'rule', value: request.value }, source },
  });
}
