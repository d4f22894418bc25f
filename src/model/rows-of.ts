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
  const texts = kept.flatMap((row, position) => {
    const text = column.texts.get(row);
    return text === undefined ? [] : [[position, text] as const];
  });
  return {
    measure: column.measure,
    values: Float64Array.from(kept, (row) => must(column.values[row], 'value')),
    reasons: Uint8Array.from(kept, (row) => must(column.reasons[row], 'reason')),
    cells: cellsOf(column.cells, kept),
    sources: column.sources,
    texts: new Map(texts),
  };
}

function cellsOf({ source, row, column }: CellColumn, kept: readonly number[]): CellColumn {
  return {
    source: Uint16Array.from(kept, (position) => must(source[position], 'source')),
    row: Uint32Array.from(kept, (position) => must(row[position], 'row')),
    column: Uint16Array.from(kept, (position) => must(column[position], 'column')),
  };
}

function labelOf({ label, values, places }: LabelColumn, kept: readonly number[]): LabelColumn {
  return {
    label,
    values: kept.map((row) => must(values[row], 'value')),
    places: kept.map((row) => must(places[row], 'place')),
  };
}
