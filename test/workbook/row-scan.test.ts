import { describe, expect, test } from 'vitest';
import { MAIN } from './build-xlsx.js';
import { cellsOf, onlyCell, readAll, readCellXml, sheetOf, told, valuesOf, withSheetXml } from './reading.js';

// The workbook around these cells has the shared strings 0 = 甲 and 1 = 乙, and one style, General.

const number = (value: number) => ({ kind: 'number', value });
const text = (value: string) => ({ kind: 'text', text: value });

describe('a cell holds what its type says', () => {
  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', number(12.5)],
    ['a number that says so', '<c r="A1" t="n"><v>-3</v></c>', number(-3)],
    ['a number of 17 digits', '<c r="A1"><v>0.30000000000000004</v></c>', number(0.30000000000000004)],
    ['a number with an exponent', '<c r="A1"><v>1.2E-3</v></c>', number(0.0012)],
    ['a number among white space', '<c r="A1"><v>\n 7 \n</v></c>', number(7)],
    ['a number in character data', '<c r="A1"><v><![CDATA[7]]></v></c>', number(7)],
    ['a number by references', '<c r="A1"><v>&#49;2</v></c>', number(12)],
    ['minus zero', '<c r="A1"><v>-0</v></c>', number(0)],
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', text('乙')],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', text('甲')],
    [
      'an inline string in runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c>',
      text('甲乙'),
    ],
    [
      'an inline string with phonetic runs',
      '<c r="A1" t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>',
      text('甲'),
    ],
    [
      'an inline string in character data',
      '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>',
      text('a<b'),
    ],
    [
      'an escaped inline string',
      '<c r="A1" t="inlineStr"><is><t>1_x000D_2_x005F_x000D_</t></is></c>',
      text('1\r2_x000D_'),
    ],
    ['a string', '<c r="A1" t="str"><v>a&amp;b</v></c>', text('a&b')],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'truth', value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { kind: 'truth', value: false }],
    ['true in words', '<c r="A1" t="b"><v>true</v></c>', { kind: 'truth', value: true }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', code: '#DIV/0!' }],
    ['a date', '<c r="A1" t="d"><v>2024-03-31</v></c>', { kind: 'date', text: '2024-03-31' }],
    [
      'a date and time',
      '<c r="A1" t="d"><v>2024-03-31T12:30:00</v></c>',
      { kind: 'date', text: '2024-03-31 12:30:00' },
    ],
  ])('%s', (_, xml, expected) => {
    const reading = readCellXml(xml);
    expect(reading.diagnostics).toEqual([]);
    expect(onlyCell(reading)).toMatchObject({ column: 1, value: expected, formula: false });
  });

  test.each([
    ['no content', '<c r="A1"/>'],
    ['an empty element', '<c r="A1"></c>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['an empty value element', '<c r="A1" t="s"><v/></c>'],
    ['an empty text', '<c r="A1" t="str"><v></v></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>'],
    ['only an extension', '<c r="A1"><extLst><ext><v>1</v></ext></extLst></c>'],
    ['a cell of another namespace', '<y:c xmlns:y="urn:y" r="A1"><y:v>1</y:v></y:c>'],
  ])('%s is no cell', (_, xml) => {
    const { rows, diagnostics } = readCellXml(xml);
    expect({ rows, diagnostics }).toEqual({ rows: [], diagnostics: [] });
  });
});

