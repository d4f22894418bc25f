import { compactText } from './compact-text.js';
import { type Period, previous, yearBefore } from './period.js';
import { endsOn } from './period-day.js';

/** What a text says of a period, before it is known which one is at hand. */
export interface PeriodMention {
  /** A year, or the one before that of the period at hand; undefined: the text leaves it open. */
  readonly year: number | 'before' | undefined;
  readonly span: Span;
}

type Span =
  /** A year and nothing else. */
  | { readonly kind: 'year' }
  /** From January to the end of a month: 1—9月, 前三季度, 上半年. */
  | { readonly kind: 'until'; readonly month: number }
  | { readonly kind: 'part'; readonly part: Period['part']; readonly index: number }
  /** The day on which it ends. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  /** 本期, 同期: that of the period at hand. */
  | { readonly kind: 'same' }
  /** 上期, 上季度: the one before it. */
  | { readonly kind: 'before'; readonly part: Period['part'] | undefined };

/** A stretch of a text that speaks of a period. */
interface Found {
  readonly mention: PeriodMention;
  readonly start: number;
  readonly end: number;
}

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const TO = '(?:至|到|[-‐-―−~])';
const YEAR = /((?:19|20)\d\d)(?!\d)(年?度?)|(?:上年|去年|上一年)度?/uy;

interface Form {
  readonly pattern: RegExp;
  readonly span: (caught: string) => Span | undefined;
}

const part = (name: Period['part']) => (caught: string) => partSpan(name, numeral(caught));
const until = (months: number) => (caught: string) =>
  ({ kind: 'until', month: months * numeral(caught) }) as const;

/** What stands after a year, or alone; the longer forms first. */
const forms: readonly Form[] = [
  { pattern: /前([两二三四2-4])个?季度?/uy, span: until(3) },
  { pattern: new RegExp(`[1一]${TO}([二三四2-4])季度?`, 'uy'), span: until(3) },
  { pattern: /([上下])半年/uy, span: (caught) => partSpan('half', caught === '上' ? 1 : 2) },
  { pattern: /第([1-4一二三四])季度?|([1-4一二三四])季度/uy, span: part('quarter') },
  { pattern: new RegExp(`(${MONTH}月?份?${TO}${MONTH})月份?`, 'uy'), span: monthsSpan },
  { pattern: new RegExp(`${MONTH}月份?(?!\\d|日)`, 'uy'), span: part('month') },
  { pattern: /第?(5[0-3]|[1-4]\d|0?[1-9])周(?!年)/uy, span: part('week') },
];

/** 2022Q3, 2022H1, 2022W36, 2022-09: only after a year, or as all there is. */
const notations: readonly Form[] = [
  { pattern: /-?q([1-4])(?![a-z\d])/uy, span: part('quarter') },
  { pattern: /-?h([12])(?![a-z\d])/uy, span: part('half') },
  { pattern: /-?w(0[1-9]|[1-4]\d|5[0-3])(?!\d)/uy, span: part('week') },
  { pattern: /-(0[1-9]|1[0-2])(?![-\d])/uy, span: part('month') },
];

/** Words that say a period by the one at hand; in a title they may speak of anything. */
const relatives: readonly (readonly [words: RegExp, mention: PeriodMention])[] = [
  [/^(?:上年|去年|上一年)?度?同期$/u, { year: 'before', span: { kind: 'same' } }],
  [/^(?:本期|本年度?|今年)$/u, { year: undefined, span: { kind: 'same' } }],
  [/^上一?期$/u, { year: undefined, span: { kind: 'before', part: undefined } }],
  [/^上一?季度?$/u, { year: undefined, span: { kind: 'before', part: 'quarter' } }],
  [/^上个?月$/u, { year: undefined, span: { kind: 'before', part: 'month' } }],
  [/^上一?周$/u, { year: undefined, span: { kind: 'before', part: 'week' } }],
];

const RELATIVE = /(?:上年|去年|上一年)?度?同期|本期|本年度?|今年|上一?期|上一?季度?|上个?月|上一?周/uy;

/** Days say when something was written or issued; a run of years is no single period. */
const DAYS = new RegExp(
  `\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{5,}|(?:19|20)\\d\\d年?${TO}(?:(?:19|20)\\d\\d|\\d\\d年)年?`,
  'gu',
);

