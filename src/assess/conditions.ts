import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { Condition } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { cellsAtFault } from './cells-under.js';

/** Conditions that cannot be told of an entity, at the cells that would tell. */
export function unknownConditions(assessment: Assessment, conditions: readonly Condition[]): Diagnostic[] {
  return conditions.flatMap((condition) =>
    assessment.table.entities.flatMap((_, row) => unknownCondition(assessment, condition, row) ?? []),
  );
}

/** What there is to say where a condition is neither met nor not met; undefined where it is one of them. */
export function unknownCondition(
  assessment: Assessment,
  { node, formula }: Condition,
  row: number,
): Diagnostic | undefined {
  const value = valueFor(assessment, node, row);
  if (value.kind !== 'missing') return undefined;
  const entity = must(assessment.table.entities[row], 'entity');
  const [first, ...others] = cellsAtFault(assessment, node, row, value.reason);
  const facts = { entity: entity.name, condition: formula, reason: value.reason };
  return diagnostic('data/condition-missing', facts, first ?? entity.place, others);
}
