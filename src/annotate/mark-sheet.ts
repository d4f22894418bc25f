import { addressText } from '../workbook/cell-address.js';
import { readZipEntry } from '../workbook/zip-entry.js';
import { blocksOf, newBoxes, readBoxes, withBoxes } from './comment-boxes.js';
import { type Comments, newComments, readComments, withComments } from './comments.js';
import type { FilledStyle, Mark } from './mark.js';
import type { PackageEdit } from './package-edit.js';
import { marksOf, type Pointer, shownCell } from './pointers.js';
import { RelationEdit } from './relation-edit.js';
import { markCells } from './sheet-cells.js';
import { readOutline, type SheetOutline } from './sheet-outline.js';
import { XmlEdits } from './xml-edits.js';

/** What the marking of one sheet needs beside what is to be marked. */
export interface MarkingOf {
  readonly pack: PackageEdit;
  /** The name of the sheet's part. */
  readonly part: string;
  readonly neededBy: string;
  readonly styles: FilledStyle;
}

/** How a cell that a finding points at came out. */
export type Marked = 'marked' | 'coloured' | 'untouched';

/** What became of a cell, by where it stands. */
export type MarkedCell = (row: number, column: number) => Marked;

/** More cells than a person mends; those beyond are listed only. */
const MOST_POINTERS = 20_000;

/** More boxes than this make a sheet slow to open; the cells beyond are coloured and listed. */
const MOST_COMMENTS = 5000;

/** Colours the cells and puts comments on them; a sheet that takes neither stays as it is. */
export function markSheet(marking: MarkingOf, pointers: readonly Pointer[]): MarkedCell {
  const { pack, part, neededBy, styles } = marking;
  const outlined = pack.open(part, neededBy).value;
  const outline = outlined && readOutline(outlined);
  const reader = pack.open(part, neededBy).value;
  if (outline === undefined || reader === undefined) return () => 'untouched';
  const marks = marksOf(pointers.slice(0, MOST_POINTERS), outline.merges);
  const coloured = new Set(marks.map(addressText));
  const edits = new XmlEdits(reader.bytes);
  if (!markCells({ reader, edits, outline, styles }, marks)) return () => 'untouched';
  const commented = addComments(marking, { outline, edits }, marks.slice(0, MOST_COMMENTS));
  pack.write(part, edits.result());
  return (row, column) => {
    const address = addressText(shownCell({ row, column }, outline.merges));
    if (commented.has(address)) return 'marked';
    return coloured.has(address) ? 'coloured' : 'untouched';
  };
}

interface SheetEdit {
  readonly outline: SheetOutline;
  readonly edits: XmlEdits;
}

/** Answers the addresses of the cells that have their comment. */
function addComments(marking: MarkingOf, sheet: SheetEdit, marks: readonly Mark[]): ReadonlySet<string> {
  const { pack, part } = marking;
  const none = new Set<string>();
  if (pack.dialect.isStrict) return none;
  const relations = RelationEdit.read(pack, part).value;
  if (relations === undefined) return none;
  const there = relations.partOf('comments');
  const comments = there === undefined ? undefined : openComments(pack, part, there);
  const taken = marks.filter((mark) => comments?.byAddress.get(addressText(mark))?.isThread !== true);
  const fresh = taken.filter((mark) => comments?.byAddress.has(addressText(mark)) !== true);
  const isReadable = there === undefined || comments !== undefined;
  if (!isReadable || taken.length === 0 || !addBoxes(marking, { ...sheet, relations }, fresh)) return none;
  if (there !== undefined && comments !== undefined) pack.write(there, withComments(comments, taken));
  else {
    const name = pack.freeName('xl/comments', '.xml');
    pack.add(name, newComments(pack.dialect.main, taken), COMMENTS_TYPE);
    relations.add('comments', name);
  }
  relations.write();
  return new Set(taken.map(addressText));
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

function openComments(pack: PackageEdit, part: string, comments: string): Comments | undefined {
  const reader = pack.openUnchanged(comments, part);
  return reader && readComments(reader);
}

interface Related extends SheetEdit {
  readonly relations: RelationEdit;
}

/** Draws the boxes of new comments; false when the sheet's drawing takes none. */
function addBoxes({ pack, part }: MarkingOf, sheet: Related, marks: readonly Mark[]): boolean {
  const { outline, edits, relations } = sheet;
  if (marks.length === 0) return true;
  if (outline.drawing !== undefined) {
    const drawing = relations.partWith(outline.drawing);
    const reader = drawing === undefined ? undefined : pack.openUnchanged(drawing, part);
    const boxes = reader && readBoxes(reader);
    if (drawing === undefined || boxes === undefined) return false;
    pack.write(drawing, withBoxes(boxes, marks));
    return true;
  }
  // comments without a drawing are drawn by nobody, and ours would be no different
  if (relations.partOf('comments') !== undefined) return false;
  const name = pack.freeName('xl/drawings/vmlDrawing', '.vml');
  pack.write(name, newBoxes(freeBlock(pack), marks));
  const id = relations.add('vmlDrawing', name);
  const element = `${edits.prefixAt(outline.root.from)}legacyDrawing`;
  edits.insert(outline.drawingPlace, `<${element} xmlns:r="${pack.dialect.relations}" r:id="${id}"/>`);
  return true;
}

/** The first block of shape numbers behind those that drawings have taken. */
function freeBlock(pack: PackageEdit): number {
  const drawings = [...pack.archive.entries.values()].filter(({ name }) => /\.vml$/i.test(name));
  const there = drawings.flatMap((entry) => readZipEntry(pack.archive, entry).value ?? []);
  const blocks = [...there, ...pack.changed('.vml')].flatMap((bytes) => blocksOf(bytes.toString('latin1')));
  return blocks.reduce((most, block) => Math.max(most, block), 0) + 1;
}
