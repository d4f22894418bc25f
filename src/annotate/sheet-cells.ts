import { addressText, parseAddress } from '../workbook/cell-address.js';
import type { XmlReader } from '../workbook/xml-reader.js';
import { spanOf } from './element-span.js';
import type { FilledStyle, Mark } from './mark.js';
import { type SheetOutline, wholeNumber } from './sheet-outline.js';
import type { XmlEdits } from './xml-edits.js';

/** A sheet that is being marked: its rows are read by `reader` and changed by `edits`. */
export interface MarkedSheet {
  readonly reader: XmlReader;
  readonly edits: XmlEdits;
  readonly outline: SheetOutline;
  readonly styles: FilledStyle;
}

/**
 * Gives each marked cell its style; a cell that is not there yet is put where it belongs. False when rows or cells are out of
 * order or not well formed: then nothing of the sheet may be changed.
 */
export function markCells(sheet: MarkedSheet, marks: readonly Mark[]): boolean {
  const { reader } = sheet;
  const rows = new Rows(sheet, marks);
  if (!reader.enterRoot('worksheet')) return false;
  reader.forEachChild(() => {
    if (reader.isMain('sheetData')) rows.mark();
  });
  return reader.failure === undefined && rows.isOrdered;
}

/** What stands behind every row and every cell. */
const END = Number.POSITIVE_INFINITY;

class Rows {
  isOrdered = true;
  private readonly marks: readonly Mark[];
  /** How many of the marks, which are in order, have been met. */
  private met = 0;
  private readonly prefix: string;

  constructor(
    private readonly sheet: MarkedSheet,
    marks: readonly Mark[],
  ) {
    this.marks = [...marks].sort((a, b) => a.row - b.row || a.column - b.column);
    this.prefix = sheet.edits.prefixAt(sheet.outline.root.from);
  }

  /** Reads from the start of `sheetData` to its end. */
  mark(): void {
    const { reader, edits } = this.sheet;
    let last = 0;
    const data = spanOf(reader, () => {
      if (!reader.isMain('row')) return;
      const text = reader.attribute('r');
      const number = text === undefined ? last + 1 : (wholeNumber(text) ?? 0);
      this.follows(number, last);
      last = number;
      this.insert(reader.tagFrom, this.newRows(number));
      if (this.next()?.row === number) this.markRow(number);
      else reader.leap();
    });
    const rows = this.newRows(END);
    if (rows !== '') edits.append(data, rows);
  }

  private markRow(row: number): void {
    const { reader, edits } = this.sheet;
    const style = reader.attribute('customFormat') === '1' ? wholeNumber(reader.attribute('s')) : undefined;
    let last = 0;
    let isLonger = false;
    const newCells = (before: number) => {
      const marks = this.taken((mark) => mark.row === row && mark.column < before);
      isLonger ||= marks.length > 0;
      return marks.map((mark) => this.newCell(mark, style)).join('');
    };
    const span = spanOf(reader, () => {
      if (!reader.isMain('c')) return;
      const address = reader.attribute('r');
      const column = address === undefined ? last + 1 : (parseAddress(address)?.column ?? 0);
      this.follows(column, last);
      last = column;
      this.insert(reader.tagFrom, newCells(column));
      this.markCell(row, column);
    });
    const cells = newCells(END);
    if (cells !== '') edits.append(span, cells);
    // a hint which cells there are, that would no longer be true
    if (isLonger) edits.setAttributes(span, { spans: undefined });
  }

  /** The cell whose start is at hand. */
  private markCell(row: number, column: number): void {
    const { reader, edits, styles } = this.sheet;
    const [mark] = this.taken((next) => next.row === row && next.column === column);
    if (mark === undefined) return;
    const own = wholeNumber(reader.attribute('s')) ?? 0;
    const tag = { from: reader.tagFrom, inner: reader.position };
    edits.setAttributes(tag, { s: `${styles(own, mark.severity)}` });
  }

  /** The marked rows before this one that are not there. */
  private newRows(before: number): string {
    const rows = new Map<number, string>();
    for (const mark of this.taken(({ row }) => row < before)) {
      rows.set(mark.row, (rows.get(mark.row) ?? '') + this.newCell(mark, undefined));
    }
    const name = `${this.prefix}row`;
    return [...rows].map(([row, cells]) => `<${name} r="${row}">${cells}</${name}>`).join('');
  }

  private newCell(mark: Mark, rowStyle: number | undefined): string {
    const { outline, styles } = this.sheet;
    const column = outline.columns.find(({ min, max }) => min <= mark.column && mark.column <= max);
    const style = styles(rowStyle ?? column?.style ?? 0, mark.severity);
    return `<${this.prefix}c r="${addressText(mark)}" s="${style}"/>`;
  }

  private follows(number: number, last: number): void {
    if (number <= last) this.isOrdered = false;
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.sheet.edits.insert(at, text);
  }

  private next(): Mark | undefined {
    return this.marks[this.met];
  }

  /** Takes those of the marks to come that stand first and fit. */
  private taken(fits: (mark: Mark) => boolean): readonly Mark[] {
    const from = this.met;
    for (let mark = this.next(); mark !== undefined && fits(mark); mark = this.next()) this.met++;
    return this.marks.slice(from, this.met);
  }
}
