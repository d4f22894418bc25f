import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText } from '../model/compact-text.js';
import type { Period } from '../model/period.js';
import type { PeriodMention } from '../model/period-text.js';
import type { CellPlace } from '../model/place.js';
import type { Target } from './name-index.js';

/**
 * From when a header says its figure is counted: from January (累计, 1—9月), from the beginning of the last quarter or month
 * (本季, 7—9月), or, in words that mean either (本期, 三季度), not at all.
 */
export type CountedFrom = 'january' | 'single' | 'either';

export function countedFrom(
  said: readonly { readonly mention?: PeriodMention | undefined; readonly text: string }[],
  period: Period | undefined,
): CountedFrom | undefined {
  const found = said.flatMap(({ mention, text }) => (mention ? [countedIn(mention, text)] : []));
  // the first quarter and January are counted from January anyway
  const isFirst = period?.index === 1;
  if (isFirst && found.includes('single')) return 'either';
  return (['single', 'january', 'either'] as const).find((one) => found.includes(one));
}

function countedIn({ span }: PeriodMention, text: string): CountedFrom {
  if (span.kind === 'current' || (span.kind === 'part' && span.single)) return 'single';
  const isJanuary = span.kind === 'until' || span.kind === 'day' || /累计|年初至今/u.test(compactText(text));
  return isJanuary ? 'january' : 'either';
}

interface Column {
  /** All that stands over it. */
  readonly written: string;
  readonly counted?: CountedFrom | undefined;
}

/** Of several columns of a measure in one period those that hold the figure counted from January. */
export function countedFromJanuary<C extends Column>(
  columns: readonly C[],
  { kind, spec }: Target,
): readonly C[] {
  const plain = columns.filter(({ counted }) => counted === undefined);
  const january = columns.filter(({ counted }) => counted === 'january');
  // 本月止累计 beside 本年累计 says the same of the year or less
  const ofYear = january.filter(({ written }) => /本年度?累计/u.test(compactText(written)));
  const cumulative = ofYear.length > 0 ? ofYear : january;
  const single = columns.filter(({ counted }) => counted === 'single');
  const isFlow = kind === 'measure' && (spec.kind === 'flow' || spec.kind === 'net');
  // a name alone is what the rules name; beside 累计 a flow's name alone may be either figure
  if (plain.length > 0 && (cumulative.length === 0 || !isFlow))
    return single.length > 0 || cumulative.length > 0 ? plain : columns;
  if (cumulative.length > 0) return [...plain, ...cumulative];
  return single.length > 0 && single.length < columns.length
    ? columns.filter(({ counted }) => counted !== 'single')
    : columns;
}

/** A flow of which only the single period's figure is there. */
export function singleFigure(
  { counted, written: header, place }: Column & { readonly place: CellPlace },
  { kind, spec }: Target,
): Diagnostic[] {
  if (counted !== 'single' || kind !== 'measure' || (spec.kind !== 'flow' && spec.kind !== 'net')) return [];
  const facts = { measure: spec.of ?? spec.name, header };
  return [diagnostic('data/single-figure', facts, place, [spec.place])];
}

const LAST_YEAR = /^(上年|去年|上一年)度?(?=累计)/u;

/** 去年累计 beside 本年累计 is counted to the same day. */
export function besideCumulative(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isBeside = paths
    .flat()
    .some((text) => /^(?:本年度?|今年|[本当][月季]度?止|自?年初[^年]*)?累计/u.test(compactText(text)));
  return isBeside ? paths.map((path) => path.map((text) => text.trim().replace(LAST_YEAR, '$1同期'))) : paths;
}
