import type { ColumnSource, Correction, LabelColumn, MeasureColumn, Table } from '../model/dataset.js';
import type { MissingReason } from '../model/missing.js';
import { must } from '../model/must.js';
import { sameRatio } from '../number/ratio.js';
import { reasonCode } from './measure-store.js';

/** What takes the place of a cell's value. */
export type Put =
  | {
      readonly kind: 'measure';
      readonly value: number;
      readonly reason: MissingReason | undefined;
      readonly source: ColumnSource;
      readonly text: string;
    }
  | { readonly kind: 'label'; readonly text: string };

/** A value that is put in, at one row of one column. */
export interface Edit {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly put: Put;
  readonly correction: Correction;
}

/** The tables with other values in some cells; columns that nothing is put into are the same columns. */
export function withEdits(
  tables: ReadonlyMap<string, Table>,
  edits: readonly Edit[],
): ReadonlyMap<string, Table> {
  const all = new Map(tables);
  for (const edit of edits) {
    const table = must(all.get(edit.table), edit.table);
    all.set(edit.table, edited(table, edit));
  }
  return all;
}

function edited(table: Table, edit: Edit): Table {
  const { column: name, put } = edit;
  if (put.kind === 'label') {
    const column = labelWith(must(table.labels.get(name), name), { ...edit, put });
    return { ...table, labels: new Map([...table.labels, [name, column]]) };
  }
  const column = measureWith(must(table.measures.get(name), name), { ...edit, put });
  return { ...table, measures: new Map([...table.measures, [name, column]]) };
}

type EditOf<K extends Put['kind']> = Edit & { readonly put: Extract<Put, { kind: K }> };

function measureWith(column: MeasureColumn, { row, put, correction }: EditOf<'measure'>): MeasureColumn {
  const known = column.sources.findIndex((source) => sameSource(source, put.source));
  const source = known < 0 ? column.sources.length : known;
  const { cells } = column;
  return {
    ...column,
    values: column.values.with(row, put.value),
    reasons: column.reasons.with(row, put.reason === undefined ? 0 : reasonCode(put.reason)),
    cells: {
      source: cells.source.with(row, source),
      row: cells.row.with(row, correction.place.row),
      column: cells.column.with(row, correction.place.column),
    },
    sources: known < 0 ? [...column.sources, put.source] : column.sources,
    texts: new Map([...column.texts, [row, put.text]]),
    corrected: new Map([...(column.corrected ?? []), [row, correction]]),
  };
}

function sameSource(a: ColumnSource, b: ColumnSource): boolean {
  const keys = ['file', 'sheet', 'header', 'unit'] as const;
  return keys.every((key) => a[key] === b[key]) && sameRatio(a.scale, b.scale);
}

function labelWith(column: LabelColumn, { row, put, correction }: EditOf<'label'>): LabelColumn {
  return {
    ...column,
    values: column.values.map((value, at) => (at === row ? put.text : value)),
    places: column.places.map((place, at) => (at === row ? correction.place : place)),
    corrected: new Map([...(column.corrected ?? []), [row, correction]]),
  };
}
