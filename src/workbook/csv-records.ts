/** A record with its fields, or why it is none; `line` counts lines of text, from 1, `field` fields of the record. */
export type CsvRecord =
  | { readonly fields: readonly string[] }
  | { readonly problem: 'file/unclosed-quote' | 'file/stray-quote'; readonly line: number }
  | { readonly excess: 'fields' }
  | { readonly excess: 'text'; readonly field: number; readonly found: number };

/** The most fields of a record, and the most characters of a field, that are looked at. */
export interface CsvLimits {
  readonly fields: number;
  readonly text: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
const SEMICOLON = 59;

/**
 * The separator: the only one of comma, semicolon and tab that stands outside quotes in the first line that has any.
 * Several of them are answered as they are, with their line; a table of one column counts as separated by commas.
 */
export function separatorOf(content: string): string | { separators: readonly string[]; line: number } {
  const found = new Set<number>();
  let isQuoted = false;
  let at = 0;
  for (; at < content.length; at++) {
    const sign = content.charCodeAt(at);
    if (sign === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted || sign > SEMICOLON) continue;
    else if (sign === COMMA || sign === SEMICOLON || sign === TAB) found.add(sign);
    else if (isLineEnd(sign) && found.size > 0) break;
  }
  const separators = [COMMA, SEMICOLON, TAB].filter((sign) => found.has(sign));
  const [only, ...others] = separators.map((sign) => String.fromCharCode(sign));
  if (only === undefined || others.length === 0) return only ?? ',';
  return { separators: [only, ...others], line: lineAt(content, at) };
}

/**
 * The records of RFC 4180, with any line ends; a quotation mark inside a field without quotes is a character. What is no
 * record, or larger than allowed, is the last that is answered.
 */
export function* csvRecords(content: string, separator: string, limits: CsvLimits): Generator<CsvRecord> {
  const text = { content, separator: separator.charCodeAt(0), longest: limits.text };
  for (let at = 0; at < content.length; ) {
    const fields: string[] = [];
    for (let isMore = true; isMore; ) {
      const field = readField(text, at);
      const failure = 'text' in field ? undefined : failureOf(content, field, fields.length + 1);
      if (failure !== undefined || !('text' in field) || fields.length >= limits.fields) {
        yield failure ?? { excess: 'fields' };
        return;
      }
      fields.push(field.text);
      isMore = content.charCodeAt(field.end) === text.separator;
      at = isMore ? field.end + 1 : afterLineEnd(content, field.end);
    }
    yield { fields };
  }
}

interface CsvText {
  readonly content: string;
  readonly separator: number;
  readonly longest: number;
}

interface Field {
  readonly text: string;
  readonly end: number;
}

type FieldFailure =
  | { readonly found: number }
  | { readonly problem: 'file/unclosed-quote' | 'file/stray-quote'; readonly at: number };

function failureOf(content: string, failure: FieldFailure, field: number): CsvRecord {
  return 'found' in failure
    ? { excess: 'text', field, found: failure.found }
    : { problem: failure.problem, line: lineAt(content, failure.at) };
}

function readField(text: CsvText, from: number): Field | FieldFailure {
  const { content, longest } = text;
  if (content.charCodeAt(from) === QUOTE) return readQuoted(text, from);
  let end = from;
  while (end < content.length && !isFieldEnd(content.charCodeAt(end), text)) end++;
  return end - from > longest ? { found: end - from } : { text: content.slice(from, end), end };
}

function readQuoted(text: CsvText, from: number): Field | FieldFailure {
  const { content, longest } = text;
  let doubled = 0;
  let close = content.indexOf('"', from + 1);
  while (close >= 0 && content.charCodeAt(close + 1) === QUOTE) {
    doubled++;
    close = content.indexOf('"', close + 2);
  }
  if (close < 0) return { problem: 'file/unclosed-quote', at: from };
  const end = close + 1;
  if (end < content.length && !isFieldEnd(content.charCodeAt(end), text)) {
    return { problem: 'file/stray-quote', at: end };
  }
  const found = close - from - 1 - doubled;
  if (found > longest) return { found };
  return { text: content.slice(from + 1, close).replaceAll('""', '"'), end };
}

function isFieldEnd(sign: number, { separator }: CsvText): boolean {
  return sign === separator || isLineEnd(sign);
}

function isLineEnd(sign: number): boolean {
  return sign === LF || sign === CR;
}

function afterLineEnd(content: string, at: number): number {
  return content.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function lineAt(content: string, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at++) {
    const sign = content.charCodeAt(at);
    if (sign === LF || (sign === CR && content.charCodeAt(at + 1) !== LF)) line++;
  }
  return line;
}
