import { crc32, inflateRawSync } from 'node:zlib';
import type { DamageKind } from '../diagnostics/codes/file.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { PartPlace } from '../model/place.js';
import { overLimit, RATIO_FLOOR_BYTES } from './limits.js';
import { refused, usable } from './outcome.js';
import type { ZipArchive, ZipEntry } from './zip-directory.js';

// Layout of a local header: PKWARE APPNOTE 6.3.10, 4.3.7. Its sizes and CRC may be blank (flag bit 3), so the directory's count.
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** No deflated byte unpacks to more than this many (zlib, Technical Details). */
const DEFLATE_AT_BEST = 1032;

/** Unpacks one entry; its size and checksum have been verified when it is answered. */
export function readZipEntry(archive: ZipArchive, entry: ZipEntry): Diagnosed<Buffer> {
  const place: PartPlace = { kind: 'part', file: archive.file, part: entry.name };
  const damaged = (damage: DamageKind) => refused(diagnostic('file/damaged', { damage }, place));
  const excess = tooLarge(archive, entry, place);
  if (excess !== undefined) return excess;
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return refused(diagnostic('file/unsupported-compression', { method: entry.method }, place));
  }
  const packed = packedBytes(archive, entry);
  if (packed === undefined) return damaged('header');
  const bytes = entry.method === STORED ? packed : inflate(packed, entry.size);
  if (typeof bytes === 'string') return damaged(bytes);
  if (bytes.length !== entry.size) return damaged('size');
  if (crc32(bytes) !== entry.crc) return damaged('checksum');
  return usable(bytes);
}

function tooLarge(archive: ZipArchive, entry: ZipEntry, place: PartPlace): Diagnosed<never> | undefined {
  const { limits } = archive;
  if (entry.size > limits['part-bytes']) return refused(overLimit(limits, 'part-bytes', entry.size, place));
  const ratio = entry.size / Math.max(1, entry.packedSize);
  if (entry.size > RATIO_FLOOR_BYTES && ratio > limits.ratio) {
    return refused(overLimit(limits, 'ratio', ratio, place));
  }
  return undefined;
}

/** Undefined when the header before the data contradicts the directory, or the data lie outside the archive. */
export function packedBytes(archive: ZipArchive, entry: ZipEntry): Buffer | undefined {
  const { bytes, dataEnd } = archive;
  const at = entry.headerOffset;
  if (at + HEADER_SIZE > dataEnd || bytes.readUInt32LE(at) !== HEADER_SIGNATURE) return undefined;
  const nameEnd = at + HEADER_SIZE + bytes.readUInt16LE(at + 26);
  const from = nameEnd + bytes.readUInt16LE(at + 28);
  const to = from + entry.packedSize;
  const named = bytes.subarray(at + HEADER_SIZE, nameEnd).equals(entry.nameBytes);
  return named && to <= dataEnd ? bytes.subarray(from, to) : undefined;
}

/** Never unpacks more than the declared size, so a lying header cannot exhaust memory. */
function inflate(packed: Buffer, size: number): Buffer | DamageKind {
  try {
    const most = Math.max(1, size);
    // One piece of a little more than it will have needs no second one; what the packed bytes could never fill is not asked for.
    const chunkSize = Math.max(64, Math.min(most + 64, packed.length * DEFLATE_AT_BEST));
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize });
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLong ? 'size' : 'compressed-data';
  }
}
