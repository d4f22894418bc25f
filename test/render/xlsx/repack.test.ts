import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { repacked } from '../../../src/render/xlsx/repack.js';

const parts = {
  'xl/': new Uint8Array(),
  'xl/workbook.xml': strToU8('<a/>'.repeat(100)),
  'docProps/core.xml': strToU8('<?xml version="1.0"?><p/>'),
  '[Content_Types].xml': strToU8('<t/>'),
};

test('the same parts in a fixed order without folders, whatever their dates', () => {
  const [one, other] = ['1999-01-01', '2024-12-31'].map((mtime) => repacked(zipSync(parts, { mtime })));
  expect(one).toEqual(other);
  const { 'xl/': _, ...files } = parts;
  expect(unzipSync(one ?? new Uint8Array())).toEqual(files);
  const names = Buffer.from(one ?? [])
    .toString('latin1')
    .matchAll(/PK\x01\x02.{42}([\w/.[\]]+?)(?=PK)/gs);
  expect(Array.from(names, ([, name]) => name)).toEqual([
    '[Content_Types].xml',
    'docProps/core.xml',
    'xl/workbook.xml',
  ]);
});

test('the properties are not compressed, so that they can be recognised', () => {
  expect(Buffer.from(repacked(zipSync(parts))).toString('latin1')).toContain(
    'docProps/core.xml<?xml version="1.0"?><p/>PK',
  );
});
