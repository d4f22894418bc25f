import type { Diagnosed } from '../../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { hiddenCharacters } from './hidden-characters.js';
import { yamlLimits } from './limits.js';
import { type SourceText, sourceText } from './source-text.js';

/**
 * The bytes of a rule file as text: UTF-8 with or without a byte order mark, line ends CRLF or LF.
 * Another encoding leaves no value; hidden characters are listed and leave the text usable for further findings.
 */
export function decodeRuleFile(file: string, bytes: Uint8Array): Diagnosed<SourceText> {
  const start = { kind: 'text', file, line: 1, column: 1, length: 0 } as const;
  if (bytes.length > yamlLimits.bytes) {
    const args = { bytes: bytes.length, limit: yamlLimits.bytes };
    return refused(diagnostic('rules/file-too-large', args, start));
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return refused(diagnostic('rules/utf-16', { encoding: wide }, start));
  const source = sourceText(file, new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n'));
  if (!isUtf8(bytes)) return refused(notUtf8(source, bytes));
  if (source.lines > yamlLimits.lines) {
    const args = { lines: source.lines, limit: yamlLimits.lines };
    return refused(diagnostic('rules/too-many-lines', args, start));
  }
  return { value: source, diagnostics: hiddenCharacters(source) };
}

function refused(found: Diagnostic): Diagnosed<SourceText> {
  return { value: undefined, diagnostics: [found] };
}

/** UTF-16 by its byte order mark, or by the zero bytes of the ASCII characters with which a rule file begins. */
function wideEncoding(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'UTF-16LE';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'UTF-16BE';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * `source` holds U+FFFD where the bytes are not UTF-8. In GBK no character is right, though some happen to be UTF-8:
 * the place is then the first character that is not ASCII.
 */
function notUtf8(source: SourceText, bytes: Uint8Array): Diagnostic {
  const isGbk = isPairwise(bytes) && isMostlyWrong(source.text);
  const at = source.text.search(isGbk ? /[^\0-\x7f]/ : /\ufffd/);
  const looksLike = isGbk ? 'GBK' : 'unknown';
  return diagnostic('rules/not-utf8', { looksLike }, source.place(at, at + 1));
}

/** Chinese in UTF-8 with a few broken bytes reads as Chinese; GBK hardly ever does. */
function isMostlyWrong(text: string): boolean {
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese < (text.match(/\ufffd/g)?.length ?? 0);
}

/** GBK's shape: every byte from 0x81 on leads a pair whose second byte is 0x40–0xFE and not 0x7F. */
function isPairwise(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) return false;
  }
  return true;
}
