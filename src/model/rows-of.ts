import type { CellColumn, LabelColumn, MeasureColumn, Table } from './dataset.js';
import { must } from './must.js';

/** Some rows of a table as a table of their own, in the order in which they are given. */
export function rowsOf(table: Table, kept: readonly number[]): Table {
  return {
    name: table.name,
    entities: kept.map((row) => must(table.entities[row], 'entity')),
    measures: new Map([...table.measures].map(([name, column]) => [name, measureOf(column, kept)])),
    labels: new Map([...table.labels].map(([name, column]) => [name, labelOf(column, kept)])),
  };
}

function measureOf(column: MeasureColumn, kept: readonly number[]): MeasureColumn {
  return {
    measure: column.measure,
    values: Float64Array.from(kept, (row) => must(column.values[row], 'value')),
    reasons: Uint8Array.from(kept, (row) => must(column.reasons[row], 'reason')),
    cells: cellsOf(column.cells, kept),
    sources: column.sources,
    texts: byPosition(column.texts, kept),
    ...correctedOf(column, kept),
  };
}

function correctedOf(
  { corrected }: MeasureColumn | LabelColumn,
  kept: readonly number[],
): Pick<MeasureColumn, 'corrected'> {
  return corrected === undefined ? {} : { corrected: byPosition(corrected, kept) };
}

function byPosition<T>(of: ReadonlyMap<number, T>, kept: readonly number[]): ReadonlyMap<number, T> {
  const entries = kept.flatMap((row, position) => {
    const value = of.get(row);
    return value === undefined ? [] : [[position, value] as const];
  });
  return new Map(entries);
}

function cellsOf({ source, row, column }: CellColumn, kept: readonly number[]): CellColumn {
  return {
    source: Uint16Array.from(kept, (position) => must(source[position], 'source')),
    row: Uint32Array.from(kept, (position) => must(row[position], 'row')),
    column: Uint16Array.from(kept, (position) => must(column[position], 'column')),
  };
}

function labelOf(column: LabelColumn, kept: readonly number[]): LabelColumn {
  const { label, values, places } = column;
  return {
    label,
    values: kept.map((row) => must(values[row], 'value')),
    places: kept.map((row) => must(places[row], 'place')),
    ...correctedOf(column, kept),
  };
}
