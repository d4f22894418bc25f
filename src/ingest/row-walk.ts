import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { Row } from '../workbook/cell.js';
import { cellAt, cellText } from './cell-text.js';
import { statedUnit } from './header-text.js';
import { LabelReader, type SeenLabel, unreadableName } from './label-reader.js';
import { firstValue, isSecondHeader, leftOutText } from './row-kind.js';
import type { SheetTable } from './sheet-table.js';
import type { TableStore } from './table-store.js';
import { announcedUnits, onlyUnits } from './unit-announcement.js';
import { type StatedUnit, ValueReader } from './value-reader.js';

/** Reads the rows below a header into the store, one after another. */
export class RowWalk {
  private readonly labelReader: LabelReader;
  private readonly valueReader: ValueReader;
  private readonly found: Diagnostic[] = [];
  private readonly leftOut: { readonly row: number; readonly text: string }[] = [];
  private readonly hidden: number[] = [];
  private readonly aside: StatedUnit[] = [];
  private taken = 0;

  constructor(
    private readonly table: SheetTable,
    private readonly store: TableStore,
  ) {
    this.labelReader = new LabelReader(table.labels, table.merges, table.at);
    this.valueReader = new ValueReader(table, store);
  }

  /** False when nothing below the row may be read. */
  readonly visit = (row: Row): boolean => {
    const { block } = this.table;
    if (row.number <= block.bottom) return true;
    if (isSecondHeader(row, this.table)) {
      const [place, related] = [this.cellPlace(row), [this.cellPlace({ number: block.entityRow })]];
      this.found.push(diagnostic('data/second-table', { header: block.entityHeader }, place, related));
      return false;
    }
    const labels = this.labelReader.read(row);
    const text = leftOutText(row, this.table);
    if (text !== undefined) this.leftOut.push({ row: row.number, text });
    if (text === undefined && this.named(row)) this.take(row, labels);
    else this.aside.push(...this.statedUnits(row));
    return true;
  };

  /** A unit below the table comes too late for it, but must not be passed over. */
  private statedUnits(row: Row): readonly StatedUnit[] {
    const { units } = this.table;
    return row.cells.flatMap(({ value, column }) => {
      if (value.kind !== 'text') return [];
      const texts = announcedUnits(value.text, units) ?? onlyUnits(value.text, units) ?? [];
      return [...new Set(texts)].flatMap((text) => {
        const unit = statedUnit(text, units);
        return unit ? [{ unit, place: this.cellPlace(row, column) }] : [];
      });
    });
  }

  finish(): readonly Diagnostic[] {
    const { at } = this.table;
    const place = { kind: 'sheet', ...at } as const;
    const [sheet, rows] = [at.sheet, this.leftOut];
    this.found.push(...this.valueReader.finish(this.aside));
    if (rows.length > 0) this.found.push(diagnostic('data/rows-left-out', { sheet, rows }, place));
    if (this.hidden.length > 0) {
      this.found.push(diagnostic('data/hidden-rows', { sheet, rows: this.hidden }, place));
    }
    if (this.taken === 0 && !this.store.holdsEvents)
      this.found.push(diagnostic('data/sheet-without-rows', { sheet }, place));
    return this.found;
  }

  /** True when the row names an entity. A row without a name may hold nothing, or its values belong to nobody. */
  private named(row: Row): boolean {
    const { block } = this.table;
    const value = cellAt(row.cells, block.entityColumn)?.value;
    if (value) this.found.push(...unreadableName(value, block.entityHeader, this.cellPlace(row)));
    if (displayText(cellText(value)) !== '') return true;
    const unreadable = value !== undefined && value.kind !== 'text';
    const first = firstValue(row, this.table);
    if (!first || unreadable) return false;
    const related = this.cellPlace(row, first.column);
    this.found.push(
      diagnostic('data/entity-missing', { header: block.entityHeader }, this.cellPlace(row), [related]),
    );
    return false;
  }

  private take(
    row: Row,
    { labels, findings }: { readonly labels: readonly SeenLabel[]; readonly findings: readonly Diagnostic[] },
  ): void {
    const name = displayText(cellText(cellAt(row.cells, this.table.block.entityColumn)?.value));
    const placed = this.store.place(name, this.cellPlace(row));
    this.taken += 1;
    if (row.hidden) this.hidden.push(row.number);
    for (const label of labels) this.found.push(...this.store.label(placed.entity, label.index, label));
    this.found.push(...findings, ...placed.findings, ...this.valueReader.read(row, { ...placed, name }));
  }

  private cellPlace(row: { readonly number: number }, column = this.table.block.entityColumn): CellPlace {
    return { kind: 'cell', ...this.table.at, row: row.number, column };
  }
}
