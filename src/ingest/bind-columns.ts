import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import type { Period } from '../model/period.js';
import type { CellPlace } from '../model/place.js';
import { besideCumulative, type CountedFrom, countedFromJanuary, singleFigure } from './counted-from.js';
import type { HeaderBlock } from './find-header.js';
import type { HeaderGrid } from './header-grid.js';
import { columnPath, matchPath, type PathMatch } from './header-path.js';
import type { MatchedBy, NameIndex, Target } from './name-index.js';
import { isOtherFigure } from './other-figures.js';
import { matchDated, type PeriodScope } from './period-path.js';

/** A column of the sheet and the measure or label it holds. */
export interface ColumnMatch {
  readonly column: number;
  /** The texts above it from top to bottom. */
  readonly path: readonly string[];
  readonly target: Target;
  /** The header as written, without what stands above the matched part. */
  readonly header: string;
  readonly how: MatchedBy;
  readonly place: CellPlace;
}

export interface MatchedColumns {
  readonly columns: readonly ColumnMatch[];
  /** Every measure and label some header names, be it ambiguously. */
  readonly named: readonly string[];
  readonly unmatched: readonly UnmatchedHeader[];
  /** Of which period each column is that names a measure, in a run that is of one. */
  readonly dated: readonly DatedColumn[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `own`: the header itself names the year. `wanted`: the rule file has a measure for that period. */
export interface DatedColumn {
  readonly period: Period;
  readonly own: boolean;
  readonly wanted: boolean;
  /** The measure is reported for whole years or quarters. */
  readonly ofWholes: boolean;
  readonly place: CellPlace;
}

/** A header that matched nothing: where a misspelt name is looked for. */
export interface UnmatchedHeader {
  readonly leaf: string;
  /** What an alias for it would have to be. */
  readonly header: string;
  /** All that stands over the column. */
  readonly path: readonly string[];
  readonly column: number;
  readonly place: CellPlace;
}

export interface SheetName {
  readonly file: string;
  readonly sheet: string;
}

interface Candidate extends Omit<ColumnMatch, 'target' | 'how'> {
  readonly match: PathMatch | undefined;
  /** Its last text names something, but its groups another figure of it: 上年同期/税收. */
  readonly otherFigure: boolean;
  readonly dated?: Omit<DatedColumn, 'place'> | undefined;
  readonly counted?: CountedFrom | undefined;
  /** All that stands over it, with its period. */
  readonly written: string;
}

export interface BindOptions {
  readonly index: NameIndex;
  /** Left out: headers speak of one period only. */
  readonly periods?: PeriodScope | undefined;
  /** One measure may have several columns, each in some of the rows: of a view of figures listed one by one. */
  readonly repeats?: boolean;
}

/** Columns that only count rows are nobody's business. */
export const ROW_NUMBER_HEADERS: readonly string[] = ['序号', '序', '编号', '行次', '行号', 'no', 'no.', '#'];

export function bindColumns(
  grid: HeaderGrid,
  block: HeaderBlock,
  { index, repeats, periods }: BindOptions,
): MatchedColumns {
  const all = candidatesOf(grid, block, { index, periods });
  const candidates = all.filter(({ dated }) => dated?.wanted !== false);
  const diagnostics = candidates.flatMap(ambiguousColumn);
  const { kept, dropped, duplicates } = onePerTarget(candidates, repeats);
  const unused = [...candidates.filter(({ match }) => match === undefined), ...dropped];
  const unmatched = unused
    .map((candidate) => ({ ...candidate, ...unmatchedHeader(candidate) }))
    .filter(({ leaf }) => !ROW_NUMBER_HEADERS.includes(compactText(leaf)));
  return {
    columns: kept,
    named: candidates.flatMap(({ match }) => match?.targets ?? []).flatMap(namesOf),
    unmatched: unmatched.map(({ leaf, header, path, column, place }) => ({
      leaf,
      header,
      path,
      column,
      place,
    })),
    dated: all.flatMap(({ dated, place }) => (dated ? [{ ...dated, place }] : [])),
    diagnostics: [...diagnostics, ...duplicates],
  };
}

/** A column of whole years or quarters has been found by its figures of any of them. */
function namesOf({ kind, spec }: Target): readonly string[] {
  return kind === 'measure' && spec.every && spec.of !== undefined ? [spec.name, spec.of] : [spec.name];
}

function unmatchedHeader({ path, otherFigure }: Candidate): Pick<UnmatchedHeader, 'leaf' | 'header'> {
  const leaf = path.at(-1) ?? '';
  return { leaf, header: otherFigure ? path.join('/') : leaf };
}

function candidatesOf(
  grid: HeaderGrid,
  block: HeaderBlock,
  { index, periods }: Pick<BindOptions, 'index' | 'periods'>,
): Candidate[] {
  const candidates: Candidate[] = [];
  const columns = Array.from({ length: grid.width }, (_, at) => at + 1);
  const written = columns.map((column) => columnPath(grid, { block, index }, column));
  const paths = periods ? besideCumulative(written) : written;
  for (const column of columns) {
    const path = paths[column - 1] ?? [];
    if (column === block.entityColumn || block.rivals.includes(column) || path.length === 0) continue;
    const matched = periods ? matchedInPeriod(path, index, periods) : matchedAs(path, index);
    const header = matched.match?.header ?? path.join('/');
    candidates.push({
      column,
      path,
      written: path.join('/'),
      ...matched,
      header,
      place: headerPlace(grid, block, column),
    });
  }
  return candidates;
}

type Matched = Pick<Candidate, 'match' | 'otherFigure' | 'dated' | 'counted'> &
  Partial<Pick<Candidate, 'path'>>;

function matchedAs(path: readonly string[], index: NameIndex): Matched {
  const found = matchPath(path, index);
  const otherFigure = found !== undefined && isOtherFigure(path.slice(0, found.above), knownAs(found));
  return { match: otherFigure ? undefined : found, otherFigure };
}

/** A period that cannot be told, and growth or a target of whatever period, are another figure. */
function matchedInPeriod(path: readonly string[], index: NameIndex, periods: PeriodScope): Matched {
  const found = matchDated(path, index, periods);
  if (found === undefined) return { match: undefined, otherFigure: false };
  const { match, groups, period, own, ofMeasure, ofWholes, counted } = found;
  if (period === undefined || isOtherFigure(groups, knownAs(match))) {
    return { match: undefined, otherFigure: true };
  }
  const wanted = match.targets.length > 0;
  const dated = ofMeasure ? { period, own, wanted, ofWholes } : undefined;
  return { match: wanted ? match : undefined, otherFigure: false, path: found.path, dated, counted };
}

/** A measure or label is known by its own names; what the rule file writes with its group was matched with it. */
function knownAs({ targets, header }: PathMatch): string {
  return [header, ...targets.map(({ spec }) => ('of' in spec && spec.of) || spec.name)].join('/');
}

/** The cell with the last text over the column: where its header is written. */
function headerPlace(grid: HeaderGrid, block: HeaderBlock, column: number): CellPlace {
  let row = block.bottom;
  while (row > block.top && (row === block.unitsRow || grid.textAt(row, column) === '')) row -= 1;
  const merge = grid.mergeAt(row, column);
  return grid.placeAt(merge?.top ?? row, merge?.left ?? column);
}

function ambiguousColumn({ match, header, place }: Candidate): Diagnostic[] {
  if (!match || match.targets.length < 2) return [];
  const names = match.targets.map(({ spec }) => spec.name);
  const declared = match.targets.map(({ spec }) => spec.place);
  return [diagnostic('data/ambiguous-column', { header, names }, place, declared)];
}

function onePerTarget(candidates: readonly Candidate[], repeats = false) {
  const kept: ColumnMatch[] = [];
  const dropped: Candidate[] = [];
  const duplicates: Diagnostic[] = [];
  const single: Diagnostic[] = [];
  for (const { target, rivals } of byTarget(candidates)) {
    const strong = countedFromJanuary(strongest(rivals), target);
    const [first, ...others] = strong;
    const taken = repeats ? strong : strong.slice(0, 1);
    for (const { match, ...column } of taken) {
      if (match) kept.push({ ...column, target, how: match.how });
      if (match && column.counted) single.push(...singleFigure(column, target));
    }
    dropped.push(...rivals.filter((rival) => !strong.includes(rival)));
    for (const { header, place } of repeats ? [] : others) {
      const related = first ? [first.place] : [];
      duplicates.push(
        diagnostic('data/duplicate-column', { name: target.spec.name, header }, place, related),
      );
    }
  }
  return { kept: kept.sort((a, b) => a.column - b.column), dropped, duplicates: [...duplicates, ...single] };
}

function byTarget(candidates: readonly Candidate[]) {
  const groups = new Map<string, { readonly target: Target; readonly rivals: Candidate[] }>();
  for (const candidate of candidates) {
    const [target, ...others] = candidate.match?.targets ?? [];
    if (!target || others.length > 0) continue;
    const key = `${target.kind} ${target.index}`;
    const group = groups.get(key) ?? { target, rivals: [] };
    group.rivals.push(candidate);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A header that names the measure with its group (本期/税收) stands before those that share only its last text (上年同期/税收). */
function strongest(rivals: readonly Candidate[]): readonly Candidate[] {
  const named = rivals.filter(({ match }) => match && match.depth > 1);
  const partial = rivals.filter(({ match }) => match && match.depth === 1 && match.above > 0);
  return named.length > 0 && named.length + partial.length === rivals.length ? named : rivals;
}
