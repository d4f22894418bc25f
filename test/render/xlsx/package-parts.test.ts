import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { packageParts } from '../../../src/render/xlsx/package-parts.js';

test('characters beyond U+FFFF are whole wherever they fall', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  // texts of odd and even length put the halves of 𠮷 on both sides of every border
  const names = Array.from({ length: 400 }, (_, at) => `${'甲'.repeat(at % 7)}${'𠮷'.repeat(100)}${at}`);
  for (const name of names) sheet.addRow([name]);
  const strings = (await packageParts(book)).get('xl/sharedStrings.xml');
  const text = new TextDecoder().decode(strings);
  expect(text).not.toContain('\ufffd');
  expect(text.match(/𠮷/gu)).toHaveLength(400 * 100);
});

test('all that a package of cells needs is there, and what exceljs would write is', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').addRow(['甲', 1]);
  // ECMA-376 Part 1, 12.2 and 15.2: the parts of a SpreadsheetML package and its properties
  expect([...(await packageParts(book)).keys()].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/app.xml',
    'docProps/core.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/theme/theme1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});
