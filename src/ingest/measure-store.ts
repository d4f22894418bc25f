import type { CellColumn, ColumnSource, MeasureColumn } from '../model/dataset.js';
import { type MissingReason, missingReasons, type ReasonCode } from '../model/missing.js';
import { must } from '../model/must.js';
import type { CellPlace } from '../model/place.js';
import type { Reading } from './read-cell.js';

export function reasonCode(reason: MissingReason): ReasonCode {
  return 1 + missingReasons.indexOf(reason);
}

const NOT_REPORTED = reasonCode('not-reported');

/** What was read, and the row and column it stands in. */
export interface ReadCell {
  readonly reading: Reading;
  readonly row: number;
  readonly column: number;
  /** Position of the column's source in this store. */
  readonly source: number;
}

/** A measure's column while it grows: a typed array of everything, doubled when it is full. */
export class MeasureStore {
  private values = new Float64Array(16);
  private reasons = new Uint8Array(16).fill(NOT_REPORTED);
  private sourceOf = new Uint16Array(16);
  private rowOf = new Uint32Array(16);
  private columnOf = new Uint16Array(16);
  /** 1 where a cell held something, be it only a mark. */
  private filled = new Uint8Array(16);
  private readonly sources: (ColumnSource | undefined)[] = [];
  private readonly texts = new Map<number, string>();

  constructor(private readonly measure: string) {}

  /** Makes room for a source that is described once its cells are read. */
  openSource(): number {
    return this.sources.push(undefined) - 1;
  }

  closeSource(position: number, source: ColumnSource): void {
    this.sources[position] = source;
  }

  /** Keeps what was read; false when another cell has already said something, which then stands. */
  put(entity: number, { reading, row, column, source }: ReadCell): boolean {
    this.reserve(entity + 1);
    if (reading.blank && this.rowOf[entity] !== 0) return true;
    if (this.filled[entity] === 1) return false;
    this.values[entity] = reading.value;
    this.reasons[entity] = reading.reason === undefined ? 0 : reasonCode(reading.reason);
    this.sourceOf[entity] = source;
    this.rowOf[entity] = row;
    this.columnOf[entity] = column;
    this.filled[entity] = reading.blank ? 0 : 1;
    if (reading.text !== undefined) this.texts.set(entity, reading.text);
    else this.texts.delete(entity);
    return true;
  }

  /** What one source gave for an entity; not reported where it gave nothing. */
  valueFrom(
    source: number,
    entity: number,
  ): { readonly value: number; readonly reason: MissingReason | undefined } {
    const own = this.sourceOf[entity] === source && this.rowOf[entity] !== 0;
    const code = own ? (this.reasons[entity] ?? NOT_REPORTED) : NOT_REPORTED;
    return { value: this.values[entity] ?? 0, reason: missingReasons[code - 1] };
  }

  /** Where the value that stands came from. */
  placeIn(entity: number, open: { readonly file: string; readonly sheet: string }): CellPlace {
    const source = this.sources[this.sourceOf[entity] ?? 0];
    const { file, sheet } = source ?? open;
    return { kind: 'cell', file, sheet, row: this.rowOf[entity] ?? 0, column: this.columnOf[entity] ?? 0 };
  }

  /** The finished column; entities no sheet gave a cell for are not reported, at row and column 0. */
  finish(entities: number): MeasureColumn {
    this.reserve(entities);
    const cells: CellColumn = {
      source: this.sourceOf.slice(0, entities),
      row: this.rowOf.slice(0, entities),
      column: this.columnOf.slice(0, entities),
    };
    return {
      measure: this.measure,
      values: this.values.slice(0, entities),
      reasons: this.reasons.slice(0, entities),
      cells,
      sources: this.sources.map((source) => must(source, `source of ${this.measure}`)),
      texts: this.texts,
    };
  }

  private reserve(size: number): void {
    const old = this.values.length;
    if (size <= old) return;
    const length = Math.max(size, old * 2);
    this.values = copyInto(new Float64Array(length), this.values);
    this.reasons = copyInto(new Uint8Array(length).fill(NOT_REPORTED), this.reasons);
    this.sourceOf = copyInto(new Uint16Array(length), this.sourceOf);
    this.rowOf = copyInto(new Uint32Array(length), this.rowOf);
    this.columnOf = copyInto(new Uint16Array(length), this.columnOf);
    this.filled = copyInto(new Uint8Array(length), this.filled);
  }
}

function copyInto<T extends { set(values: T): void }>(larger: T, values: T): T {
  larger.set(values);
  return larger;
}
