import type { NumberFormat } from './cell.js';
import { type FormatToken, formatTokens } from './number-format-tokens.js';
import { paintedText } from './painted-text.js';

/** What a date format shows of a serial number; `elapsed` counts hours, minutes or seconds past a day's end. */
export type Clock = 'date' | 'time' | 'elapsed';

/** One section of a format code (`positive;negative;zero;text`). */
export interface FormatSection {
  readonly format: NumberFormat;
  readonly clock: Clock;
  readonly condition: FormatCondition | undefined;
}

export interface FormatCondition {
  readonly operator: string;
  readonly bound: number;
}

/** A whole format code, at least one section. */
export type CellFormat = readonly [FormatSection, ...FormatSection[]];

/** Parses a format code (ECMA-376 Part 1, 18.8.30 and 18.8.31) for what it does to the meaning of a number. */
export function parseNumberFormat(code: string): CellFormat {
  const [first, ...others] = sectionsOf(formatTokens(code));
  return [section(code, first ?? []), ...others.map((tokens) => section(code, tokens))];
}

/** The section that shows this number; text is shown by the format as a whole, which counts as its first section. */
export function sectionFor(format: CellFormat, value: number): FormatSection {
  const [first, second, third] = format;
  if (second === undefined) return first;
  if (first.condition === undefined && second.condition === undefined) {
    if (value > 0 || (value === 0 && third === undefined)) return first;
    return value < 0 ? second : (third ?? first);
  }
  if (first.condition !== undefined && holds(first.condition, value)) return first;
  if (first.condition === undefined && value > 0) return first;
  if (second.condition === undefined || holds(second.condition, value)) return second;
  return third ?? first;
}

function holds({ operator, bound }: FormatCondition, value: number): boolean {
  if (operator === '>') return value > bound;
  if (operator === '>=') return value >= bound;
  if (operator === '<') return value < bound;
  if (operator === '<=') return value <= bound;
  return operator === '=' ? value === bound : value !== bound;
}

function sectionsOf(tokens: readonly FormatToken[]): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'semicolon') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function section(code: string, tokens: readonly FormatToken[]): FormatSection {
  const painted = paintedText(tokens);
  return {
    format: { code, kind: kindOf(tokens), scaledBy: scaleOf(tokens), ...(painted && { painted }) },
    clock: clockOf(tokens),
    condition: conditionOf(tokens),
  };
}

function kindOf(tokens: readonly FormatToken[]): NumberFormat['kind'] {
  const has = (kind: FormatToken['kind']) => tokens.some((token) => token.kind === kind);
  if (has('date') || has('elapsed')) return 'date';
  if (has('percent')) return 'percent';
  // A spreadsheet does not scale for ‰: it is a sign beside the number that is stored.
  if (tokens.some((token) => token.kind === 'literal' && token.text.includes('‰'))) return 'permille';
  if (has('text')) return 'text';
  return has('general') || tokens.length === 0 ? 'general' : 'number';
}

function clockOf(tokens: readonly FormatToken[]): Clock {
  if (tokens.some((token) => token.kind === 'elapsed')) return 'elapsed';
  const letters = tokens.filter((token) => token.kind === 'date').map((token) => token.text);
  // A run of m is minutes beside hours or seconds, and months otherwise.
  const isTime =
    letters.some((run) => /^[hs]/.test(run)) && !letters.some((run) => /^(?:[ydeb]|aaa)/.test(run));
  return isTime ? 'time' : 'date';
}

/**
 * Powers of ten between the stored and the shown number: three for each comma behind the last digit, and one for
 * each digit behind a point that is written as a literal (`0!.0,` shows 12345 as 1.2, in 万).
 */
function scaleOf(tokens: readonly FormatToken[]): number {
  const lastDigit = tokens.findLastIndex((token) => token.kind === 'digit');
  if (lastDigit < 0) return 0;
  const point = tokens.findIndex((token) => token.kind === 'point');
  const commas = trailingCommas(tokens, point < 0 ? lastDigit : lastDigitBefore(tokens, point), lastDigit);
  const split = tokens.findIndex((token) => token.kind === 'literal' && token.text === '.');
  const isSplit = point < 0 && tokens.slice(0, Math.max(0, split)).some((token) => token.kind === 'digit');
  const behind = isSplit ? tokens.slice(split).filter((token) => token.kind === 'digit').length : 0;
  return commas * 3 + behind;
}

function lastDigitBefore(tokens: readonly FormatToken[], at: number): number {
  return tokens.slice(0, at).findLastIndex((token) => token.kind === 'digit');
}

/** Commas scale right behind the last digit, before the decimal point or at the end: `0,.00` as well as `0.00,`. */
function trailingCommas(tokens: readonly FormatToken[], whole: number, last: number): number {
  let commas = 0;
  for (const from of new Set([whole, last])) {
    for (let at = from + 1; tokens[at]?.kind === 'comma'; at++) commas++;
  }
  return commas;
}

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)$/;

function conditionOf(tokens: readonly FormatToken[]): FormatCondition | undefined {
  for (const token of tokens) {
    const [, operator, bound] = (token.kind === 'bracket' && CONDITION.exec(token.text)) || [];
    if (operator !== undefined && bound !== undefined) return { operator, bound: Number(bound) };
  }
  return undefined;
}
