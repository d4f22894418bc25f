import { deflateSync } from 'fflate';

/** One entry of a zip; everything that is not the name and the data is there to make awkward or lying archives. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly store?: boolean;
  /** Sizes and CRC follow the data instead of standing in the local header (flag bit 3). */
  readonly descriptor?: boolean;
  /** Sizes and offset stand in a zip64 extra field. */
  readonly zip64?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly offset?: number;
  /** What the local header calls it, when that differs. */
  readonly localName?: string;
}

export interface ZipOptions {
  readonly comment?: string;
  readonly zip64?: boolean;
  /** How many entries the end record claims. */
  readonly count?: number;
}

const utf8 = new TextEncoder();

/** A zip archive of these entries, in this order, the same bytes every time. */
export function buildZip(entries: readonly ZipPart[], options: ZipOptions = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, header } = writeEntry(entry, offset);
    pieces.push(local);
    central.push(header);
    offset += local.length;
  }
  const directory = join(central);
  const count = options.count ?? entries.length;
  return join([...pieces, directory, endRecords({ count, size: directory.length, offset }, options)]);
}

function writeEntry(entry: ZipPart, offset: number): { local: Uint8Array; header: Uint8Array } {
  const data = typeof entry.data === 'string' ? utf8.encode(entry.data) : entry.data;
  const packed = entry.store === true ? data : deflateSync(data);
  const facts: EntryFacts = {
    flags: (entry.flags ?? 0x800) | (entry.descriptor === true ? 8 : 0),
    method: entry.method ?? (entry.store === true ? 0 : 8),
    crc: entry.crc ?? crc32(data),
    packed: packed.length,
    size: entry.size ?? data.length,
    offset: entry.offset ?? offset,
    zip64: entry.zip64 === true,
    descriptor: entry.descriptor === true,
  };
  const local = join([localHeader(entry.localName ?? entry.name, facts), packed, descriptor(facts)]);
  return { local, header: centralHeader(entry.name, facts) };
}

interface EntryFacts {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly zip64: boolean;
  readonly descriptor: boolean;
}

// Layouts: PKWARE APPNOTE 6.3.10, 4.3.7 (local), 4.3.9 (descriptor), 4.3.12 (central), 4.3.14-16 (ends), 4.5.3 (zip64).
function localHeader(name: string, facts: EntryFacts): Uint8Array {
  const bytes = utf8.encode(name);
  const later = facts.descriptor;
  const sizes = later ? [0, 0, 0] : [facts.crc, facts.packed, facts.size];
  const fields = [u32(0x04034b50), u16(20, facts.flags, facts.method, 0, 0x21), u32(...sizes)];
  return join([...fields, u16(bytes.length, 0), bytes]);
}

function descriptor(facts: EntryFacts): Uint8Array {
  return facts.descriptor ? u32(0x08074b50, facts.crc, facts.packed, facts.size) : new Uint8Array(0);
}

function centralHeader(name: string, facts: EntryFacts): Uint8Array {
  const bytes = utf8.encode(name);
  const extra = facts.zip64
    ? join([u16(1, 24), u64(facts.size), u64(facts.packed), u64(facts.offset)])
    : u16();
  const whole = (value: number): number => (facts.zip64 ? 0xffffffff : value);
  return join([
    u32(0x02014b50),
    u16(20, 20, facts.flags, facts.method, 0, 0x21),
    u32(facts.crc, whole(facts.packed), whole(facts.size)),
    u16(bytes.length, extra.length, 0, 0, 0),
    u32(0, whole(facts.offset)),
    bytes,
    extra,
  ]);
}

function endRecords(
  directory: { count: number; size: number; offset: number },
  options: ZipOptions,
): Uint8Array {
  const comment = utf8.encode(options.comment ?? '');
  const { count, size, offset } = directory;
  if (options.zip64 !== true) {
    return join([u32(0x06054b50), u16(0, 0, count, count), u32(size, offset), u16(comment.length), comment]);
  }
  const end64 = join([u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0)]);
  const rest = join([u64(count), u64(count), u64(size), u64(offset)]);
  const locator = join([u32(0x07064b50, 0), u64(offset + size), u32(1)]);
  const end = join([u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(0xffffffff, 0xffffffff)]);
  return join([end64, rest, locator, end, u16(comment.length), comment]);
}

function u16(...values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 255, (value >>> 8) & 255]));
}

function u32(...values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)));
}

function u64(value: number): Uint8Array {
  return u32(value >>> 0, Math.floor(value / 2 ** 32));
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** CRC-32 as in zip, bit by bit: slow and independent of the reader's own. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
