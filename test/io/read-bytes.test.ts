import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../src/io/disk.js';
import { LARGEST_FILE, readBytes } from '../../src/io/read-bytes.js';
import { faultyDisk, refusing } from './faulty-disk.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();

test('a file, also by a link, is its bytes', () => {
  writeFileSync(folder.path('a.csv'), '地区\n');
  symlinkSync(folder.path('a.csv'), folder.path('b.csv'));
  for (const name of ['a.csv', 'b.csv']) {
    const { value, diagnostics } = readBytes(nodeDisk, folder.path(name));
    expect(new TextDecoder().decode(value)).toBe('地区\n');
    expect(diagnostics).toEqual([]);
  }
});

describe('what cannot be read', () => {
  test.each([
    ['not there', () => folder.path('no.xlsx'), nodeDisk, 'file/not-found'],
    ['not in a folder', () => folder.path('a.csv/b.csv'), nodeDisk, 'file/not-found'],
    ['a name no system takes', () => folder.path('长'.repeat(200)), nodeDisk, 'file/not-found'],
    ['a folder', () => folder.path('sub'), nodeDisk, 'file/is-folder'],
    ['a device that never ends', () => '/dev/zero', nodeDisk, 'file/unreadable'],
    ['no permission', () => folder.path('a.csv'), refusing('read', 'EACCES'), 'file/unreadable'],
    [
      'no permission of Node',
      () => folder.path('a.csv'),
      refusing('read', 'ERR_ACCESS_DENIED'),
      'file/unreadable',
    ],
    ['a worn disk', () => folder.path('a.csv'), refusing('read', 'EIO'), 'file/unreadable'],
    ['gone since it was looked at', () => folder.path('a.csv'), refusing('read', 'ENOENT'), 'file/not-found'],
  ])('%s', (_, path, disk, code) => {
    mkdirSync(folder.path('sub'));
    writeFileSync(folder.path('a.csv'), 'x');
    const file = path();
    expect(readBytes(disk, file)).toMatchObject({
      value: undefined,
      diagnostics: [{ code, place: { kind: 'file', file } }],
    });
  });
});

describe('the limit', () => {
  test('is 64 MB', () => {
    expect(LARGEST_FILE).toBe(67_108_864);
  });

  test('a file of exactly the limit is read, one byte more is not even opened', () => {
    writeFileSync(folder.path('a.csv'), '12345');
    const unread: Disk = { ...faultyDisk(0, '').disk, read: () => expect.unreachable('not to be read') };
    expect(readBytes(nodeDisk, folder.path('a.csv'), 5).value).toHaveLength(5);
    expect(readBytes(unread, folder.path('a.csv'), 4).diagnostics).toMatchObject([
      { code: 'file/too-large-on-disk', args: { bytes: 5, limit: 4 } },
    ]);
  });

  test('a file that grows after it was measured is refused too', () => {
    writeFileSync(folder.path('a.csv'), '1');
    const growing: Disk = { ...nodeDisk, read: () => new Uint8Array(9) };
    expect(readBytes(growing, folder.path('a.csv'), 5).diagnostics).toMatchObject([
      { code: 'file/too-large-on-disk', args: { bytes: 9, limit: 5 } },
    ]);
  });
});
