import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { Row } from '../workbook/cell.js';
import { cellAt, cellText } from './cell-text.js';
import { externalValue } from './external-value.js';
import { totalOf } from './furniture.js';
import { LabelReader, type SeenLabel, unreadableName } from './label-reader.js';
import { leftOutNotes } from './left-out.js';
import { type MergedName, MergedNames, rowNamed } from './merged-names.js';
import { unmarked } from './of-which.js';
import { type MarkedRow, type NamedRow, OfWhichRows } from './of-which-rows.js';
import {
  firstValue,
  firstVisibleText,
  isSecondHeader,
  nameIn,
  ownNameIn,
  type RowKind,
  rowKind,
} from './row-kind.js';
import type { LeftOut } from './sheet-reading.js';
import type { SheetTable } from './sheet-table.js';
import { type StatedUnit, statedUnitsIn } from './stated-units.js';
import type { TableStore } from './table-store.js';
import { TotalsCheck } from './totals-check.js';
import { ValueReader } from './value-reader.js';

/** Reads the rows below a header into the store, one after another. */
export class RowWalk {
  private readonly labelReader: LabelReader;
  private readonly valueReader: ValueReader;
  private readonly totals: TotalsCheck;
  private readonly mergedNames: MergedNames;
  private readonly ofWhich: OfWhichRows;
  private readonly found: Diagnostic[] = [];
  private readonly leftOut: { readonly row: number; readonly text: string }[] = [];
  private readonly hidden: number[] = [];
  private readonly aside: StatedUnit[] = [];
  private mergedName: MergedName | undefined;
  private taken = 0;

  constructor(
    private readonly table: SheetTable,
    private readonly store: TableStore,
  ) {
    this.labelReader = new LabelReader(table.labels, table.merges, table.view.grid.placeAt);
    this.valueReader = new ValueReader(table, store);
    this.totals = new TotalsCheck(table, this.valueReader);
    this.mergedNames = new MergedNames(table);
    this.ofWhich = new OfWhichRows(store);
  }

  /** False when nothing below the row may be read. */
  readonly visit = (given: Row): boolean => {
    const { block } = this.table;
    if (given.number <= block.bottom) return true;
    const row = this.withMergedName(given);
    if (isSecondHeader(row, this.table)) {
      const [place, related] = [this.cellPlace(row), [this.cellPlace({ number: block.entityRow })]];
      this.found.push(diagnostic('data/second-table', { header: block.entityHeader }, place, related));
      return false;
    }
    const labels = this.labelReader.read(row);
    const reference = this.referenceIn(row);
    if (reference !== undefined) {
      this.settle(undefined);
      this.ofWhich.seeTotal();
      this.takeReference(row, reference);
      return true;
    }
    const kind = rowKind(row, this.table);
    const named = this.namedRow(row, labels.labels);
    const name = unmarked(named.name);
    if (kind.kind === 'left-out' && name !== undefined && this.mayMark) {
      this.ofWhich.wait({ ...named, name, text: named.name });
    } else if (kind.kind === 'read' && this.named(row)) {
      this.settle(named);
      this.take(row, labels);
    } else if (firstVisibleText(row) !== undefined) {
      this.settle(undefined);
      this.leave(row, kind);
    }
    return true;
  };

  /** Events of a ledger are no parts of one another. */
  private get mayMark(): boolean {
    return !this.store.holdsEvents || this.table.own !== undefined || this.table.byParent === true;
  }

  private namedRow(row: Row, labels: readonly SeenLabel[]): NamedRow {
    const [own, entity] = [ownNameIn(row, this.table), nameIn(row, this.table)];
    const column = this.table.own?.column ?? this.table.block.entityColumn;
    const owner = own === undefined ? undefined : entity;
    return { row, labels, name: own ?? entity, owner, place: this.cellPlace(row, column) };
  }

  /** Rows that 其中 stands before are read or left out once it is known what stands below them. */
  private settle(next: NamedRow | undefined): void {
    for (const { marked, as, findings } of this.ofWhich.settle(next)) {
      this.found.push(...findings);
      if (as === 'take' && firstValue(marked.row, this.table)) this.takeMarked(marked);
      else this.leave(marked.row, { kind: 'left-out', text: marked.text });
    }
  }

  private takeMarked({ row, labels, name, place }: MarkedRow): void {
    const { own, block } = this.table;
    const column = own?.column ?? block.entityColumn;
    const cell = cellAt(row.cells, column);
    if (cell === undefined) return;
    const unmarkedCell = { ...cell, value: { kind: 'text', text: name } } as const;
    const renamed = rowNamed(row, { name, cell: unmarkedCell, place }, column);
    const renamedLabels = labels.map((label) =>
      label.index === own?.target.index ? { ...label, text: name } : label,
    );
    this.take(renamed, { labels: renamedLabels, findings: [] });
  }

  /** Events may share a merged name; of entities each has its own row. */
  private withMergedName(row: Row): Row {
    this.mergedName = this.mergedNames.over(row);
    if (!this.mergedName || !this.store.holdsEvents || !firstVisibleText(row)) return row;
    return rowNamed(row, this.mergedName, this.table.block.entityColumn);
  }

  /** The reference a row is of: by its name, or, in a row without one, by a text before it. */
  private referenceIn(row: Row): string | undefined {
    const name = nameIn(row, this.table);
    if (name !== '') return this.store.referenceNamed(name);
    return row.cells
      .filter(({ column }) => column < this.table.block.entityColumn)
      .map(({ value }) => this.store.referenceNamed(cellText(value)))
      .find((reference) => reference !== undefined);
  }

