/** A record with its fields, or what is wrong with it; `line` counts lines of text, from 1. */
export type CsvRecord =
  | { readonly fields: readonly string[] }
  | { readonly problem: 'file/unclosed-quote' | 'file/stray-quote'; readonly line: number };

const QUOTE = '"';
const separators: readonly string[] = [',', ';', '\t'];

/**
 * The separator: the only one of comma, semicolon and tab that stands outside quotes in the first line that has any.
 * Several of them are answered as they are, with their line; a table of one column counts as separated by commas.
 */
export function separatorOf(content: string): string | { separators: readonly string[]; line: number } {
  const found = new Set<string>();
  let isQuoted = false;
  let at = 0;
  for (; at < content.length; at++) {
    const sign = content.charAt(at);
    if (sign === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (separators.includes(sign)) found.add(sign);
    else if (isLineEnd(sign) && found.size > 0) break;
  }
  const [only, ...others] = separators.filter((separator) => found.has(separator));
  if (only === undefined || others.length === 0) return only ?? ',';
  return { separators: [only, ...others], line: lineAt(content, at) };
}

/** The records of RFC 4180, with any line ends; a quotation mark inside a field without quotes is a character. */
export function* csvRecords(content: string, separator: string): Generator<CsvRecord> {
  for (let at = 0; at < content.length; ) {
    const fields: string[] = [];
    for (let isMore = true; isMore; ) {
      const field = readField(content, at, separator);
      if ('problem' in field) {
        yield { problem: field.problem, line: lineAt(content, field.at) };
        return;
      }
      fields.push(field.text);
      isMore = content.charAt(field.end) === separator;
      at = isMore ? field.end + 1 : afterLineEnd(content, field.end);
    }
    yield { fields };
  }
}

type Field =
  | { readonly text: string; readonly end: number }
  | { readonly problem: 'file/unclosed-quote' | 'file/stray-quote'; readonly at: number };

function readField(content: string, from: number, separator: string): Field {
  if (content.charAt(from) === QUOTE) return readQuoted(content, from, separator);
  let end = from;
  while (end < content.length && !isFieldEnd(content.charAt(end), separator)) end++;
  return { text: content.slice(from, end), end };
}

function readQuoted(content: string, from: number, separator: string): Field {
  let close = content.indexOf(QUOTE, from + 1);
  while (close >= 0 && content.charAt(close + 1) === QUOTE) close = content.indexOf(QUOTE, close + 2);
  if (close < 0) return { problem: 'file/unclosed-quote', at: from };
  const end = close + 1;
  if (end < content.length && !isFieldEnd(content.charAt(end), separator)) {
    return { problem: 'file/stray-quote', at: end };
  }
  return { text: content.slice(from + 1, close).replaceAll('""', QUOTE), end };
}

function isFieldEnd(sign: string, separator: string): boolean {
  return sign === separator || isLineEnd(sign);
}

function isLineEnd(sign: string): boolean {
  return sign === '\n' || sign === '\r';
}

function afterLineEnd(content: string, at: number): number {
  return content.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function lineAt(content: string, at: number): number {
  return content.slice(0, at).split(/\r\n|\r|\n/).length;
}
