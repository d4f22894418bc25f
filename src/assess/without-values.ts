import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { visibleText } from '../model/compact-text.js';
import type { MeasureColumn, Table } from '../model/dataset.js';

/** Entities that no cell of any measure says anything about, be it a mark; none, when no sheet has a column of numbers. */
export function withoutValues({ entities, measures }: Table): Diagnostic[] {
  const columns = [...measures.values()].filter(({ sources }) => sources.length > 0);
  if (columns.length === 0) return [];
  return entities.flatMap(({ name, place }, row) =>
    columns.some((column) => saysSomething(column, row))
      ? []
      : [diagnostic('data/entity-without-values', { entity: name }, place)],
  );
}

function saysSomething({ reasons, texts }: MeasureColumn, row: number): boolean {
  return reasons[row] === 0 || visibleText(texts.get(row) ?? '').text !== '';
}
