import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { refused, usable } from '../workbook/outcome.js';
import { openXml } from '../workbook/package.js';
import type { XmlReader } from '../workbook/xml-reader.js';
import { partKey, type ZipArchive } from '../workbook/zip-directory.js';
import { packedBytes } from '../workbook/zip-entry.js';
import { type PackedFile, writeZip } from './write-zip.js';

/** The namespaces that a workbook is written in. */
export interface Dialect {
  readonly main: string;
  readonly relations: string;
  /** ISO/IEC 29500 Strict, which knows no comments with boxes in VML. */
  readonly isStrict: boolean;
}

/** A package of which some parts are replaced and some are new; all others keep the bytes they are packed in. */
export class PackageEdit {
  /** What new parts hold, by their names. */
  readonly types = new Map<string, string>();
  private readonly written = new Map<string, { readonly name: string; readonly bytes: Buffer }>();

  constructor(
    readonly archive: ZipArchive,
    readonly dialect: Dialect,
  ) {}

  has(part: string): boolean {
    return this.archive.entries.has(partKey(part)) || this.written.has(partKey(part));
  }

  /** A part as it came. */
  open(part: string, neededBy: string): Diagnosed<XmlReader> {
    return openXml(this.archive, part, neededBy);
  }

  /** The same, unless it cannot be read or has been changed already, by another sheet that shares it. */
  openUnchanged(part: string, neededBy: string): XmlReader | undefined {
    return this.written.has(partKey(part)) ? undefined : this.open(part, neededBy).value;
  }

  write(part: string, content: Buffer | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const name = this.archive.entries.get(partKey(part))?.name ?? part;
    this.written.set(partKey(part), { name, bytes });
  }

  /** Adds a part under a name that `freeName` gave. */
  add(part: string, content: Buffer | string, type: string): void {
    this.write(part, content);
    this.types.set(part, type);
  }

  /** The new content of the parts whose names end so. */
  changed(extension: string): readonly Buffer[] {
    return [...this.written.values()].flatMap(({ name, bytes }) => (name.endsWith(extension) ? [bytes] : []));
  }

  /** `xl/comments3.xml`: the first number that no part has; the name is taken by writing it. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  zipped(): Diagnosed<Uint8Array> {
    const { archive, written } = this;
    const damaged = refused(
      diagnostic('file/damaged', { damage: 'directory' }, { kind: 'file', file: archive.file }),
    );
    const files: PackedFile[] = [];
    let copied = 0;
    for (const [key, entry] of archive.entries) {
      const changed = written.get(key);
      if (changed !== undefined) {
        files.push(packed(entry.nameBytes, changed.bytes));
        continue;
      }
      const bytes = packedBytes(archive, entry);
      copied += entry.packedSize;
      // entries that share their bytes would make a small file large
      if (bytes === undefined || copied > archive.bytes.length) return damaged;
      files.push({ ...entry, bytes });
    }
    const fresh = [...written].filter(([key]) => !archive.entries.has(key));
    for (const [, { name, bytes }] of fresh) files.push(packed(Buffer.from(name, 'utf8'), bytes));
    return usable(writeZip(files));
  }
}

const DEFLATED = 8;
/** Beyond this, time counts for more than size: sheets of some 100,000 cells. */
const LARGE = 4_194_304;

/** Deflated in JavaScript: the system's zlib differs between processors and versions. */
function packed(nameBytes: Buffer, bytes: Uint8Array): PackedFile {
  return {
    nameBytes,
    method: DEFLATED,
    crc: crc32(bytes),
    size: bytes.length,
    bytes: deflateSync(bytes, { level: bytes.length > LARGE ? 1 : 6 }),
  };
}
