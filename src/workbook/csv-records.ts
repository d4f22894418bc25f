/** A record with its fields, or why it is none; `line` counts lines of text, from 1, `field` fields of the record. */
export type CsvRecord =
  | { readonly fields: readonly string[] }
  | { readonly problem: 'file/unclosed-quote' | 'file/stray-quote'; readonly line: number }
  | { readonly excess: 'fields' }
  | { readonly excess: 'text'; readonly field: number; readonly found: number };

/** The most fields of a record, characters of a field, and fields of all records together, that are looked at. */
export interface CsvLimits {
  readonly fields: number;
  readonly text: number;
  readonly together: number;
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
      const end = readField(text, at, fields);
      if (typeof end !== 'number' || fields.length > limits.fields) {
        yield typeof end === 'number' ? { excess: 'fields' } : failureOf(content, end, fields.length + 1);
        return;
      }
      isMore = content.charCodeAt(end) === text.separator;
      at = isMore ? end + 1 : afterLineEnd(content, end);
    }
    yield { fields };
  }
}

interface CsvText {
  readonly content: string;
  readonly separator: number;
  readonly longest: number;
}

type FieldFailure =
  | { readonly found: number }
  | { readonly problem: 'file/unclosed-quote' | 'file/stray-quote'; readonly at: number };

function failureOf(content: string, failure: FieldFailure, field: number): CsvRecord {
  return 'found' in failure
    ? { excess: 'text', field, found: failure.found }
    : { problem: failure.problem, line: lineAt(content, failure.at) };
}

/** Puts the field that begins here with the others; answers where it ends. */
function readField(text: CsvText, from: number, fields: string[]): number | FieldFailure {
  const { content, separator, longest } = text;
  if (content.charCodeAt(from) === QUOTE) return readQuoted(text, from, fields);
  let end = from;
  for (; end < content.length; end++) {
    const sign = content.charCodeAt(end);
    if (sign === separator || sign === LF || sign === CR) break;
  }
  if (end - from > longest) return { found: end - from };
  fields.push(content.slice(from, end));
  return end;
}

function readQuoted(text: CsvText, from: number, fields: string[]): number | FieldFailure {
  const { content, longest } = text;
  let doubled = 0;
  let close = from + 1;
  for (; close < content.length; close++) {
    if (content.charCodeAt(close) !== QUOTE) continue;
    if (content.charCodeAt(close + 1) !== QUOTE) break;
    doubled++;
    close++;
  }
  if (close >= content.length) return { problem: 'file/unclosed-quote', at: from };
  const end = close + 1;
  if (end < content.length && !isFieldEnd(content.charCodeAt(end), text)) {
    return { problem: 'file/stray-quote', at: end };
  }
  const found = close - from - 1 - doubled;
  if (found > longest) return { found };
  const inside = content.slice(from + 1, close);
  fields.push(doubled === 0 ? inside : inside.replaceAll('""', '"'));
  return end;
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
