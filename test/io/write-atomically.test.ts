import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeText } from '../../src/diagnostics/place-text.js';
import { type Disk, nodeDisk } from '../../src/io/disk.js';
import { writeAtomically } from '../../src/io/write-atomically.js';
import { faultyDisk, refusing } from './faulty-disk.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();
const encode = (text: string) => new TextEncoder().encode(text);
const writing = (disk: Disk) => ({ disk, randomName: () => 'f00d' });
const codes = (outcome: ReturnType<typeof writeAtomically>) => outcome.diagnostics.map(({ code }) => code);

test('a new file holds the bytes, and nothing else is left in the folder', () => {
  const file = folder.path('结果.json');
  expect(writeAtomically(writing(nodeDisk), file, encode('{"a":1}'))).toEqual({
    value: 'written',
    diagnostics: [],
  });
  expect(readFileSync(file, 'utf8')).toBe('{"a":1}');
  expect(readdirSync(folder.path(''))).toEqual(['结果.json']);
});

test('a replaced file keeps its permissions', () => {
  const file = folder.path('a.json');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  writeAtomically(writing(nodeDisk), file, encode('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('a disk that takes a few bytes at a time gets them all', () => {
  const slow: Disk = { ...nodeDisk, write: (handle, bytes) => nodeDisk.write(handle, bytes.subarray(0, 3)) };
  writeAtomically(writing(slow), folder.path('a.txt'), encode('0123456789'));
  expect(readFileSync(folder.path('a.txt'), 'utf8')).toBe('0123456789');
});

// the order in which a write is safe: flushed before it takes the name, and the name flushed after
test('the calls of one write', () => {
  const { disk, calls } = faultyDisk(0, '');
  writeAtomically(writing(disk), folder.path('a.txt'), encode('x'));
  expect(calls).toEqual([
    'lstat',
    'realpath',
    'lstat',
    'create',
    'write',
    'sync',
    'rename',
    'openFolder',
    'sync',
  ]);
});

describe('whichever call fails, the file is the old one or the whole new one, and nothing is left behind', () => {
  test.each([
    [1, 'lstat', ['output/failed'], 'old'],
    [2, 'realpath', ['output/failed'], 'old'],
    // only the permissions of the old file are read here
    [3, 'lstat', [], 'new'],
    [4, 'create', ['output/failed'], 'old'],
    [5, 'write', ['output/failed'], 'old'],
    [6, 'sync', ['output/failed'], 'old'],
    [7, 'rename', ['output/failed'], 'old'],
    // the new file is in its place, but might not outlive a power cut: said, not hidden
    [8, 'openFolder', ['output/failed'], 'new'],
    [9, 'sync', ['output/failed'], 'new'],
  ])('call %i, %s', (failing, call, found, content) => {
    const file = folder.path('a.txt');
    writeFileSync(file, 'old');
    const { disk, calls } = faultyDisk(failing, 'EIO');
    const outcome = writeAtomically(writing(disk), file, encode('new'));
    expect(calls[failing - 1]).toBe(call);
    expect(codes(outcome)).toEqual(found);
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(readdirSync(folder.path(''))).toEqual(['a.txt']);
  });
});

describe('what stands in the way is named', () => {
  test.each<[keyof Disk, string, string]>([
    ['write', 'ENOSPC', 'output/disk-full'],
    ['write', 'EDQUOT', 'output/disk-full'],
    ['sync', 'ENOSPC', 'output/disk-full'],
    ['create', 'EROFS', 'output/read-only'],
    ['create', 'EACCES', 'output/not-permitted'],
    ['create', 'EPERM', 'output/not-permitted'],
    // Node's permission model
    ['create', 'ERR_ACCESS_DENIED', 'output/not-permitted'],
    ['create', 'ENAMETOOLONG', 'output/name-too-long'],
    // a target open in Excel or WPS on Windows lets a file be created beside it but not take its name
    ['rename', 'EPERM', 'output/busy'],
    ['rename', 'EACCES', 'output/busy'],
    ['rename', 'EBUSY', 'output/busy'],
    ['realpath', 'ENOENT', 'output/folder-missing'],
    ['lstat', 'ENOTDIR', 'output/folder-missing'],
    ['create', 'EEXIST', 'output/failed'],
  ])('%s refused with %s is %s', (call, reason, code) => {
    const file = folder.path('a.txt');
    const outcome = writeAtomically(writing(refusing(call, reason)), file, encode('12345'));
    expect(outcome.value).toBeUndefined();
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.diagnostics.map(({ place }) => placeText(place))).toEqual([file]);
    expect(readdirSync(folder.path(''))).toEqual([]);
  });

  test('a full disk with the bytes that were needed', () => {
    const outcome = writeAtomically(writing(refusing('write', 'ENOSPC')), folder.path('a'), encode('12345'));
    expect(outcome.diagnostics[0]?.args).toEqual({ file: folder.path('a'), bytes: 5 });
  });

  test('a failed step and the reason of the system', () => {
    const outcome = writeAtomically(writing(refusing('sync', 'EIO')), folder.path('a'), encode('1'));
    expect(outcome.diagnostics[0]?.args).toEqual({ file: folder.path('a'), step: 'sync', reason: 'EIO' });
  });

  test('folders that cannot be flushed are no failure', () => {
    const outcome = writeAtomically(writing(refusing('openFolder', 'EISDIR')), folder.path('a'), encode('1'));
    expect(outcome).toEqual({ value: 'written', diagnostics: [] });
  });

  // fsync of Node 20 under --experimental-permission answers ERR_ACCESS_DENIED whatever the file
  test('where Node grants no flush at all, the file is written without', () => {
    const file = folder.path('a');
    const outcome = writeAtomically(writing(refusing('sync', 'ERR_ACCESS_DENIED')), file, encode('1'));
    expect(outcome).toEqual({ value: 'written', diagnostics: [] });
    expect(readFileSync(file, 'utf8')).toBe('1');
  });

  test.each<keyof Disk>(['create', 'write', 'sync', 'rename'])(
    'a defect of this program in %s is not taken for the disk, and leaves nothing behind',
    (call) => {
      const broken: Disk = {
        ...nodeDisk,
        [call]: () => {
          throw new TypeError('a bug');
        },
      };
      expect(() => writeAtomically(writing(broken), folder.path('a'), encode('1'))).toThrow('a bug');
      expect(readdirSync(folder.path(''))).toEqual([]);
    },
  );
});

describe('targets that are not ordinary files are refused as they are', () => {
  test('a link, even one that leads nowhere', () => {
    writeFileSync(folder.path('elsewhere'), 'untouched');
    symlinkSync(folder.path('elsewhere'), folder.path('a.json'));
    symlinkSync(folder.path('nowhere'), folder.path('b.json'));
    for (const name of ['a.json', 'b.json']) {
      expect(codes(writeAtomically(writing(nodeDisk), folder.path(name), encode('x')))).toEqual([
        'output/symbolic-link',
      ]);
    }
    expect(readFileSync(folder.path('elsewhere'), 'utf8')).toBe('untouched');
    expect(readdirSync(folder.path('')).sort()).toEqual(['a.json', 'b.json', 'elsewhere']);
  });

  test('a folder', () => {
    mkdirSync(folder.path('out'));
    expect(codes(writeAtomically(writing(nodeDisk), folder.path('out'), encode('x')))).toEqual([
      'output/is-folder',
    ]);
  });

  test('a device', () => {
    expect(codes(writeAtomically(writing(nodeDisk), '/dev/full', encode('x')))).toEqual([
      'output/not-a-file',
    ]);
  });

  test('a folder that is not there', () => {
    const outcome = writeAtomically(writing(nodeDisk), folder.path('no/a.json'), encode('x'));
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'output/folder-missing',
      args: { folder: folder.path('no') },
    });
  });

  test('a folder that is exchanged for a link while we write changes nothing', () => {
    for (const name of ['ours', 'theirs']) mkdirSync(folder.path(name));
    symlinkSync(folder.path('ours'), folder.path('out'));
    const exchanging: Disk = {
      ...nodeDisk,
      create: (path, mode) => {
        unlinkSync(folder.path('out'));
        symlinkSync(folder.path('theirs'), folder.path('out'));
        return nodeDisk.create(path, mode);
      },
    };
    expect(writeAtomically(writing(exchanging), folder.path('out/a.json'), encode('x')).value).toBe(
      'written',
    );
    expect([readdirSync(folder.path('ours')), readdirSync(folder.path('theirs'))]).toEqual([['a.json'], []]);
  });

  test('a link planted under the temporary name is not written through', () => {
    writeFileSync(folder.path('victim'), 'untouched');
    symlinkSync(folder.path('victim'), folder.path('.zone-score-f00d.tmp'));
    expect(codes(writeAtomically(writing(nodeDisk), folder.path('a.json'), encode('x')))).toEqual([
      'output/failed',
    ]);
    expect(readFileSync(folder.path('victim'), 'utf8')).toBe('untouched');
  });
});
