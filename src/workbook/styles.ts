import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { builtinFormat } from './builtin-formats.js';
import { overLimit } from './limits.js';
import { type CellFormat, parseNumberFormat } from './number-format.js';
import { refused, usable } from './outcome.js';
import { finished, openXml } from './package.js';
import type { WorkbookPart } from './workbook-part.js';
import type { XmlReader } from './xml-reader.js';
import type { ZipArchive } from './zip-directory.js';

/** What a cell style, by its number, which counts from 0, does to a value; undefined when there is no such style. */
export type StyleFormats = (style: number) => CellStyle | undefined;

interface CellStyle {
  readonly format: CellFormat;
  /** Everything in such a cell is struck out. */
  readonly struck: boolean;
}

/** Excel takes codes of up to 255 characters; what is far longer was made by nobody who wants it read. */
const LONGEST_CODE = 1024;

/** A workbook without a style part has the one default style. */
export function readStyles(archive: ZipArchive, workbook: WorkbookPart): Diagnosed<StyleFormats> {
  if (workbook.stylesPart === undefined) return usable(formatsOf([{ id: '0', struck: false }], new Map()));
  const opened = openXml(archive, workbook.stylesPart, workbook.part);
  const reader = opened.value;
  if (reader === undefined) return refused(...opened.diagnostics);
  const { limits } = reader;
  const declared = new Map<string, string>();
  const fonts: boolean[] = [];
  const styles: StyleElement[] = [];
  if (reader.enterRoot('styleSheet')) {
    reader.forEachChild(() => {
      if (reader.isMain('numFmts')) reader.forEachChild(() => readFormat(reader, declared));
      if (reader.isMain('fonts')) reader.forEachChild(() => fonts.push(isStruck(reader)));
      if (reader.isMain('cellXfs')) {
        reader.forEachChild(() => {
          if (reader.isMain('xf')) styles.push(readStyle(reader, fonts));
          if (styles.length > limits.styles)
            reader.refuse(overLimit(limits, 'styles', styles.length, reader.place));
        });
      }
      if (fonts.length > limits.styles)
        reader.refuse(overLimit(limits, 'styles', fonts.length, reader.place));
    });
  }
  return finished(reader, formatsOf(styles, declared));
}

interface StyleElement {
  readonly id: string;
  readonly struck: boolean;
}

/** Fonts stand before the styles that name them (ECMA-376 Part 1, 18.8.39). */
function readStyle(reader: XmlReader, fonts: readonly boolean[]): StyleElement {
  const font = reader.attribute('fontId') ?? '';
  return { id: reader.attribute('numFmtId') ?? '0', struck: fonts[Number.parseInt(font, 10)] === true };
}

/** ECMA-376 Part 1, 18.4.10; a property without a value is set. */
function isStruck(reader: XmlReader): boolean {
  let struck = false;
  reader.forEachChild(() => {
    const value = reader.attribute('val');
    if (reader.isMain('strike')) struck = value !== '0' && value !== 'false';
  });
  return struck;
}

function readFormat(reader: XmlReader, declared: Map<string, string>): void {
  const id = reader.attribute('numFmtId');
  const code = reader.attribute('formatCode');
  if (!reader.isMain('numFmt') || id === undefined || code === undefined) return;
  if (code.length > LONGEST_CODE) reader.malformed('wrong-structure');
  else declared.set(id, code);
  const { limits } = reader;
  if (declared.size > limits.styles) {
    reader.refuse(overLimit(limits, 'styles', declared.size, reader.place));
  }
}

/** Each format is parsed when the first cell asks for it. */
function formatsOf(styles: readonly StyleElement[], declared: ReadonlyMap<string, string>): StyleFormats {
  const parsed = new Map<string, CellFormat>();
  const known: CellStyle[] = [];
  return (style) => {
    const seen = known[style];
    const element = styles[style];
    if (seen !== undefined || element === undefined) return seen;
    const { id, struck } = element;
    const builtin = /^\d{1,5}$/.test(id) ? builtinFormat(Number.parseInt(id, 10)) : 'General';
    const format = parsed.get(id) ?? parseNumberFormat(declared.get(id) ?? builtin);
    parsed.set(id, format);
    known[style] = { format, struck };
    return known[style];
  };
}
