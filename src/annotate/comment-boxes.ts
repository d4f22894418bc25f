import { MAX_COLUMN, MAX_ROW } from '../workbook/limits.js';
import type { XmlReader } from '../workbook/xml-reader.js';
import { type ElementSpan, spanOf } from './element-span.js';
import type { Mark } from './mark.js';
import { XmlEdits } from './xml-edits.js';

/** VML, in which boxes of comments are drawn: ECMA-376 Part 4, clause 19. */
const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

/** Shapes are numbered in blocks of this size, a block or more for every drawing. */
const BLOCK = 1024;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing that holds nothing but these boxes. */
export function newBoxes(block: number, marks: readonly Mark[]): string {
  const names = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const blocks = Array.from({ length: Math.ceil((marks.length + 1) / BLOCK) }, (_, at) => block + at);
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`;
  const shapes = marks.map((mark, at) => boxXml(mark, block * BLOCK + 1 + at));
  return `<xml${names.join('')}>${layout}${SHAPE_TYPE}${shapes.join('')}</xml>`;
}

/** A drawing that boxes can be added to. */
export interface Boxes {
  readonly reader: XmlReader;
  readonly root: ElementSpan;
}

/** Undefined when the drawing is not well-formed XML, as VML often is not, or spells its names in a way of its own. */
export function readBoxes(reader: XmlReader): Boxes | undefined {
  if (reader.next() !== 'start') return undefined;
  const root = spanOf(reader);
  reader.next();
  if (reader.failure !== undefined) return undefined;
  const tag = reader.bytes.toString('utf8', root.from, root.inner);
  const isUsual = Object.entries(NAMESPACES).every(([prefix, uri]) =>
    tag.includes(`xmlns:${prefix}="${uri}"`),
  );
  return isUsual && !root.isEmpty ? { reader, root } : undefined;
}

/** The drawing with the boxes added. */
export function withBoxes({ reader, root }: Boxes, marks: readonly Mark[]): Buffer {
  const edits = new XmlEdits(reader.bytes);
  const whole = edits.slice(0, reader.bytes.length);
  const numbers = [...whole.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, digits]) =>
    Number.parseInt(digits ?? '', 10),
  );
  const last = numbers.reduce((most, number) => Math.max(most, number), BLOCK);
  const type = whole.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  edits.append(root, type + marks.map((mark, at) => boxXml(mark, last + 1 + at)).join(''));
  return edits.result();
}

/** The blocks of shape numbers that drawings of the package have taken. */
export function blocksOf(drawing: string): readonly number[] {
  const lists = [...drawing.matchAll(/<o:idmap\b[^>]*\bdata="([\d,]{1,2000})"/g)].map(
    ([, list]) => list ?? '',
  );
  return lists.flatMap((list) => list.split(',')).map((block) => Number.parseInt(block, 10) || 0);
}

/** Wide enough for a sentence and its remedy, and never across the edge of the sheet. */
const WIDTH_IN_COLUMNS = 4;
const LETTERS_A_LINE = 22;

function boxXml(mark: Mark, id: number): string {
  const lines = mark.remarks.join('\n').split('\n');
  const height = lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / LETTERS_A_LINE), 1);
  // anchors count from 0
  const left = Math.min(mark.column, MAX_COLUMN - WIDTH_IN_COLUMNS - 1);
  const rows = Math.min(Math.max(height, 3), 20);
  const top = Math.min(Math.max(mark.row - 2, 0), MAX_ROW - rows - 1);
  const anchor = [left, 15, top, 10, left + WIDTH_IN_COLUMNS, 15, top + rows, 4].join(', ');
  const data =
    `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${mark.row - 1}</x:Row><x:Column>${mark.column - 1}</x:Column>`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note">${data}</x:ClientData></v:shape>`
  );
}
