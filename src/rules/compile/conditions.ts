import type { Words } from '../../model/words.js';
import { addFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { Condition } from '../../plan/plan.js';
import type { Compilation, Path } from './compilation.js';
import { defaultGrouping } from './groups.js';

/** A `when` of the rule file. */
export interface ConditionRequest {
  readonly id: NodeId;
  readonly formula: string;
  readonly path: Path;
  /** What its names stand for. */
  readonly names: ReadonlyMap<string, NodeId>;
  readonly label: Words;
}

/** Adds a truth per entity; a formula that comes out as a number is refused. */
export function addCondition(compilation: Compilation, request: ConditionRequest): Condition | undefined {
  const { id, formula, path, names, label } = request;
  const outcome = addFormula(compilation.builder, {
    id,
    source: compilation.formulaAt(path, formula),
    names,
    unit: undefined,
    grouping: defaultGrouping(compilation.setting),
    role: 'step',
    type: { kind: 'truth' },
    label,
    origin: compilation.place(path),
  });
  const node = compilation.take(outcome);
  if (node === undefined) return undefined;
  if (compilation.builder.holdsTruth(node)) return { node, formula };
  return compilation.report('rules/condition-expected', { formula }, path);
}
