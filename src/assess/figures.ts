import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Dataset } from '../model/dataset.js';
import { must } from '../model/must.js';
import type { Plan } from '../plan/plan.js';

/** Every figure is kept, so that what is to be computed is bounded before it is: rows of each table × the nodes on them. */
export function tooManyFigures(plan: Plan, dataset: Dataset, allowed: number): Diagnostic[] {
  const found = plan.nodes.reduce(
    (sum, { on }) => sum + (on.kind === 'row' ? rowsOf(dataset, on.table) : 1),
    0,
  );
  const last = must(dataset.tables.get(plan.table), plan.table).entities.at(-1);
  if (found <= allowed || last === undefined) return [];
  return [diagnostic('file/over-limit', { limit: 'figures', allowed, found }, last.place)];
}

function rowsOf({ tables }: Dataset, table: string): number {
  return tables.get(table)?.entities.length ?? 0;
}
