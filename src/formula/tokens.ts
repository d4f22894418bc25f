import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { foldLookAlikes } from './look-alikes.js';
import { readNumber } from './number-token.js';
import { NAME, reportSince, type Scanner, spanSince, type Token, take } from './scanner.js';
import type { FormulaSource } from './source.js';

/**
 * The words of a formula, the last of kind 'end'. Undefined when something in it cannot be a word; look-alikes
 * and faulty numbers are reported and read as what was likely meant, so that parsing can go on to find more.
 */
export function tokenize(source: FormulaSource): Diagnosed<readonly Token[]> {
  const folded = foldLookAlikes(source.text);
  const scanner: Scanner = { source, folded, tokens: [], found: [], at: 0 };
  for (const { found, use, span } of folded.replaced) {
    scanner.found.push(diagnostic('formula/look-alike', { found, use }, source.place(span)));
  }
  let usable = true;
  while (!atEnd(scanner)) usable = readToken(scanner) && usable;
  const end = { start: source.text.length, end: source.text.length };
  scanner.tokens.push({ kind: 'end', span: end });
  return { value: usable ? scanner.tokens : undefined, diagnostics: scanner.found };
}

function atEnd(scanner: Scanner): boolean {
  take(scanner, /\s+/uy);
  return scanner.at >= scanner.folded.text.length;
}

function readToken(scanner: Scanner): boolean {
  if (readNumber(scanner) || readName(scanner) || readSign(scanner)) return true;
  readUnreadable(scanner);
  return false;
}

const QUOTED_NAME = /「[^「」\r\n]*」/uy;
const WORDS = new Set(['and', 'or', 'not']);

function readName(scanner: Scanner): boolean {
  const start = scanner.at;
  const quoted = take(scanner, QUOTED_NAME);
  const text = quoted?.slice(1, -1) ?? take(scanner, NAME);
  if (text === undefined) return false;
  const span = spanSince(scanner, start);
  const word = text.toLowerCase();
  if (quoted !== undefined || !WORDS.has(word)) {
    scanner.tokens.push({ kind: 'name', name: text.normalize('NFC'), quoted: quoted !== undefined, span });
    return true;
  }
  if (word !== text) reportSince(scanner, start, 'formula/look-alike', { found: text, use: word });
  scanner.tokens.push({ kind: 'sign', sign: word, span });
  return true;
}

const SIGN = /<=|>=|<>|!=|[<>=+\-*/^(),]/uy;
/** Signs of other languages, and the one of ours that each stands for. */
const FOREIGN_SIGN = /===?|!==|=<|=>|&&|\|\||\*\*|!(?!=)/uy;
const foreign: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['===', '='],
  ['!==', '<>'],
  ['=<', '<='],
  ['=>', '>='],
  ['&&', 'and'],
  ['||', 'or'],
  ['**', '^'],
  ['!', 'not'],
]);

function readSign(scanner: Scanner): boolean {
  const start = scanner.at;
  const found = take(scanner, FOREIGN_SIGN);
  const use = found === undefined ? undefined : foreign.get(found);
  if (found !== undefined && use !== undefined) {
    reportSince(scanner, start, 'formula/look-alike', { found, use });
  }
  const sign = use ?? take(scanner, SIGN);
  if (sign === undefined) return false;
  scanner.tokens.push({ kind: 'sign', sign: sign === '!=' ? '<>' : sign, span: spanSince(scanner, start) });
  return true;
}

function readUnreadable(scanner: Scanner): void {
  const start = scanner.at;
  const unclosed = take(scanner, /「|\[(?![^\]]*\])/uy);
  if (unclosed !== undefined) {
    reportSince(scanner, start, 'formula/unclosed', {
      open: unclosed,
      close: unclosed === '「' ? '」' : ']',
    });
    scanner.at = scanner.folded.text.length;
    return;
  }
  const text = take(scanner, /(["'`])[^"'`]*\1|[“”][^“”]*[“”]|[‘’][^‘’]*[‘’]/uy);
  if (text !== undefined) {
    reportSince(scanner, start, 'formula/text', { text: text.slice(1, -1) });
    return;
  }
  const character = take(scanner, /[\s\S]/uy) ?? '';
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  // What cannot be seen, or would turn the message around, is shown by its number alone.
  const shown = /^[\p{C}\p{M}\p{Z}]$/u.test(character) ? '' : character;
  reportSince(scanner, start, 'formula/unexpected-character', { character: shown, codePoint: `U+${code}` });
}
