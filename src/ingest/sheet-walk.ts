import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { Row } from '../workbook/cell.js';
import { AsideRegion } from './aside-region.js';
import { LOOK_BELOW } from './find-across.js';
import { headerPlace } from './find-table.js';
import { HeadWords } from './head-words.js';
import { type HeaderGrid, headerGrid } from './header-grid.js';
import { openRegions } from './open-region.js';
import { type OpenedSheet, placesOf } from './open-sheet.js';
import type { Region } from './region.js';
import { type RegionStart, regionStart } from './region-start.js';
import { repeatsHeader } from './repeated-header.js';
import { titlesBeside } from './sheet-period.js';
import { type StatedUnit, titleUnitsIn } from './stated-units.js';
import type { TableReading } from './table-reading.js';
import { isClosing, isTitleText } from './title-text.js';

/** Rows kept back because they may be the title of a table below. */
const MOST_TITLES = 12;
/** Rows looked at as headers, over a sheet; beyond, a second header is an error. */
const MOST_TRIALS = 500;

interface Titled {
  readonly grid: HeaderGrid;
  readonly start: RegionStart;
}

/** Reads a sheet, whose first header is known, into the tables that its headers are of. */
export function walkSheet(
  opened: OpenedSheet,
  start: RegionStart,
  tables: readonly TableReading[],
): readonly Diagnostic[] {
  const walk = new SheetWalk(opened, start, tables);
  const { diagnostics } = opened.sheet.read(walk.visit);
  return walk.finish(diagnostics);
}

/** Streams a sheet once and cuts it into regions, each of them a table with a header of its own. */
class SheetWalk {
  private readonly words: HeadWords;
  private region: Region;
  private readonly first: Titled;
  /** Of the region being read. */
  private opened: Titled;
  private readonly found: Diagnostic[] = [];
  private elsewhere: readonly StatedUnit[] = [];
  private held: Row[] = [];
  private ahead: Row[] | undefined;
  private trials = MOST_TRIALS;

  constructor(
    private readonly sheet: OpenedSheet,
    start: RegionStart,
    private readonly tables: readonly TableReading[],
  ) {
    this.words = new HeadWords(tables.map(({ context }) => context));
    this.first = { grid: sheet.grid, start };
    this.opened = this.first;
    this.region = this.openRegion(this.first);
  }

  readonly visit = (row: Row): boolean => {
    if (row.number > this.region.bottom) this.see(row);
    return true;
  };

  finish(broken: readonly Diagnostic[]): readonly Diagnostic[] {
    while (this.ahead) this.decide(this.ahead);
    this.release();
    return [...this.found, ...this.region.finish(broken)];
  }

  private see(row: Row): void {
    if (!this.ahead) this.consider(row);
    else if (this.ahead.push(row) > LOOK_BELOW) this.decide(this.ahead);
  }

  private consider(row: Row): void {
    if (this.region.holdsFigures(row)) this.take(row);
    else if (this.trials > 0 && this.mayHead(row)) this.ahead = [row];
    else this.pass(row);
  }

  private mayHead(row: Row): boolean {
    return this.words.in(row) || this.region.headsOther?.(row, []) === true;
  }

  /** Whether the first of some rows begins another table. */
  private decide(rows: readonly Row[]): void {
    const [first, ...others] = rows;
    if (!first) return;
    this.ahead = undefined;
    this.trials -= 1;
    const titles = this.titles();
    const grid = this.gridOf([...titles, ...rows]);
    const start = regionStart(grid, this.tables, first.number);
    if (start && start.header.bottom >= first.number) this.begin(titles, { grid, start });
    else if (this.region.headsOther?.(first, others)) this.leaveAside(titles, first);
    else this.pass(first);
    for (const row of others) this.visit(row);
  }

  private begin(titles: readonly Row[], next: Titled): void {
    const held = this.held.slice(0, this.held.length - titles.length);
    for (const row of held) this.region.take(row);
    this.held = [];
    for (const row of titles.filter(({ number }) => number < next.start.header.top)) this.doubt(row, next);
    this.found.push(...this.region.finish([]));
    this.elsewhere = [...this.elsewhere, ...unitsAbove(this.opened)];
    this.opened = next;
    this.region = this.openRegion(next);
  }

  private leaveAside(titles: readonly Row[], header: Row): void {
    const own = this.held.slice(0, this.held.length - titles.length);
    for (const row of own) this.region.take(row);
    this.held = [];
    this.found.push(...this.region.finish([]));
    this.region = new AsideRegion(this.sheet.sheet, titles, header);
  }

  /** A header that is only repeated, as on every page of a print, stands below the titles of the first one. */
  private openRegion({ grid, start }: Titled): Region {
    const { sheet, layout } = this.sheet;
    const source = { sheet, layout, elsewhere: this.elsewhere };
    if (grid === this.first.grid || !repeatsHeader(this.first, { grid, start })) {
      return openRegions({ ...source, grid }, start, this.tables);
    }
    const above = titlesBeside(rowsAbove(this.first), rowsAbove({ grid, start }));
    const titled = this.gridOf([...above, ...grid.rows]);
    return openRegions({ ...source, grid: titled, elsewhere: [] }, start, this.tables);
  }

  /** A row of text alone may be a title of the table below or an entity that reported nothing. */
  private doubt(row: Row, { grid, start }: Titled): void {
    const entity = this.region.entityIn(row);
    if (entity === '' || isTitleText(entity, start.table.context.units)) return;
    const cell = row.cells.find(({ value }) => value.kind === 'text' && displayText(value.text) === entity);
    const place = grid.placeAt(row.number, cell?.column ?? 1);
    const related = [headerPlace(grid, start.header)];
    this.found.push(diagnostic('data/title-or-entity', { text: entity }, place, related));
  }

  /** The rows kept back from below the last one that ends a table. */
  private titles(): readonly Row[] {
    const closing = this.held.map(({ cells }) =>
      cells.some(({ value }) => value.kind === 'text' && isClosing(value.text)),
    );
    return this.held.slice(closing.lastIndexOf(true) + 1);
  }

  private pass(row: Row): void {
    if (!this.region.isBare(row)) this.take(row);
    else if (this.held.push(row) > MOST_TITLES) this.releaseOldest();
  }

  private take(row: Row): void {
    this.release();
    this.region.take(row);
  }

  private release(): void {
    for (const row of this.held) this.region.take(row);
    this.held = [];
  }

  private releaseOldest(): void {
    const oldest = this.held.shift();
    if (oldest) this.region.take(oldest);
  }

  private gridOf(rows: readonly Row[]): HeaderGrid {
    const [top, bottom] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
    const merges = this.sheet.layout.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
    return headerGrid(rows, merges, placesOf(this.sheet.sheet));
  }
}

function rowsAbove({ grid, start }: Titled): readonly Row[] {
  return grid.rows.filter(({ number }) => number < start.header.top);
}

function unitsAbove(titled: Titled): readonly StatedUnit[] {
  const { units } = titled.start.table.context;
  return rowsAbove(titled).flatMap((row) => titleUnitsIn(row, units, titled.grid.placeAt));
}
