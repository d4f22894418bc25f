import type { HeaderNames } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { isTitle, matchPath } from './header-path.js';
import type { Head, HeadLine, RoleOf } from './heads.js';
import { measurePath } from './measure-path.js';
import type { PairedEntity } from './paired-entity.js';

/** The header of a table whose entities stand side by side: 指标 | 单位 | 甲区 | 乙区. */
export interface AcrossHeader {
  readonly layout: 'across';
  readonly top: number;
  /** The row with the entities' names. */
  readonly bottom: number;
  /** The columns that together name a measure; the last one names it by itself. */
  readonly measureColumns: readonly number[];
  readonly unitColumn: number | undefined;
  readonly names: readonly number[];
  /** Columns beside them that are not read. */
  readonly asides: readonly Head[];
  /** Where they have several columns each. */
  readonly entities?: readonly PairedEntity[];
}

/** Rows below a header within which the first measure is looked for. */
export const LOOK_BELOW = 12;

export function findAcross(
  grid: HeaderGrid,
  line: HeadLine,
  names: HeaderNames & { readonly roleOf: RoleOf },
): AcrossHeader | undefined {
  const anchor = anchorOf(line);
  if (!anchor) return undefined;
  const { leaf, columns } = anchor;
  const right = line.heads.filter(({ column }) => column > leaf.column);
  const units = right.filter(({ role }) => role === 'unit');
  if (units.length > 1 || right.some(({ role }) => !['unit', 'aside', 'other'].includes(role)))
    return undefined;
  const named = right.filter(({ role }) => role === 'other');
  const [first] = named;
  if (!first || units.some(({ column }) => column > first.column)) return undefined;
  if (named.some((head) => !isGroupless(grid, line, head, names.roleOf))) return undefined;
  const asides = line.heads.filter(({ role }) => role === 'aside');
  const header: AcrossHeader = {
    layout: 'across',
    top: line.top,
    bottom: line.bottom,
    measureColumns: columns,
    unitColumn: units[0]?.column,
    names: nameColumns(grid, { from: first.column, except: [...units, ...asides] }),
    asides,
  };
  return namesMeasures(grid, header, names) ? header : undefined;
}

/** The columns of measures' names: those headed so, or, in a sheet turned as a whole, the one headed as the entity's. */
export function anchorOf({
  heads,
}: HeadLine): { readonly leaf: Head; readonly columns: readonly number[] } | undefined {
  const measures = heads.filter(({ role }) => role === 'measure');
  const entities = heads.filter(({ role }) => role === 'entity');
  const leaf = measures.at(-1) ?? entities[0];
  if (!leaf || (measures.length > 0 ? entities.length > 0 : entities.length > 1)) return undefined;
  return { leaf, columns: measures.length > 0 ? measures.map(({ column }) => column) : [leaf.column] };
}

/** Above an entity only the word for entities may stand: 上年同期 over a name makes another figure of what is below it. */
function isGroupless(grid: HeaderGrid, { top }: HeadLine, { column, groups }: Head, roleOf: RoleOf): boolean {
  if (groups.some((text) => roleOf(text) !== 'entity')) return false;
  const above = grid.textAt(top - 1, column);
  if (above === '' || isTitle(grid, { entityColumn: 1 }, { row: top - 1, column })) return true;
  return !['value', 'figure'].includes(roleOf(above));
}

/** Columns without a head belong to the table: whose their figures are is a question to be asked. */
function nameColumns(
  grid: HeaderGrid,
  { from, except }: { readonly from: number; readonly except: readonly Head[] },
): readonly number[] {
  const left = new Set(except.map(({ column }) => column));
  const columns: number[] = [];
  for (let column = from; column <= grid.width; column += 1) if (!left.has(column)) columns.push(column);
  return columns;
}

/**
 * A row below names a measure, and nothing in it is a header itself, as below a group that is called 指标; nor are there
 * only words beside measures, as in a list of what they mean.
 */
export function namesMeasures(
  grid: HeaderGrid,
  { bottom, measureColumns, names }: AcrossHeader,
  { index, roleOf }: HeaderNames & { readonly roleOf: RoleOf },
): boolean {
  const leaf = measureColumns.at(-1) ?? 0;
  const beside: string[] = [];
  let found = false;
  for (let row = bottom + 1; row <= bottom + LOOK_BELOW; row += 1) {
    const text = grid.textAt(row, leaf);
    if (roleOf(text) === 'measure' && index.find(text).length === 0) break;
    const match = matchPath(measurePath(grid, row, measureColumns), index);
    if (match === undefined) continue;
    const texts = names.map((column) => grid.textAt(row, column)).filter((own) => own !== '');
    if (texts.some((own) => index.find(own).length > 0)) return false;
    if (match.targets.some(({ kind }) => kind === 'measure')) beside.push(...texts);
    found = true;
  }
  return found && (beside.length === 0 || beside.some((text) => !isWords(text)));
}

/** Longer than the marks for what is missing, and no figure with something before or behind it. */
function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && !/^[\d+-]/u.test(text.normalize('NFKC')) && text.length > 4;
}
