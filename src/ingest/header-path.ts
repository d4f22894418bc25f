import { dayMention } from '../model/period-day.js';
import { periodApart } from '../model/period-text.js';
import type { HeaderGrid } from './header-grid.js';
import type { MatchedBy, NameIndex, Target } from './name-index.js';

/** The rows of a header and the column of the entity in it. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  readonly entityColumn: number;
  readonly unitsRow?: number | undefined;
}

/**
 * The header texts over a column from top to bottom, each once. The table's title (a merged cell over the
 * entity's column as well), unit corners and the row of units are no part of it.
 */
export function columnPath(
  grid: HeaderGrid,
  { block, index }: { readonly block: HeaderRows; readonly index: NameIndex },
  column: number,
): readonly string[] {
  const path: string[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (row === block.unitsRow) continue;
    const text = grid.textAt(row, column);
    if (text === '' || text === path.at(-1) || index.isCorner(text)) continue;
    if (!isTitle(grid, block, { row, column })) path.push(text);
  }
  return path;
}

/** True for a place in the entity's column or under a merged cell that reaches over it: no group of measures does. */
export function isTitle(
  grid: HeaderGrid,
  { entityColumn }: Pick<HeaderRows, 'entityColumn'>,
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
  readonly how: MatchedBy;
}

/** The longest part of the path that names something: 工业/增加值, 工业增加值, then 增加值 alone. */
export function matchPath(path: readonly string[], index: NameIndex): PathMatch | undefined {
  for (let above = 0; above < path.length; above += 1) {
    const part = path.slice(above);
    for (const text of pathTexts(part, index)) {
      const targets = index.find(text);
      if (targets.length > 0) {
        return { targets, header: part.join('/'), depth: part.length, above, how: index.matchedBy(text) };
      }
    }
  }
  return undefined;
}

/** The same, or the path without the periods it says: 2021年税收, 税收/上年同期. */
export function matchAnyPeriod(path: readonly string[], index: NameIndex): PathMatch | undefined {
  const whole = matchPath(path, index);
  if (whole || !index.dated) return whole;
  const rests = path.map((text) => (dayMention(text) ? '' : (periodApart(text)?.rest ?? text)));
  return matchPath(
    rests.filter((rest) => rest !== ''),
    index,
  );
}

function pathTexts(part: readonly string[], index: NameIndex): readonly string[] {
  const leaf = part.at(-1) ?? '';
  if (part.length === 1) return part;
  const keyed = [...part.slice(0, -1).map(index.keyOf), leaf];
  return [part.join('/'), part.join(''), keyed.join('/'), keyed.join('')];
}
