import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellRange, Row } from '../workbook/cell.js';
import { acrossView } from './across-view.js';
import type { AcrossHeader } from './find-across.js';
import type { DownHeader, TableHeader } from './find-table.js';
import { formView } from './form-view.js';
import { headerGrid } from './header-grid.js';
import { longView } from './long-view.js';
import { measureColumnsOf } from './measure-columns.js';
import { pairedView } from './paired-view.js';
import { TableRead } from './read-table.js';
import { type Region, type RegionSource, sourceFacts } from './region.js';
import type { TurnedSource, TurnedTable } from './turned-table.js';

type TurnedHeader = Exclude<TableHeader, DownHeader>;

/** More cells than merged ones of a real table cover. */
const MOST_MERGED_CELLS = 2_000_000;

/** A table whose rows are kept until all are there, and then turned. */
export class TurnedRegion implements Region {
  private readonly rows: Row[] = [];

  constructor(private readonly source: RegionSource<TurnedHeader>) {}

  get bottom(): number {
    return this.source.header.bottom;
  }

  holdsFigures(): boolean {
    return false;
  }

  /** No number, and no name of a measure. */
  isBare({ cells }: Row): boolean {
    const { header, table } = this.source;
    const columns = measureColumnsOf(header);
    return !cells.some(
      ({ column, value }) =>
        value.kind === 'number' ||
        (value.kind === 'text' &&
          columns.includes(column) &&
          table.context.index.find(value.text).length > 0),
    );
  }

  entityIn(): string {
    return '';
  }

  take(row: Row): void {
    this.rows.push(row);
  }

  finish(broken: readonly Diagnostic[]): readonly Diagnostic[] {
    const { grid, header, table, layout, sheet } = this.source;
    const rows = [...grid.rows.filter(({ number }) => number <= header.bottom), ...this.rows];
    const merges = mergesAmong(layout.merges, rows);
    const area = mergedArea(merges, rows);
    if (area > MOST_MERGED_CELLS) {
      const facts = { limit: 'merges', allowed: MOST_MERGED_CELLS, found: area } as const;
      return [diagnostic('file/over-limit', facts, { kind: 'sheet', file: sheet.file, sheet: sheet.name })];
    }
    const at = { file: sheet.file, sheet: sheet.name };
    const whole = headerGrid(rows, merges, grid.placeAt);
    const turned = turn(header, { at, grid: whole, layout, context: table.context });
    if (!turned.value) return [...turned.diagnostics, ...broken];
    const outcome = readTurned(turned.value, this.source);
    table.outcomes.push(outcome);
    return [...outcome.diagnostics, ...broken];
  }
}

function turn(
  header: TurnedHeader,
  source: TurnedSource,
): { readonly value: TurnedTable | undefined; readonly diagnostics: readonly Diagnostic[] } {
  switch (header.layout) {
    case 'across':
      return { value: spreadOut(header, source), diagnostics: [] };
    case 'long':
      return { value: longView(header, source), diagnostics: [] };
    case 'form':
      return formView(header, source);
  }
}

function spreadOut(header: AcrossHeader, source: TurnedSource): TurnedTable {
  return header.entities ? pairedView(header, header.entities, source) : acrossView(header, source);
}

function readTurned(
  { view, rows, leftOut, unused, findings }: TurnedTable,
  source: RegionSource<TurnedHeader>,
) {
  const { context, store } = source.table;
  const read = new TableRead({ ...sourceFacts(source), view, hiddenColumns: [] }, context, store);
  for (const row of rows) read.visit(row);
  for (const { row, text } of leftOut) read.rows.leaveOut(row, text);
  const outcome = read.finish(findings);
  const notes = unused.map(({ header, place }) => diagnostic('data/column-unused', { header }, place));
  const reading = { ...outcome.reading, unused: [...outcome.reading.unused, ...unused] };
  return { ...outcome, reading, diagnostics: [...outcome.diagnostics, ...notes] };
}

function mergesAmong(merges: readonly CellRange[], rows: readonly Row[]): readonly CellRange[] {
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  return merges.filter(({ top, bottom }) => top <= last && bottom >= first);
}

function mergedArea(merges: readonly CellRange[], rows: readonly Row[]): number {
  const last = rows.at(-1)?.number ?? 0;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.at(-1)?.column ?? 0), 0);
  return merges.reduce(
    (area, { top, left, bottom, right }) =>
      area + Math.max(0, Math.min(bottom, last) - top + 1) * Math.max(0, Math.min(right, width) - left + 1),
    0,
  );
}