describe('formulas', () => {
  test.each([
    ['a number', '<c r="A1"><f>1+1</f><v>2</v></c>', number(2)],
    ['0', '<c r="A1"><f>1-1</f><v>0</v></c>', number(0)],
    ['false', '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', { kind: 'truth', value: false }],
    ['a text', '<c r="A1" t="str"><f>A2</f><v>甲</v></c>', text('甲')],
    ['an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', text('')],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'error', code: '#DIV/0!' }],
    ['of a shared formula', '<c r="A1"><f t="shared" si="0"/><v>4</v></c>', number(4)],
    ['of an array formula', '<c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>4</v></c>', number(4)],
    [
      'of a data table',
      '<c r="A1"><f t="dataTable" ref="A1:A3" dt2D="0" dtr="0" r1="B1"/><v>4</v></c>',
      number(4),
    ],
    ['of a shared formula that is not there', '<c r="A1"><f t="shared" si="9"/><v>4</v></c>', number(4)],
    ['0 of an array formula', '<c r="A1"><f t="array" ref="A1">B1:B3</f><v>0</v></c>', number(0)],
    ['of a formula with markup', '<c r="A1"><f>A2&lt;&gt;"x"</f><v>4</v></c>', number(4)],
    ['missing', '<c r="A1"><f>1+1</f></c>', { kind: 'no-result' }],
    ['missing, with an empty value', '<c r="A1"><f>1+1</f><v></v></c>', { kind: 'no-result' }],
    ['missing, of a text', '<c r="A1" t="str"><f>A2</f></c>', { kind: 'no-result' }],
    ['missing, of an error', '<c r="A1" t="e"><f>A2</f><v/></c>', { kind: 'no-result' }],
  ])('the result is %s', (_, xml, expected) => {
    expect(onlyCell(readCellXml(xml))).toMatchObject({ value: expected, formula: true });
  });
});

