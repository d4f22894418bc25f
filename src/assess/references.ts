import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Dataset } from '../model/dataset.js';
import { entityKey } from '../model/entity-key.js';
import { must } from '../model/must.js';
import { REFERENCES } from '../model/table-spec.js';
import { positionIn } from '../plan/evaluate/frame.js';
import type { MeasureInput, Node, NodeId } from '../plan/node.js';
import type { Plan } from '../plan/plan.js';
import { coneOf } from '../plan/reads.js';
import { cellIn } from './cells-under.js';

/** A figure that formulas take from one row of the sheets. */
type OneRow = MeasureInput & { readonly row: string };

/** References that no sheet has, once each, and figures of references that formulas use and no sheet gives. */
export function referenceFindings(plan: Plan, dataset: Dataset): readonly Diagnostic[] {
  const table = dataset.tables.get(REFERENCES);
  if (table === undefined) return [];
  const used = plan.nodes.flatMap((node) => (isOfOneRow(node.op) ? [{ node, op: node.op }] : []));
  const shown = onlyShown(plan);
  const absent = new Set<string>();
  return used.flatMap(({ node, op }) => {
    const row = positionIn(table, op.row);
    if (row === undefined) {
      if (absent.has(op.row)) return [];
      absent.add(op.row);
      return notFound(plan, op.row, node);
    }
    const column = must(table.measures.get(op.measure), op.measure);
    if (column.reasons[row] === 0 || shown.has(node.id)) return [];
    const { name, place } = must(table.entities[row], 'reference');
    const facts = { reference: name, measure: op.measure };
    return [diagnostic('data/reference-missing', facts, cellIn(column, row) ?? place, [node.origin])];
  });
}

/** What stands beside figures as a benchmark and enters none: a benchmark may lack some of it. */
function onlyShown(plan: Plan): ReadonlySet<NodeId> {
  const benchmark = plan.outline.gap?.benchmark;
  if (benchmark === undefined) return new Set();
  const distances = new Set(benchmark.distances.values());
  const others = plan.nodes.filter(({ id, on }) => on.kind !== 'rule' && !distances.has(id));
  const entering = new Set(
    coneOf(
      plan,
      others.map(({ id }) => id),
    ).map(({ id }) => id),
  );
  return new Set(plan.nodes.map(({ id }) => id).filter((id) => !entering.has(id)));
}

function isOfOneRow(op: Node['op']): op is OneRow {
  return op.kind === 'input' && 'measure' in op && op.row !== undefined && op.table === REFERENCES;
}

function notFound({ outline }: Plan, key: string, { origin }: Node): readonly Diagnostic[] {
  const { name, rows, place } = must(
    outline.references?.find((reference) => entityKey(reference.name) === key),
    `reference ${key}`,
  );
  return [diagnostic('data/reference-not-found', { reference: name, rows }, place, [origin])];
}
