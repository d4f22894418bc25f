import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { Cell, CellRange, Row } from '../workbook/cell.js';
import { cellAt } from './cell-text.js';
import type { MeasureBinding } from './column-unit.js';
import { ColumnWatch } from './column-watch.js';
import { FormatCheck } from './format-check.js';
import type { MeasureStore } from './measure-store.js';
import { MergeSweep } from './merge-sweep.js';
import { type Reading, readCell } from './read-cell.js';
import type { SheetTable } from './sheet-table.js';
import { ShownDigits } from './shown-digits.js';
import type { StatedUnit } from './stated-units.js';
import type { TableStore } from './table-store.js';
import type { PartValue } from './total-difference.js';

/** What a row that is no entity's says under one measure. */
export interface LookedAt {
  readonly reading: Reading;
  /** The last decimal it shows. */
  readonly places: number;
}

/** A column as far as it has been read. */
export interface ReadColumn {
  readonly binding: MeasureBinding;
  readonly percent: boolean;
  readonly valueOf: (entity: number) => PartValue;
  readonly lastPlace: (values: readonly number[]) => number;
}

interface OpenColumn {
  readonly watch: ColumnWatch;
  readonly formats: FormatCheck;
  readonly shown: ShownDigits;
  readonly store: MeasureStore;
  readonly source: number;
}

/** Reads the values of one sheet's rows into the measures' stores. */
export class ValueReader {
  private readonly columns: readonly OpenColumn[];
  private readonly byColumn: ReadonlyMap<number, OpenColumn>;
  private readonly sweep: MergeSweep;
  private readonly filledMerges = new Set<CellRange>();

  constructor(
    private readonly table: SheetTable,
    private readonly entities: TableStore,
  ) {
    this.columns = table.measures.map((binding) => {
      const store = must(entities.measures[binding.index], `store ${binding.index}`);
      const formats = new FormatCheck(binding.stated ?? binding.declared, table.units);
      const watch = new ColumnWatch(binding, table.at);
      return { watch, formats, shown: new ShownDigits(), store, source: store.openSource() };
    });
    this.byColumn = new Map(this.columns.map((open) => [open.watch.binding.column.column, open]));
    const holdsMeasure = (merge: CellRange) =>
      table.measures.some(({ column }) => merge.left <= column.column && column.column <= merge.right);
    this.sweep = new MergeSweep(table.merges.filter(holdsMeasure));
  }

  /** `entity` is the row's position in the table. */
  read(row: Row, named: { readonly entity: number; readonly name: string }): readonly Diagnostic[] {
    const findings: Diagnostic[] = [];
    const conflicts: { readonly measure: string; readonly places: readonly [CellPlace, CellPlace] }[] = [];
    for (const open of this.columnsIn(row)) {
      const { watch, store, source } = open;
      const { measure, column } = watch.binding;
      const place = this.table.view.grid.placeAt(row.number, column.column);
      const cell = cellAt(row.cells, column.column);
      const reading = this.readingAt(open, cell, { row: row.number, place });
      open.shown.see(cell);
      if (reading.findings.length > 0) findings.push(...reading.findings);
      watch.see(reading, place);
      if (store.put(named.entity, { reading, row: place.row, column: place.column, source })) continue;
      conflicts.push({ measure: measure.name, places: [place, store.placeIn(named.entity, this.table.at)] });
    }
    const [first] = conflicts;
    if (!first) return findings;
    const measures = conflicts.map(({ measure }) => measure);
    const args = { entity: named.name, first: this.entities.entity(named.entity).name, measures };
    const [place, related] = first.places;
    return [...findings, diagnostic('data/duplicate-entity', args, place, [related])];
  }

  /** Reads a row that is no entity's, of which nothing is kept and nothing said. */
  look(row: Row): readonly LookedAt[] {
    return this.columns.map(({ watch: { binding }, formats, shown }) => {
      const { column } = binding.column;
      const cell = cellAt(row.cells, column);
      const place = this.table.view.grid.placeAt(row.number, column);
      const reading = readCell(cell, { binding, formats, marks: this.table.marks }, place);
      return { reading, places: shown.lastOf(cell, reading.value) };
    });
  }

  get columnsRead(): readonly ReadColumn[] {
    return this.columns.map(({ watch, shown, store, source }) => ({
      binding: watch.binding,
      percent: watch.percent,
      valueOf: (entity) => store.valueFrom(source, entity),
      lastPlace: (values) => shown.last(values),
    }));
  }

  /**
   * Describes every column's source; what the columns as wholes have shown. `aside`: units stated below the header;
   * `elsewhere`: above other tables, where they speak against columns that state none.
   */
  finish(aside: readonly StatedUnit[], elsewhere: readonly StatedUnit[]): readonly Diagnostic[] {
    for (const { watch, store, source } of this.columns) store.closeSource(source, watch.source());
    const silent = this.columns.filter(({ watch }) => watch.binding.stated === undefined);
    return [
      ...this.columns.flatMap(({ watch }) => watch.findings()),
      ...aside.flatMap((stated) => this.contradicted(stated, this.columns)),
      ...elsewhere.flatMap((stated) => this.contradicted(stated, silent)),
    ];
  }

  private contradicted({ unit, place }: StatedUnit, columns: readonly OpenColumn[]): readonly Diagnostic[] {
    const touched = columns.flatMap(({ watch }) => {
      const read = watch.readOtherwise(unit);
      return read
        ? [{ column: watch.binding.column, measure: watch.binding.measure.name, read: read.text }]
        : [];
    });
    if (touched.length === 0) return [];
    const measures = touched.map(({ measure }) => measure);
    const read = [...new Set(touched.map((one) => one.read))];
    const related = touched.map(({ column }) => column.place);
    return [diagnostic('data/unit-elsewhere', { measures, stated: unit.text, read }, place, related)];
  }

  /** All columns, or those in which a row of listed figures has a place. */
  private columnsIn(row: Row): readonly OpenColumn[] {
    const { figuresIn } = this.table.view;
    return figuresIn
      ? figuresIn(row.number).flatMap((column) => this.byColumn.get(column) ?? [])
      : this.columns;
  }

  /** The first place of the merged cell with a value that covers a place further on in it. */
  private mergedOver(row: number, column: number, { blank }: Reading): CellPlace | undefined {
    const { view } = this.table;
    if (view.coveredBy) return view.coveredBy(row, column);
    const merge = this.sweep.covering(row, column);
    if (!merge) return undefined;
    const isFirst = merge.top === row && merge.left === column;
    if (isFirst && !blank) this.filledMerges.add(merge);
    return isFirst || !this.filledMerges.has(merge) ? undefined : view.grid.placeAt(merge.top, merge.left);
  }

  /** A value merged over several cells belongs to one of them; whose the others are, nobody can tell. */
  private readingAt(
    { watch: { binding }, formats }: OpenColumn,
    cell: Cell | undefined,
    { row, place }: { readonly row: number; readonly place: CellPlace },
  ): Reading {
    const reading = readCell(cell, { binding, formats, marks: this.table.marks }, place);
    const master = this.mergedOver(row, binding.column.column, reading);
    if (!reading.blank || !master) return reading;
    const found = diagnostic('data/merged-value', { measure: binding.measure.name }, place, [master]);
    return { ...reading, reason: 'error-cell', findings: [found] };
  }
}
