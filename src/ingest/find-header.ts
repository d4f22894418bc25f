import type { UnitSystem } from '../number/unit-system.js';
import type { Row } from '../workbook/cell.js';
import { type HeaderGrid, ownTexts } from './header-grid.js';
import { columnPath, isTitle, matchAnyPeriod } from './header-path.js';
import { isUnitWord, statedUnit } from './header-text.js';
import type { NameIndex } from './name-index.js';
import { onlyUnits } from './unit-announcement.js';

/** A header must begin within these rows, and is at most so many rows high. */
export const HEADER_ROWS = 50;
export const HEADER_HEIGHT = 4;

/** Where the header of a sheet's table stands. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** The row with the entity's header, the uppermost when merged. */
  readonly entityRow: number;
  readonly entityColumn: number;
  readonly entityHeader: string;
  /** Further cells of the same row under the same header: another table at the side. */
  readonly rivals: readonly number[];
  readonly unitsRow: number | undefined;
}

export interface HeaderNames {
  readonly index: NameIndex;
  readonly units: UnitSystem;
}

/** The first block of rows in which a header of the entity stands beside one of a measure or a label. */
export function findHeader(
  grid: HeaderGrid,
  names: HeaderNames,
  lastRow = HEADER_ROWS,
): HeaderBlock | undefined {
  const budget = lookBudget(grid);
  for (const row of grid.rows) {
    if (row.number > lastRow) break;
    const block = blockIn(grid, row, { ...names, budget });
    if (block) return block;
  }
  return undefined;
}

/** How many names of entities may still be tried as a header's. */
export interface LookBudget {
  looks: number;
}

export function lookBudget({ width }: HeaderGrid): LookBudget {
  return { looks: Math.ceil(MOST_LOOKS / Math.max(1, width)) };
}

/** The block of which a row holds the entity's header. */
export function blockIn(
  grid: HeaderGrid,
  row: Row,
  { budget, ...names }: HeaderNames & { readonly budget: LookBudget },
): HeaderBlock | undefined {
  const anchors = anchorsIn(grid, row, names);
  for (const anchor of anchors.slice(0, ANCHORS_PER_ROW)) {
    if (budget.looks === 0) return undefined;
    budget.looks -= 1;
    const block = blockAround(grid, anchor, names);
    if (!block) continue;
    const rivals = anchors.filter(({ rank, column }) => rank === anchor.rank && column !== anchor.column);
    return { ...block, rivals: rivals.map(({ column }) => column) };
  }
  return undefined;
}

/** Of a row that names entities again and again only the first places are tried as the table's. */
const ANCHORS_PER_ROW = 4;
/** Columns looked at in vain, over all rows, after which a sheet is taken to have no header; real sheets need hundreds. */
const MOST_LOOKS = 50_000;

