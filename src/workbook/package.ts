import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { PartPlace } from '../model/place.js';
import { refused, usable } from './outcome.js';
import { utf8Xml } from './xml-encoding.js';
import { XmlReader } from './xml-reader.js';
import { partKey, type ZipArchive } from './zip-directory.js';
import { readZipEntry } from './zip-entry.js';

/** Unpacks an XML part, verified, decoded to UTF-8 and ready to be read token by token. */
export function openXml(archive: ZipArchive, part: string, neededBy: string): Diagnosed<XmlReader> {
  const entry = archive.entries.get(partKey(part));
  const place: PartPlace = { kind: 'part', file: archive.file, part: entry?.name ?? part };
  if (entry === undefined) return refused(diagnostic('file/missing-part', { part, neededBy }, place));
  const unpacked = readZipEntry(archive, entry);
  if (unpacked.value === undefined) return refused(...unpacked.diagnostics);
  const text = utf8Xml(unpacked.value, place, archive.limits);
  if (text.value === undefined) return refused(...text.diagnostics);
  return usable(new XmlReader(text.value, place, archive.limits));
}

/** Reads to the end of the part and answers what was made of it, unless an error stopped the reader on the way. */
export function finished<T>(reader: XmlReader, value: T): Diagnosed<T> {
  reader.skipTo(0);
  reader.next();
  return reader.failure === undefined ? usable(value) : refused(reader.failure);
}
