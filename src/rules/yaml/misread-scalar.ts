import type { CST } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { halfWidth } from './full-width.js';
import { codePoint } from './hidden-characters.js';
import { excerpt, type SourceText } from './source-text.js';

/**
 * Where an unquoted scalar stands. `compact-key`: a key after `key: ` on one line; `bare-key`, `flow-bare`: where
 * a key should be, but no colon follows; `value`: behind its key; `own-line`: on the lines below its key.
 */
export type ScalarContext =
  | 'root'
  | 'key'
  | 'compact-key'
  | 'bare-key'
  | 'value'
  | 'own-line'
  | 'item'
  | 'flow-key'
  | 'flow-bare'
  | 'flow-value'
  | 'flow-item';

interface Plain {
  readonly source: SourceText;
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
  readonly context: ScalarContext;
  readonly inFlow: boolean;
  /** From here on the text stands where a `key: value` is to be expected. */
  readonly from: number;
}

type Check = (plain: Plain) => Diagnostic | undefined;

/** In this order: what explains a scalar best comes first. */
const CHECKS: readonly Check[] = [
  oddSpace,
  curlyQuotes,
  fullWidthBrackets,
  fullWidthComma,
  fullWidthColon,
  noSpaceAfterColon,
  foldedLines,
  noColon,
];

/** The first reason to believe that an unquoted scalar is not what its author meant. */
export function misreadScalar(
  source: SourceText,
  token: CST.FlowScalar,
  context: ScalarContext,
): Diagnostic | undefined {
  const text = token.source;
  const plain = {
    source,
    text,
    start: token.offset,
    context,
    inFlow: context.startsWith('flow'),
    from: keyZone(text, context),
  };
  for (const check of CHECKS) {
    const found = check(plain);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Text behind its key, or in a list, is text; its continuation lines, and any place of a key, may hold a lost key. */
function keyZone(text: string, context: ScalarContext): number {
  const isText = ['value', 'item', 'compact-key', 'flow-value', 'flow-item'].includes(context);
  if (!isText) return 0;
  const newline = text.indexOf('\n');
  return newline === -1 ? text.length : newline;
}

/** Spaces of other widths do not indent: a line that begins with one begins with a letter, to YAML. */
function oddSpace({ source, text, start }: Plain): Diagnostic | undefined {
  const match = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.exec(text);
  const odd = match ?? /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/.exec(text);
  if (odd === null) return undefined;
  const at = start + odd.index;
  return diagnostic('rules/odd-space', { codePoint: codePoint(odd[0]) }, source.place(at, at + 1));
}

/** “…” around the whole, or “ without its ” (cut by a comma or a colon); “十四五”规划 is text. */
function curlyQuotes(plain: Plain): Diagnostic | undefined {
  if (!/^[“”‘’]/.test(plain.text)) return undefined;
  const opened = plain.text.match(/[“‘]/g)?.length ?? 0;
  const closed = plain.text.match(/[”’]/g)?.length ?? 0;
  const around = /^[“”‘’][^“”‘’]*[“”‘’]$/.test(plain.text);
  return around || opened !== closed ? fullWidth(plain, 0) : undefined;
}

function fullWidthBrackets(plain: Plain): Diagnostic | undefined {
  const at = plain.text.search(plain.inFlow ? /[｛｝［］]/ : /^[｛［]/);
  return at === -1 ? undefined : fullWidth(plain, at);
}

/** Inside brackets a comma separates; 、 only between items of a list, for in a text it is common. */
function fullWidthComma(plain: Plain): Diagnostic | undefined {
  if (!plain.inFlow) return undefined;
  const listed = plain.context === 'flow-item' || plain.context === 'flow-bare';
  const at = plain.text.search(listed ? /[，、]/ : /，/);
  return at === -1 ? undefined : fullWidth(plain, at);
}

function fullWidthColon(plain: Plain): Diagnostic | undefined {
  const at = plain.text.indexOf('：', plain.from);
  return at === -1 ? undefined : fullWidth(plain, at);
}

/** At the start of a line, a name with its colon and no space; not an address, not a Windows path. */
const LOST_COLON = /(?:^|\n)[^\S\n]*[^\s:{}[\]"'#]+:(?=[^\s:/\\])/;
/** The same where a text may stand: not a time of day either. */
const LOST_COLON_NOT_TIME = /(?:^|\n)[^\S\n]*(?!\d{1,2}:\d\d)[^\s:{}[\]"'#]+:(?=[^\s:/\\])/;
/** `税收:{unit: 万元}` has a colon, but not the one that was meant. */
const COLON_AND_OPENING = /[^\n:]:(?=[{["'])/;

/** `权重:40` */
function noSpaceAfterColon({ source, text, start, from, context }: Plain): Diagnostic | undefined {
  const match = colonPattern(context, text).exec(text.slice(from));
  if (match === null) return undefined;
  const colon = start + from + match.index + match[0].length - 1;
  const args = { text: source.lineAt(colon) };
  return diagnostic('rules/no-space-after-colon', args, source.place(colon, colon + 1));
}

function colonPattern(context: ScalarContext, text: string): RegExp {
  if (context === 'bare-key' || context === 'flow-bare') return LOST_COLON;
  if (!context.endsWith('key')) return LOST_COLON_NOT_TIME;
  return text.includes('\n') ? LOST_COLON : COLON_AND_OPENING;
}

/**
 * Lines that YAML joins by a space. As a key: lines without a colon before it, or, behind a value, a line indented too
 * far. Within brackets, two parts whose comma is missing.
 */
function foldedLines(plain: Plain): Diagnostic | undefined {
  const { source, text, start, context } = plain;
  if (!text.includes('\n')) return undefined;
  if (plain.inFlow) return missingComma(plain);
  if (context !== 'key' && context !== 'compact-key') return undefined;
  if (context === 'key') return withoutColon(plain);
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const at = start + text.length - line.trimStart().length;
  const args = { text: source.lineAt(at) };
  return diagnostic('rules/bad-indent', args, source.place(at, start + text.length));
}

function missingComma({ source, text, start }: Plain): Diagnostic {
  const args = { text: excerpt(text.replaceAll(/\s+/g, ' ')) };
  return diagnostic('rules/missing-comma', args, source.place(start, start + text.length));
}

function noColon(plain: Plain): Diagnostic | undefined {
  return plain.context === 'bare-key' ? withoutColon(plain) : undefined;
}

function withoutColon({ source, text, start }: Plain): Diagnostic {
  const [first = ''] = text.split('\n', 1);
  return diagnostic('rules/no-colon', { text: excerpt(first) }, source.place(start, start + text.length));
}

function fullWidth({ source, text, start }: Plain, at: number): Diagnostic {
  const found = text.charAt(at);
  const place = source.place(start + at, start + at + 1);
  return diagnostic('rules/full-width', { found, expected: halfWidth(found) }, place);
}
