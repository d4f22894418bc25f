import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, MAIN } from './build-xlsx.js';
import { readAll, sheetOf, told, valuesOf, withSheetXml } from './reading.js';

const read = (xml: string | Uint8Array) => readAll('t.xlsx', withSheetXml(xml));
const SHEET = 'xl/worksheets/sheet1.xml';

/** Two cells, A1 = 1 and A2 = 乙, under a prefix and in another namespace. */
const rowsOf = (x: string) =>
  `<${x}row r="1"><${x}c r="A1"><${x}v>1</${x}v></${x}c></${x}row>` +
  `<${x}row r="2"><${x}c r="A2" t="s"><${x}v>1</${x}v></${x}c></${x}row>`;
const expected = { A1: { kind: 'number', value: 1 }, A2: { kind: 'text', text: '乙' } };
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const UTF16 = `<?xml version="1.0" encoding="UTF-16"?>${sheetOf(rowsOf(''))}`;

describe('worksheet parts that are read', () => {
  test.each<[string, string | Uint8Array]>([
    ['plain', sheetOf(rowsOf(''))],
    ['prefixed', `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rowsOf('x:')}</x:sheetData></x:worksheet>`],
    ['strict', `<worksheet xmlns="${STRICT}"><sheetData>${rowsOf('')}</sheetData></worksheet>`],
    ['with a byte order mark', `\ufeff${sheetOf(rowsOf(''))}`],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${UTF16}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(UTF16, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${UTF16}`, 'utf16le').swap16()],
    ['declared US-ASCII', `<?xml version="1.0" encoding="US-ASCII"?>${sheetOf(rowsOf(''))}`],
    ['declared Latin-1, pure ASCII', `<?xml version='1.0' encoding='ISO-8859-1'?>${sheetOf(rowsOf(''))}`],
    [
      'indented',
      sheetOf(
        rowsOf('')
          .replaceAll('><', '>\r\n  <')
          .replaceAll(/>\s+(\d)/g, '>$1'),
      ),
    ],
    ['with comments and instructions', sheetOf(`<!-- <row> --><?x?>${rowsOf('')}<!-- y -->`)],
    ['without row numbers', sheetOf(rowsOf('').replaceAll(/ r="\w+"/g, ''))],
    ['among elements it does not know', sheetOf(`<y:a xmlns:y="urn:y"><y:row r="1"/></y:a>${rowsOf('')}`)],
  ])('%s', (_, xml) => {
    const reading = read(xml);
    expect(reading.diagnostics).toEqual([]);
    expect(valuesOf(reading)).toEqual(expected);
  });

  test('declared GB18030', () => {
    // 税收 is CB B0 CA D5 in GB 2312.
    const head = Buffer.from(
      `<?xml version="1.0" encoding="GB18030"?><worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>`,
    );
    const bytes = Buffer.concat([
      head,
      Buffer.from('cbb0cad5', 'hex'),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]);
    expect(valuesOf(read(bytes))).toEqual({ A1: { kind: 'text', text: '税收' } });
  });
});

describe('worksheet parts that are refused', () => {
  const bytes = (before: string, hex: string) =>
    Buffer.concat([Buffer.from(before), Buffer.from(hex, 'hex'), Buffer.from('</worksheet>')]);
  test.each<[string, string | Uint8Array, string, object]>([
    ['cut off', sheetOf(rowsOf('')).slice(0, -30), 'file/bad-xml', { problem: 'cut-off' }],
    [
      'of another namespace',
      '<worksheet xmlns="urn:x"><sheetData/></worksheet>',
      'file/bad-xml',
      { problem: 'wrong-root' },
    ],
    ['without sheet data', `<worksheet xmlns="${MAIN}"/>`, 'file/bad-xml', { problem: 'wrong-structure' }],
    [
      'with two sheet data',
      `<worksheet xmlns="${MAIN}"><sheetData/><sheetData/></worksheet>`,
      'file/bad-xml',
      { problem: 'wrong-structure' },
    ],
    ['with a broken tail', `${sheetOf(rowsOf(''))}<x>`, 'file/bad-xml', { problem: 'stray-text' }],
    ['with a document type', `<!DOCTYPE x>${sheetOf('')}`, 'file/dtd', {}],
    [
      'not valid UTF-8',
      bytes(`<worksheet xmlns="${MAIN}">`, 'cbcb'),
      'file/bad-encoding',
      { encoding: 'UTF-8' },
    ],
    [
      'not valid GB18030',
      bytes('<?xml version="1.0" encoding="gbk"?><worksheet>', 'ff'),
      'file/bad-encoding',
      { encoding: 'GB18030' },
    ],
    [
      'UTF-16 with an odd byte',
      Buffer.concat([Buffer.from(`\ufeff${UTF16}`, 'utf16le'), Buffer.from(' ')]),
      'file/bad-encoding',
      { encoding: 'UTF-16LE' },
    ],
    [
      'declared Big5',
      `<?xml version="1.0" encoding="Big5"?><!-- 表 -->${sheetOf('')}`,
      'file/unsupported-encoding',
      { encoding: 'Big5' },
    ],
  ])('%s', (_, xml, code, args) => {
    expect(read(xml).diagnostics).toMatchObject([{ code, args, place: { kind: 'part', part: SHEET } }]);
  });

  test.each([
    ['<row r="2"/><row r="2"/>', '2', 'repeated'],
    ['<row r="3"/><row r="2"/>', '2', 'order'],
    ['<row r="2"/><row/><row r="3"/>', '3', 'repeated'],
    ['<row r="1048577"/>', '1048577', 'outside'],
    ['<row r="99999999"/>', '99999999', 'outside'],
    ['<row r="1048576"/><row/>', '1048577', 'outside'],
    ['<row r="0"/>', '0', 'not-an-address'],
    ['<row r="-5"/>', '-5', 'not-an-address'],
    ['<row r="1.5"/>', '1.5', 'not-an-address'],
    ['<row r=""/>', '', 'not-an-address'],
  ])('%s', (rows, row, problem) => {
    const [found] = read(sheetOf(rows)).diagnostics;
    expect(found).toMatchObject({
      code: 'file/misplaced-row',
      args: { row, problem },
      place: { kind: 'sheet', sheet: '表' },
    });
  });
});

describe('rows', () => {
  const rows = [['a'], [], [null, 2], ['b']];
  const bytes = buildXlsx({
    sheets: [{ name: '表', rows, hiddenRows: [3], merges: ['A1:C2'], hiddenColumns: [2] }],
  });

  test('come in order, with their number, and only those that hold a value', () => {
    const seen = readAll('t.xlsx', bytes).rows.map(({ number, hidden }) => [number, hidden]);
    expect(seen).toEqual([
      [1, false],
      [3, true],
      [4, false],
    ]);
  });

  test.each([
    ['hidden="1"', true],
    ['hidden="true"', true],
    ['ht="0" customHeight="1"', true],
    ['ht="0.0"', true],
    ['hidden="0"', false],
    ['ht="13.5"', false],
    ['', false],
  ])('a row with %s: hidden %s', (attribute, hidden) => {
    expect(read(sheetOf(`<row ${attribute}><c><v>1</v></c></row>`)).rows).toMatchObject([{ hidden }]);
  });

  test('may be read again', () => {
    const sheet = openWorkbook('t.xlsx', bytes).value?.sheets[0];
    const twice = [1, 2].map(() => {
      const numbers: number[] = [];
      sheet?.read((row) => {
        numbers.push(row.number);
        return undefined;
      });
      return numbers;
    });
    expect(twice).toEqual([
      [1, 3, 4],
      [1, 3, 4],
    ]);
  });

  test.each([
    ['leaping over the rest', ''],
    ['reading on where a comment might hide the end', '<!-- </sheetData> -->'],
  ])('stop when told to, the layout still whole: %s', (_, aside) => {
    const xml = sheetOf(`<row><c><v>1</v></c></row>${aside}<row><c><v>2</v></c></row>`).replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>',
    );
    let visits = 0;
    const layout = openWorkbook('t.xlsx', withSheetXml(xml)).value?.sheets[0]?.read(() => {
      visits++;
      return false;
    });
    expect(visits).toBe(1);
    expect(layout).toEqual({
      value: { merges: [{ top: 1, left: 1, bottom: 2, right: 3 }], hiddenColumns: [] },
      diagnostics: [],
    });
  });

  test('before an error are visited, and the layout is withheld', () => {
    const reading = read(
      sheetOf('<row><c><v>1</v></c></row><row><c><v>x</v></c></row><row><c><v>3</v></c></row>'),
    );
    expect(reading.rows.map((row) => row.number)).toEqual([1]);
    expect(reading.layouts).toEqual([]);
  });
});

describe('layout', () => {
  const layoutOf = (before: string, after: string) =>
    read(`<worksheet xmlns="${MAIN}">${before}<sheetData/>${after}</worksheet>`);

  test.each([
    ['A1:C1', { top: 1, left: 1, bottom: 1, right: 3 }],
    ['B2:B2', { top: 2, left: 2, bottom: 2, right: 2 }],
    ['A1:XFD1048576', { top: 1, left: 1, bottom: 1_048_576, right: 16_384 }],
  ])('the merge %s', (ref, range) => {
    const { layouts } = layoutOf('', `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
    expect(layouts).toEqual([{ merges: [range], hiddenColumns: [] }]);
  });

  test.each(['', 'A1:', 'C1:A1', 'A2:A1', 'A1:XFE1', 'A1:A1048577', 'A1:B2:C3', 'A:C'])(
    'the merge "%s"',
    (ref) => {
      const { diagnostics } = layoutOf('', `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
      expect(diagnostics).toMatchObject([
        { code: 'file/bad-range', args: { range: ref }, place: { sheet: '表' } },
      ]);
    },
  );

  test.each([
    ['<col min="2" max="3" hidden="1"/>', [2, 3]],
    ['<col min="5" max="5" hidden="true"/><col min="1" max="1" hidden="1"/>', [1, 5]],
    ['<col min="1" max="2" width="0" customWidth="1"/>', [1, 2]],
    ['<col min="1" max="2" width="9"/>', []],
    ['<col min="16383" max="2147483647" hidden="1"/>', [16_383, 16_384]],
  ])('%s', (cols, hiddenColumns) => {
    expect(layoutOf(`<cols>${cols}</cols>`, '').layouts).toEqual([{ merges: [], hiddenColumns }]);
  });

  test('a column without bounds is refused', () => {
    expect(layoutOf('<cols><col hidden="1"/></cols>', '').diagnostics.map(told)).toEqual([
      `file/bad-xml @ ${SHEET}`,
    ]);
  });

  test('names, validations and formats over whole columns cost nothing', () => {
    const { diagnostics } = layoutOf(
      '',
      '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>' +
        '<conditionalFormatting sqref="A1:XFD1048576"/><extLst><ext uri="x"/></extLst>',
    );
    expect(diagnostics).toEqual([]);
  });
});
