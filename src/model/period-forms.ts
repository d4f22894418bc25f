import type { Period } from './period.js';

/** What a text says of a period, before it is known which one is at hand. */
export interface PeriodMention {
  /** A year, or the one before that of the period at hand; undefined: the text leaves it open. */
  readonly year: number | 'before' | undefined;
  readonly span: Span;
}

export type Span =
  /** A year and nothing else. */
  | { readonly kind: 'year' }
  /** From January to the end of a month: 1—9月, 前三季度, 上半年. */
  | { readonly kind: 'until'; readonly month: number }
  | {
      readonly kind: 'part';
      readonly part: Period['part'];
      readonly index: number;
      /** 7—9月: so nothing is written that is counted from January. */
      readonly single?: true;
    }
  /** The day on which it ends. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  /** 本季, 本月: the one of its kind with which the period at hand ends, alone. */
  | { readonly kind: 'current'; readonly part: 'quarter' | 'month' }
  /** 本期, 同期: that of the period at hand. */
  | { readonly kind: 'same' }
  /** 上期, 上季度: the one before it. */
  | { readonly kind: 'before'; readonly part: Period['part'] | undefined };

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?<![万亿千百美])元)';
export const TO = '(?:至|到|[-‐-―−~])';
export interface Form {
  readonly pattern: RegExp;
  readonly span: (caught: string) => Span | undefined;
}

const part = (name: Period['part']) => (caught: string) => partSpan(name, numeral(caught));
/** What stands at the end of a month or a quarter is that of the period which ends there. */
const END = '[末底](?!位|数)';
const until = (months: number) => (caught: string) =>
  ({ kind: 'until', month: months * numeral(caught) }) as const;

/** What stands after a year, or alone; the longer forms first. */
export const forms: readonly Form[] = [
  { pattern: /前([两二三四2-4])个?季度?/uy, span: until(3) },
  { pattern: new RegExp(`[1一]${TO}([二三四2-4])季度?`, 'uy'), span: until(3) },
  { pattern: /[1一][、,和及](?:[2二][、,和及])?(?:[3三][、,和及])?([二三四2-4])季度?/uy, span: until(3) },
  { pattern: /([上下])半年度?/uy, span: (caught) => partSpan('half', caught === '上' ? 1 : 2) },
  { pattern: /(半)年[度报]/uy, span: () => partSpan('half', 1) },
  { pattern: new RegExp(`第?([1-4一二三四])季度?${END}`, 'uy'), span: until(3) },
  { pattern: /第([1-4一二三四])季度?|([1-4一二三四])季度/uy, span: part('quarter') },
  { pattern: new RegExp(`(${MONTH}月?份?${TO}${MONTH})月份?`, 'uy'), span: monthsSpan },
  { pattern: new RegExp(`${MONTH}月份?${END}`, 'uy'), span: until(1) },
  { pattern: new RegExp(`${MONTH}月份?(?!\\d|日)`, 'uy'), span: part('month') },
  { pattern: /第?(5[0-3]|[1-4]\d|0?[1-9])周(?!年)/uy, span: part('week') },
];

/** 2022Q3, 2022H1, 2022W36, 2022-09: only after a year, or as all there is. */
export const notations: readonly Form[] = [
  { pattern: /-?q([1-4])(?![a-z\d])/uy, span: part('quarter') },
  { pattern: /-?h([12])(?![a-z\d])/uy, span: part('half') },
  { pattern: /-?w(0[1-9]|[1-4]\d|5[0-3])(?!\d)/uy, span: part('week') },
  { pattern: new RegExp(`[.](${MONTH}${TO}${MONTH})月?份?(?![-.\\d])`, 'uy'), span: monthsSpan },
  { pattern: /[-.](1[0-2]|0?[1-9])(?![-.\d])月?份?/uy, span: part('month') },
  { pattern: new RegExp(`(${END})`, 'uy'), span: () => ({ kind: 'until', month: 12 }) },
];

export function formAt(
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

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
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
  return to - from === 2 && to % 3 === 0
    ? { kind: 'part', part: 'quarter', index: to / 3, single: true }
    : undefined;
}

const NUMERALS = '零一二三四五六七八九十';

function numeral(text: string): number {
  if (/^\d+$/u.test(text)) return Number.parseInt(text, 10);
  if (text === '两') return 2;
  if (text === '元') return 1;
  const [tens, ones] = text.startsWith('十') ? [10, text.slice(1)] : [0, text];
  return tens + Math.max(0, NUMERALS.indexOf(ones));
}
