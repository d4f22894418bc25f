// The heaviest files that the limits let through, one for each thing that takes memory; nobody sends any such.
import { defaultLimits } from '../../dist/workbook/limits.js';
import { inRoot, packedWorkbook } from './workbook-bytes.mjs';

const MIB = 2 ** 20;
const PART = defaultLimits['part-bytes'] - MIB;
const CSV = defaultLimits['file-bytes'] - MIB;
const ROWS = Math.floor(defaultLimits.cells / 3) - 1;
/** The characters of a string when as many as there may be cells fill a part. */
const EACH = Math.floor(PART / (3 * ROWS)) - '<si><t></t></si>'.length;

let state = 1;
/** Nine digits that deflate cannot foresee, the same every time (linear congruential, of Numerical Recipes). */
function digits() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return String(1_000_000_000 + (state % 1_000_000_000)).slice(1);
}

/** So many characters, different each time; `sign` takes `bytes` of them. */
function text(at, length, sign = 'x', bytes = 1) {
  return `${at}${sign.repeat(Math.max(0, Math.floor((length - 9 - `${at}`.length) / bytes)))}${digits()}`;
}

/** Pieces, each made of its number, until so many bytes or pieces are there. */
function filled(bytes, piece, most = Number.POSITIVE_INFINITY) {
  const chunks = [];
  let [length, pending] = [0, ''];
  for (let at = 0; at < most && length < bytes; at += 1) {
    pending += piece(at);
    if (pending.length < 2 ** 16) continue;
    chunks.push(Buffer.from(pending));
    length += chunks.at(-1).length;
    pending = '';
  }
  return Buffer.concat([...chunks, Buffer.from(pending)]);
}

const inline = (ref, content) => `<c r="${ref}" t="inlineStr"><is><t>${content}</t></is></c>`;
const figure = (ref, content) => `<c r="${ref}"><v>${content}</v></c>`;
const shared = (ref, index) => `<c r="${ref}" t="s"><v>${index}</v></c>`;
const HEADER = `<row r="1">${inline('A1', '开发区')}${inline('B1', '税收')}${inline('C1', '类别')}</row>`;

/** A sheet of the table that the rules want, with these rows below its header. */
function sheet(rows, after = '') {
  return {
    'worksheets/sheet1.xml': inRoot('worksheet', ['<sheetData>', HEADER, rows, '</sheetData>', after]),
  };
}

function rowsOf(cells, most = ROWS) {
  return filled(PART, (at) => `<row r="${at + 2}">${cells(at, at + 2)}</row>`, most);
}

function strings(content) {
  return {
    'sharedStrings.xml': inRoot('sst', [filled(PART, (at) => `<si><t>${content(at)}</t></si>`, 3 * ROWS)]),
  };
}

const threeStrings = (at, row) =>
  shared(`A${row}`, at * 3) + figure(`B${row}`, digits()) + shared(`C${row}`, at * 3 + 1);
const few = () => rowsOf((at, row) => inline(`A${row}`, at) + figure(`B${row}`, at), 10);
const csv = (record, rows = ROWS) =>
  Buffer.concat([Buffer.from('开发区,税收,类别\n'), filled(CSV, record, rows)]);
/** 甲,1, twice as long in GB 18030 as it is in characters. */
const GB = Buffer.from('bcd72c312c0a', 'hex');

