import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import { settled } from '../number/decimal.js';
import type { Refusal } from '../plan/evaluate/settle.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { OutlineItem } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { cellsAtFault, divisorsUnder } from './cells-under.js';

const codes = {
  'zero-denominator': 'data/zero-denominator',
  undefined: 'data/undefined-result',
  'no-peers': 'data/no-peers',
} as const;

/** A missing value that no policy covers, told of the indicator and pointing at the cell it comes from. */
export function refusalDiagnostic(assessment: Assessment, refusal: Refusal): Diagnostic {
  const { reason, row, node } = refusal;
  const entity = must(assessment.table.entities[row], 'entity');
  const item = must(itemSettledBy(assessment.plan.outline.framework, node), `indicator of ${node}`);
  const cells = cellsAtFault(assessment, must(item.value, 'value of the indicator'), row, reason);
  const place = cells[0] ?? entity.place;
  const facts = { entity: entity.name, indicator: item.name.zh };
  if (reason === 'zero-denominator' && isDegenerate(assessment, item, row)) {
    return diagnostic('data/degenerate-group', facts, place, cells.slice(1));
  }
  if (reason === 'zero-denominator' || reason === 'undefined' || reason === 'no-peers') {
    return diagnostic(codes[reason], facts, place, cells.slice(1));
  }
  return diagnostic('data/missing-refused', { ...facts, reason }, place, cells.slice(1));
}

/** The indicator itself has a value, and two things its points divide by are one: best and worst, the ends of a scale without length. */
function isDegenerate(assessment: Assessment, item: OutlineItem, row: number): boolean {
  const id = must(item.value, 'value of the indicator');
  if (valueFor(assessment, id, row).kind !== 'number') return false;
  const own = new Set(divisorsUnder(assessment, id));
  const ends = new Set(
    divisorsUnder(assessment, must(item.settled, 'points')).filter((end) => !own.has(end)),
  );
  const values = [...ends].map((end) => {
    const value = valueFor(assessment, end, row);
    return value.kind === 'number' ? settled(value.value).toString() : end;
  });
  return new Set(values).size < values.length;
}

function itemSettledBy(items: readonly OutlineItem[], node: NodeId): OutlineItem | undefined {
  for (const item of items) {
    if (item.settled === node) return item;
    const below = itemSettledBy(item.children, node);
    if (below !== undefined) return below;
  }
  return undefined;
}
