import type { Row } from '../workbook/cell.js';
import { HEADER_HEIGHT, type HeaderNames } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { isUnitWord } from './header-text.js';
import { type HeadRole, headRole } from './layout-words.js';

/** A head over a column that is read as one, in the last row of its header. */
export interface Head {
  readonly column: number;
  readonly text: string;
  readonly role: HeadRole;
  /** What stands above it in the header, from top to bottom. */
  readonly groups: readonly string[];
}

/** A row that may be the last of a header which names measures in a column instead of above columns. */
export interface HeadLine {
  readonly top: number;
  readonly bottom: number;
  /** From left to right. */
  readonly heads: readonly Head[];
}

/** Roles of texts, each decided once: a sheet repeats its words. */
export type RoleOf = (text: string) => HeadRole;

export function rolesBy({ index }: HeaderNames): RoleOf {
  const known = new Map<string, HeadRole>();
  return (text) => {
    const role = known.get(text) ?? headRole(text, index);
    known.set(text, role);
    return role;
  };
}

/**
 * 单位 may be declared as a header of entities: behind the head of measures or entities it is that of units all the same.
 * Undefined for a row that is not the last one of a cell which heads measures or entities.
 */
export function headLine(grid: HeaderGrid, { number: bottom }: Row, roleOf: RoleOf): HeadLine | undefined {
  const ended: { readonly column: number; readonly text: string; readonly top: number }[] = [];
  for (let column = 1; column <= grid.width; column += 1) {
    const merge = grid.mergeAt(bottom, column);
    const text = grid.textAt(bottom, column);
    if (text === '' || (merge && (merge.left !== column || merge.bottom !== bottom))) continue;
    ended.push({ column, text, top: merge?.top ?? bottom });
  }
  const anchors = ended.filter(({ text }) => ['measure', 'entity'].includes(roleOf(text)));
  if (anchors.length === 0) return undefined;
  const top = Math.min(...anchors.map((anchor) => anchor.top));
  if (bottom - top >= HEADER_HEIGHT) return undefined;
  const named = anchors.find(({ text }) => !isUnitWord(text))?.column ?? Number.POSITIVE_INFINITY;
  // 指标 merged over several columns heads each of them: those of a measure and of what it is part of
  const widened = ended.flatMap((one) => {
    const right = roleOf(one.text) === 'measure' ? grid.mergeAt(bottom, one.column)?.right : undefined;
    const more = Array.from({ length: (right ?? one.column) - one.column }, (_, at) => one.column + at + 1);
    return [one.column, ...more].map((column) => ({ ...one, column }));
  });
  const heads = widened.map(({ column, text }) => ({
    column,
    text,
    role: column > named && isUnitWord(text) ? ('unit' as const) : roleOf(text),
    groups: groupsAbove(grid, { top, bottom, column, text }),
  }));
  return { top, bottom, heads };
}

function groupsAbove(
  grid: HeaderGrid,
  at: { readonly top: number; readonly bottom: number; readonly column: number; readonly text: string },
): readonly string[] {
  const groups: string[] = [];
  for (let row = at.top; row < at.bottom; row += 1) {
    const text = grid.textAt(row, at.column);
    if (text !== '' && text !== at.text && text !== groups.at(-1)) groups.push(text);
  }
  return groups;
}