describe('values that are not what their type demands are refused with their cell', () => {
  test.each([
    ['n', '1,234', 'number'],
    ['n', '0x1F', 'number'],
    ['n', 'NaN', 'number'],
    ['n', '1e400', 'number'],
    ['n', '12亿', 'number'],
    ['n', ' ', 'number'],
    ['b', '2', 'truth'],
    ['b', 'TRUE', 'truth'],
    ['e', 'N/A', 'error'],
    ['d', '45382', 'date'],
    ['d', '2023-02-29', 'date'],
    ['s', '2', 'string-index'],
    ['s', '-1', 'string-index'],
    ['s', '1.0', 'string-index'],
    ['s', 'length', 'string-index'],
  ])('t="%s" with %s', (t, value, type) => {
    const { diagnostics, rows } = readCellXml(`<c r="B1" t="${t}"><v>${value}</v></c>`);
    expect(diagnostics).toEqual([
      {
        code: 'file/bad-cell-value',
        args: { type, text: value },
        place: { kind: 'cell', file: 't.xlsx', sheet: '表', row: 1, column: 2 },
        related: [],
      },
    ]);
    expect(rows).toEqual([]);
  });

  test.each([
    ['<c r="B1" t="x"><v>1</v></c>', 'file/unknown-cell-type', { type: 'x' }],
    ['<c r="B1" t="string"><v>1</v></c>', 'file/unknown-cell-type', { type: 'string' }],
    ['<c r="B1" t=""><v>1</v></c>', 'file/unknown-cell-type', { type: '' }],
    ['<c r="B1" s="1"><v>1</v></c>', 'file/unknown-style', { style: '1' }],
    ['<c r="B1" s="x"><v>1</v></c>', 'file/unknown-style', { style: 'x' }],
    ['<c s="-1" r="B1"><v>1</v></c>', 'file/unknown-style', { style: '-1' }],
  ])('%s', (xml, code, args) => {
    expect(readCellXml(xml).diagnostics).toMatchObject([{ code, args, place: { row: 1, column: 2 } }]);
  });

  test('all bad cells of a sheet are told, at most a hundred', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>x</v></c></row>`);
    const few = readAll('t.xlsx', withSheetXml(sheetOf(rows(3).join(''))));
    expect(few.diagnostics.map(told)).toEqual([1, 2, 3].map((row) => `file/bad-cell-value @ 表!A${row}`));
    expect(readAll('t.xlsx', withSheetXml(sheetOf(rows(150).join('')))).diagnostics).toHaveLength(100);
  });

  test.each([
    ['two values', '<c r="A1"><v>1</v><v>2</v></c>'],
    ['text outside the value', '<c r="A1">12</c>'],
    ['an element in the value', '<c r="A1"><v>1<b/></v></c>'],
    ['an inline string of another type', '<c r="A1"><is><t>1</t></is></c>'],
    ['a plain value of an inline string', '<c r="A1" t="inlineStr"><v>1</v></c>'],
    ['text between cells', '<c r="A1"/>12<c r="B1"/>'],
  ])('%s', (_, xml) => {
    expect(readCellXml(xml).diagnostics).toMatchObject([
      { code: 'file/bad-xml', args: { problem: 'wrong-structure' } },
    ]);
  });

  test('a string that cells refer to must be in the file', () => {
    const sheet = sheetOf('<row><c t="s"><v>0</v></c></row>');
    const gone = withSheetXml(sheet, { 'xl/sharedStrings.xml': null });
    expect(readAll('t.xlsx', gone).diagnostics.map(told)).toEqual([
      'file/missing-part @ xl/sharedStrings.xml',
    ]);
  });
});

describe('addresses', () => {
  test('cells without an address follow one another', () => {
    const cells = cellsOf(readCellXml('<c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c>').rows);
    expect(cells.map(([address]) => address)).toEqual(['A1', 'D1', 'E1']);
  });

  test('the last column is XFD', () => {
    expect(Object.keys(valuesOf(readCellXml('<c r="XFD1"><v>1</v></c>')))).toEqual(['XFD1']);
  });

  test.each([
    ['<c r="B1"/><c r="B1"/>', '表!B1'],
    ['<c r="C1"/><c r="B1"/>', '表!B1'],
    ['<c r="A1"/><c r="B3"/>', '表!B1'],
    ['<c r="A1"/><c r="x"/>', '表'],
  ])('%s is told at %s', (xml, place) => {
    expect(readCellXml(xml).diagnostics.map(told)).toEqual([`file/misplaced-cell @ ${place}`]);
  });

  test.each([
    ['<c r="A1"/><c r="A1"/>', 'A1', 'repeated'],
    ['<c r="B1"/><c r="A1"/>', 'A1', 'order'],
    ['<c r="B1"/><c><f>1</f></c><c r="C1"/>', 'C1', 'repeated'],
    ['<c r="B3"><v>1</v></c>', 'B3', 'other-row'],
    ['<c r="XFE1"><v>1</v></c>', 'XFE1', 'outside'],
    ['<c r="XFD1"/><c/>', 'XFE1', 'outside'],
    ['<c r="AAAA1"/>', 'AAAA1', 'outside'],
    ['<c r="a1"/>', 'a1', 'not-an-address'],
    ['<c r="$A$1"/>', '$A$1', 'not-an-address'],
    ['<c r="A01"/>', 'A01', 'not-an-address'],
    ['<c r="A0"/>', 'A0', 'not-an-address'],
    ['<c r="1"/>', '1', 'not-an-address'],
    ['<c r=""/>', '', 'not-an-address'],
    ['<c r="A1:B1"/>', 'A1:B1', 'not-an-address'],
  ])('%s', (xml, address, problem) => {
    const { diagnostics, rows } = readCellXml(xml);
    expect(diagnostics).toMatchObject([{ code: 'file/misplaced-cell', args: { address, problem } }]);
    expect(rows).toEqual([]);
  });
});

describe('however a cell is written, it reads the same', () => {
  // The first writing of each is what spreadsheets produce and is taken in one step; the others go through the XML reader.
  const writings = (r: string, s: string, t: string, v: string) => [
    `<c r="${r}" s="${s}" t="${t}"><v>${v}</v></c>`,
    `<c t="${t}" s="${s}" r="${r}"><v>${v}</v></c>`,
    `<c  r='${r}'\n s='${s}' t='${t}' ><v >${v}</v ></c >`,
    `<c r="${r}" s="${s}" t="${t}"><!-- x --><v><![CDATA[${v}]]></v><?y?></c>`,
    `<z:c xmlns:z="${MAIN}" r="${r}" s="${s}" t="${t}"><z:v>${v}</z:v></z:c>`,
  ];
  test.each([
    ['A1', '0', 'n', '12.5'],
    ['A1', '0', 'n', '1,5'],
    ['B1', '0', 's', '1'],
    ['B1', '0', 's', '9'],
    ['C1', '0', 'b', '1'],
    ['C1', '0', 'b', 'yes'],
    ['D1', '0', 'e', '#N/A'],
    ['D1', '0', 'd', '2024-03-31'],
    ['D1', '7', 'n', '1'],
    ['D2', '0', 'n', '1'],
    ['D1', '0', 'q', '1'],
    ['XFE1', '0', 'n', '1'],
    ['ABCD1', '0', 'n', '1'],
  ])('%s s=%s t=%s %s', (r, s, t, v) => {
    const readings = writings(r, s, t, v).map(readCellXml);
    for (const reading of readings) expect(reading).toEqual(readings[0]);
  });
});
