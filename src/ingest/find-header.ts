import type { UnitSystem } from '../number/unit-system.js';
import { type HeaderGrid, ownTexts, rowAt } from './header-grid.js';
import { isUnitCorner, isUnitWord, statedUnit } from './header-text.js';
import type { NameIndex, Target } from './name-index.js';

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
export function findHeader(grid: HeaderGrid, names: HeaderNames): HeaderBlock | undefined {
  for (const row of grid.rows) {
    if (row.number > HEADER_ROWS) break;
    const anchors = ownTexts(grid, row)
      .map(({ column, text }) => ({ column, text, rank: names.index.entityRank(text) ?? -1 }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank || a.column - b.column);
    for (const { column, text, rank } of anchors) {
      const rivals = anchors.filter((other) => other.rank === rank && other.column !== column);
      const block = blockAround(grid, { row: row.number, column, text }, names);
      if (block) return { ...block, rivals: rivals.map((other) => other.column) };
    }
  }
  return undefined;
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
  const top = firstHeaderRow(grid, anchor, bottom);
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
    if (!rowAt(grid, row) || (below !== '' && !isUnitWord(below))) break;
    const block = { top: anchor.row, bottom: row, entityColumn: anchor.column };
    if (isUnitsRow(grid, row, block, names.units) || rowNames(grid, row, block, names)) bottom = row;
  }
  return bottom;
}

/** Groups of measures may stand above the entity's own cell, which they leave free. */
function firstHeaderRow(grid: HeaderGrid, anchor: Anchor, bottom: number): number {
  let top = anchor.row;
  while (bottom - top + 1 < HEADER_HEIGHT && isGroupRow(grid, top - 1, anchor.column)) top -= 1;
  return top;
}

/** Several texts, or one merged over columns; a single text is a title or a corner. */
function isGroupRow(grid: HeaderGrid, number: number, entityColumn: number): boolean {
  const row = rowAt(grid, number);
  if (!row || grid.textAt(number, entityColumn) !== '') return false;
  const groups = ownTexts(grid, row).filter(
    ({ column, text }) => !isUnitCorner(text) && !isTitle(grid, { entityColumn }, { row: number, column }),
  );
  const merged = groups.some(({ column }) => {
    const merge = grid.mergeAt(number, column);
    return merge !== undefined && merge.right > merge.left;
  });
  return merged || groups.length > 1;
}

type Extent = Pick<HeaderBlock, 'top' | 'bottom' | 'entityColumn'>;

function rowNames(grid: HeaderGrid, row: number, block: Extent, names: HeaderNames): boolean {
  const own = rowAt(grid, row);
  if (!own) return false;
  return ownTexts(grid, own).some(
    ({ column }) =>
      column !== block.entityColumn && matchPath(columnPath(grid, block, column), names.index) !== undefined,
  );
}

function columnsMatched(
  grid: HeaderGrid,
  block: Extent & Pick<HeaderBlock, 'unitsRow'>,
  names: HeaderNames,
): boolean {
  for (let column = 1; column <= grid.width; column += 1) {
    if (column === block.entityColumn) continue;
    if (matchPath(columnPath(grid, block, column), names.index)) return true;
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
  const own = rowAt(grid, row);
  if (!own) return false;
  const texts = ownTexts(grid, own).filter(({ column }) => column !== block.entityColumn);
  const named = texts.filter(({ text }) => !isUnitWord(text) && !/^[-—–/]+$/u.test(text));
  return named.length > 0 && named.every(({ text }) => statedUnit(text, units) !== undefined);
}

/**
 * The header texts over a column from top to bottom, each once. The table's title (a merged cell over the
 * entity's column as well), unit corners and the row of units are no part of it.
 */
export function columnPath(
  grid: HeaderGrid,
  block: Extent & { readonly unitsRow?: number | undefined },
  column: number,
): readonly string[] {
  const path: string[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (row === block.unitsRow) continue;
    const text = grid.textAt(row, column);
    if (text === '' || text === path.at(-1) || isUnitCorner(text)) continue;
    if (!isTitle(grid, block, { row, column })) path.push(text);
  }
  return path;
}

/** True for a place in the entity's column or under a merged cell that reaches over it: no group of measures does. */
export function isTitle(
  grid: HeaderGrid,
  { entityColumn }: Pick<HeaderBlock, 'entityColumn'>,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const { left, right } = grid.mergeAt(row, column) ?? { left: column, right: column };
  return left <= entityColumn && entityColumn <= right;
}

export interface PathMatch {
  readonly targets: readonly Target[];
  /** The header as it was matched, `工业/增加值`. */
  readonly header: string;
  /** How many texts of the path were matched, and how many stand above them unmatched. */
  readonly depth: number;
  readonly above: number;
}

/** The longest part of the path that names something: 工业/增加值, 工业增加值, then 增加值 alone. */
export function matchPath(path: readonly string[], index: NameIndex): PathMatch | undefined {
  for (let above = 0; above < path.length; above += 1) {
    const part = path.slice(above);
    for (const text of pathTexts(part, index)) {
      const targets = index.find(text);
      if (targets.length > 0) return { targets, header: part.join('/'), depth: part.length, above };
    }
  }
  return undefined;
}

function pathTexts(part: readonly string[], index: NameIndex): readonly string[] {
  const leaf = part.at(-1) ?? '';
  if (part.length === 1) return part;
  const keyed = [...part.slice(0, -1).map(index.keyOf), leaf];
  return [part.join('/'), part.join(''), keyed.join('/'), keyed.join('')];
}
