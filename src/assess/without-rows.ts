import type { Dataset, Table } from '../model/dataset.js';
import { rowsOf } from '../model/rows-of.js';

/** A dataset as if some entities had never been reported: none of their rows is left in any table. */
export function withoutEntities(dataset: Dataset, keys: ReadonlySet<string>): Dataset {
  if (keys.size === 0) return dataset;
  const tables = [...dataset.tables].map(([name, table]) => [name, withoutRowsOf(table, keys)] as const);
  return { ...dataset, tables: new Map(tables) };
}

function withoutRowsOf(table: Table, keys: ReadonlySet<string>): Table {
  const kept = table.entities.flatMap(({ key }, row) => (keys.has(key) ? [] : [row]));
  return rowsOf(table, kept);
}
