import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { placeText } from '../diagnostics/place-text.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { Refusal } from '../plan/evaluate/settle.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import type { OutlineItem } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { cellsAtFault, cellsUnder } from './cells-under.js';

const codes = {
  'zero-denominator': 'data/zero-denominator',
  undefined: 'data/undefined-result',
  'no-peers': 'data/no-peers',
} as const;

/** A missing value that no policy covers, told of the indicator and pointing at the cell it comes from. */
export function refusalDiagnostic(assessment: Assessment, refusal: Refusal): Diagnostic {
  const { reason, row, node } = refusal;
  const entity = must(assessment.table.entities[row], 'entity');
  const item = itemSettledBy(assessment.plan.outline.framework, node);
  const cells =
    item === undefined ? cellsAtFault(assessment, node, row, reason) : cellsFor(assessment, item, refusal);
  const place = cells[0] ?? entity.place;
  const name = item?.name ?? must(assessment.plan.byId.get(node), node).label;
  const facts = { entity: entity.name, indicator: name.zh };
  if (reason === 'zero-denominator' || reason === 'undefined' || reason === 'no-peers') {
    return diagnostic(codes[reason], facts, place, cells.slice(1));
  }
  return diagnostic('data/missing-refused', { ...facts, reason }, place, cells.slice(1));
}

/** Where the indicator itself has a value, what its score is measured by is to blame: a target, last year's figure. */
function cellsFor(assessment: Assessment, item: OutlineItem, { row, reason }: Refusal): CellPlace[] {
  const value = must(item.value, 'value of the indicator');
  const own = cellsAtFault(assessment, value, row, reason);
  if (valueFor(assessment, value, row).kind === 'missing') return own;
  const under = new Set(cellsUnder(assessment, value, row).map(placeText));
  const points = cellsAtFault(assessment, must(item.settled, 'points'), row, reason);
  const beyond = points.filter((cell) => !under.has(placeText(cell)));
  return beyond.length > 0 ? beyond : own;
}

function itemSettledBy(items: readonly OutlineItem[], node: NodeId): OutlineItem | undefined {
  for (const item of items) {
    if (item.settled === node) return item;
    const below = itemSettledBy(item.children, node);
    if (below !== undefined) return below;
  }
  return undefined;
}
