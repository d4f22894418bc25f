import { endOf, type Period, previous, wholeOf, yearBefore } from './period.js';
import { endsOn } from './period-day.js';
import { formAt, forms, matchAt, notations, type PeriodMention, type Span, TO } from './period-forms.js';
import { plainText } from './period-plain.js';

export type { PeriodMention } from './period-forms.js';

const YEAR = /((?:19|20)\d\d)(?!\d)(年?度?)|(?:上年|去年|上一年)度?/uy;
/** Before the last month of a stretch that is no period: 3—8月. */
const STRETCHED = new RegExp(`[\\d一二三四五六七八九十元](?:月份?|季度?)?${TO}$`, 'u');
/** 三季度2021. */
const YEAR_BEHIND = /[-_ (]?((?:19|20)\d\d)年?\)?$/uy;

/** A stretch of a text that speaks of a period. */
interface Found {
  readonly mention: PeriodMention;
  readonly start: number;
  readonly end: number;
}

/** Counted up from January, whatever the period at hand. */
const UP_TO = '(?:(?:自?年初(?:起|以来|至今)*|本年度?|今年|本期|[本当](?:月|季度?)(?:止|末))?累计|年初至今)';
const CUMULATIVE = new RegExp(`^${UP_TO}[数值]?$`, 'u');

/** Words that say a period by the one at hand; in a title they may speak of anything. */
const relatives: readonly (readonly [words: RegExp, mention: PeriodMention])[] = [
  [/^(?:上年|去年|上一年)?度?同期$/u, { year: 'before', span: { kind: 'same' } }],
  [CUMULATIVE, { year: undefined, span: { kind: 'same' } }],
  [/^(?:本|当)季度?$/u, { year: undefined, span: { kind: 'current', part: 'quarter' } }],
  [/^(?:本|当)月份?$/u, { year: undefined, span: { kind: 'current', part: 'month' } }],
  [/^期末$/u, { year: undefined, span: { kind: 'same' } }],
  [/^(?:本期|本年度?|今年)$/u, { year: undefined, span: { kind: 'same' } }],
  [/^上一?期$/u, { year: undefined, span: { kind: 'before', part: undefined } }],
  [/^上一?季度?$/u, { year: undefined, span: { kind: 'before', part: 'quarter' } }],
  [/^上个?月$/u, { year: undefined, span: { kind: 'before', part: 'month' } }],
  [/^上一?周$/u, { year: undefined, span: { kind: 'before', part: 'week' } }],
];

const RELATIVE = new RegExp(
  `${UP_TO}[数值]?|(?:上年|去年|上一年)?度?同期|本期|本年度?|今年|上一?期|上一?季度?|上个?月|上一?周|[本当](?:季度?|月)|期末`,
  'uy',
);

/** What a text that stands above a table says of its period. */
export type PeriodReading =
  | { readonly kind: 'none' | 'unclear' }
  | { readonly kind: 'one'; readonly mention: PeriodMention }
  /** 上半年(1—9月). */
  | { readonly kind: 'contrary'; readonly mentions: readonly [PeriodMention, PeriodMention] };

/** A part of a year in a text that says a year. */
const PARTLY = /\d月|[一二三四五六七八九十元]月|季度|半年/u;

export function readPeriod(text: string): PeriodReading {
  const plain = plainText(text);
  const whole = wholeMention(plain);
  if (whole !== undefined) return { kind: 'one', mention: whole };
  const found = foundIn(plain, false);
  const mentions = found.map(({ mention }) => mention);
  const [first, second] = found;
  const mention = joined(mentions);
  const isYear = mention === undefined || (mention.span.kind === 'year' && typeof mention.year === 'number');
  const left = found.reduce((rest, { start, end }) => rest.replace(plain.slice(start, end), '|'), plain);
  const isPartly = PARTLY.test(isYear && mention ? left : plain) && /(?:19|20)\d\d/u.test(plain);
  if (mention && !(isYear && isPartly)) return { kind: 'one', mention };
  if (first && second && plain[first.end] === '(' && second.start === first.end + 1) {
    return {
      kind: 'contrary',
      mentions: [first.mention, { ...second.mention, year: second.mention.year ?? first.mention.year }],
    };
  }
  return { kind: isPartly ? 'unclear' : 'none' };
}

/** The one period a text speaks of by itself; undefined when it names none, or several. */
export function mentionIn(text: string): PeriodMention | undefined {
  const reading = readPeriod(text);
  return reading.kind === 'one' ? reading.mention : undefined;
}

