import { addressText } from '../workbook/cell-address.js';
import type { XmlReader } from '../workbook/xml-reader.js';
import { type ElementSpan, spanOf } from './element-span.js';
import type { Mark } from './mark.js';
import { XML_HEAD } from './relation-edit.js';
import { escaped, XmlEdits } from './xml-edits.js';

/** What comments of ours are signed with. */
const AUTHOR = 'zone-score';
/** The look of comments in spreadsheet programs in China: 9 points, the colour of notes, a font with Chinese characters. */
const LOOK = '<sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/>';

/** A part of comments with none but these. */
export function newComments(main: string, marks: readonly Mark[]): string {
  const list = marks.map((mark) => commentXml(mark, { prefix: '', author: 0 })).join('');
  const authors = `<authors><author>${AUTHOR}</author></authors>`;
  return `${XML_HEAD}<comments xmlns="${main}">${authors}<commentList>${list}</commentList></comments>`;
}

/** The comments a sheet has. */
export interface Comments {
  readonly reader: XmlReader;
  readonly root: ElementSpan;
  readonly authors: ElementSpan;
  readonly authorCount: number;
  readonly list: ElementSpan;
  /** By the address of the cell. */
  readonly byAddress: ReadonlyMap<string, Comment>;
}

interface Comment {
  readonly text: ElementSpan;
  /** Where a run of text may be put: behind the last one. */
  readonly runPlace: number;
  /** A text that stands alone, without being a run. */
  readonly plain: ElementSpan | undefined;
  /** Begins a conversation, whose text is kept elsewhere: what is added here nobody sees. */
  readonly isThread: boolean;
}

/** Reads a part of comments; undefined when it cannot be added to. */
export function readComments(reader: XmlReader): Comments | undefined {
  const names: string[] = [];
  const byAddress = new Map<string, Comment>();
  let authors: ElementSpan | undefined;
  let list: ElementSpan | undefined;
  if (!reader.enterRoot('comments')) return undefined;
  const root = spanOf(reader, () => {
    if (reader.isMain('authors')) authors = spanOf(reader, () => names.push(reader.content()));
    else if (reader.isMain('commentList')) {
      list = spanOf(reader, () => {
        if (!reader.isMain('comment')) return;
        const address = reader.attribute('ref') ?? '';
        const author = /^\d{1,6}$/.test(reader.attribute('authorId') ?? '')
          ? reader.attribute('authorId')
          : '';
        // [MS-XLSX] 2.6.205: the author of the stand-in for a threaded comment is its id
        const isThread = names[Number.parseInt(author ?? '', 10)]?.startsWith('tc=') === true;
        const comment = readComment(reader, isThread);
        if (comment !== undefined) byAddress.set(address, comment);
      });
    }
  });
  if (reader.failure !== undefined || authors === undefined || list === undefined) return undefined;
  return { reader, root, authors, authorCount: names.length, list, byAddress };
}

function readComment(reader: XmlReader, isThread: boolean): Comment | undefined {
  let text: ElementSpan | undefined;
  let plain: ElementSpan | undefined;
  let runPlace = 0;
  spanOf(reader, () => {
    if (!reader.isMain('text')) return;
    runPlace = reader.position;
    text = spanOf(reader, () => {
      const isPlain = reader.isMain('t');
      const isRun = reader.isMain('r');
      const span = spanOf(reader);
      if (isPlain) plain = span;
      if (isPlain || isRun) runPlace = span.to;
    });
  });
  return text && { text, plain, runPlace, isThread };
}

/** The part with the marks' remarks added: as comments, or below the comment a cell has. */
export function withComments(comments: Comments, marks: readonly Mark[]): Buffer {
  const { reader, root, authors, authorCount, list, byAddress } = comments;
  const edits = new XmlEdits(reader.bytes);
  const prefix = edits.prefixAt(root.from);
  const fresh: string[] = [];
  for (const mark of marks) {
    const old = byAddress.get(addressText(mark));
    if (old === undefined) fresh.push(commentXml(mark, { prefix, author: authorCount }));
    else extend(edits, old, runXml(`\n${textOf(mark)}`, prefix));
  }
  if (fresh.length > 0) {
    edits.append(authors, `<${prefix}author>${AUTHOR}</${prefix}author>`);
    edits.append(list, fresh.join(''));
  }
  return edits.result();
}

function extend(edits: XmlEdits, { text, plain, runPlace }: Comment, run: string): void {
  if (text.isEmpty) {
    edits.append(text, run);
    return;
  }
  const prefix = edits.prefixAt(text.from);
  if (plain !== undefined) {
    edits.insert(plain.from, `<${prefix}r>`);
    edits.insert(plain.to, `</${prefix}r>`);
  }
  edits.insert(runPlace, run);
}

function commentXml(
  mark: Mark,
  { prefix, author }: { readonly prefix: string; readonly author: number },
): string {
  const text = `<${prefix}text>${runXml(textOf(mark), prefix)}</${prefix}text>`;
  return `<${prefix}comment ref="${addressText(mark)}" authorId="${author}">${text}</${prefix}comment>`;
}

function runXml(text: string, prefix: string): string {
  const look = LOOK.replace(/</g, `<${prefix}`);
  const run = `<${prefix}rPr>${look}</${prefix}rPr><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t>`;
  return `<${prefix}r>${run}</${prefix}r>`;
}

/** Text of a comment in Excel: at most so many characters. */
const LONGEST = 32_000;

function textOf({ remarks }: Mark): string {
  return remarks
    .join('\n')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');
}
