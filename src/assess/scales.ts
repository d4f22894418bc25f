import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { type Decimal, decide, formatDecimal } from '../number/decimal.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { Scale } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { cellsUnder } from './cells-under.js';

/** A scale that measures nothing or the wrong way round for an entity that has a value. */
export interface ScaleFinding {
  readonly settled: NodeId;
  readonly row: number;
  readonly diagnostic: Diagnostic;
}

/** Scales whose ends are one, where the rules do not say what then, or the wrong way round, when more would score less. */
export function scaleFindings(assessment: Assessment): readonly ScaleFinding[] {
  return assessment.plan.outline.scales.flatMap((scale) =>
    assessment.table.entities.flatMap((_, row) => scaleFinding(assessment, scale, row) ?? []),
  );
}

function scaleFinding(assessment: Assessment, scale: Scale, row: number): ScaleFinding | undefined {
  const numbers = [scale.value, scale.weight, scale.low, scale.high].map((id) =>
    numberFor(assessment, id, row),
  );
  const [value, weight, low, high] = numbers;
  if (value === undefined || weight === undefined || low === undefined || high === undefined)
    return undefined;
  const order = decide(low, high);
  if (weight.isZero() || order < 0 || (order === 0 && scale.mayMeet)) return undefined;
  const entity = must(assessment.table.entities[row], 'entity');
  const [place = entity.place, ...related] = cellsUnder(assessment, scale.value, row);
  const facts = { entity: entity.name, indicator: scale.name };
  const ends = { low: formatDecimal(low), high: formatDecimal(high) };
  const found =
    order === 0
      ? diagnostic('data/degenerate-group', facts, place, related)
      : diagnostic('data/scale-crossed', { ...facts, ...ends }, place, related);
  return { settled: scale.settled, row, diagnostic: found };
}

function numberFor(assessment: Assessment, id: NodeId, row: number): Decimal | undefined {
  const value = valueFor(assessment, id, row);
  return value.kind === 'number' ? value.value : undefined;
}
