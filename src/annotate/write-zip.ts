import { isAscii, isUtf8 } from 'node:buffer';

/** A file of an archive, its bytes packed as `method` says. */
export interface PackedFile {
  readonly nameBytes: Buffer;
  readonly method: number;
  readonly crc: number;
  /** Of what the bytes unpack to. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

// Layouts: PKWARE APPNOTE 6.3.10, 4.3.7 (local header), 4.3.12 (directory entry), 4.3.16 (end).
const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const UTF8_NAME = 0x0800;
/** 1 January 1980, the earliest day a zip file can name: day 1, month 1 << 5. */
const FIRST_DAY = 0x21;

/** The archive: the same bytes for the same files, which stay far below the 4 GiB of a plain zip. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const common = commonFields(file);
    const local = Buffer.concat([word(LOCAL_SIGNATURE), common, file.nameBytes]);
    directory.push(directoryEntry(file, common, offset));
    pieces.push(local, file.bytes);
    offset += local.length + file.bytes.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...pieces, entries, endRecord(files.length, entries.length, offset)]);
}

/** What a local header and a directory entry have in common, from the version to the length of the extra field. */
function commonFields({ nameBytes, method, crc, size, bytes }: PackedFile): Buffer {
  const fields = Buffer.alloc(LOCAL_SIZE - 4);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(!isAscii(nameBytes) && isUtf8(nameBytes) ? UTF8_NAME : 0, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  return fields;
}

function directoryEntry({ nameBytes }: PackedFile, common: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(ENTRY_SIZE);
  entry.writeUInt32LE(ENTRY_SIGNATURE, 0);
  entry.writeUInt16LE(VERSION, 4);
  common.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, nameBytes]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
