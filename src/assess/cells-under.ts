import type { MeasureColumn } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import { valueFor } from '../plan/evaluate/value.js';
import type { NodeId } from '../plan/node.js';
import { readsOf } from '../plan/reads.js';
import type { Assessment } from './assessment.js';

/** The cells of one entity's row that a figure is made of, in the order in which its formulas name them. */
export function cellsUnder(assessment: Assessment, id: NodeId, row: number): CellPlace[] {
  return inputsUnder(assessment, id).flatMap((measure) => cellOf(assessment, measure, row) ?? []);
}

/** Of the cells a missing figure is made of, those at fault: missing themselves, or a zero that was divided by. */
export function cellsAtFault(assessment: Assessment, id: NodeId, row: number): CellPlace[] {
  const inputs = inputsUnder(assessment, id);
  const faulty = inputs.filter((measure) => isFaulty(assessment, measure, row));
  return (faulty.length > 0 ? faulty : inputs).flatMap((measure) => cellOf(assessment, measure, row) ?? []);
}

function isFaulty(assessment: Assessment, input: NodeId, row: number): boolean {
  const value = valueFor(assessment, input, row);
  return value.kind === 'missing' || (value.kind === 'number' && value.value.isZero());
}

/** Input nodes under a node, along nodes of the row only: a group's statistic belongs to no single row. */
function inputsUnder(assessment: Assessment, id: NodeId): NodeId[] {
  const found = new Set<NodeId>();
  const seen = new Set<NodeId>();
  const visit = (next: NodeId): void => {
    if (seen.has(next)) return;
    seen.add(next);
    const node = must(assessment.plan.byId.get(next), next);
    if (node.op.kind === 'input') found.add(next);
    else if (node.on.kind === 'row') readsOf(node.op).forEach(visit);
  };
  visit(id);
  return [...found];
}

/** Where the value of an input stands; undefined when no sheet has a cell for it. */
function cellOf(assessment: Assessment, input: NodeId, row: number): CellPlace | undefined {
  const { op } = must(assessment.plan.byId.get(input), input);
  if (op.kind !== 'input') return undefined;
  return placeIn(must(assessment.table.measures.get(op.measure), op.measure), row);
}

function placeIn(column: MeasureColumn, row: number): CellPlace | undefined {
  const source = column.sources[must(column.cells.source[row], 'source')];
  const cell = must(column.cells.row[row], 'row');
  if (source === undefined || cell === 0) return undefined;
  const { file, sheet } = source;
  return { kind: 'cell', file, sheet, row: cell, column: must(column.cells.column[row], 'column') };
}
