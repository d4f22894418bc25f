// A workbook of any size, fast and always the same: one sheet 数据, a header row, an entity name and numbers of two decimals.
import { crc32, deflateRawSync } from 'node:zlib';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROWS_A_CHUNK = 2000;

/** `headers`: the entity's header, then one for each column of numbers. */
export function workbookBytes({ rows, headers }) {
  return packedWorkbook({
    'sharedStrings.xml': sharedStrings(rows, headers),
    'worksheets/sheet1.xml': sheet(rows, headers.length),
  });
}

/** A workbook of one sheet with these parts, by their names below `xl/`. */
export function packedWorkbook(parts) {
  const all = {
    'workbook.xml': workbook(),
    '_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'sharedStrings.xml': inRoot('sst', ['']),
    'styles.xml': inRoot('styleSheet', ['<cellXfs><xf/></cellXfs>']),
    ...parts,
  };
  return zip([
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ...Object.entries(all).map(([name, content]) => [`xl/${name}`, content]),
  ]);
}

/** A part whose root is this element of the spreadsheet namespace; `pieces` are texts and buffers. */
export function inRoot(tag, pieces) {
  const names = `xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"`;
  return Buffer.concat(
    [`${DECLARATION}<${tag} ${names}>`, ...pieces, `</${tag}>`].map((piece) => Buffer.from(piece)),
  );
}

/** A, B … Z, AA …; `column` counts from 0. */
function letters(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** 0 … 9,999,999, the same sequence every time (linear congruential, the constants of Numerical Recipes). */
function numberSource() {
  let state = 2019;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % 10_000_000;
  };
}

function sheet(rows, columns) {
  const names = Array.from({ length: columns }, (_, column) => letters(column));
  const next = numberSource();
  const chunks = [
    Buffer.from(`${DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetData>${headerRow(names)}`),
  ];
  for (let first = 0; first < rows; first += ROWS_A_CHUNK) {
    let text = '';
    for (let row = first; row < Math.min(rows, first + ROWS_A_CHUNK); row += 1) {
      text += `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>${columns + row}</v></c>`;
      for (let column = 1; column < columns; column += 1) {
        text += `<c r="${names[column]}${row + 2}"><v>${next() / 100}</v></c>`;
      }
      text += '</row>';
    }
    chunks.push(Buffer.from(text));
  }
  chunks.push(Buffer.from('</sheetData></worksheet>'));
  return Buffer.concat(chunks);
}

function headerRow(names) {
  return `<row r="1">${names.map((name, at) => `<c r="${name}1" t="s"><v>${at}</v></c>`).join('')}</row>`;
}

function sharedStrings(rows, headers) {
  const items = [...headers, ...Array.from({ length: rows }, (_, row) => `第${row + 1}号企业`)];
  return Buffer.from(
    `${DECLARATION}<sst xmlns="${SPREADSHEET}">${items.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  );
}

function contentTypes() {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['worksheets/sheet1.xml', 'worksheet'],
    ['sharedStrings.xml', 'sharedStrings'],
    ['styles.xml', 'styles'],
  ].map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${main}.${type}+xml"/>`);
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return Buffer.from(
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${rels}${parts.join('')}</Types>`,
  );
}

function relationships(targets) {
  const items = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return Buffer.from(
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`,
  );
}

function workbook() {
  return Buffer.from(
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
}

function zip(entries) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content, { level: 1 });
    const fields = entryFields(content, packed, Buffer.byteLength(name));
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    directory.push(centralHeader(name, fields, offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** The 26 bytes that the local header and the directory share (APPNOTE 4.3.7 and 4.3.12). */
function entryFields(content, packed, nameLength) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(0x21, 8); // 1980-01-01
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function centralHeader(name, fields, offset) {
  const head = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, fields, tail, Buffer.from(name)]);
}