/** 2022年 and 1—9月 are one; 上半年 and 6月 end together and the longer one is meant; 同期 beside others only compares. */
function joined(mentions: readonly PeriodMention[]): PeriodMention | undefined {
  const own = mentions.filter(({ span }) => span.kind !== 'same');
  const of = own.length > 0 ? own : mentions;
  const years = [...new Set(of.flatMap(({ year }) => year ?? []))];
  const spans = of.map(({ span }) => span).filter(({ kind }) => kind !== 'year');
  const [first = of[0]?.span] = [...spans].sort((a, b) => lengthOf(b) - lengthOf(a));
  const isOne = spans.every((span) => sameSpan(span, first) || (endMonth(span) ?? 0) === endMonth(first));
  return first && years.length < 2 && isOne ? { year: years[0], span: first } : undefined;
}

function sameSpan(a: Span, b: Span | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function endMonth(span: Span | undefined): number | undefined {
  if (span?.kind === 'until') return span.month;
  return span?.kind === 'part' && span.part !== 'week' ? span.index * MONTHS[span.part] : undefined;
}

function lengthOf(span: Span): number {
  if (span.kind === 'until') return 12;
  return span.kind === 'part' ? MONTHS[span.part] + (span.single ? 1 : 0) : 0;
}

/** Words around a period that add nothing to it: 2022年1—9月累计数. */
const FURNITURE = /(?:累计|完成|实际|实绩|报送|数值|数据|金额|情况|数|值)*/u.source;

/** A text taken apart into the one period it begins or ends with, or has in brackets, and what else it says; '' for nothing. */
export function periodApart(
  text: string,
): { readonly mention: PeriodMention; readonly rest: string } | undefined {
  const plain = plainText(text);
  const whole = wholeMention(plain);
  if (whole !== undefined) return { mention: whole, rest: '' };
  const all = foundIn(plain, true);
  // 累计 beside a period only says how it is counted
  const said = all.filter(({ start, end }) => !CUMULATIVE.test(plain.slice(start, end)));
  const [only, ...others] = said.length > 0 ? said : all;
  if (only === undefined || others.length > 0) return undefined;
  const before = plain.slice(0, only.start);
  const after = plain.slice(only.end).replace(new RegExp(`^${FURNITURE}(?=$|\\))`, 'u'), '');
  const rest = restAround(before, after)?.replaceAll(' ', '');
  return rest === undefined ? undefined : { mention: only.mention, rest };
}

/** What is left when a period is taken off an end, out of its brackets, or out of those it shares with a unit: (1—9月,亿元). */
function restAround(before: string, after: string): string | undefined {
  if (before === '' || after === '') return `${before}${after}`;
  if (before.endsWith('(') && after.startsWith(')')) return `${before.slice(0, -1)}${after.slice(1)}`;
  if (before.endsWith('(') && /^[,、;]/u.test(after)) return `${before}${after.slice(1)}`;
  return /[,、;]$/u.test(before) && after.startsWith(')') ? `${before.slice(0, -1)}${after}` : undefined;
}

/** The period that is meant where `at` is the one at hand; undefined when it is none. */
export function periodMeant({ year: said, span }: PeriodMention, at: Period): Period | undefined {
  const year = said === 'before' ? at.year - 1 : (said ?? at.year);
  switch (span.kind) {
    case 'year':
      return { year, part: 'year', index: 1 };
    case 'same':
      return said === 'before' ? yearBefore(at) : { ...at, year };
    case 'current':
      return currentOf({ ...at, year }, span.part);
    case 'before':
      return span.part === undefined || span.part === at.part ? previous(at) : undefined;
    case 'until':
      return untilMonth(year, span.month, at.part);
    case 'day': {
      const end = endsOn({ year, ...span }, at.part);
      return end === 'month-end' ? untilMonth(year, span.month, at.part) : end;
    }
    case 'part':
      return beginsTheYear(span)
        ? untilMonth(year, MONTHS[span.part], at.part)
        : { year, ...withoutKind(span) };
  }
}

/** The period a text says where `at` is the one at hand; undefined when it says none. */
export function periodInText(text: string, at: Period): Period | undefined {
  const mention = mentionIn(text);
  return mention && periodMeant(mention, at);
}

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1, week: 0 } as const;

