import { compactText, displayText } from '../model/compact-text.js';
import { type AcrossHeader, anchorOf, namesMeasures } from './find-across.js';
import { HEADER_HEIGHT, type HeaderNames } from './find-header.js';
import type { ListedHeader } from './find-listed.js';
import { formEntity } from './form-entity.js';
import { type HeaderGrid, ownTexts } from './header-grid.js';
import { isTitle } from './header-path.js';
import type { HeadLine, RoleOf } from './heads.js';
import type { PairedEntity, PairedFigure } from './paired-entity.js';

interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly leaf: number;
}

type Names = HeaderNames & { readonly roleOf: RoleOf };

/** The header of a table whose entities stand side by side with several columns each. */
export function findPaired(grid: HeaderGrid, line: HeadLine, names: Names): AcrossHeader | undefined {
  const anchor = anchorOf(line);
  if (!anchor) return undefined;
  const { leaf, columns: measureColumns } = anchor;
  const units = line.heads.filter(({ role }) => role === 'unit');
  const asides = line.heads.filter(({ role }) => role === 'aside');
  if (units.length > 1) return undefined;
  const extent = extended(grid, { top: line.top, bottom: line.bottom, leaf: leaf.column }, names);
  const apart = new Set([...units, ...asides].map(({ column }) => column));
  const heads: PairedHead[] = [];
  for (let column = leaf.column + 1; column <= grid.width; column += 1) {
    if (apart.has(column)) continue;
    const head = pairedHead(grid, { ...extent, column }, names);
    if (!head) return undefined;
    heads.push(head);
  }
  const entities = entitiesIn(heads);
  if (entities.length < 2 || !heads.some(({ heading }) => heading.length > 0)) return undefined;
  const header: AcrossHeader = {
    layout: 'across',
    top: extent.top,
    bottom: extent.bottom,
    measureColumns,
    unitColumn: units[0]?.column,
    names: heads.map(({ column }) => column),
    asides,
    entities,
  };
  return namesMeasures(grid, header, names) ? header : undefined;
}

/** Rows above and below the cell that heads the measures which leave its column free and hold words for figures or names. */
function extended(grid: HeaderGrid, { top, bottom, leaf }: Extent, { roleOf, index }: Names): Extent {
  const isHeads = (row: number) => {
    const own = grid.rowAt(row);
    if (!own || grid.textAt(row, leaf) !== '') return false;
    const texts = ownTexts(grid, own).filter(
      ({ column, text }) => !index.isCorner(text) && !isTitle(grid, { entityColumn: leaf }, { row, column }),
    );
    return texts.length > 1 && texts.every(({ column, text }) => column > leaf && isHead(roleOf(text)));
  };
  const room = HEADER_HEIGHT - (bottom - top + 1);
  if (room > 0 && isHeads(bottom + 1)) return { top, bottom: bottom + 1, leaf };
  return room > 0 && isHeads(top - 1) ? { top: top - 1, bottom, leaf } : { top, bottom, leaf };
}

function isHead(role: ReturnType<RoleOf>): boolean {
  return isFigure(role) || role === 'other' || role === 'entity';
}

function isFigure(role: ReturnType<RoleOf>): boolean {
  return role === 'value' || role === 'figure';
}

interface PairedHead extends PairedFigure {
  readonly name: string;
  readonly row: number;
}

/** What stands over a column: at most one name, and words for figures; undefined for anything else. */
function pairedHead(
  grid: HeaderGrid,
  { top, bottom, leaf, column }: Extent & { readonly column: number },
  { roleOf, index }: Names,
): PairedHead | undefined {
  const heading: string[] = [];
  let named: { readonly name: string; readonly row: number } | undefined;
  for (let row = top; row <= bottom; row += 1) {
    const text = grid.textAt(row, column);
    const isRepeated = grid.mergeAt(row, column)?.top !== row && grid.mergeAt(row, column) !== undefined;
    if (text === '' || index.isCorner(text) || (isRepeated && row > top)) continue;
    if (isTitle(grid, { entityColumn: leaf }, { row, column })) continue;
    const role = roleOf(text);
    if (!isHead(role) || (role === 'other' && named)) return undefined;
    if (role === 'other') named = { name: displayText(text), row };
    else if (isFigure(role)) heading.push(text);
  }
  if (!named && heading.length > 0) return undefined;
  return { column, heading, name: named?.name ?? '', row: named?.row ?? bottom };
}

function entitiesIn(heads: readonly PairedHead[]): readonly PairedEntity[] {
  const byName = new Map<string, PairedHead[]>();
  for (const head of heads) {
    const key = head.name === '' ? `\n${head.column}` : compactText(head.name);
    byName.set(key, [...(byName.get(key) ?? []), head]);
  }
  return [...byName.values()].flatMap((figures) => {
    const [first] = figures;
    return first ? [{ name: first.name, row: first.row, column: first.column, figures }] : [];
  });
}

/** 统计局 returns the figures of many; where one entity is named, its form may have groups that look like names. */
const OFFICE = /(?:局|厅|部|办公室|人民政府|统计中心)$/u;

/** Whether a header of several columns for each name may as well be that of the form of one entity, which is named above. */
export function mayBeForm(grid: HeaderGrid, listed: ListedHeader, names: HeaderNames): boolean {
  if (listed.layout !== 'form') return true;
  const head = grid.placeAt(listed.bottom, listed.measures[0]?.column ?? 1);
  const { value } = formEntity(grid, listed.top, { ...names, head });
  return value !== undefined && !OFFICE.test(value.name);
}
