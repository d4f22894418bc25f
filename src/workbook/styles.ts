import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { builtinFormat } from './builtin-formats.js';
import { overLimit } from './limits.js';
import { type CellFormat, parseNumberFormat } from './number-format.js';
import { refused, usable } from './outcome.js';
import { finished, openXml } from './package.js';
import type { WorkbookPart } from './workbook-part.js';
import type { XmlReader } from './xml-reader.js';
import type { ZipArchive } from './zip-directory.js';

/** The number format of a cell style, by its number, which counts from 0; undefined when there is no such style. */
export type StyleFormats = (style: number) => CellFormat | undefined;

/** Excel takes codes of up to 255 characters; what is far longer was made by nobody who wants it read. */
const LONGEST_CODE = 4096;

/** A workbook without a style part has the one default style. */
export function readStyles(archive: ZipArchive, workbook: WorkbookPart): Diagnosed<StyleFormats> {
  if (workbook.stylesPart === undefined) return usable(formatsOf(['0'], new Map()));
  const opened = openXml(archive, workbook.stylesPart, workbook.part);
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const { limits } = reader;
  const declared = new Map<string, string>();
  const ids: string[] = [];
  if (reader.enterRoot('styleSheet')) {
    reader.forEachChild(() => {
      if (reader.isMain('numFmts')) reader.forEachChild(() => readFormat(reader, declared));
      if (reader.isMain('cellXfs')) {
        reader.forEachChild(() => {
          if (reader.isMain('xf')) ids.push(reader.attribute('numFmtId') ?? '0');
          if (ids.length > limits.styles)
            reader.refuse(overLimit(limits, 'styles', ids.length, reader.place));
        });
      }
    });
  }
  return finished(reader, formatsOf(ids, declared));
}

function readFormat(reader: XmlReader, declared: Map<string, string>): void {
  const id = reader.attribute('numFmtId');
  const code = reader.attribute('formatCode');
  if (!reader.isMain('numFmt') || id === undefined || code === undefined) return;
  if (code.length > LONGEST_CODE) reader.malformed('wrong-structure');
  else declared.set(id, code);
}

/** Each format is parsed when the first cell asks for it. */
function formatsOf(ids: readonly string[], declared: ReadonlyMap<string, string>): StyleFormats {
  const parsed = new Map<string, CellFormat>();
  return (style) => {
    const id = ids[style];
    if (id === undefined) return undefined;
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const builtin = /^\d{1,5}$/.test(id) ? builtinFormat(Number.parseInt(id, 10)) : 'General';
    const format = parseNumberFormat(declared.get(id) ?? builtin);
    parsed.set(id, format);
    return format;
  };
}