/** The headers of entities in a row, the preferred first. */
function anchorsIn(
  grid: HeaderGrid,
  row: Row,
  { index }: HeaderNames,
): readonly (Anchor & { rank: number })[] {
  return ownTexts(grid, row)
    .map(({ column, text }) => ({ row: row.number, column, text, rank: index.entityRank(text) ?? -1 }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function blockAround(
  grid: HeaderGrid,
  anchor: Anchor,
  names: HeaderNames,
): Omit<HeaderBlock, 'rivals'> | undefined {
  const merge = grid.mergeAt(anchor.row, anchor.column);
  const height = merge ? merge.bottom - merge.top + 1 : 1;
  if (height > HEADER_HEIGHT) return undefined;
  const bottom = lastHeaderRow(grid, { ...anchor, bottom: merge?.bottom ?? anchor.row }, names);
  const top = firstHeaderRow(grid, { ...anchor, bottom }, names);
  const block = {
    top,
    bottom,
    entityRow: anchor.row,
    entityColumn: anchor.column,
    entityHeader: anchor.text,
    unitsRow: unitsRowOf(grid, { top, bottom, entityColumn: anchor.column }, names.units),
  };
  return columnsMatched(grid, block, names) ? block : undefined;
}

/** A header goes on below the entity's own cell as long as rows without an entity name units or columns. */
function lastHeaderRow(
  grid: HeaderGrid,
  anchor: Anchor & { readonly bottom: number },
  names: HeaderNames,
): number {
  let bottom = anchor.bottom;
  for (let row = bottom + 1; row < anchor.row + HEADER_HEIGHT; row += 1) {
    const below = grid.textAt(row, anchor.column);
    if (!grid.rowAt(row) || (below !== '' && !isUnitWord(below))) break;
    const block = { top: anchor.row, bottom: row, entityColumn: anchor.column };
    if (isUnitsRow(grid, row, block, names.units) || rowNames(grid, row, block, names)) bottom = row;
  }
  return bottom;
}

/** Groups of measures may stand above the entity's own cell, which they leave free. */
function firstHeaderRow(
  grid: HeaderGrid,
  { row, column, bottom }: Anchor & { readonly bottom: number },
  names: HeaderNames,
): number {
  let top = row;
  while (
    bottom - top + 1 < HEADER_HEIGHT &&
    isGroupRow(grid, { number: top - 1, entityColumn: column }, names)
  ) {
    top -= 1;
  }
  return top;
}

/** Several texts, or one merged over columns; a single text is a title or a corner, and a unit alone is no group. */
function isGroupRow(
  grid: HeaderGrid,
  { number, entityColumn }: { readonly number: number; readonly entityColumn: number },
  { index, units }: HeaderNames,
): boolean {
  const row = grid.rowAt(number);
  if (!row || grid.textAt(number, entityColumn) !== '') return false;
  const isUnits = (text: string) => index.isCorner(text) || onlyUnits(text, units) !== undefined;
  const groups = ownTexts(grid, row).filter(
    ({ column, text }) => !isUnits(text) && !isTitle(grid, { entityColumn }, { row: number, column }),
  );
  const merged = groups.some(({ column }) => {
    const merge = grid.mergeAt(number, column);
    return merge !== undefined && merge.right > merge.left;
  });
  return merged || groups.length > 1;
}

type Extent = Pick<HeaderBlock, 'top' | 'bottom' | 'entityColumn'>;

function rowNames(grid: HeaderGrid, row: number, block: Extent, names: HeaderNames): boolean {
  const own = grid.rowAt(row);
  if (!own) return false;
  return ownTexts(grid, own).some(
    ({ column }) =>
      column !== block.entityColumn &&
      matchAnyPeriod(columnPath(grid, { block, index: names.index }, column), names.index) !== undefined,
  );
}

function columnsMatched(
  grid: HeaderGrid,
  block: Extent & Pick<HeaderBlock, 'unitsRow'>,
  names: HeaderNames,
): boolean {
  for (let column = 1; column <= grid.width; column += 1) {
    if (column === block.entityColumn) continue;
    if (matchAnyPeriod(columnPath(grid, { block, index: names.index }, column), names.index)) return true;
  }
  return false;
}

function unitsRowOf(grid: HeaderGrid, block: Extent, units: UnitSystem): number | undefined {
  for (let row = block.bottom; row > block.top; row -= 1) {
    if (isUnitsRow(grid, row, block, units)) return row;
  }
  return undefined;
}

/** A row of nothing but units, the entity's column apart. */
function isUnitsRow(grid: HeaderGrid, row: number, block: Extent, units: UnitSystem): boolean {
  const own = grid.rowAt(row);
  if (!own) return false;
  const texts = ownTexts(grid, own).filter(({ column }) => column !== block.entityColumn);
  const named = texts.filter(({ text }) => !isUnitWord(text) && !/^[-—–/]+$/u.test(text));
  return named.length > 0 && named.every(({ text }) => statedUnit(text, units) !== undefined);
}
