import { covers, endsWith, type Period, samePeriod, standsFor } from '../model/period.js';
import { dayMention } from '../model/period-day.js';
import { type PeriodMention, periodApart, periodMeant } from '../model/period-text.js';
import type { MeasureSpec, TableSpec } from '../model/table-spec.js';
import { type CountedFrom, countedFrom } from './counted-from.js';
import { matchPath, type PathMatch } from './header-path.js';
import type { NameIndex, Target } from './name-index.js';

/** The periods of a table: the one asked for, and the sheet's. */
export interface PeriodScope {
  readonly spec: TableSpec;
  readonly run: Period;
  readonly at: Period;
}

/** A header matched together with the period it says. */
export interface DatedMatch {
  /** As it is matched without its period; `targets` are those of the period. */
  readonly match: PathMatch;
  /** The header's texts without the periods that stand beside names. */
  readonly path: readonly string[];
  /** What stands above the matched part besides the period. */
  readonly groups: readonly string[];
  /** Undefined: a period that cannot be told, such as 上月 in a run by quarter. */
  readonly period: Period | undefined;
  /** Labels are of no period. */
  readonly ofMeasure: boolean;
  /** True when the header names a year: it does not go by the sheet's period. */
  readonly own: boolean;
  /** True for a measure of whole years or quarters, whatever the periods of its sheet. */
  readonly ofWholes: boolean;
  /** Whether the figure is the cumulative one. */
  readonly counted: CountedFrom | undefined;
}

/**
 * Matches a header in whatever period: 上年同期/税收, 税收/上年同期, 2021年税收 or 税收(2021年) are 税收 of another one. A name
 * that the rule file itself writes with its period is what it is: then the header is of the sheet's period.
 */
export function matchDated(
  path: readonly string[],
  index: NameIndex,
  scope: PeriodScope,
): DatedMatch | undefined {
  const whole = matchPath(path, index);
  const apart = path.slice(0, whole?.above ?? path.length).map((text) => apartIn(text, index));
  const rests = apart.map(({ rest }) => rest).filter((rest) => rest !== '');
  const match = whole ?? matchPath(rests, index);
  if (match === undefined) return undefined;
  const mentions = apart.flatMap(({ mention }) => mention ?? []);
  const texts = path.slice(0, apart.length);
  const period = meantBy(mentions, scope.at);
  return {
    match: { ...match, targets: match.targets.flatMap((one) => targetIn(one, period, scope) ?? []) },
    path: whole ? path : apart.map(({ rest }, at) => (rest === '' ? (path[at] ?? '') : rest)),
    groups: whole ? rests : rests.slice(0, match.above),
    period,
    ofMeasure: match.targets.some(({ kind }) => kind === 'measure'),
    own: mentions.some(({ year }) => typeof year === 'number'),
    ofWholes: match.targets.every(({ spec }) => 'every' in spec && spec.every !== undefined),
    counted: countedFrom(
      apart.map(({ mention }, at) => ({ mention, text: texts[at] ?? '' })),
      period,
    ),
  };
}

function apartIn(
  text: string,
  index: NameIndex,
): { readonly mention?: PeriodMention; readonly rest: string } {
  const day = dayMention(text);
  if (day !== undefined) return { mention: day, rest: '' };
  const apart = periodApart(text);
  if (apart !== undefined) return apart;
  // a unit may stand behind a group's period: 上年同期(万元)
  const bare = periodApart(index.keyOf(text));
  return bare?.rest === '' ? bare : { rest: text };
}

/** What a header says of a period by itself comes first, then what it says by that: 上年同期 under 2022年三季度 is 2021Q3. */
export function meantBy(mentions: readonly PeriodMention[], at: Period): Period | undefined {
  const once = [...new Map(mentions.map((mention) => [JSON.stringify(mention), mention])).values()];
  const own = together(
    once.filter((mention) => !isRelative(mention)),
    at,
  );
  return once.filter(isRelative).reduce((period, mention) => period && periodMeant(mention, period), own);
}

function isRelative({ span }: PeriodMention): boolean {
  return span.kind === 'same' || span.kind === 'before' || span.kind === 'current';
}

/** 2021年 over 1—9月 is one period; two that say different things are none. */
function together(mentions: readonly PeriodMention[], at: Period): Period | undefined {
  if (mentions.length === 0) return at;
  const years = new Set(mentions.flatMap(({ year }) => year ?? []));
  const spans = mentions.map(({ span }) => span).filter(({ kind }) => kind !== 'year');
  const [year] = years;
  const [span = { kind: 'year' } as const] = spans;
  if (years.size > 1 || spans.length > 1) return undefined;
  const meant = periodMeant({ year, span }, at);
  return meant && standsFor(meant, at) ? at : meant;
}

/** The measure in a period: the rule file's own for the period asked for, one of its other periods, or none. */
function targetIn(
  target: Target,
  period: Period | undefined,
  { spec, run }: PeriodScope,
): Target | undefined {
  if (period === undefined || samePeriod(period, run)) return target;
  if (target.kind === 'label') return undefined;
  const { every, period: own } = target.spec;
  if (every && own && samePeriod(own, period)) return target;
  const index = spec.measures.findIndex(
    (other) => other.of === target.spec.name && holdsFigureOf(other, period),
  );
  const found = spec.measures[index];
  return found && { kind: 'measure', index, spec: found };
}

/**
 * What is counted to the end of a year or a quarter is the figure of a column of whole ones; and a sheet of the third
 * quarter has the figures of September.
 */
function holdsFigureOf({ period: own, every }: MeasureSpec, period: Period): boolean {
  if (own === undefined) return false;
  if (samePeriod(own, period)) return true;
  return endsWith(own, period) && (every !== undefined || (period.part !== 'year' && covers(period, own)));
}
