import type { CellRange, Row } from '../workbook/cell.js';
import { type HeaderGrid, headerGrid, ownTexts } from './header-grid.js';
import type { IngestContext } from './ingest-context.js';
import { type RegionStart, regionStart } from './region-start.js';
import type { StatedUnit } from './stated-units.js';
import { titleUnitsIn } from './stated-units.js';
import type { TableReading } from './table-reading.js';
import { announcedUnits } from './unit-announcement.js';

/** Columns of a sheet, from the first to the last. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A table that has others at its side: its columns, and the rows above its data as far as they are its own. */
export interface Side extends Stretch {
  readonly grid: HeaderGrid;
  readonly start: RegionStart;
  /** Units that stand above another side. */
  readonly elsewhere: readonly StatedUnit[];
  /** Every side has a title of its own. */
  readonly titled: boolean;
}

interface Titled {
  readonly grid: HeaderGrid;
  readonly start: RegionStart;
}

/** The tables that stand side by side under one header; none where it is that of a single table. */
export function sidesOf(
  titled: Titled,
  tables: readonly TableReading[],
  merges: readonly CellRange[],
): readonly Side[] {
  const stretches = stretchesOf(titled);
  if (stretches.length < 2) return [];
  const { grid, start } = titled;
  const bodies = stretches.map((stretch) => {
    const rows = grid.rows.filter(({ number }) => number >= start.header.top);
    return {
      stretch,
      start: regionStart(
        gridOf(
          rows.map((row) => rowIn(row, stretch)),
          titled,
          merges,
        ),
        tables,
        start.header.bottom,
      ),
    };
  });
  const headed = bodies.filter((body) => body.start !== undefined);
  if (headed.length < 2) return [];
  const joined = headed.map(
    ({ stretch }, at): Stretch => ({
      left: stretch.left,
      right: (headed[at + 1]?.stretch.left ?? Number.POSITIVE_INFINITY) - 1,
    }),
  );
  return joined.flatMap((stretch): readonly Side[] => {
    const own = titlesOf(titled, stretch, joined);
    const body = grid.rows.filter(({ number }) => number >= start.header.top);
    const whole = gridOf([...own.rows, ...body.map((row) => rowIn(row, stretch))], titled, merges);
    const found = regionStart(whole, tables, start.header.bottom);
    return found
      ? [{ ...stretch, grid: whole, start: found, elsewhere: own.elsewhere, titled: own.titled }]
      : [];
  });
}

export function rowIn(row: Row, { left, right }: Stretch): Row {
  return { ...row, cells: row.cells.filter(({ column }) => left <= column && column <= right) };
}

/** The columns of a header between those that it leaves free. */
function stretchesOf({ grid, start: { header } }: Titled): readonly Stretch[] {
  const stretches: { left: number; right: number }[] = [];
  for (let column = 1; column <= grid.width; column += 1) {
    if (!isHeaded(grid, header, column)) continue;
    const last = stretches.at(-1);
    if (last?.right === column - 1) last.right = column;
    else stretches.push({ left: column, right: column });
  }
  return stretches;
}

export function isHeaded(
  grid: HeaderGrid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  column: number,
): boolean {
  for (let row = top; row <= bottom; row += 1) if (grid.textAt(row, column) !== '') return true;
  return false;
}

function gridOf(rows: readonly Row[], { grid }: Titled, merges: readonly CellRange[]): HeaderGrid {
  const kept = rows.filter(({ cells }) => cells.length > 0);
  const [top, bottom] = [kept[0]?.number ?? 0, kept.at(-1)?.number ?? 0];
  return headerGrid(
    kept,
    merges.filter((merge) => merge.top <= bottom && merge.bottom >= top),
    grid.placeAt,
  );
}

interface OwnTitles {
  readonly titled: boolean;
  readonly rows: readonly Row[];
  readonly elsewhere: readonly StatedUnit[];
}

/** Where each side has a title of its own, or a unit, each goes by its own; else they are those of all. */
function titlesOf({ grid, start }: Titled, stretch: Stretch, all: readonly Stretch[]): OwnTitles {
  const { context } = start.table;
  const rows = grid.rows.filter(({ number }) => number < start.header.top);
  const parts = rows.map((row) => partsOf(grid, row, context));
  const eachHas = (kind: Part['kind']) =>
    all.every((one) =>
      parts.some((own) => own.some((part) => part.kind === kind && isOnlyOver(part, one, all))),
    );
  const [titled, united] = [eachHas('title'), eachHas('unit')];
  const isOwn = (part: Part) => !(part.kind === 'unit' ? united : titled) || isOver(part, stretch);
  const kept = rows.map((row, at): Row => {
    const gone = new Set((parts[at] ?? []).filter((part) => !isOwn(part)).map(({ column }) => column));
    return { ...row, cells: row.cells.filter(({ column }) => !gone.has(column)) };
  });
  const others = rows.map((row, at): Row => {
    const cells = row.cells.filter((cell) => kept[at]?.cells.includes(cell) === false);
    return { ...row, cells };
  });
  return {
    titled,
    rows: kept,
    elsewhere: others.flatMap((row) => titleUnitsIn(row, context.units, grid.placeAt)),
  };
}

interface Part extends Stretch {
  readonly column: number;
  readonly kind: 'title' | 'unit';
}

function partsOf(grid: HeaderGrid, row: Row, { units }: IngestContext): readonly Part[] {
  return ownTexts(grid, row).map(({ column, text }) => {
    const { left, right } = grid.mergeAt(row.number, column) ?? { left: column, right: column };
    return { column, left, right, kind: announcedUnits(text, units) === undefined ? 'title' : 'unit' };
  });
}

function isOver(part: Part, { left, right }: Stretch): boolean {
  return part.left <= right && left <= part.right;
}

function isOnlyOver(part: Part, one: Stretch, all: readonly Stretch[]): boolean {
  return all.every((stretch) => isOver(part, stretch) === (stretch === one));
}
