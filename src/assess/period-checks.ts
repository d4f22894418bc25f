import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { formatPeriod } from '../model/period.js';
import { type Decimal, decide, formatDecimal } from '../number/decimal.js';
import { jumpBetween } from '../number/jump.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { GrowthCheck, PeriodComparison } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { cellsUnder } from './cells-under.js';

/** Figures that do not go with those of an earlier period, and supplied growth that is not what both come to: shown, never changed. */
export function periodFindings(assessment: Assessment): Diagnostic[] {
  const { comparisons, growths } = assessment.plan.outline.periodChecks ?? { comparisons: [], growths: [] };
  const rows = assessment.table.entities.map((_, row) => row);
  return [
    ...comparisons.flatMap((comparison) =>
      rows.flatMap((row) => [...fallen(assessment, comparison, row), ...jumped(assessment, comparison, row)]),
    ),
    ...growths.flatMap((check) => rows.flatMap((row) => growthDiffers(assessment, check, row))),
  ];
}

interface Pair {
  readonly value: Decimal;
  readonly earlier: Decimal;
}

function pairFor(assessment: Assessment, { node, earlier }: PeriodComparison, row: number): Pair | undefined {
  const [now, before] = [node, earlier].map((id) => numberFor(assessment, id, row));
  return now && before && { value: now, earlier: before };
}

/** What is counted up from January cannot become less within the year; net figures can. */
function fallen(assessment: Assessment, comparison: PeriodComparison, row: number): Diagnostic[] {
  const { kind, relation, period, before } = comparison;
  if (kind !== 'flow' || relation !== 'previous' || period.year !== before.year) return [];
  const pair = pairFor(assessment, comparison, row);
  if (pair === undefined || decide(pair.value, pair.earlier) >= 0) return [];
  const facts = factsOf(assessment, comparison, { row, pair });
  return [diagnostic('data/cumulative-falls', facts, ...placesOf(assessment, comparison, row))];
}

function jumped(assessment: Assessment, comparison: PeriodComparison, row: number): Diagnostic[] {
  if (!isComparable(comparison)) return [];
  const pair = pairFor(assessment, comparison, row);
  const times = pair && jumpBetween(pair.value, pair.earlier);
  if (pair === undefined || times === undefined) return [];
  const facts = { ...factsOf(assessment, comparison, { row, pair }), times };
  return [diagnostic('data/period-jump', facts, ...placesOf(assessment, comparison, row))];
}

/** Growth and net figures jump as they like, and what is counted up over a year begins anew with the next. */
function isComparable({ kind, relation, period, before }: PeriodComparison): boolean {
  if (kind === 'growth' || kind === 'net') return false;
  return relation === 'last-year' || period.year === before.year || kind === 'stock' || kind === 'ratio';
}

function factsOf(
  assessment: Assessment,
  { node, measure, period, before }: PeriodComparison,
  { row, pair }: { readonly row: number; readonly pair: Pair },
) {
  return {
    entity: must(assessment.table.entities[row], 'entity').name,
    measure,
    unit: must(assessment.plan.byId.get(node), node).unit.text,
    period: formatPeriod(period),
    value: shown(pair.value),
    before: formatPeriod(before),
    earlier: shown(pair.earlier),
  };
}

function growthDiffers(
  assessment: Assessment,
  { indicator, supplied, computed, tolerance }: GrowthCheck,
  row: number,
): Diagnostic[] {
  const [told, own, most] = [supplied, computed, tolerance].map((id) => numberFor(assessment, id, row));
  if (told === undefined || own === undefined || most === undefined) return [];
  if (decide(told.minus(own).abs(), most) <= 0) return [];
  const entity = must(assessment.table.entities[row], 'entity');
  const facts = {
    entity: entity.name,
    indicator,
    supplied: shown(told),
    computed: shown(own),
    unit: must(assessment.plan.byId.get(supplied), supplied).unit.text,
    tolerance: shown(most),
  };
  const [place = entity.place, ...others] = cellsUnder(assessment, supplied, row);
  return [
    diagnostic('data/growth-differs', facts, place, [...others, ...cellsUnder(assessment, computed, row)]),
  ];
}

function placesOf(assessment: Assessment, { node, earlier }: PeriodComparison, row: number) {
  const entity = must(assessment.table.entities[row], 'entity');
  const [place = entity.place] = cellsUnder(assessment, node, row);
  return [place, cellsUnder(assessment, earlier, row)] as const;
}

function shown(value: Decimal): string {
  return formatDecimal(value.toSignificantDigits(8));
}

function numberFor(assessment: Assessment, id: NodeId, row: number): Decimal | undefined {
  const value = valueFor(assessment, id, row);
  return value.kind === 'number' ? value.value : undefined;
}