/** 一季度, 上半年 and 1月 are counted from January anyway. */
function beginsTheYear({ part: kind, index }: Extract<Span, { kind: 'part' }>): boolean {
  return index === 1 && kind !== 'week';
}

/** 本月 at the end of a quarter is its last month; 本季 at the end of a month the quarter so far. */
function currentOf(at: Period, part: 'quarter' | 'month'): Period | undefined {
  if (at.part === part) return at;
  if (at.part === 'week') return undefined;
  if (part === 'quarter' && at.part === 'month') return wholeOf(at, part);
  return { year: at.year, part, index: (endOf(at) - at.year * 12) / MONTHS[part] };
}

function withoutKind({ part: kind, index }: Extract<Span, { kind: 'part' }>): Omit<Period, 'year'> {
  return { part: kind, index };
}

/** What is counted from January to a month is that period's of the wanted kind which ends there; else the month says it. */
function untilMonth(year: number, month: number, wanted: Period['part']): Period {
  const length = MONTHS[wanted];
  const kind = length > 0 && month % length === 0 ? wanted : 'month';
  return { year, part: kind, index: month / MONTHS[kind] };
}

function wholeMention(plain: string): PeriodMention | undefined {
  const bare = plain.replace(new RegExp(`${FURNITURE}$`, 'u'), '');
  const relative =
    relatives.find(([words]) => words.test(plain)) ?? relatives.find(([words]) => words.test(bare));
  if (relative !== undefined) return relative[1];
  if (/^(?:19|20)\d\d$/u.test(plain)) return { year: Number.parseInt(plain, 10), span: { kind: 'year' } };
  const alone = /^-?[qhw]|^-[01]\d$/u.test(plain) ? formAt(notations, plain, 0) : undefined;
  return alone?.end === plain.length ? { year: undefined, span: alone.span } : undefined;
}

function foundIn(plain: string, withRelatives: boolean): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < plain.length) {
    const here = foundAt(plain, at) ?? (withRelatives ? relativeAt(plain, at) : undefined);
    if (here !== undefined) found.push(here);
    at = here?.end ?? at + 1;
  }
  return found.reduce<Found[]>((merged, next) => merge(merged, next, plain), []);
}

/** What brackets say again of the period before them: 上半年(1—6月), 2022年(1—9月). */
function merge(merged: readonly Found[], next: Found, plain: string): Found[] {
  const last = merged.at(-1);
  const isAgain = last && plain[last.end] === '(' && last.end + 1 === next.start && plain[next.end] === ')';
  const mention = isAgain ? joined([last.mention, next.mention]) : undefined;
  return last && mention
    ? [...merged.slice(0, -1), { mention, start: last.start, end: next.end + 1 }]
    : [...merged, next];
}

function foundAt(plain: string, start: number): Found | undefined {
  if (/\d/u.test(plain[start - 1] ?? '') && /\d/u.test(plain[start] ?? '')) return undefined;
  const said = matchAt(YEAR, plain, start);
  if (said === undefined && STRETCHED.test(plain.slice(0, start))) return undefined;
  const [whole = '', digits, mark = ''] = said ?? [];
  const after = start + whole.length + (said && plain[start + whole.length] === ' ' ? 1 : 0);
  const form =
    formAt(forms, plain, after) ?? (digits === undefined ? undefined : formAt(notations, plain, after));
  const year = said && (digits === undefined ? 'before' : Number.parseInt(digits, 10));
  const behind = form && year === undefined ? matchAt(YEAR_BEHIND, plain, form.end) : null;
  if (form && behind) {
    const of = Number.parseInt(behind[1] ?? '', 10);
    return { mention: { year: of, span: form.span }, start, end: form.end + behind[0].length };
  }
  if (form !== undefined) return { mention: { year, span: form.span }, start, end: form.end };
  const isSame = said !== undefined && matchAt(/同期/uy, plain, after) !== undefined;
  if (isSame) return { mention: { year, span: { kind: 'same' } }, start, end: after + 2 };
  if (year === undefined || (digits !== undefined && !mark.startsWith('年'))) return undefined;
  return { mention: { year, span: { kind: 'year' } }, start, end: after };
}

function relativeAt(plain: string, start: number): Found | undefined {
  const words = matchAt(RELATIVE, plain, start)?.[0];
  const mention = relatives.find(([pattern]) => words !== undefined && pattern.test(words))?.[1];
  return mention && words !== undefined ? { mention, start, end: start + words.length } : undefined;
}
