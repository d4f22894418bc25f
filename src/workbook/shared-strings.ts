import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { isTextAt } from './bytes-at.js';
import type { CellValue } from './cell.js';
import { overLimit } from './limits.js';
import { refused } from './outcome.js';
import { finished, openXml } from './package.js';
import { readRichText } from './rich-text.js';
import type { WorkbookPart } from './workbook-part.js';
import type { XmlReader } from './xml-reader.js';
import { decodeXstring, isXmlText, withPlainLineBreaks } from './xml-text.js';
import type { ZipArchive } from './zip-directory.js';

/** The strings that cells refer to by number, as the values those cells hold. */
export type SharedStrings = readonly CellValue[];

/** Reads the strings at the first call and remembers them. */
export function sharedStringsOf(archive: ZipArchive, workbook: WorkbookPart): () => Diagnosed<SharedStrings> {
  let read: Diagnosed<SharedStrings> | undefined;
  return () => {
    read ??= readSharedStrings(archive, workbook);
    return read;
  };
}

function readSharedStrings(archive: ZipArchive, workbook: WorkbookPart): Diagnosed<SharedStrings> {
  if (workbook.stringsPart === undefined) {
    const facts = { part: 'sharedStrings', neededBy: workbook.part };
    return refused(diagnostic('file/missing-part', facts, { kind: 'file', file: archive.file }));
  }
  const opened = openXml(archive, workbook.stringsPart, workbook.part);
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const strings: CellValue[] = [];
  if (reader.enterRoot('sst')) readItems(reader, strings);
  return finished(reader, strings);
}

function readItems(reader: XmlReader, strings: CellValue[]): void {
  const { depth, limits } = reader;
  const isPlain = reader.isPlainMain();
  while (reader.failure === undefined) {
    const plain = isPlain && !reader.isEmptyElement ? plainItem(reader) : undefined;
    if (plain !== undefined) strings.push({ kind: 'text', text: plain });
    else {
      const token = reader.next();
      if (token === 'end') return;
      if (token === 'start' && reader.isMain('si')) strings.push(readRichText(reader));
      reader.skipTo(depth);
    }
    if (strings.length > limits.cells)
      reader.refuse(overLimit(limits, 'cells', strings.length, reader.place));
  }
}

const OPENINGS: readonly string[] = ['<si><t>', '<si><t xml:space="preserve">'];
const CLOSE = '</t></si>';
const LESS = 60;

/** Takes the common shape of an item in one step, when it stands here and its text needs no decoding. */
function plainItem(reader: XmlReader): string | undefined {
  const { bytes, position } = reader;
  const opening = OPENINGS.find((tag) => isTextAt(bytes, position, tag));
  if (opening === undefined) return undefined;
  const from = position + opening.length;
  const to = bytes.indexOf(LESS, from);
  if (to < 0 || !isTextAt(bytes, to, CLOSE)) return undefined;
  const text = bytes.toString('utf8', from, to);
  if (text.includes('&') || !isXmlText(text)) return undefined;
  reader.position = to + CLOSE.length;
  return decodeXstring(withPlainLineBreaks(text));
}
