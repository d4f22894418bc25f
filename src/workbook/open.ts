import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { FilePlace } from '../model/place.js';
import { containerOf } from './container.js';
import { openCsv } from './csv.js';
import { defaultLimits, type Limits, overLimit } from './limits.js';
import { refused } from './outcome.js';
import { decodeText, isPlainText } from './text-encoding.js';
import type { Workbook } from './workbook.js';
import { openXlsx } from './xlsx.js';

/**
 * Opens a workbook, deciding by its content what it is: .xlsx, or csv text when the name ends so. Everything else, and
 * everything damaged or ambiguous, is refused with a code of `file/…`. `file` is only a name: nothing is read from disk.
 */
export function openWorkbook(
  file: string,
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
): Diagnosed<Workbook> {
  const place: FilePlace = { kind: 'file', file };
  const all = { ...defaultLimits, ...limits };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return refused(diagnostic('file/empty', {}, place));
  if (buffer.length > all['file-bytes']) return refused(overLimit(all, 'file-bytes', buffer.length, place));
  const container = containerOf(buffer);
  switch (container.kind) {
    case 'zip':
      return openXlsx(file, buffer, all);
    case 'ole2':
      return refused(oleRefusal(container.holds, place));
    case 'other':
      return refused(diagnostic('file/other-format', { format: container.format }, place));
    case 'unmarked':
      return openText(buffer, all, place);
  }
}

function oleRefusal(holds: 'encrypted' | 'workbook' | 'other', place: FilePlace) {
  if (holds === 'encrypted') return diagnostic('file/encrypted', {}, place);
  if (holds === 'other') return diagnostic('file/ole2', { holds }, place);
  return diagnostic('file/ole2', { holds: /\.ett?$/i.test(place.file) ? 'et' : 'xls' }, place);
}

function openText(bytes: Buffer, limits: Limits, place: FilePlace): Diagnosed<Workbook> {
  const { file } = place;
  const isNamedText = /\.(csv|tsv|txt)$/i.test(file);
  const text = decodeText(bytes);
  if (text === undefined && isNamedText) {
    return refused(diagnostic('file/bad-encoding', { encoding: 'UTF-8/UTF-16/GB18030' }, place));
  }
  if (text === undefined || !isPlainText(text)) return refused(diagnostic('file/not-a-workbook', {}, place));
  return isNamedText ? openCsv(file, text, limits) : refused(diagnostic('file/text-not-workbook', {}, place));
}