/** The one period a text speaks of by itself; undefined when it names none, or several. */
export function mentionIn(text: string): PeriodMention | undefined {
  const plain = plainText(text);
  const whole = wholeMention(plain);
  if (whole !== undefined) return whole;
  const [first, ...others] = foundIn(plain, false).map(({ mention }) => mention);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
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
  const [only, ...others] = foundIn(plain, true);
  if (only === undefined || others.length > 0) return undefined;
  const before = plain.slice(0, only.start);
  const after = plain.slice(only.end).replace(new RegExp(`^${FURNITURE}(?=$|\\))`, 'u'), '');
  const bracketed = before.endsWith('(') && after.startsWith(')');
  if (!bracketed && before !== '' && after !== '') return undefined;
  const rest = bracketed ? `${before.slice(0, -1)}${after.slice(1)}` : `${before}${after}`;
  return { mention: only.mention, rest };
}

/** The period that is meant where `at` is the one at hand; undefined when it is none. */
export function periodMeant({ year: said, span }: PeriodMention, at: Period): Period | undefined {
  const year = said === 'before' ? at.year - 1 : (said ?? at.year);
  switch (span.kind) {
    case 'year':
      return { year, part: 'year', index: 1 };
    case 'same':
      return said === 'before' ? yearBefore(at) : { ...at, year };
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

function withoutKind({ part: kind, index }: Extract<Span, { kind: 'part' }>): Omit<Period, 'year'> {
  return { part: kind, index };
}

/** What is counted from January to a month is that period's of the wanted kind which ends there; else the month says it. */
function untilMonth(year: number, month: number, wanted: Period['part']): Period {
  const length = MONTHS[wanted];
  const kind = length > 0 && month % length === 0 ? wanted : 'month';
  return { year, part: kind, index: month / MONTHS[kind] };
}

function plainText(text: string): string {
  return compactText(text).replaceAll(DAYS, '#');
}

function wholeMention(plain: string): PeriodMention | undefined {
  const bare = plain.replace(new RegExp(`${FURNITURE}$`, 'u'), '');
  const relative = relatives.find(([words]) => words.test(bare));
  if (relative !== undefined) return relative[1];
  if (/^(?:19|20)\d\d$/u.test(plain)) return { year: Number.parseInt(plain, 10), span: { kind: 'year' } };
  const alone = formAt(notations, plain, 0);
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
  return found;
}

function foundAt(plain: string, start: number): Found | undefined {
  if (/\d/u.test(plain[start - 1] ?? '') && /\d/u.test(plain[start] ?? '')) return undefined;
  const said = matchAt(YEAR, plain, start);
  const [whole = '', digits, mark = ''] = said ?? [];
  const after = start + whole.length;
  const form =
    formAt(forms, plain, after) ?? (digits === undefined ? undefined : formAt(notations, plain, after));
  const year = said && (digits === undefined ? 'before' : Number.parseInt(digits, 10));
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

function formAt(
  among: readonly Form[],
  plain: string,
  start: number,
): { span: Span; end: number } | undefined {
  for (const { pattern, span } of among) {
    const caught = matchAt(pattern, plain, start);
    const text = caught?.slice(1).find((group) => group !== undefined);
    const meant = text === undefined ? undefined : span(text);
    if (caught && meant) return { span: meant, end: start + caught[0].length };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function partSpan(kind: Period['part'], index: number): Span {
  return { kind: 'part', part: kind, index };
}

/** 1—9月 counts from January; 7—9月 is the third quarter; other stretches are no period. */
function monthsSpan(text: string): Span | undefined {
  const [from = 0, to = 0] = text
    .replaceAll(/[月份]/gu, '')
    .split(new RegExp(TO, 'u'))
    .map(numeral);
  if (from === 1) return { kind: 'until', month: to };
  return to - from === 2 && to % 3 === 0 ? partSpan('quarter', to / 3) : undefined;
}

const NUMERALS = '零一二三四五六七八九十';

function numeral(text: string): number {
  if (/^\d+$/u.test(text)) return Number.parseInt(text, 10);
  if (text === '两') return 2;
  const [tens, ones] = text.startsWith('十') ? [10, text.slice(1)] : [0, text];
  return tens + Math.max(0, NUMERALS.indexOf(ones));
}
