import { isAscii, isUtf8 } from 'node:buffer';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../model/place.js';
import { type Limits, overLimit } from './limits.js';
import { refused, usable } from './outcome.js';

/** The encodings that occur in workbooks, by the names XML declarations give them. */
const decoders: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
};

/** Another encoding takes up to so many times its bytes: as it is, as a string, as UTF-8. */
const RECODING = 4;

/** The part's text as valid UTF-8 without a byte order mark; text that does not decode without loss is refused. */
export function utf8Xml(bytes: Buffer, place: Place, limits: Limits): Diagnosed<Buffer> {
  const declared = markedEncoding(bytes) ?? declaredEncoding(bytes);
  const encoding = decoders[declared.toLowerCase()];
  if (encoding === undefined) {
    if (isAscii(bytes)) return usable(bytes);
    return refused(diagnostic('file/unsupported-encoding', { encoding: declared }, place));
  }
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) return refused(diagnostic('file/bad-encoding', { encoding: 'UTF-8' }, place));
    return usable(hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes);
  }
  const space = bytes.length * RECODING;
  if (space > limits['part-bytes']) return refused(overLimit(limits, 'part-bytes', space, place));
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) {
    return refused(diagnostic('file/bad-encoding', { encoding: encoding.toUpperCase() }, place));
  }
  return usable(Buffer.from(text, 'utf8'));
}

/** The text without its byte order mark, or undefined when the bytes are not of this encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By byte order mark, or by how `<?` must look in UTF-16 (XML 1.0, appendix F). */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be';
  return hasUtf8Mark(bytes) ? 'utf-8' : undefined;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function declaredEncoding(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 200);
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? 'utf-8';
}
