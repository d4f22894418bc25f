import { isUtf8 } from 'node:buffer';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { FilePlace } from '../model/place.js';
import { type Limits, overLimit } from './limits.js';
import { refused, usable } from './outcome.js';
import { findZipEnd } from './zip-end.js';

/** A zip archive with its directory read; nothing has been unpacked. */
export interface ZipArchive {
  readonly file: string;
  readonly bytes: Buffer;
  readonly limits: Limits;
  /** By `partKey` of the name. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the entries end and the directory begins. */
  readonly dataEnd: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/**
 * Names of parts compare without regard to case (ECMA-376 Part 2, 6.2.2.3); WPS and some .NET writers
 * begin them with a slash or use backslashes.
 */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

// Layout of a directory entry: PKWARE APPNOTE 6.3.10, 4.3.12.
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const ENCRYPTED = 1;

/** Reads the central directory, the only list of entries that counts. */
export function readZipDirectory(file: string, bytes: Buffer, limits: Limits): Diagnosed<ZipArchive> {
  const place: FilePlace = { kind: 'file', file };
  const end = findZipEnd(bytes);
  if (end === 'none') return refused(diagnostic('file/truncated', {}, place));
  const damaged = refused(diagnostic('file/damaged', { damage: 'directory' }, place));
  if (end === 'bad') return damaged;
  if (end.count > limits.entries) return refused(overLimit(limits, 'entries', end.count, place));

  const entries = new Map<string, ZipEntry>();
  let at = end.offset;
  let total = 0;
  for (let index = 0; index < end.count; index++) {
    const header = readHeader(bytes, at, end.offset + end.size);
    if (header === undefined) return damaged;
    if (header.flags & ENCRYPTED) return refused(diagnostic('file/encrypted', {}, place));
    const { entry } = header;
    const key = partKey(entry.name);
    if (entries.has(key)) return refused(diagnostic('file/duplicate-part', { part: entry.name }, place));
    entries.set(key, entry);
    total += entry.size;
    at = header.next;
  }
  if (at !== end.offset + end.size) return damaged;
  if (total > limits['total-bytes']) return refused(overLimit(limits, 'total-bytes', total, place));
  return usable({ file, bytes, limits, entries, dataEnd: end.offset });
}

interface Header {
  readonly entry: ZipEntry;
  readonly flags: number;
  readonly next: number;
}

function readHeader(bytes: Buffer, at: number, end: number): Header | undefined {
  if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
  const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > end) return undefined;
  const sizes = largeSizes(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  const nameBytes = bytes.subarray(at + ENTRY_SIZE, nameEnd);
  const entry: ZipEntry = {
    name: nameBytes.toString(isUtf8(nameBytes) ? 'utf8' : 'latin1'),
    nameBytes,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...sizes,
  };
  return { entry, flags: bytes.readUInt16LE(at + 8), next };
}

const ELSEWHERE = 0xffffffff;
const ZIP64_EXTRA = 1;

/** Sizes too large for 32 bits stand in the zip64 extra field, in this order, only those that are (APPNOTE 4.5.3). */
function largeSizes(
  extra: Buffer,
  sizes: readonly [size: number, packedSize: number, headerOffset: number],
): { size: number; packedSize: number; headerOffset: number } {
  const large = zip64Field(extra);
  let at = 0;
  const [size, packedSize, headerOffset] = sizes.map((small) => {
    if (small !== ELSEWHERE || at + 8 > large.length) return small;
    at += 8;
    return Number(large.readBigUInt64LE(at - 8));
  });
  return { size: size ?? 0, packedSize: packedSize ?? 0, headerOffset: headerOffset ?? 0 };
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) return extra.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
  return extra.subarray(0, 0);
}
