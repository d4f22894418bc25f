import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipPackage } from '../../../src/render/xlsx/zip-package.js';

const workbook = ['xl/workbook.xml', strToU8('<a/>'.repeat(100))] as const;
const properties = ['docProps/core.xml', strToU8('<?xml version="1.0"?><p/>')] as const;
const types = ['[Content_Types].xml', strToU8('<t/>')] as const;
const bytes = zipPackage(new Map([workbook, properties, types]));
const latin1 = Buffer.from(bytes).toString('latin1');

test('types first, then properties, then the rest as it comes', () => {
  // PKWARE APPNOTE 6.3.10, 4.3.12: a directory entry's name stands 46 bytes after its signature
  const names = latin1.matchAll(/PK\x01\x02.{42}([\w/.[\]]+?)(?=PK)/gs);
  expect(Array.from(names, ([, name]) => name)).toEqual([types[0], properties[0], workbook[0]]);
  expect(unzipSync(bytes)).toEqual(Object.fromEntries([workbook, properties, types]));
});

test('the properties are not compressed, so that they can be recognised', () => {
  expect(latin1).toContain('docProps/core.xml<?xml version="1.0"?><p/>PK');
});

test('every part is of 1980-01-01, noon', () => {
  // APPNOTE 4.4.6: year - 1980 in 7 bits, month in 4, day in 5; hour in 5, minute in 6, seconds ÷ 2 in 5
  const stamps = latin1.matchAll(/PK\x01\x02.{8}(.{4})/gs);
  const expected = Buffer.from([0x00, 12 << 3, (1 << 5) | 1, 0x00]).toString('latin1');
  expect(Array.from(stamps, ([, stamp]) => stamp)).toEqual([expected, expected, expected]);
});
