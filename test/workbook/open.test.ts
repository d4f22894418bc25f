import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/workbook/open.js';
import { buildXlsx, buildZip, packXlsx, xlsxParts } from './build-xlsx.js';
import { readAll, told, valuesOf } from './reading.js';

const utf8 = new TextEncoder();
const plain = buildXlsx({ sheets: [{ name: '指标', rows: [['税收', 12.5]] }] });

/** A compound file (OLE2) holding a stream of this name: the signature, and the name in UTF-16 as directories keep it. */
function ole2(stream: string): Uint8Array {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([
    signature,
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(200),
  ]);
}

describe('the content decides, not the name', () => {
  test.each(['指标.xlsx', '指标.xls', '指标.csv', '指标', '指标.et'])(
    'a workbook named %s is read',
    (file) => {
      const values = valuesOf(readAll(file, plain));
      expect(values).toEqual({ A1: { kind: 'text', text: '税收' }, B1: { kind: 'number', value: 12.5 } });
    },
  );

  test.each(['a.csv', 'a.CSV', 'a.txt', 'a.tsv'])('text named %s is read as csv', (file) => {
    const values = valuesOf(readAll(file, utf8.encode('税收,12.5')));
    expect(values).toEqual({ A1: { kind: 'text', text: '税收' }, B1: { kind: 'text', text: '12.5' } });
  });

  test('a view into a larger buffer is read as that view', () => {
    const larger = new Uint8Array(plain.length + 20);
    larger.set(plain, 7);
    expect(readAll('a.xlsx', larger.subarray(7, 7 + plain.length)).diagnostics).toEqual([]);
  });
});

const xmlHead = '<?xml version="1.0"?>';
const spreadsheetMl = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';

describe('what is not a workbook is named for what it is', () => {
  test.each([
    ['no bytes at all', '', 'file/empty', {}],
    ['plain text under a workbook name', '地区,税收', 'file/text-not-workbook', {}],
    [
      'a web page',
      '<html><table><tr><td>1</td></tr></table></html>',
      'file/other-format',
      { format: 'html' },
    ],
    [
      'a web page with a doctype',
      '\ufeff\r\n<!DOCTYPE HTML PUBLIC "x">',
      'file/other-format',
      { format: 'html' },
    ],
    ['a web page after a comment', '<!-- 导出 --><table border=1>', 'file/other-format', { format: 'html' }],
    ['an archived web page', 'MIME-Version: 1.0\r\n', 'file/other-format', { format: 'html' }],
    ['Excel 2003 XML', xmlHead + spreadsheetMl, 'file/other-format', { format: 'xml-2003' }],
    ['other XML', `${xmlHead}<data/>`, 'file/other-format', { format: 'xml' }],
    ['PDF', '%PDF-1.7\n', 'file/other-format', { format: 'pdf' }],
  ])('%s', (_, content, code, args) => {
    const { value, diagnostics } = openWorkbook('报表.xlsx', utf8.encode(content));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, args, place: { kind: 'file', file: '报表.xlsx' } }]);
  });

  test.each([
    ['an encrypted workbook', 'a.xlsx', ole2('EncryptedPackage'), 'file/encrypted', {}],
    ['Excel 97-2003', 'a.xlsx', ole2('Workbook'), 'file/ole2', { holds: 'xls' }],
    ['Excel 5.0', 'a.xls', ole2('Book'), 'file/ole2', { holds: 'xls' }],
    ['a WPS .et', 'a.et', ole2('Workbook'), 'file/ole2', { holds: 'et' }],
    ['an old Word document', 'a.xlsx', ole2('WordDocument'), 'file/ole2', { holds: 'other' }],
    ['RAR', 'a.xlsx', Buffer.from('Rar!\x1a\x07\x00', 'latin1'), 'file/other-format', { format: 'rar' }],
    ['7z', 'a.xlsx', Buffer.from('377abcaf271c0004', 'hex'), 'file/other-format', { format: '7z' }],
    ['gzip', 'a.csv', gzipSync('地区,税收'), 'file/other-format', { format: 'gzip' }],
    ['PNG', 'a.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'), 'file/other-format', { format: 'image' }],
    ['JPEG', 'a.xlsx', Buffer.from('ffd8ffe0', 'hex'), 'file/other-format', { format: 'image' }],
    [
      'HTML in UTF-16',
      'a.xls',
      Buffer.from('\ufeff<html>', 'utf16le'),
      'file/other-format',
      { format: 'html' },
    ],
    ['binary data', 'a.xlsx', Buffer.from([0, 1, 2, 3, 250]), 'file/not-a-workbook', {}],
    ['binary data named csv', 'a.csv', Buffer.from([1, 2, 3, 4, 5]), 'file/not-a-workbook', {}],
  ])('%s', (_, file, bytes, code, args) => {
    expect(openWorkbook(file, bytes).diagnostics).toMatchObject([
      { code, args, place: { kind: 'file', file } },
    ]);
  });

  test.each([
    ['a Word document', 'word/document.xml', 'docx'],
    ['a presentation', 'ppt/presentation.xml', 'pptx'],
    ['a binary workbook', 'xl/workbook.bin', 'xlsb'],
    ['an OpenDocument spreadsheet', 'content.xml', 'ods'],
    ['Apple Numbers', 'Index/Document.iwa', 'numbers'],
    ['a zip of workbooks', '芜湖/指标.xlsx', 'archive'],
  ])('%s', (_, part, format) => {
    const bytes = buildZip([{ name: part, data: 'x' }]);
    expect(openWorkbook('a.xlsx', bytes).diagnostics).toMatchObject([
      { code: 'file/other-format', args: { format } },
    ]);
  });

  test.each([
    ['an empty zip', buildZip([])],
    ['a zip of something else', buildZip([{ name: 'readme.md', data: '#' }])],
  ])('%s', (_, bytes) => {
    expect(openWorkbook('a.xlsx', bytes).diagnostics.map(told)).toEqual(['file/not-a-workbook @ a.xlsx']);
  });

  test('a package whose main part is not a workbook', () => {
    const parts = xlsxParts({ sheets: [{ name: 'a', rows: [] }] });
    parts.set('xl/workbook.xml', '<document xmlns="urn:x"/>');
    const { diagnostics } = openWorkbook('a.xlsx', packXlsx(parts));
    expect(diagnostics).toMatchObject([{ code: 'file/bad-xml', args: { problem: 'wrong-root' } }]);
  });
});

