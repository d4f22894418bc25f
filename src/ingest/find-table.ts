import type { CellPlace } from '../model/place.js';
import { type AcrossHeader, findAcross } from './find-across.js';
import { blockIn, HEADER_ROWS, type HeaderBlock, type HeaderNames, lookBudget } from './find-header.js';
import { findListed, type ListedHeader } from './find-listed.js';
import { findPaired, mayBeForm } from './find-paired.js';
import type { HeaderGrid } from './header-grid.js';
import { columnPath, matchAnyPeriod } from './header-path.js';
import { type Head, type HeadLine, headLine, rolesBy } from './heads.js';

export interface DownHeader {
  readonly layout: 'down';
  readonly top: number;
  readonly bottom: number;
  readonly block: HeaderBlock;
}

export type TableHeader = DownHeader | AcrossHeader | ListedHeader;

/** The first header on a sheet, by every way of reading it that fits. */
export interface FoundTable {
  readonly header: TableHeader;
  readonly others: readonly TableHeader[];
}

/** The ways of reading a table of entities: exactly one may fit. */
export function findTable(
  grid: HeaderGrid,
  names: HeaderNames,
  lastRow = HEADER_ROWS,
): FoundTable | undefined {
  const [budget, roleOf] = [lookBudget(grid), rolesBy(names)];
  for (const row of grid.rows) {
    if (row.number > lastRow) break;
    const line = headLine(grid, row, roleOf);
    const block = blockIn(grid, row, { ...names, budget });
    const paired = line && findPaired(grid, line, { ...names, roleOf });
    const across = paired ?? (line && findAcross(grid, line, { ...names, roleOf }));
    const list = line && findListed(grid, line, names);
    const listed = paired && list && !mayBeForm(grid, list, names) ? undefined : list;
    const down = block && downHeader(block);
    const fits = [...(down && !(listed && onlyLabels(grid, block, names)) ? [down] : []), listed, across];
    const [header, ...others] = fits.filter((fit) => fit !== undefined);
    if (header) return { header, others };
    const form = line && firstOfSeveral(grid, line, names);
    if (form) return { header: form, others: [] };
  }
  return undefined;
}

/** Lists side by side, a free column between: as one header they would have two columns of units. */
function firstOfSeveral(grid: HeaderGrid, line: HeadLine, names: HeaderNames): ListedHeader | undefined {
  const parts: Head[][] = [];
  for (const head of line.heads) {
    const last = parts.at(-1);
    if (last?.at(-1)?.column === head.column - 1) last.push(head);
    else parts.push([head]);
  }
  const lists = parts.map((heads) => findListed(grid, { ...line, heads }, names));
  return parts.length > 1 && lists.every((list) => list !== undefined) ? lists[0] : undefined;
}

export function downHeader(block: HeaderBlock): DownHeader {
  return { layout: 'down', top: block.top, bottom: block.bottom, block };
}

/** A table that lists figures has columns of labels too; what makes it one that lies down are columns of measures. */
function onlyLabels(grid: HeaderGrid, block: HeaderBlock, { index }: HeaderNames): boolean {
  for (let column = 1; column <= grid.width; column += 1) {
    if (column === block.entityColumn || block.rivals.includes(column)) continue;
    const { targets } = matchAnyPeriod(columnPath(grid, { block, index }, column), index) ?? { targets: [] };
    if (targets.some(({ kind }) => kind === 'measure')) return false;
  }
  return true;
}

/** Where a header says in which way it is to be read. */
export function headerPlace(grid: HeaderGrid, header: TableHeader): CellPlace {
  return grid.placeAt(...headerCell(header));
}

/** The cell of a header that says who the figures are of. */
export function headerCell(header: TableHeader): readonly [row: number, column: number] {
  switch (header.layout) {
    case 'down':
      return [header.block.entityRow, header.block.entityColumn];
    case 'across':
      return [header.bottom, header.measureColumns.at(-1) ?? 1];
    case 'long':
      return [header.bottom, header.entity?.column ?? 1];
    case 'form':
      return [header.bottom, header.measures[0]?.column ?? 1];
  }
}
