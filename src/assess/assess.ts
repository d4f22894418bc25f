import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { hasErrors } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Dataset, Entity, Table } from '../model/dataset.js';
import { must } from '../model/must.js';
import { evaluate } from '../plan/evaluate/evaluate.js';
import { exact } from '../plan/evaluate/exact.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { Grouping, Plan } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { unknownConditions } from './conditions.js';
import { takeOutExempt } from './exempt.js';
import { tooManyFigures } from './figures.js';
import { lastRankFindings } from './last-ranks.js';
import { eventsOfExempt, ledgerFindings } from './ledger.js';
import { partsFindings } from './parts.js';
import { periodFindings } from './period-checks.js';
import { implausibleValues } from './plausible.js';
import { referenceFindings } from './references.js';
import { refusalDiagnostic } from './refused.js';
import { salaryFindings } from './salary.js';
import { scaleFindings } from './scales.js';
import { withoutValues } from './without-values.js';

/**
 * Scores a dataset by a plan, without those whom the rules exempt. Missing values that no policy covers are errors, one
 * per entity and indicator, at the cells they come from, and so are conditions that cannot be told of an entity;
 * entities without a total and values beyond plausible bounds are warnings. More figures than the limit are not computed.
 */
export function assess(
  plan: Plan,
  reported: Dataset,
  mostFigures = Number.POSITIVE_INFINITY,
): Diagnosed<Assessment> {
  const { dataset, exempt, diagnostics: taking } = takeOutExempt(plan, reported);
  const table = must(dataset.tables.get(plan.table), `table ${plan.table}`);
  const early = [
    ...taking,
    ...tooManyFigures(plan, dataset, mostFigures),
    ...withoutValues(table),
    ...withoutGroup(plan, table),
    ...eventsOfExempt(plan, reported, new Set(exempt.map(({ key }) => key))),
    ...ledgerFindings(plan, dataset),
    ...partsFindings(plan, dataset),
    ...referenceFindings(plan, dataset),
  ];
  if (hasErrors(early)) return { value: undefined, diagnostics: early };
  const evaluation = evaluate(plan, dataset, exact);
  const assessment: Assessment = { plan, dataset, table, exempt, evaluation };
  const scales = scaleFindings(assessment);
  const refused = evaluation.refusals.filter(
    ({ node, row }) => !scales.some((scale) => scale.settled === node && scale.row === row),
  );
  const refusals = [
    ...scales.map((scale) => scale.diagnostic),
    ...refused.map((refusal) => refusalDiagnostic(assessment, refusal)),
  ];
  const diagnostics = [
    ...early,
    ...refusals,
    ...unknownConditions(assessment, plan.outline.conditions),
    ...(refusals.length === 0 ? withoutTotal(assessment) : []),
    ...implausibleValues(assessment),
    ...lastRankFindings(assessment),
    ...periodFindings(assessment),
    ...(refusals.length === 0 ? salaryFindings(assessment) : []),
  ];
  return { value: hasErrors(diagnostics) ? undefined : assessment, diagnostics };
}

function withoutGroup(plan: Plan, table: Table): Diagnostic[] {
  return plan.groupings.flatMap((grouping) => {
    const { label, ofHeads = false } = grouping;
    if (label === undefined || ofHeads) return [];
    const { values, places } = must(table.labels.get(label), `label column ${label}`);
    return table.entities.flatMap((entity, row) => {
      const cell = places[row];
      const place = cell === undefined || cell.row === 0 ? entity.place : cell;
      return groupFinding({ ...entity, place }, values[row] ?? '', { ...grouping, label }) ?? [];
    });
  });
}

function groupFinding(
  { name, place }: Entity,
  group: string,
  { label, known }: Grouping & { readonly label: string },
): Diagnostic | undefined {
  if (group === '') return diagnostic('data/group-missing', { entity: name, label }, place);
  if (known === undefined || known.includes(group)) return undefined;
  const facts = { entity: name, label, group, nearest: nearest(group, known), known };
  return diagnostic('data/unknown-group', facts, place);
}

function withoutTotal(assessment: Assessment): Diagnostic[] {
  return assessment.table.entities.flatMap((entity, row) => {
    const total = valueFor(assessment, assessment.plan.outline.total, row);
    return total.kind === 'missing'
      ? [diagnostic('data/no-total', { entity: entity.name, reason: total.reason }, entity.place)]
      : [];
  });
}
