import { describe, expect, test } from 'vitest';
import { packXlsx, xlsxParts } from './build-xlsx.js';
import { buildZip, type ZipOptions, type ZipPart } from './build-zip.js';
import { readAll, told, valuesOf } from './reading.js';

const parts = xlsxParts({ sheets: [{ name: '表', rows: [['税收', 30]] }] });
const expected = { A1: { kind: 'text', text: '税收' }, B1: { kind: 'number', value: 30 } };
const SHEET = 'xl/worksheets/sheet1.xml';

/** The same workbook with its entries, or only the sheet's, written otherwise. */
function zipped(change: (part: ZipPart) => ZipPart, options?: ZipOptions): Uint8Array {
  return buildZip(
    [...parts].map(([name, data]) => change({ name, data })),
    options,
  );
}

function sheetOnly(change: Partial<ZipPart>): Uint8Array {
  return zipped((part) => (part.name === SHEET ? { ...part, ...change } : part));
}

describe('archives that are read', () => {
  test.each<[string, Uint8Array]>([
    ['deflated', zipped((part) => part)],
    ['stored', zipped((part) => ({ ...part, store: true }))],
    ['sizes after the data (bit 3)', zipped((part) => ({ ...part, descriptor: true }))],
    ['zip64 sizes', zipped((part) => ({ ...part, zip64: true }))],
    ['zip64 directory', zipped((part) => part, { zip64: true })],
    ['an archive comment', zipped((part) => part, { comment: '年度考核' })],
    ['names with a leading slash, as WPS writes', zipped((part) => ({ ...part, name: `/${part.name}` }))],
    ['names with backslashes', zipped((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))],
    ['names in other case', zipped((part) => ({ ...part, name: part.name.toUpperCase() }))],
    ['bytes after the end', Buffer.concat([zipped((part) => part), Buffer.alloc(100)])],
    [
      'parts nobody refers to',
      buildZip([...[...parts].map(([name, data]) => ({ name, data })), { name: '../../x', data: 'x' }]),
    ],
    [
      'an unused part with a wrong checksum',
      buildZip([
        ...[...parts].map(([name, data]) => ({ name, data })),
        { name: 'docProps/app.xml', data: 'x', crc: 1 },
      ]),
    ],
  ])('%s', (_, bytes) => {
    const reading = readAll('a.xlsx', bytes);
    expect(reading.diagnostics).toEqual([]);
    expect(valuesOf(reading)).toEqual(expected);
  });
});

describe('archives that are refused', () => {
  test.each<[string, Uint8Array, string, object]>([
    ['a wrong checksum', sheetOnly({ crc: 12345 }), 'file/damaged', { damage: 'checksum' }],
    ['more data than declared', sheetOnly({ size: 100 }), 'file/damaged', { damage: 'size' }],
    ['less data than declared', sheetOnly({ size: 100_000 }), 'file/damaged', { damage: 'size' }],
    [
      'stored data of another size',
      sheetOnly({ store: true, size: 100 }),
      'file/damaged',
      { damage: 'size' },
    ],
    [
      'stored data marked deflated',
      sheetOnly({ store: true, method: 8 }),
      'file/damaged',
      { damage: 'compressed-data' },
    ],
    [
      'another name in the local header',
      sheetOnly({ localName: 'xl/worksheets/sheet2.xml' }),
      'file/damaged',
      { damage: 'header' },
    ],
    ['an offset into nowhere', sheetOnly({ offset: 999_999 }), 'file/damaged', { damage: 'header' }],
    ['an offset to another entry', sheetOnly({ offset: 0 }), 'file/damaged', { damage: 'header' }],
    [
      'compression method 12 (bzip2)',
      sheetOnly({ method: 12 }),
      'file/unsupported-compression',
      { method: 12 },
    ],
  ])('%s', (_, bytes, code, args) => {
    const { diagnostics, rows } = readAll('a.xlsx', bytes);
    expect(diagnostics).toMatchObject([{ code, args, place: { kind: 'part', part: SHEET } }]);
    expect(rows).toEqual([]);
  });

  const twice = [...parts].map(([name, data]) => ({ name, data }));
  const good = zipped((part) => part);
  test.each<[string, Uint8Array, string, object]>([
    ['a password', zipped((part) => ({ ...part, flags: 1 })), 'file/encrypted', {}],
    [
      'two entries of one name',
      buildZip([...twice, { name: SHEET, data: 'x' }]),
      'file/duplicate-part',
      { part: SHEET },
    ],
    [
      'names that differ in case',
      buildZip([...twice, { name: 'XL/workbook.xml', data: 'x' }]),
      'file/duplicate-part',
      { part: 'XL/workbook.xml' },
    ],
    [
      'names that differ in a slash',
      buildZip([...twice, { name: '/xl/styles.xml', data: 'x' }]),
      'file/duplicate-part',
      { part: '/xl/styles.xml' },
    ],
    [
      'fewer entries than claimed',
      zipped((part) => part, { count: 8 }),
      'file/damaged',
      { damage: 'directory' },
    ],
    [
      'more entries than claimed',
      zipped((part) => part, { count: 6 }),
      'file/damaged',
      { damage: 'directory' },
    ],
    [
      '70,000 claimed entries',
      zipped((part) => part, { count: 70_000, zip64: true }),
      'file/over-limit',
      { limit: 'entries', allowed: 4096, found: 70_000 },
    ],
    ['the last 10 bytes missing', good.subarray(0, -10), 'file/truncated', {}],
    ['half of it missing', good.subarray(0, good.length / 2), 'file/truncated', {}],
    [
      'the first 200 bytes after the signature missing',
      Buffer.concat([good.subarray(0, 4), good.subarray(204)]),
      'file/damaged',
      { damage: 'directory' },
    ],
    [
      'a zip64 mark without its record',
      Buffer.from(good).fill(0xff, good.length - 6, good.length - 2),
      'file/damaged',
      { damage: 'directory' },
    ],
  ])('%s', (_, bytes, code, args) => {
    expect(readAll('a.xlsx', bytes).diagnostics).toMatchObject([
      { code, args, place: { kind: 'file', file: 'a.xlsx' } },
    ]);
  });
});

describe('parts that something refers to must be there', () => {
  test.each([
    [SHEET, `file/missing-part @ ${SHEET}`],
    ['xl/sharedStrings.xml', 'file/missing-part @ xl/sharedStrings.xml'],
    ['xl/styles.xml', 'file/missing-part @ xl/styles.xml'],
    ['xl/workbook.xml', 'file/missing-part @ xl/workbook.xml'],
    ['xl/_rels/workbook.xml.rels', 'file/missing-part @ xl/_rels/workbook.xml.rels'],
    ['_rels/.rels', 'file/not-a-workbook @ a.xlsx'],
  ])('without %s', (part, refusal) => {
    const fewer = new Map(parts);
    fewer.delete(part);
    expect(readAll('a.xlsx', packXlsx(fewer)).diagnostics.map(told)).toEqual([refusal]);
  });

  test('shared strings that no cell refers to may be missing', () => {
    const fewer = new Map(xlsxParts({ sheets: [{ name: '表', rows: [[1]] }] }));
    fewer.delete('xl/sharedStrings.xml');
    expect(readAll('a.xlsx', packXlsx(fewer)).diagnostics).toEqual([]);
  });
});
