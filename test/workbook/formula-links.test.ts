import { describe, expect, test } from 'vitest';
import { readsOtherWorkbook } from '../../src/workbook/formula-links.js';
import { MAIN } from './build-xlsx.js';
import { cellsOf, readAll, sheetOf, withSheetXml } from './reading.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const none: ReadonlySet<string> = new Set();

describe('a formula that reads another workbook', () => {
  test.each([
    ['[1]Sheet1!A1'],
    ['[1]报表_2023.年!$B$2*2'],
    ["'[1]Sheet 1'!A1"],
    ["'[2]甲''乙'!A1"],
    ["'C:\\报表\\[2023.xlsx]Sheet1'!A1"],
    ['[1]!税收'],
    ['SUM(B2,[12]Sheet1!A1:A9)'],
    ['IF(A1="","",VLOOKUP(A1,[3]名册!$A:$C,3,0))'],
    ['"it\'s"&[1]Sheet1!A1'],
    ["T[a'[b]+[1]S!A1"],
  ])('%s', (formula) => {
    expect(readsOtherWorkbook(formula, none)).toBe(true);
  });
});

describe('one that does not', () => {
  test.each([
    ['Sheet1!A1'],
    ["'Sheet 1'!A1"],
    ['T[税收]'],
    ['T[[#This Row],[税收]]*Sheet2!A1'],
    ["T['[1']]&Sheet2!A1"],
    ['T[[#Headers],[a]:[b]]'],
    ['"[1]Sheet1!A1"'],
    ['"a""[1]S!A1"'],
    ['T[1] Sheet2!A1'],
    ['{1,2;3,4}'],
    ['['],
    [''],
  ])('%s', (formula) => {
    expect(readsOtherWorkbook(formula, none)).toBe(false);
  });
});

test.each([
  ['SUM(tax)', true],
  ['Tax+1', true],
  ['"tax"', false],
  ['tax2', false],
  ['T[tax]', false],
])('by the defined name tax: %s', (formula, expected) => {
  expect(readsOtherWorkbook(formula, new Set(['tax']))).toBe(expected);
});

describe('cells', () => {
  const linked = (xml: string) =>
    cellsOf(readAll('a.xlsx', withSheetXml(sheetOf(xml))).rows)
      .filter(([, { external }]) => external !== undefined)
      .map(([address, { external }]) => `${address} ${external}`);

  test.each([
    [
      'its own formula',
      '<row r="1"><c r="A1"><f>[1]S!A1</f><v>0</v></c><c r="B1"><v>1</v></c></row>',
      ['A1 [1]S!A1'],
    ],
    [
      'a shared formula (18.3.1.40)',
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="3">[1]S!A1</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="3"/><v>2</v></c><c r="B2"><f t="shared" si="4"/><v>2</v></c></row>',
      ['A1 [1]S!A1', 'A2 [1]S!A1'],
    ],
    [
      'an array formula, whose other cells are values',
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">[1]S!A1:B2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
      ['A1', 'B1', 'A2', 'B2'].map((address) => `${address} [1]S!A1:B2`),
    ],
    ['no result of it', '<row r="1"><c r="A1"><f>[1]S!A1</f></c></row>', ['A1 [1]S!A1']],
  ])('%s', (_, xml, expected) => {
    expect(linked(xml)).toEqual(expected);
  });

  test('by a name of the workbook, itself or by way of another', () => {
    const names =
      '<definedName name="Ax">[1]S!$A$1</definedName><definedName name="Bx">ax*2</definedName><definedName name="Cx">S!$A$1</definedName>';
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`;
    const formulas = ['AX', 'BX', 'CX'].map((name) => `<c><f>${name}</f><v>2</v></c>`);
    const sheet = sheetOf(`<row r="1">${formulas.join('')}</row>`);
    const { rows, diagnostics } = readAll('a.xlsx', withSheetXml(sheet, { 'xl/workbook.xml': book }));
    expect(diagnostics).toEqual([]);
    expect(cellsOf(rows).map(([address, { external }]) => [address, external])).toEqual([
      ['A1', 'AX'],
      ['B1', 'BX'],
      ['C1', undefined],
    ]);
  });
});
