import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { columnPath, matchPath, type PathMatch } from './header-path.js';
import type { NameIndex, Target } from './name-index.js';
import { isOtherFigure } from './other-figures.js';

/** A column of the sheet and the measure or label it holds. */
export interface ColumnMatch {
  readonly column: number;
  /** The texts above it from top to bottom. */
  readonly path: readonly string[];
  readonly target: Target;
  /** The header as written, without what stands above the matched part. */
  readonly header: string;
  readonly place: CellPlace;
}

export interface MatchedColumns {
  readonly columns: readonly ColumnMatch[];
  /** Every measure and label some header names, be it ambiguously. */
  readonly named: readonly string[];
  readonly unmatched: readonly UnmatchedHeader[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A header that matched nothing: where a misspelt name is looked for. */
export interface UnmatchedHeader {
  readonly leaf: string;
  /** What an alias for it would have to be. */
  readonly header: string;
}

export interface SheetName {
  readonly file: string;
  readonly sheet: string;
}

interface Candidate extends Omit<ColumnMatch, 'target'> {
  readonly match: PathMatch | undefined;
  /** Its last text names something, but its groups another figure of it: 上年同期/税收. */
  readonly otherFigure: boolean;
}

/** Columns that only count rows are nobody's business. */
const ROW_NUMBER_HEADERS = ['序号', '序', '编号', '行次', '行号', 'no', 'no.', '#'];

export function bindColumns(
  grid: HeaderGrid,
  block: HeaderBlock,
  options: { readonly at: SheetName; readonly index: NameIndex },
): MatchedColumns {
  const candidates = candidatesOf(grid, block, options);
  const diagnostics = candidates.flatMap(ambiguousColumn);
  const { kept, dropped, duplicates } = onePerTarget(candidates);
  const unused = [...candidates.filter(({ match }) => match === undefined), ...dropped];
  const unmatched = unused
    .map((candidate) => ({ ...candidate, ...unmatchedHeader(candidate) }))
    .filter(({ leaf }) => !ROW_NUMBER_HEADERS.includes(compactText(leaf)));
  return {
    columns: kept,
    named: candidates.flatMap(({ match }) => match?.targets ?? []).map(({ spec }) => spec.name),
    unmatched: unmatched.map(({ leaf, header }) => ({ leaf, header })),
    diagnostics: [
      ...diagnostics,
      ...duplicates,
      ...unmatched.map(({ path, place }) =>
        diagnostic('data/column-unused', { header: path.join('/') }, place),
      ),
    ],
  };
}

function unmatchedHeader({ path, otherFigure }: Candidate): UnmatchedHeader {
  const leaf = path.at(-1) ?? '';
  return { leaf, header: otherFigure ? path.join('/') : leaf };
}

function candidatesOf(
  grid: HeaderGrid,
  block: HeaderBlock,
  { at, index }: { readonly at: SheetName; readonly index: NameIndex },
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let column = 1; column <= grid.width; column += 1) {
    const path = columnPath(grid, { block, index }, column);
    if (column === block.entityColumn || block.rivals.includes(column) || path.length === 0) continue;
    const found = matchPath(path, index);
    const otherFigure = found !== undefined && isOfOtherFigure(path, found);
    const match = otherFigure ? undefined : found;
    const header = match?.header ?? path.join('/');
    const place = headerPlace(grid, block, { ...at, column });
    candidates.push({ column, path, match, otherFigure, header, place });
  }
  return candidates;
}

/** A measure or label is known by its own names; what the rule file writes with its group was matched with it. */
function isOfOtherFigure(path: readonly string[], { targets, header, above }: PathMatch): boolean {
  const known = [header, ...targets.map(({ spec }) => spec.name)].join('/');
  return isOtherFigure(path.slice(0, above), known);
}

/** The cell with the last text over the column: where its header is written. */
function headerPlace(
  grid: HeaderGrid,
  block: HeaderBlock,
  { file, sheet, column }: SheetName & { readonly column: number },
): CellPlace {
  let row = block.bottom;
  while (row > block.top && (row === block.unitsRow || grid.textAt(row, column) === '')) row -= 1;
  const merge = grid.mergeAt(row, column);
  return { kind: 'cell', file, sheet, row: merge?.top ?? row, column: merge?.left ?? column };
}

function ambiguousColumn({ match, header, place }: Candidate): Diagnostic[] {
  if (!match || match.targets.length < 2) return [];
  const names = match.targets.map(({ spec }) => spec.name);
  const declared = match.targets.map(({ spec }) => spec.place);
  return [diagnostic('data/ambiguous-column', { header, names }, place, declared)];
}

function onePerTarget(candidates: readonly Candidate[]) {
  const kept: ColumnMatch[] = [];
  const dropped: Candidate[] = [];
  const duplicates: Diagnostic[] = [];
  for (const { target, rivals } of byTarget(candidates)) {
    const strong = strongest(rivals);
    const [first, ...others] = strong;
    if (first) kept.push({ ...first, target });
    dropped.push(...rivals.filter((rival) => !strong.includes(rival)));
    for (const { header, place } of others) {
      const related = first ? [first.place] : [];
      duplicates.push(
        diagnostic('data/duplicate-column', { name: target.spec.name, header }, place, related),
      );
    }
  }
  return { kept: kept.sort((a, b) => a.column - b.column), dropped, duplicates };
}

function byTarget(candidates: readonly Candidate[]) {
  const groups = new Map<Target, Candidate[]>();
  for (const candidate of candidates) {
    const [target, ...others] = candidate.match?.targets ?? [];
    if (target && others.length === 0) groups.set(target, [...(groups.get(target) ?? []), candidate]);
  }
  return [...groups].map(([target, rivals]) => ({ target, rivals }));
}

/** A header that names the measure with its group (本期/税收) stands before those that share only its last text (上年同期/税收). */
function strongest(rivals: readonly Candidate[]): readonly Candidate[] {
  const named = rivals.filter(({ match }) => match && match.depth > 1);
  const partial = rivals.filter(({ match }) => match && match.depth === 1 && match.above > 0);
  return named.length > 0 && named.length + partial.length === rivals.length ? named : rivals;
}
