import { type Evaluated, valueFor } from '../evaluate/value.js';

/** Why an entity has a score but no rank and no grade; undefined of everybody else. */
export function whyDisqualified<Column>(of: Evaluated<Column>, row: number): string | undefined {
  return of.plan.outline.disqualify.find(({ condition }) => {
    const met = valueFor(of, condition.node, row);
    return met.kind === 'truth' && met.value;
  })?.reason;
}
