import type { PaintedText } from './cell.js';
import type { FormatToken } from './number-format-tokens.js';

/** A stretch of text that a section shows as it is; `at` is where it stands among the digits. */
interface Stretch {
  readonly text: string;
  readonly at: 'before' | 'among' | 'behind';
}

const DASHES = '\\-\u2010-\u2015\u2212\ufe63\uff0d';
const MINUS_BEFORE = new RegExp(`[${DASHES}]|[(（][^)）]*$`, 'u');
const MINUS_BEHIND = new RegExp(`^\\s*[${DASHES}]\\s*$`, 'u');
/** 6 and ６, and what parts digits: 0"."0 shows 12 as 1.2. */
const DIGITS = { before: /[\d.．０-９]\s*$/u, among: /[\d.．。·,，０-９]/u, behind: /^\s*[.．]?[\d０-９]/u };

/** What a section's literal text adds to the number; undefined when that is nothing of note. */
export function paintedText(tokens: readonly FormatToken[]): PaintedText | undefined {
  const stretches = stretchesOf(tokens);
  const words = stretches.map(({ text }) => text.trim()).filter((text) => /[\p{L}%‰]/u.test(text));
  const minus = stretches.some(
    ({ at, text }) =>
      (at === 'before' && MINUS_BEFORE.test(text)) || (at === 'behind' && MINUS_BEHIND.test(text)),
  );
  const digits = stretches.some(({ at, text }) => DIGITS[at].test(text));
  return words.length > 0 || minus || digits ? { words, minus, digits } : undefined;
}

function stretchesOf(tokens: readonly FormatToken[]): readonly Stretch[] {
  const isDigit = ({ kind }: FormatToken) => kind === 'digit' || kind === 'general';
  const [first, last] = [tokens.findIndex(isDigit), tokens.findLastIndex(isDigit)];
  const stretches: Stretch[] = [];
  let open = '';
  for (const [position, token] of [...tokens, END].entries()) {
    const text = shownText(token);
    open += text ?? '';
    if (text !== undefined || open === '') continue;
    const among = position > last ? 'behind' : 'among';
    stretches.push({ text: open, at: position <= first ? 'before' : among });
    open = '';
  }
  return stretches;
}

/** Ends the last stretch. */
const END: FormatToken = { kind: 'semicolon', text: '' };

/** `[$亿元-804]` is shown without its locale (ECMA-376 Part 1, 18.8.31), other brackets are not shown. */
function shownText({ kind, text }: FormatToken): string | undefined {
  if (kind === 'literal') return text;
  if (kind !== 'bracket') return undefined;
  return text.startsWith('$') ? (text.slice(1).split('-')[0] ?? '') : '';
}
