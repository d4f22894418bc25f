import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest day that a zip file can name; without a time zone, since zip files know none. */
const ZIP_DATE = '1980-01-01T12:00:00';

/** Part 2 of ECMA-376 names the first; properties come next and uncompressed, so that a file tells by its first bytes whose it is. */
const FIRST = ['[Content_Types].xml', 'docProps/core.xml'] as const;

/**
 * The same package with the same bytes on every machine: fixed dates, a fixed order, and a deflate that is JavaScript, since that
 * of the system's zlib differs between processors and versions.
 */
export function repacked(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  // folders have entries of their own in the archive, which no package needs
  const names = [...new Set([...FIRST, ...Object.keys(parts)])].filter((name) => !name.endsWith('/'));
  const packed: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part !== undefined) packed[name] = [part, { level: name === FIRST[1] ? 0 : 6, mtime: ZIP_DATE }];
  }
  return zipSync(packed);
}
