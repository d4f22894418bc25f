import { type Zippable, zipSync } from 'fflate';
import type { PackageParts } from './package-parts.js';

/** The earliest day that a zip file can name; without a time zone, since zip files know none. */
const ZIP_DATE = '1980-01-01T12:00:00';

/** Readers look for the first; properties come next and uncompressed, so that a file tells by its first bytes whose it is. */
const FIRST = ['[Content_Types].xml', 'docProps/core.xml'] as const;

/**
 * The package as one file, the same bytes on every machine: fixed dates, a fixed order, and a deflate that is JavaScript, since that
 * of the system's zlib differs between processors and versions.
 */
export function zipPackage(parts: PackageParts): Uint8Array {
  const packed: Zippable = {};
  for (const name of new Set([...FIRST, ...parts.keys()])) {
    const part = parts.get(name);
    if (part !== undefined) packed[name] = [part, { level: name === FIRST[1] ? 0 : 6, mtime: ZIP_DATE }];
  }
  return zipSync(packed);
}
