import { isUtf8 } from 'node:buffer';
import { decodeStrictly, markedEncoding } from './xml-encoding.js';

/**
 * Text as Chinese offices write it: UTF-8, UTF-16 with a byte order mark, or else GB18030 (which takes in GBK and GB 2312);
 * undefined when the bytes are valid in none of them.
 */
export function decodeText(bytes: Buffer): string | undefined {
  const marked = markedEncoding(bytes);
  return decodeStrictly(bytes, marked ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030'));
}

/** Text holds no control characters but tabs and line ends; binary data soon do. */
export function isPlainText(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 65_536));
}
