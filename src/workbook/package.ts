import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { PartPlace } from '../model/place.js';
import { refused, usable } from './outcome.js';
import { utf8Xml } from './xml-encoding.js';
import { XmlReader } from './xml-reader.js';
import { partKey, type ZipArchive } from './zip-directory.js';
import { readZipEntry } from './zip-entry.js';

/** The bytes of an XML part, verified and in UTF-8. */
export interface XmlPart {
  readonly bytes: Buffer;
  readonly place: PartPlace;
}

export function readXml(archive: ZipArchive, part: string, neededBy: string): Diagnosed<XmlPart> {
  const entry = archive.entries.get(partKey(part));
  const place: PartPlace = { kind: 'part', file: archive.file, part: entry?.name ?? part };
  if (entry === undefined) return refused(diagnostic('file/missing-part', { part, neededBy }, place));
  const unpacked = readZipEntry(archive, entry);
  if (unpacked.value === undefined) return refused(...unpacked.diagnostics);
  const text = utf8Xml(unpacked.value, place, archive.limits);
  return text.value === undefined ? refused(...text.diagnostics) : usable({ bytes: text.value, place });
}

/** An XML part ready to be read token by token. */
export function openXml(archive: ZipArchive, part: string, neededBy: string): Diagnosed<XmlReader> {
  const read = readXml(archive, part, neededBy);
  if (read.value === undefined) return refused(...read.diagnostics);
  return usable(new XmlReader(read.value.bytes, read.value.place, archive.limits));
}

/** Reads to the end of the part and answers what was made of it, unless an error stopped the reader on the way. */
export function finished<T>(reader: XmlReader, value: T): Diagnosed<T> {
  reader.skipTo(0);
  reader.next();
  return reader.failure === undefined ? usable(value) : refused(reader.failure);
}
