import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Dataset, Table } from '../model/dataset.js';
import { entityKey } from '../model/entity-key.js';
import { must } from '../model/must.js';
import { evaluate } from '../plan/evaluate/evaluate.js';
import { exact } from '../plan/evaluate/exact.js';
import { byCodePoint } from '../plan/evaluate/frame.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { Exemption, Plan } from '../plan/plan.js';
import { coneOf } from '../plan/reads.js';
import type { Assessment, ExemptEntity } from './assessment.js';
import { unknownCondition } from './conditions.js';
import { withoutEntities } from './without-rows.js';

/** What is left to assess, and who was taken out. */
export interface TakenOut {
  readonly dataset: Dataset;
  /** By key, in an order that no sheet changes. */
  readonly exempt: readonly ExemptEntity[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes the exempt entities out of a dataset. Of whom it cannot be told is an error, unless another entry exempts
 * them in any case; that they take part is not assumed either.
 */
export function takeOutExempt(plan: Plan, dataset: Dataset): TakenOut {
  const entries = plan.outline.exempt;
  if (entries.length === 0) return { dataset, exempt: [], diagnostics: [] };
  const table = must(dataset.tables.get(plan.table), `table ${plan.table}`);
  const tests = entries.map(testOf(onConditions(plan, dataset)));
  const unknown: Diagnostic[] = [];
  const out = new Set<string>();
  const exempt = table.entities.flatMap(({ key, name }, row): ExemptEntity[] => {
    const outcomes = tests.map((test) => test(row));
    const reason = outcomes.find((outcome) => typeof outcome === 'string');
    const untold = outcomes.filter((outcome) => typeof outcome === 'object');
    if (reason !== undefined || untold.length > 0) out.add(key);
    if (reason === undefined) unknown.push(...untold);
    return reason === undefined ? [] : [{ key, name, reason }];
  });
  const all = exempt.length === table.entities.length ? [allExempt(entries, exempt.length)] : [];
  return {
    dataset: withoutEntities(dataset, out),
    exempt: exempt.sort((a, b) => byCodePoint(a.key, b.key)),
    diagnostics: [...unknown, ...namesNotFound(entries, table), ...all],
  };
}

/** Of one row: why it is exempt, what keeps that from being known, or neither. */
type Test = (row: number) => string | Diagnostic | undefined;

function testOf(assessment: Assessment): (entry: Exemption) => Test {
  const { table } = assessment;
  return (entry) => {
    switch (entry.kind) {
      case 'column': {
        const { values } = must(table.labels.get(entry.label), `label column ${entry.label}`);
        return (row) => values[row] || undefined;
      }
      case 'entity': {
        const named = entityKey(entry.name);
        return (row) => (table.entities[row]?.key === named ? entry.reason : undefined);
      }
      case 'when':
        return (row) => {
          const met = valueFor(assessment, entry.condition.node, row);
          if (met.kind === 'truth') return met.value ? entry.reason : undefined;
          return unknownCondition(assessment, entry.condition, row);
        };
    }
  };
}

/** The conditions alone, of all entities: nothing else may be computed before it is known who takes part. */
function onConditions(plan: Plan, dataset: Dataset): Assessment {
  const conditions = plan.outline.exempt.flatMap((entry) =>
    entry.kind === 'when' ? [entry.condition.node] : [],
  );
  const part: Plan = { ...plan, nodes: coneOf(plan, conditions), groupings: [] };
  const table = must(dataset.tables.get(plan.table), `table ${plan.table}`);
  return { plan: part, dataset, table, exempt: [], evaluation: evaluate(part, dataset, exact) };
}

function namesNotFound(entries: readonly Exemption[], { entities }: Table): Diagnostic[] {
  const keys = new Set(entities.map(({ key }) => key));
  return entries.flatMap((entry) => {
    if (entry.kind !== 'entity' || keys.has(entityKey(entry.name))) return [];
    const known = entities.map(({ name }) => name);
    const facts = { entity: entry.name, nearest: nearest(entry.name, known) };
    return [diagnostic('data/exempt-not-found', facts, entry.place)];
  });
}

function allExempt([first]: readonly Exemption[], count: number): Diagnostic {
  return diagnostic('data/all-exempt', { count }, must(first, 'exemption').place);
}
