import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { builtinFormat } from './builtin-formats.js';
import { type CellFormat, parseNumberFormat } from './number-format.js';
import { refused, usable } from './outcome.js';
import { finished, openXml } from './package.js';
import type { WorkbookPart } from './workbook-part.js';
import type { XmlReader } from './xml-reader.js';
import type { ZipArchive } from './zip-directory.js';

/** The number formats of the cell styles; a cell's `s` counts them from 0. */
export type StyleFormats = readonly CellFormat[];

/** A workbook without a style part has the one default style. */
export function readStyles(archive: ZipArchive, workbook: WorkbookPart): Diagnosed<StyleFormats> {
  if (workbook.stylesPart === undefined) return usable([parseNumberFormat('General')]);
  const opened = openXml(archive, workbook.stylesPart, workbook.part);
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const declared = new Map<string, string>();
  const ids: string[] = [];
  if (reader.enterRoot('styleSheet')) {
    reader.forEachChild(() => {
      if (reader.isMain('numFmts')) reader.forEachChild(() => readFormat(reader, declared));
      if (reader.isMain('cellXfs')) {
        reader.forEachChild(() => {
          if (reader.isMain('xf')) ids.push(reader.attribute('numFmtId') ?? '0');
        });
      }
    });
  }
  return finished(reader, cellFormats(ids, declared));
}

function readFormat(reader: XmlReader, declared: Map<string, string>): void {
  const id = reader.attribute('numFmtId');
  const code = reader.attribute('formatCode');
  if (reader.isMain('numFmt') && id !== undefined && code !== undefined) declared.set(id, code);
}

function cellFormats(ids: readonly string[], declared: ReadonlyMap<string, string>): CellFormat[] {
  const parsed = new Map<string, CellFormat>();
  return ids.map((id) => {
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const builtin = /^\d{1,5}$/.test(id) ? builtinFormat(Number.parseInt(id, 10)) : 'General';
    const format = parseNumberFormat(declared.get(id) ?? builtin);
    parsed.set(id, format);
    return format;
  });
}
