import type { CellValue, Style, Worksheet } from 'exceljs';
import { inert } from '../inert.js';
import { cellText } from './cell-value.js';
import { rowHeight } from './measures.js';

/** A value with its look. `text` is what the row must be high enough for. */
export interface PageCell {
  readonly value: CellValue;
  readonly style: Partial<Style>;
  readonly text: string;
}

/** A sheet that is filled from the top, row by row. */
export class Page {
  #row = 0;

  constructor(
    readonly sheet: Worksheet,
    readonly widths: readonly number[],
  ) {
    for (const [at, width] of widths.entries()) sheet.getColumn(at + 1).width = width;
  }

  /** The number of the last row that was written. */
  get lastRow(): number {
    return this.#row;
  }

  skip(): void {
    this.#row += 1;
  }

  /** A row of cells, from the left. */
  cells(cells: readonly PageCell[]): void {
    this.#row += 1;
    const row = this.sheet.getRow(this.#row);
    for (const [at, { value, style }] of cells.entries()) {
      const cell = row.getCell(at + 1);
      cell.value = value;
      cell.style = style;
    }
    row.height = rowHeight(cells.map(({ text }, at) => ({ text, width: this.widths[at] ?? 0 })));
  }

  /** One text across the first columns that together are this wide, or across all. */
  across(text: string, style: Partial<Style>, least = Number.POSITIVE_INFINITY): void {
    this.#row += 1;
    const columns = this.#columnsOf(least);
    const row = this.sheet.getRow(this.#row);
    const cell = row.getCell(1);
    cell.value = cellText(text);
    cell.style = style;
    if (columns > 1) this.sheet.mergeCells(this.#row, 1, this.#row, columns);
    const width = this.widths.slice(0, columns).reduce((sum, each) => sum + each, 0);
    // larger letters take more room than the default font's
    const scale = (style.font?.size ?? 11) / 11;
    row.height = Math.ceil(rowHeight([{ text: inert(text), width: width / scale }]) * scale);
  }

  #columnsOf(least: number): number {
    let width = 0;
    const last = this.widths.findIndex((each) => {
      width += each;
      return width >= least;
    });
    return last < 0 ? this.widths.length : last + 1;
  }
}
