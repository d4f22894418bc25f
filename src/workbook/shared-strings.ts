import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { isTextAt } from './bytes-at.js';
import { overLimit } from './limits.js';
import { refused } from './outcome.js';
import { finished, readXml } from './package.js';
import { readRichText } from './rich-text.js';
import { StringTable } from './string-table.js';
import type { WorkbookPart } from './workbook-part.js';
import { XmlReader } from './xml-reader.js';
import type { ZipArchive } from './zip-directory.js';

/** Reads the strings that cells refer to by number at the first call, and remembers them. */
export function sharedStringsOf(archive: ZipArchive, workbook: WorkbookPart): () => Diagnosed<StringTable> {
  let read: Diagnosed<StringTable> | undefined;
  return () => {
    read ??= readSharedStrings(archive, workbook);
    return read;
  };
}

function readSharedStrings(archive: ZipArchive, workbook: WorkbookPart): Diagnosed<StringTable> {
  if (workbook.stringsPart === undefined) {
    const facts = { part: 'sharedStrings', neededBy: workbook.part };
    return refused(diagnostic('file/missing-part', facts, { kind: 'file', file: archive.file }));
  }
  const read = readXml(archive, workbook.stringsPart, workbook.part);
  if (read.value === undefined) return refused(...read.diagnostics);
  const { bytes, place } = read.value;
  // What is not packed is a stretch of the file itself, which must stay as it is.
  const own = bytes.buffer === archive.bytes.buffer ? Buffer.from(bytes) : bytes;
  const reader = new XmlReader(own, place, archive.limits);
  const strings = new StringTable(own);
  if (reader.enterRoot('sst')) readItems(reader, strings);
  return finished(reader, strings);
}

function readItems(reader: XmlReader, strings: StringTable): void {
  const { depth, limits } = reader;
  const isPlain = reader.isPlainMain();
  while (reader.failure === undefined) {
    if (!isPlain || reader.isEmptyElement || !takePlainItem(reader, strings)) {
      const from = reader.position;
      const token = reader.next();
      if (token === 'end') return;
      if (token === 'start' && reader.isMain('si')) strings.add(readRichText(reader), from, reader.position);
      reader.skipTo(depth);
    }
    if (strings.length > limits.cells)
      reader.refuse(overLimit(limits, 'cells', strings.length, reader.place));
  }
}

const OPENINGS: readonly string[] = ['<si><t>', '<si><t xml:space="preserve">'];
const CLOSE = '</t></si>';

/** Takes the common shape of an item in one step, when it stands here and its text needs no decoding. */
function takePlainItem(reader: XmlReader, strings: StringTable): boolean {
  const { bytes, position, limits } = reader;
  const opening = OPENINGS.find((tag) => isTextAt(bytes, position, tag));
  if (opening === undefined) return false;
  const from = position + opening.length;
  const to = plainTextEnd(bytes, from, from + limits['cell-text']);
  if (!isTextAt(bytes, to, CLOSE)) return false;
  reader.position = to + CLOSE.length;
  strings.addPlain(from, to);
  return true;
}

const TAB = 9;
const LF = 10;
const SPACE = 32;
const AMPERSAND = 38;
const LESS = 60;
const UNDERSCORE = 95;
const LOWER_X = 120;
/** With which U+FFFE and U+FFFF begin, which are no characters. */
const LAST_OF_PLANE = 0xef;

/** Where the text ends that is in UTF-8 what it is in XML: what begins there is a tag, or needs decoding or checking. */
function plainTextEnd(bytes: Buffer, from: number, most: number): number {
  let at = from;
  for (; at < most; at++) {
    const byte = bytes[at] ?? LESS;
    if (byte < SPACE ? byte !== TAB && byte !== LF : byte === LESS || byte === AMPERSAND) break;
    if (byte === UNDERSCORE && bytes[at + 1] === LOWER_X) break;
    if (byte === LAST_OF_PLANE && bytes[at + 1] === 0xbf) break;
  }
  return at;
}
