import type { RefusedText } from '../diagnostics/codes/data.js';
import type { DiagnosticArgs } from '../diagnostics/codes/index.js';
import { parseDecimal } from '../number/decimal.js';

type RefusalCode = {
  [C in keyof DiagnosticArgs]: DiagnosticArgs[C] extends RefusedText ? C : never;
}[keyof DiagnosticArgs];

/** Why a text is no number, and the numbers it may have meant. */
export interface RefusedNumber {
  readonly code: RefusalCode | 'data/not-a-number';
  readonly readings: readonly string[];
}

/** A number in the middle of other text, and what follows it. */
const N = String.raw`[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)`;

/** Superscript and subscript digits and signs. */
const RAISED = '¹²³⁰⁴-₎';

interface Shape {
  readonly code: RefusalCode;
  readonly pattern: RegExp;
}

/** Tried in this order; each pattern captures the digits that a person would keep. */
const shapes: readonly Shape[] = [
  { code: 'data/bracketed-number', pattern: shape(String.raw`\((?<n>${N})\s*%?\)`) },
  { code: 'data/permille-in-cell', pattern: shape(String.raw`(?<n>${N})\s*‰`) },
  { code: 'data/marked-number', pattern: shape(String.raw`[▲△▼▽↑↓⬆⬇]\s*(?<n>${N})\s*%?`) },
  {
    code: 'data/approximate-number',
    pattern: shape(String.raw`(?:约|大约|近|将近|接近|超|超过|逾|不足|至少|至多|[≥≤><~≈±]=?)\s*(?<n>${N}).*`),
  },
  {
    code: 'data/approximate-number',
    pattern: shape(String.raw`(?<n>${N}).{0,4}(?:左右|上下|以上|以下|余|多|\+)`),
  },
  { code: 'data/two-numbers', pattern: shape(String.raw`${N}%?(?:\s*[/:~;、至—–-]\s*${N}%?)+`) },
  { code: 'data/raised-digits', pattern: shape(String.raw`[+-]?[\d.,]*[${RAISED}][\d.,${RAISED}\s]*%?`) },
  {
    code: 'data/footnote-in-number',
    pattern: shape(String.raw`(?<n>${N})\s*(?:\*+|#+|[①-⑳]+|\[\d+\]|\(\d+\)|\(?注\d*\)?)`),
  },
  { code: 'data/unit-in-cell', pattern: shape(String.raw`(?<n>${N})\s*[\p{L}\p{Sc}°℃/·²³]+`) },
  { code: 'data/unit-in-cell', pattern: shape(String.raw`[\p{Sc}]\s*(?<n>${N})`) },
  {
    code: 'data/number-in-words',
    pattern: shape(
      '负?[百分之点〇零一二三四五六七八九十千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+[元亩家个人项户件吨]?',
    ),
  },
];

function shape(source: string): RegExp {
  return new RegExp(`^${source}$`, 'u');
}

/** Beyond this a text is a remark; it also keeps the patterns from being run over a page of digits. */
const LONGEST = 64;

/** `narrow` is visible, narrow and not a number in the accepted notation. */
export function refuseNumber(narrow: string): RefusedNumber {
  if (narrow.length > LONGEST) return { code: 'data/not-a-number', readings: [] };
  for (const { code, pattern } of shapes) {
    const found = pattern.exec(narrow);
    if (found) return { code, readings: shapeReadings(code, found.groups?.['n'] ?? '') };
  }
  const joined = validReadings([narrow.replace(/\s+/gu, '').replaceAll(',', '')]);
  if (/\s/u.test(narrow) && joined.length > 0) return { code: 'data/space-in-number', readings: joined };
  if (!/^[+-]?(?=.*\d)[\d.,。·'’_]+%?$/u.test(narrow)) return { code: 'data/not-a-number', readings: [] };
  return { code: 'data/ambiguous-number', readings: separatorReadings(narrow) };
}

/** What a bound or an estimate stands for is no number in it, and 12 of 12亿 is one in another unit than the column's. */
const unlike: readonly RefusalCode[] = ['data/approximate-number', 'data/unit-in-cell'];

function shapeReadings(code: RefusalCode, digits: string): string[] {
  if (unlike.includes(code)) return [];
  const number = digits.replaceAll(',', '');
  if (code === 'data/bracketed-number') return validReadings([`-${number}`, number]);
  if (code === 'data/marked-number') return validReadings([`-${number}`, number]);
  return validReadings([number]);
}

/** Once with every comma as grouping, once with the last separator as the point. */
function separatorReadings(text: string): string[] {
  const number = text.replace('%', '');
  const grouped = number.replace(/[,'’_]/gu, '');
  const last = Math.max(...[',', '.', '。', '·'].map((mark) => number.lastIndexOf(mark)));
  if (last < 0) return validReadings([grouped]);
  const whole = number.slice(0, last).replace(/[^\d+-]/gu, '');
  return validReadings([`${whole}.${number.slice(last + 1)}`, grouped]);
}

function validReadings(candidates: readonly string[]): string[] {
  return [...new Set(candidates)].filter((text) => parseDecimal(text) !== undefined);
}
