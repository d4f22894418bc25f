import type { OtherFormat } from '../diagnostics/codes/file.js';
import { decodeStrictly, markedEncoding } from './xml-encoding.js';

/** What the bytes of a file say that it is, whatever its name. */
export type Container =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole2'; readonly holds: 'encrypted' | 'workbook' | 'other' }
  | { readonly kind: 'other'; readonly format: OtherFormat }
  /** Text, or something unknown. */
  | { readonly kind: 'unmarked' };

const signatures: readonly (readonly [bytes: readonly number[], container: Container])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { kind: 'zip' }],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { kind: 'other', format: 'pdf' }],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], { kind: 'other', format: 'rar' }],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { kind: 'other', format: '7z' }],
  [[0x1f, 0x8b], { kind: 'other', format: 'gzip' }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: 'other', format: 'image' }],
  [[0xff, 0xd8, 0xff], { kind: 'other', format: 'image' }],
];

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How much of a text is looked at for marks of HTML and XML. */
const HEAD = 4096;

export function containerOf(bytes: Buffer): Container {
  if (startsWith(bytes, OLE2)) return { kind: 'ole2', holds: oleContent(bytes) };
  const known = signatures.find(([signature]) => startsWith(bytes, signature));
  if (known !== undefined) return known[1];
  const format = markupFormat(headText(bytes));
  return format === undefined ? { kind: 'unmarked' } : { kind: 'other', format };
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The names of a compound file's streams stand in it in UTF-16: MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4, MS-XLS 2.1.2. */
function oleContent(bytes: Buffer): 'encrypted' | 'workbook' | 'other' {
  const holds = (name: string) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'workbook' : 'other';
}

function headText(bytes: Buffer): string {
  const encoding = markedEncoding(bytes);
  const head = bytes.subarray(0, HEAD);
  const text = encoding?.startsWith('utf-16') === true ? decodeStrictly(head, encoding) : undefined;
  return (text ?? head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')).trimStart();
}

const HTML =
  /^(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|table|div|script)[\s>]/i;

function markupFormat(head: string): OtherFormat | undefined {
  if (HTML.test(head) || /^MIME-Version:/i.test(head)) return 'html';
  const isXml = /^<\?xml\s/.test(head);
  if (
    /^<(?:\?xml|\?mso-application|Workbook)/.test(head) &&
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  ) {
    return 'xml-2003';
  }
  return isXml ? 'xml' : undefined;
}