describe('limits', () => {
  // 1,200 cells of 3 digits; the sheet part is about 30 kB, the packed file a few kB.
  const rows = Array.from({ length: 40 }, () => Array.from({ length: 30 }, () => 100));
  const sheet = { name: '表', rows, merges: ['A1:B1', 'A2:B2', 'A3:B3'] };
  const bytes = buildXlsx({ sheets: [{ ...sheet, rows: [...rows, ['一二三四五']] }] });

  test.each([
    ['file-bytes', 1000, 'a.xlsx'],
    ['entries', 6, 'a.xlsx'],
    ['total-bytes', 10_000, 'a.xlsx'],
    ['part-bytes', 10_000, 'xl/worksheets/sheet1.xml'],
    // The 1,201st cell is 一二三四五 in A41.
    ['cells', 1200, '表!A41'],
    ['cell-text', 4, '表!A41'],
    ['merges', 2, '表'],
    // workbook > sheets > sheet is three deep.
    ['depth', 2, 'xl/workbook.xml'],
  ] as const)('%s above %i is refused at %s', (limit, allowed, place) => {
    const { diagnostics } = readAll('a.xlsx', bytes, { [limit]: allowed });
    expect(diagnostics.map(told)).toContain(`file/over-limit @ ${place}`);
    expect(diagnostics[0]?.args).toMatchObject({ limit, allowed });
  });

  test('at the limit all is read', () => {
    const limits = { entries: 7, cells: 1201, merges: 3, 'cell-text': 5, depth: 5 };
    expect(readAll('a.xlsx', bytes, limits).diagnostics).toEqual([]);
  });

  test('a part of 17 MB packed more than 200:1 is refused unopened', () => {
    const bomb = buildZip([
      ...[...xlsxParts({ sheets: [{ name: '表', rows: [] }] })]
        .filter(([name]) => name !== 'xl/worksheets/sheet1.xml')
        .map(([name, data]) => ({ name, data })),
      { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(17 * 1024 * 1024) },
    ]);
    const { diagnostics } = readAll('a.xlsx', bomb);
    expect(diagnostics).toMatchObject([{ code: 'file/over-limit', args: { limit: 'ratio', allowed: 200 } }]);
  });

  test('csv files have the same limits', () => {
    const csv = utf8.encode('a,b\nccc,d');
    expect(readAll('a.csv', csv, { cells: 3 }).diagnostics.map(told)).toEqual(['file/over-limit @ !A2']);
    expect(readAll('a.csv', csv, { 'cell-text': 2 }).diagnostics.map(told)).toEqual([
      'file/over-limit @ !A2',
    ]);
  });
});
