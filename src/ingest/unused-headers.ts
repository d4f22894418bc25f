import type { UnmatchedHeader } from './bind-columns.js';
import type { UnusedHeader } from './sheet-reading.js';
import type { TableView } from './table-view.js';

/** The headers of a table that are not read; of figures listed one by one, each head that has none of use is named once. */
export function unusedHeaders(
  unmatched: readonly UnmatchedHeader[],
  { layout, valueHeads = [] }: TableView,
): readonly UnusedHeader[] {
  if (layout === 'down') return unmatched.map(({ path, place }) => ({ header: path.join('/'), place }));
  const columns = new Set(unmatched.map(({ column }) => column));
  const idle = valueHeads.filter((head) => head.columns.every((column) => columns.has(column)));
  const ofIdle = new Set(idle.flatMap((head) => head.columns));
  const others = new Map(
    unmatched
      .filter(({ column }) => !ofIdle.has(column))
      .map(({ header, place }) => [`${place.row}:${header}`, { header, place }]),
  );
  return [...others.values(), ...idle.map(({ text: header, place }) => ({ header, place }))];
}
