import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { type Decimal, decide } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { PlausibleRange } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { cellsUnder } from './cells-under.js';

/** Values outside what the rules call plausible: shown, never changed. */
export function implausibleValues(assessment: Assessment): Diagnostic[] {
  return assessment.plan.outline.plausible.flatMap((range) =>
    assessment.table.entities.flatMap((_, row) => implausible(assessment, range, row)),
  );
}

function implausible(assessment: Assessment, range: PlausibleRange, row: number): Diagnostic[] {
  const [value, low, high] = [range.value, range.low, range.high].map((id) => numberFor(assessment, id, row));
  if (value === undefined || low === undefined || high === undefined) return [];
  if (decide(value, low) >= 0 && decide(value, high) <= 0) return [];
  const node = must(assessment.plan.byId.get(range.value), range.value);
  const entity = must(assessment.table.entities[row], 'entity');
  const facts = {
    entity: entity.name,
    indicator: node.label.zh,
    value: value.toSignificantDigits(8).toString(),
    unit: node.unit.text,
    low: low.toString(),
    high: high.toString(),
  };
  const cells = cellsUnder(assessment, range.value, row);
  return [diagnostic('data/implausible', facts, cells[0] ?? entity.place, cells.slice(1))];
}

function numberFor(assessment: Assessment, id: NodeId, row: number): Decimal | undefined {
  const value = valueFor(assessment, id, row);
  return value.kind === 'number' ? value.value : undefined;
}
