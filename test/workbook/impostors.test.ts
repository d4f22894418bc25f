import { expect, test } from 'vitest';
import { describe as worded } from '../../src/diagnostics/describe.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, buildZip } from './build-xlsx.js';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const ole2 = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);
const cut = Buffer.from(buildXlsx({ sheets: [{ name: '表', rows: [['甲']] }] }));

/** What a person must do about each, by words that its hint must hold. */
const impostors: readonly (readonly [
  name: string,
  file: string,
  bytes: Uint8Array,
  zhHint: RegExp,
  enHint: RegExp,
])[] = [
  ['an encrypted workbook', 'a.xlsx', ole2('EncryptedPackage'), /取消密码/, /password/],
  ['an .xls', 'a.xlsx', ole2('Workbook'), /另存为.*xlsx/, /save it as/],
  ['an .et', 'a.et', ole2('Workbook'), /另存为.*xlsx/, /save it as/],
  ['a web page', 'a.xls', Buffer.from('<html><table>'), /另存为.*xlsx/, /save it as/],
  [
    'a web page behind comments',
    'a.xls',
    Buffer.from(`${'<!---->'.repeat(500)}<table>`),
    /另存为.*xlsx/,
    /save it as/,
  ],
  ['a text behind comments', 'a.xls', Buffer.from(`${'<!---->'.repeat(500)}x`), /\.csv/, /\.csv/],
  [
    'Excel 2003 XML',
    'a.xls',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /另存为.*xlsx/,
    /save it as/,
  ],
  ['PDF', 'a.xlsx', Buffer.from('%PDF-1.7'), /索取/, /ask/],
  ['RAR', 'a.xlsx', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), /解压/, /unpack|extract/],
  [
    'a Word document',
    'a.xlsx',
    buildZip([
      { name: '[Content_Types].xml', data: '<x/>' },
      { name: '_rels/.rels', data: '<x/>' },
      { name: 'word/document.xml', data: '<x/>' },
    ]),
    /Excel 或 WPS/,
    /Excel or WPS/,
  ],
  [
    'an OpenDocument spreadsheet',
    'a.xlsx',
    buildZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', store: true },
      { name: 'content.xml', data: '<x/>' },
    ]),
    /另存为/,
    /save it as/,
  ],
  ['an empty zip', 'a.xlsx', buildZip([]), /另存为/, /save it as/],
  // 税收 in GB 2312
  [
    'csv in GBK under a workbook name',
    'a.xlsx',
    Buffer.from('cbb0cad52c330a', 'hex'),
    /扩展名改为 \.csv/,
    /rename it to \.csv/,
  ],
  [
    'csv in UTF-16 under a workbook name',
    'a.xlsx',
    utf16('税收,3'),
    /扩展名改为 \.csv/,
    /rename it to \.csv/,
  ],
  ['a workbook cut short', 'a.xlsx', cut.subarray(0, cut.length - 30), /重新/, /again/],
  ['no bytes', 'a.xlsx', Buffer.alloc(0), /重新/, /again/],
];

test.each(impostors)('%s is refused with what to do about it', (_, file, bytes, zhHint, enHint) => {
  const { value, diagnostics } = openWorkbook(file, bytes);
  expect(value).toBeUndefined();
  expect(diagnostics.map((found) => worded(found, 'zh').hint)).toEqual([expect.stringMatching(zhHint)]);
  expect(diagnostics.map((found) => worded(found, 'en').hint)).toEqual([expect.stringMatching(enHint)]);
});
