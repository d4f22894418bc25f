import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildZip, MAIN, packXlsx, xlsxParts } from './build-xlsx.js';
import { readAll, sheetOf, told, valuesOf, withSheetXml } from './reading.js';

// What is here is answered at once and within the memory of the file itself: no work grows with what a file merely claims.

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const parts = [...xlsxParts({ sheets: [{ name: '表', rows: [['甲', 1]] }] })].map(([name, data]) => ({
  name,
  data,
}));
const GIB = 2 ** 30;

/** The sound workbook with its sheet's entry described otherwise. */
const lying = (change: object) =>
  buildZip(parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part)));

describe('what a file claims of itself costs nothing', () => {
  test.each<[string, Uint8Array, string]>([
    ['a part of 100 MB in 300 bytes', lying({ size: 100 * 2 ** 20 }), `file/over-limit @ ${SHEET}`],
    ['a part of 300 MB', lying({ size: 300 * 2 ** 20 }), `file/over-limit @ ${SHEET}`],
    ['a part of 1 GB', lying({ size: GIB }), 'file/over-limit @ a.xlsx'],
    ['a part of 2^40 bytes', lying({ size: 2 ** 40, zip64: true }), 'file/over-limit @ a.xlsx'],
    ['a part of 16 MB that is not there', lying({ size: 16 * 2 ** 20 }), `file/damaged @ ${SHEET}`],
    ['a part of no bytes that has some', lying({ size: 0 }), `file/damaged @ ${SHEET}`],
    [
      'parts of 600 MB together',
      buildZip([...parts, ...['a', 'b', 'c'].map((name) => ({ name, data: 'x', size: 200 * 2 ** 20 }))]),
      'file/over-limit @ a.xlsx',
    ],
    [
      '70,000 entries',
      buildZip([
        ...parts,
        ...Array.from({ length: 70_000 }, (_, at) => ({ name: `x${at}`, data: '', store: true })),
      ]),
      'file/over-limit @ a.xlsx',
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(readAll('a.xlsx', bytes).diagnostics.map(told)).toEqual([refusal]);
  });
});

const sheetWith = (before: string, after: string, rows = '<row><c><v>1</v></c></row>') =>
  withSheetXml(`<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`);
const names = (names: string) => {
  const changed = new Map(parts.map(({ name, data }) => [name, data]));
  changed.set(
    'xl/workbook.xml',
    String(changed.get('xl/workbook.xml')).replace('</workbook>', `${names}</workbook>`),
  );
  return packXlsx(changed);
};

describe('ranges over whole sheets are read as ranges', () => {
  test.each<[string, Uint8Array]>([
    [
      'a column to the end of all numbers',
      sheetWith('<cols><col min="1" max="2147483647" width="9"/></cols>', ''),
    ],
    [
      'hidden columns, 10,000 times',
      sheetWith(`<cols>${'<col min="2" max="16384" hidden="1"/>'.repeat(10_000)}</cols>`, ''),
    ],
    ['a dimension', sheetWith('<dimension ref="A1:XFD1048576"/>', '')],
    ['a merged column', sheetWith('', '<mergeCells><mergeCell ref="B1:B1048576"/></mergeCells>')],
    ['a merged sheet', sheetWith('', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
    [
      'a validation',
      sheetWith('', '<dataValidations count="1"><dataValidation sqref="A1:H1048576"/></dataValidations>'),
    ],
    ['a conditional format', sheetWith('', '<conditionalFormatting sqref="A1:XFD1048576"/>')],
    [
      'an array formula',
      sheetWith('', '', '<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>'),
    ],
    [
      'a data table',
      sheetWith('', '', '<row><c><f t="dataTable" ref="A1:XFD1048576" r1="A1"/><v>1</v></c></row>'),
    ],
    [
      'a defined name',
      names('<definedNames><definedName name="x">表!$A$1:$XFD$1048576</definedName></definedNames>'),
    ],
    ['a span', sheetWith('', '', '<row spans="1:16384"><c><v>1</v></c></row>')],
  ])('%s', (_, bytes) => {
    const { diagnostics, rows } = readAll('a.xlsx', bytes);
    expect(diagnostics).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});

describe('much of little is counted', () => {
  test.each<[string, Uint8Array, object, string]>([
    // 4 elements and an attribute around it all, then 50 of a kind.
    ['elements', sheetWith('', '', '<row/>'.repeat(50)), { nodes: 20 }, `nodes @ ${SHEET}`],
    [
      'attributes',
      sheetWith(`<a ${Array.from({ length: 50 }, (_, at) => `x${at}=""`).join(' ')}/>`, ''),
      { nodes: 20 },
      `nodes @ ${SHEET}`,
    ],
    [
      'runs of one string',
      withSheetXml(sheetOf('<row><c t="s"><v>0</v></c></row>'), {
        [STRINGS]: `<sst xmlns="${MAIN}"><si>${'<r><t>a</t></r>'.repeat(50)}</si></sst>`,
      }),
      { 'cell-text': 40 },
      `cell-text @ ${STRINGS}`,
    ],
    [
      'styles',
      withSheetXml(sheetOf(''), {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(5)}</cellXfs></styleSheet>`,
      }),
      { styles: 4 },
      'styles @ xl/styles.xml',
    ],
    [
      'UTF-16, which takes four times its bytes to decode',
      withSheetXml(Buffer.from(`\ufeff${sheetOf(' '.repeat(400))}`, 'utf16le')),
      // The part has some 1,000 bytes.
      { 'part-bytes': 2000 },
      `part-bytes @ ${SHEET}`,
    ],
  ])('%s', (_, bytes, limits, expected) => {
    const { diagnostics } = readAll('a.xlsx', bytes, limits);
    expect(readAll('a.xlsx', bytes).diagnostics).toEqual([]);
    expect(
      diagnostics.map(
        (found) => `${'limit' in found.args ? found.args.limit : ''} @ ${told(found).split(' @ ')[1]}`,
      ),
    ).toEqual([expected]);
  });

  test('fields of a csv file', () => {
    // 3 fields a record: the eleventh is the first with more than 30 before it or in it
    const { diagnostics } = readAll('a.csv', Buffer.from('a,b,\n'.repeat(20)), { nodes: 30 });
    expect(diagnostics).toMatchObject([{ args: { limit: 'nodes', found: 33 }, place: { row: 11 } }]);
  });

  // 32,767 characters of 12 bytes each are 393,204 bytes.
  const long = 'x'.repeat(393_205);
  test.each([
    ['a value', `<c t="str"><v>${long}</v></c>`, '', 'file/over-limit', SHEET],
    [
      'a value in pieces',
      `<c t="str"><v>${'x<!---->'.repeat(393_206)}</v></c>`,
      '',
      'file/over-limit',
      SHEET,
    ],
    ['an attribute', `<c r="${long}"><v>1</v></c>`, '', 'file/bad-xml', SHEET],
    ['a shared string', '<c t="s"><v>0</v></c>', `<si><t>${long}</t></si>`, 'file/over-limit', STRINGS],
    [
      'one in runs',
      '<c t="s"><v>0</v></c>',
      `<si>${`<r><t>${long.slice(9)}</t></r>`.repeat(2)}</si>`,
      'file/over-limit',
      STRINGS,
    ],
  ])('%s that no cell can hold is not decoded', (_, cell, strings, code, part) => {
    const bytes = withSheetXml(sheetOf(`<row>${cell}</row>`), {
      [STRINGS]: `<sst xmlns="${MAIN}">${strings}</sst>`,
    });
    expect(readAll('a.xlsx', bytes).diagnostics.map(told)).toEqual([`${code} @ ${part}`]);
  });

  test('a format code longer than any in use is not parsed', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="176" formatCode="${'('.repeat(5000)}0"/></numFmts><cellXfs><xf numFmtId="176"/></cellXfs></styleSheet>`;
    const bytes = withSheetXml(sheetOf(''), { 'xl/styles.xml': styles });
    expect(readAll('a.xlsx', bytes).diagnostics.map(told)).toEqual(['file/bad-xml @ xl/styles.xml']);
  });

  test('prefixes that nobody needs again are forgotten', () => {
    const elements = Array.from({ length: 5_000 }, (_, at) => `<p${at}:a xmlns:p${at}="urn:x"/>`).join('');
    expect(readAll('a.xlsx', sheetWith(elements, '')).diagnostics).toEqual([]);
  });
});

describe('expansion', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
  test.each([
    ['a billion laughs', `${laughs}<sst xmlns="${MAIN}"><si><t>&c;</t></si></sst>`, 'file/dtd'],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst xmlns="${MAIN}"/>`,
      'file/dtd',
    ],
    ['an external DTD', `<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><sst xmlns="${MAIN}"/>`, 'file/dtd'],
    ['an entity of HTML', `<sst xmlns="${MAIN}"><si><t>&nbsp;</t></si></sst>`, 'file/bad-xml'],
    ['a control character', `<sst xmlns="${MAIN}"><si><t>1\u00012</t></si></sst>`, 'file/bad-xml'],
    ['one by reference', `<sst xmlns="${MAIN}"><si><t>1&#1;2</t></si></sst>`, 'file/bad-xml'],
    ['a noncharacter', `<sst xmlns="${MAIN}"><si><t>1\uffff2</t></si></sst>`, 'file/bad-xml'],
  ])('%s', (_, xml, code) => {
    const bytes = withSheetXml(sheetOf('<row><c t="s"><v>0</v></c></row>'), { [STRINGS]: xml });
    expect(readAll('a.xlsx', bytes).diagnostics.map(told)).toEqual([`${code} @ ${STRINGS}`]);
  });

  test.each([
    ['value', '<c t="str"><v>1\u00012</v></c>'],
    ['attribute', '<c r="A1" x="\u0001" t="str\u0001"><v>1</v></c>'],
  ])('a control character in a %s', (_, cell) => {
    const { diagnostics } = readAll('a.xlsx', withSheetXml(sheetOf(`<row>${cell}</row>`)));
    expect(diagnostics).toMatchObject([{ code: 'file/bad-xml', args: { problem: 'bad-character' } }]);
  });
});

describe('sheets that lead nowhere of their own', () => {
  const book = (sheets: string, relations: string) => {
    const changed = new Map(parts.map(({ name, data }) => [name, data]));
    changed.set(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    );
    changed.set(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`,
    );
    return openWorkbook('a.xlsx', packXlsx(changed)).diagnostics;
  };
  const sheet = (at: number) => `<sheet name="s${at}" r:id="r${at}"/>`;
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="${target}"/>`;

  test.each(['worksheets/sheet1.xml', '/XL/worksheets\\Sheet1.xml'])(
    'two that share the part %s',
    (target) => {
      const found = book(
        sheet(1) + sheet(2),
        relation('r1', 'worksheets/sheet1.xml') + relation('r2', target),
      );
      expect(found).toMatchObject([{ code: 'file/shared-part', args: { first: 's1', second: 's2' } }]);
    },
  );

  test('4,000 that share one part', () => {
    const numbers = Array.from({ length: 4000 }, (_, at) => at);
    const relations = numbers.map((at) => relation(`r${at}`, 'worksheets/sheet1.xml')).join('');
    expect(book(numbers.map(sheet).join(''), relations).map(told)).toEqual(['file/shared-part @ a.xlsx']);
  });

  test('4,000 without any part: a hundred are told', () => {
    const numbers = Array.from({ length: 4000 }, (_, at) => at);
    expect(book(numbers.map(sheet).join(''), '')).toHaveLength(100);
  });

  test('more sheets, and more relationships, than the archive may have entries', () => {
    const numbers = Array.from({ length: 4097 }, (_, at) => at);
    const relations = numbers.map((at) => relation(`r${at}`, 'worksheets/sheet1.xml')).join('');
    expect(book(numbers.map(sheet).join(''), relations).map(told)).toEqual([
      'file/over-limit @ xl/workbook.xml',
      'file/over-limit @ xl/_rels/workbook.xml.rels',
    ]);
  });

  test('a relationship twice', () => {
    const found = book(sheet(1), relation('r1', 'worksheets/sheet1.xml').repeat(2));
    expect(found).toMatchObject([{ code: 'file/bad-xml', args: { problem: 'repeated-id' } }]);
  });
});

describe('names out of a file are only names', () => {
  test.each([
    ['entries that lead out of a folder', ['../../../etc/passwd', 'C:\\Windows\\x', '/abs']],
    ['entries called like what objects have', ['__proto__', 'constructor', 'toString', 'xl/__proto__.xml']],
  ])('%s', (_, entries) => {
    const bytes = buildZip([...parts, ...entries.map((name) => ({ name, data: 'x' }))]);
    const reading = readAll('a.xlsx', bytes);
    expect(reading.diagnostics).toEqual([]);
    expect(valuesOf(reading)).toEqual({ A1: { kind: 'text', text: '甲' }, B1: { kind: 'number', value: 1 } });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('csv files of nothing but structure', () => {
  // More than 1,048,576 records of the shortest.
  const BYTES = 2_200_000;
  test.each<[string, string, string]>([
    ['line ends', '\n', 'file/misplaced-cell @ !A1048577'],
    ['separators', ',', 'file/misplaced-cell @ !A1'],
    ['separators and line ends', ',\n', 'file/misplaced-cell @ !A1048577'],
    ['quotes', '"', 'file/over-limit @ !A1'],
    ['empty quotes', '"",', 'file/misplaced-cell @ !A1'],
    ['one character', 'a', 'file/over-limit @ !A1'],
  ])('%s', (_, piece, refusal) => {
    const { diagnostics } = readAll('a.csv', Buffer.alloc(BYTES, piece));
    expect(diagnostics.map(told)).toEqual([refusal]);
  });
});
