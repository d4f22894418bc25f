import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { Row } from '../workbook/cell.js';
import type { Sheet } from '../workbook/workbook.js';
import { cellText } from './cell-text.js';
import { isFigureCell } from './other-header.js';
import type { Region } from './region.js';

/** A table below another one that names measures and no entity, such as one by years: left aside, and that is said. */
export class AsideRegion implements Region {
  private readonly rows: { readonly row: number; readonly text: string }[] = [];

  constructor(
    private readonly sheet: Sheet,
    titles: readonly Row[],
    private readonly header: Row,
  ) {
    for (const row of [...titles, header]) this.take(row);
  }

  get bottom(): number {
    return this.header.number;
  }

  holdsFigures({ cells }: Row): boolean {
    return cells.some(isFigureCell);
  }

  isBare(row: Row): boolean {
    return !this.holdsFigures(row);
  }

  entityIn(): string {
    return '';
  }

  take({ number, cells }: Row): void {
    const text = cells.map(({ value }) => displayText(cellText(value))).find((shown) => shown !== '');
    if (text !== undefined) this.rows.push({ row: number, text });
  }

  finish(broken: readonly Diagnostic[]): readonly Diagnostic[] {
    const { file, name: sheet } = this.sheet;
    const note = diagnostic('data/rows-left-out', { sheet, rows: this.rows }, { kind: 'sheet', file, sheet });
    return [note, ...broken];
  }
}
