/** Where the central directory stands, by the archive's own account. */
export interface ZipEnd {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

// Layouts: PKWARE APPNOTE 6.3.10, 4.3.16 (end), 4.3.15 (zip64 locator), 4.3.14 (zip64 end).
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_SIZE = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_SIZE = 56;

/** `none` when the archive has no end record (it was cut off), `bad` when the record contradicts the file. */
export function findZipEnd(bytes: Buffer): ZipEnd | 'none' | 'bad' {
  const at = endRecord(bytes);
  if (at === undefined) return 'none';
  const disk = bytes.readUInt16LE(at + 4) + bytes.readUInt16LE(at + 6);
  const small: ZipEnd = {
    count: bytes.readUInt16LE(at + 10),
    size: bytes.readUInt32LE(at + 12),
    offset: bytes.readUInt32LE(at + 16),
  };
  const isLarge = small.count === 0xffff || small.size === 0xffffffff || small.offset === 0xffffffff;
  const end = isLarge ? largeEnd(bytes, at) : small;
  if (end === undefined || disk !== 0 || end.offset + end.size > at) return 'bad';
  return end;
}

function endRecord(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_SIZE + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  return undefined;
}

function largeEnd(bytes: Buffer, end: number): ZipEnd | undefined {
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_SIGNATURE) return undefined;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + END64_SIZE > locator || bytes.readUInt32LE(at) !== END64_SIGNATURE) return undefined;
  return {
    count: Number(bytes.readBigUInt64LE(at + 32)),
    size: Number(bytes.readBigUInt64LE(at + 40)),
    offset: Number(bytes.readBigUInt64LE(at + 48)),
  };
}