const workbooks = {
  'short strings': () => ({ ...sheet(rowsOf(threeStrings)), ...strings((at) => `${at}`) }),
  strings: () => ({ ...sheet(rowsOf(threeStrings)), ...strings((at) => text(at, EACH)) }),
  'Chinese strings': () => ({ ...sheet(rowsOf(threeStrings)), ...strings((at) => text(at, EACH, '税', 3)) }),
  'long strings': () => ({
    ...sheet(rowsOf(threeStrings)),
    ...strings((at) => Array.from({ length: 100 }, () => text(at, 300)).join('')),
  }),
  'strings and inline text': () => ({
    ...sheet(
      rowsOf((at, row) => shared(`A${row}`, at) + figure(`B${row}`, at) + inline(`C${row}`, text(at, 300))),
    ),
    ...strings((at) => text(at, EACH)),
  }),
  figures: () =>
    sheet(rowsOf((at, row) => inline(`A${row}`, at) + figure(`B${row}`, digits()) + inline(`C${row}`, at))),
  'inline text': () =>
    sheet(
      rowsOf(
        (at, row) =>
          inline(`A${row}`, text(at, 150)) + figure(`B${row}`, at) + inline(`C${row}`, text(at, 150)),
      ),
    ),
  'refused figures': () =>
    sheet(rowsOf((at, row) => inline(`A${row}`, at) + inline(`B${row}`, `约${digits()}`))),
  'formulas of another workbook': () =>
    sheet(
      rowsOf(
        (at, row) => `${inline(`A${row}`, at)}<c r="B${row}"><f>[1]S!A${row}+${digits()}</f><v>${at}</v></c>`,
      ),
    ),
  blanks: () =>
    sheet(rowsOf((_, row) => `<c s="0"/>${'<c s="0"/>'.repeat(100)}<c r="XFD${row}"><v>${digits()}</v></c>`)),
  'one text': () =>
    sheet(
      Buffer.concat(
        ['<row r="2"><c r="A2" t="str"><v>', filled(PART, () => `税${digits()}`), '</v></c></row>'].map(
          (piece) => Buffer.from(piece),
        ),
      ),
    ),
  'one attribute': () =>
    sheet(
      Buffer.concat(
        ['<row r="2"><c r="', filled(PART, () => `税${digits()}`), '"/></row>'].map((piece) =>
          Buffer.from(piece),
        ),
      ),
    ),
  'merged cells': () => {
    const merges = Array.from(
      { length: defaultLimits.merges },
      (_, at) => `<mergeCell ref="E${at + 1}:F${at + 1}"/>`,
    );
    return sheet(few(), `<mergeCells>${merges.join('')}</mergeCells>`);
  },
  'number formats': () => {
    const codes = filled(
      PART - 2 * MIB,
      (at) => `<numFmt numFmtId="${at}" formatCode="&quot;${text(at, 200)}&quot;0"/>`,
    );
    return {
      ...sheet(few()),
      'styles.xml': inRoot('styleSheet', [
        '<numFmts>',
        codes,
        `</numFmts><cellXfs>${'<xf numFmtId="9"/>'.repeat(65_000)}</cellXfs>`,
      ]),
    };
  },
  'defined names': () => {
    const names = filled(PART, (at) => `<definedName name="_${at}">[1]S!A${digits()}</definedName>`);
    return {
      ...sheet(few()),
      'workbook.xml': inRoot('workbook', [
        '<sheets><sheet name="表" r:id="rId1"/></sheets><definedNames>',
        names,
        '</definedNames>',
      ]),
    };
  },
  sheets: () => {
    const sheets = filled(PART, (at) => `<sheet name="${at}-${digits()}" r:id="rId1"/>`);
    return { ...sheet(few()), 'workbook.xml': inRoot('workbook', ['<sheets>', sheets, '</sheets>']) };
  },
  relationships: () => {
    const items = filled(PART, (at) => `<Relationship Id="r${at}" Target="${digits()}"/>`);
    const names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
    return {
      ...sheet(few()),
      '_rels/workbook.xml.rels': Buffer.concat([
        Buffer.from(`<Relationships ${names}>`),
        items,
        Buffer.from('</Relationships>'),
      ]),
    };
  },
};

const texts = {
  figures: () => csv((at) => `${at},${digits()},${at}\n`),
  text: () => csv((at) => `${text(at, 90)},${digits()},${text(at, 90, '税', 3)}\n`),
  'refused figures': () => csv((at) => `${at},约${digits()},\n`),
  separators: () => csv((at) => `${at},1,x${','.repeat(180)}\n`),
  quotes: () => csv((at) => `"${'""'.repeat(40)}${at}",1,"${'""'.repeat(40)}${at}"\n`),
  'one line': () => filled(CSV, digits),
  GB18030: () => Buffer.alloc(CSV, GB),
};

/** What makes the bytes of each, by its name. */
export const heavyFiles = new Map([
  ...Object.entries(workbooks).map(([name, parts]) => [`${name}.xlsx`, () => packedWorkbook(parts())]),
  ...Object.entries(texts).map(([name, bytes]) => [`${name}.csv`, bytes]),
]);