  private leave(row: Row, kind: RowKind): void {
    if (kind.kind === 'doubtful') this.found.push(this.doubt(row, kind));
    const text = kind.kind === 'left-out' ? kind.text : firstVisibleText(row);
    const isNote = kind.kind === 'left-out' || (kind.kind === 'read' && !firstValue(row, this.table));
    if (text !== undefined && isNote) this.leftOut.push({ row: row.number, text });
    if (kind.kind === 'left-out') this.leaveTotal(row, kind.text);
    this.aside.push(...this.statedUnits(row));
  }

  private leaveTotal(row: Row, text: string): void {
    const { owner } = this.namedRow(row, []);
    const of = totalOf(text);
    if (of !== undefined && of.kind !== 'within') this.ofWhich.seeTotal();
    this.totals.leftOut(row, text, owner);
  }

  private doubt(row: Row, { name, aggregate }: Extract<RowKind, { kind: 'doubtful' }>): Diagnostic {
    const facts = { name, total: displayText(cellText(aggregate.value)) };
    return diagnostic('data/total-or-entity', facts, this.cellPlace(row), [
      this.cellPlace(row, aggregate.column),
    ]);
  }

  /** A unit below the table comes too late for it, but must not be passed over. */
  private statedUnits(row: Row): readonly StatedUnit[] {
    return statedUnitsIn(row, this.table.units, this.table.view.grid.placeAt);
  }

  /** A row that whoever made the view knows to be none of the table. */
  leaveOut(row: Row, text: string): void {
    this.leftOut.push({ row: row.number, text });
    this.aside.push(...this.statedUnits(row));
  }

  /** How many rows were read. */
  get count(): number {
    return this.taken;
  }

  /** Rows of the view that were not read, by their cells of the sheet. */
  get leftOutPlaces(): readonly LeftOut[] {
    return this.leftOut.map(({ row, text }) => ({ place: this.cellPlace({ number: row }), text }));
  }

  /** `elsewhere`: units above other tables of the sheet. */
  finish(elsewhere: readonly StatedUnit[]): readonly Diagnostic[] {
    const { at, view } = this.table;
    const place = { kind: 'sheet', ...at } as const;
    this.settle(undefined);
    for (const { name, text, place } of this.ofWhich.leftOut) {
      this.store.leaveMarked(name, diagnostic('data/of-which', { text, name, next: '' }, place));
    }
    this.found.push(...this.valueReader.finish(this.aside, elsewhere), ...this.totals.findings());
    this.found.push(...leftOutNotes(this.leftOutPlaces, view, place));
    if (this.hidden.length > 0) {
      const rows = this.hidden.map((row) => this.cellPlace({ number: row }).row);
      this.found.push(diagnostic('data/hidden-rows', { sheet: at.sheet, rows }, place));
    }
    if (this.taken === 0 && !this.store.holdsEvents)
      this.found.push(diagnostic('data/sheet-without-rows', { sheet: at.sheet }, place));
    return this.found;
  }

  /** True when the row names an entity. A row without a name may hold nothing, or its values belong to nobody. */
  private named(row: Row): boolean {
    const { block } = this.table;
    const cell = cellAt(row.cells, block.entityColumn);
    const value = cell?.value;
    const place = this.cellPlace(row);
    if (cell) this.found.push(...unreadableName(cell, block.entityHeader, place));
    this.found.push(...externalValue(cell, block.entityHeader, place));
    if (displayText(cellText(value)) !== '') return true;
    const unreadable = value !== undefined && value.kind !== 'text';
    const first = firstValue(row, this.table);
    if (!first || unreadable) return false;
    this.found.push(this.nameless(row, first));
    return false;
  }

  private nameless(row: Row, { column }: { readonly column: number }): Diagnostic {
    const [place, figure] = [this.cellPlace(row), this.cellPlace(row, column)];
    if (this.mergedName) {
      const facts = { name: this.mergedName.name };
      return diagnostic('data/merged-entity', facts, place, [this.mergedName.place]);
    }
    return diagnostic('data/entity-missing', { header: this.table.block.entityHeader }, place, [figure]);
  }

  private take(
    row: Row,
    { labels, findings }: { readonly labels: readonly SeenLabel[]; readonly findings: readonly Diagnostic[] },
  ): void {
    const name = nameIn(row, this.table);
    const place = this.cellPlace(row);
    const placed = this.table.byParent ? this.store.placePart(name, place) : this.store.place(name, place);
    if (this.table.assessed) this.store.assess(placed.entity);
    this.taken += 1;
    const { own } = this.table;
    const others = labels.filter(({ index }) => index !== own?.target.index).map(({ text }) => text);
    this.totals.part(placed.entity, own ? [this.store.entity(placed.entity).name, ...others] : others);
    this.ofWhich.seeEntity({ name: own ? (ownNameIn(row, this.table) ?? '') : name, labels });
    if (row.hidden) this.hidden.push(row.number);
    for (const label of labels) this.found.push(...this.store.label(placed.entity, label.index, label));
    this.found.push(...findings, ...placed.findings, ...this.valueReader.read(row, { ...placed, name }));
  }

  /** Read under the same headers, but nobody's: no labels, no part of a total. */
  private takeReference(row: Row, reference: string): void {
    const name = nameIn(row, this.table);
    const entity = this.store.placeReference(reference, this.cellPlace(row));
    this.taken += 1;
    if (row.hidden) this.hidden.push(row.number);
    this.found.push(...this.valueReader.read(row, { entity, name: name === '' ? reference : name }));
  }

  private cellPlace(row: { readonly number: number }, column = this.table.block.entityColumn): CellPlace {
    return this.table.view.grid.placeAt(row.number, column);
  }
}
