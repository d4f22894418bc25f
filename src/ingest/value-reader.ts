import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { Unit } from '../number/unit.js';
import type { Cell, CellRange, Row } from '../workbook/cell.js';
import { cellAt } from './cell-text.js';
import { ColumnWatch } from './column-watch.js';
import { FormatCheck } from './format-check.js';
import type { MeasureStore } from './measure-store.js';
import { MergeSweep } from './merge-sweep.js';
import { type Reading, readCell } from './read-cell.js';
import type { SheetTable } from './sheet-table.js';
import type { TableStore } from './table-store.js';

/** A unit that is stated below the header, where it cannot count. */
export interface StatedUnit {
  readonly unit: Unit;
  readonly place: CellPlace;
}

interface OpenColumn {
  readonly watch: ColumnWatch;
  readonly formats: FormatCheck;
  readonly store: MeasureStore;
  readonly source: number;
}

/** Reads the values of one sheet's rows into the measures' stores. */
export class ValueReader {
  private readonly columns: readonly OpenColumn[];
  private readonly sweep: MergeSweep;
  private readonly filledMerges = new Set<CellRange>();

  constructor(
    private readonly table: SheetTable,
    private readonly entities: TableStore,
  ) {
    this.columns = table.measures.map((binding) => {
      const store = must(entities.measures[binding.index], `store ${binding.index}`);
      const formats = new FormatCheck(binding.stated ?? binding.declared, table.units);
      return { watch: new ColumnWatch(binding, table.at), formats, store, source: store.openSource() };
    });
    const holdsMeasure = (merge: CellRange) =>
      table.measures.some(({ column }) => merge.left <= column.column && column.column <= merge.right);
    this.sweep = new MergeSweep(table.merges.filter(holdsMeasure));
  }

  /** `entity` is the row's position in the table. */
  read(row: Row, named: { readonly entity: number; readonly name: string }): readonly Diagnostic[] {
    const { file, sheet } = this.table.at;
    const findings: Diagnostic[] = [];
    const conflicts: { readonly measure: string; readonly places: readonly [CellPlace, CellPlace] }[] = [];
    for (const open of this.columns) {
      const { watch, store, source } = open;
      const { measure, column } = watch.binding;
      const place: CellPlace = { kind: 'cell', file, sheet, row: row.number, column: column.column };
      const reading = this.readingAt(open, cellAt(row.cells, column.column), place);
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

  /** Describes every column's source; what the columns as wholes have shown. `aside`: units stated below the header. */
  finish(aside: readonly StatedUnit[]): readonly Diagnostic[] {
    for (const { watch, store, source } of this.columns) store.closeSource(source, watch.source());
    return [...this.columns.flatMap(({ watch }) => watch.findings()), ...aside.flatMap(this.contradicted)];
  }

  private readonly contradicted = ({ unit, place }: StatedUnit): readonly Diagnostic[] => {
    const touched = this.columns.flatMap(({ watch }) => {
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
  };

  /** A value merged over several cells belongs to one of them; whose the others are, nobody can tell. */
  private readingAt(
    { watch: { binding }, formats }: OpenColumn,
    cell: Cell | undefined,
    place: CellPlace,
  ): Reading {
    const reading = readCell(cell, { binding, formats, marks: this.table.marks }, place);
    const merge = this.sweep.covering(place.row, place.column);
    if (!merge) return reading;
    if (merge.top === place.row && merge.left === place.column) {
      if (!reading.blank) this.filledMerges.add(merge);
      return reading;
    }
    if (!reading.blank || !this.filledMerges.has(merge)) return reading;
    const master: CellPlace = { ...place, row: merge.top, column: merge.left };
    const found = diagnostic('data/merged-value', { measure: binding.measure.name }, place, [master]);
    return { ...reading, reason: 'error-cell', findings: [found] };
  }
}
