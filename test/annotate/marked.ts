import ExcelJS from 'exceljs';
import { annotate } from '../../src/annotate/annotate.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { diagnostic } from '../../src/diagnostics/diagnostic.js';
import { must } from '../../src/model/must.js';
import type { Language } from '../../src/model/words.js';
import { defaultLimits } from '../../src/workbook/limits.js';
import { XmlReader } from '../../src/workbook/xml-reader.js';
import { readZipDirectory } from '../../src/workbook/zip-directory.js';
import { readZipEntry } from '../../src/workbook/zip-entry.js';

/** The name that the findings of these tests know the workbook by. */
export const FILE = '指标.xlsx';
export const SHEET = '经济指标';

/** An error at a cell. */
export function errorAt(row: number, column: number, text = '约1200', sheet = SHEET): Diagnostic {
  const place = { kind: 'cell', file: FILE, sheet, row, column } as const;
  return diagnostic('file/bad-cell-value', { type: 'number', text }, place);
}

/** A warning at a cell. */
export function warningAt(row: number, column: number, sheet = SHEET): Diagnostic {
  const place = { kind: 'cell', file: FILE, sheet, row, column } as const;
  return diagnostic('data/hidden-column', { name: '税收', header: '税收收入' }, place);
}

export function marked(
  bytes: Uint8Array,
  findings: readonly Diagnostic[],
  language: Language = 'zh',
): Uint8Array {
  const { value, diagnostics } = annotate({ file: FILE, bytes, limits: {} }, findings, language);
  return must(value, JSON.stringify(diagnostics));
}

/** The parts of a package, verified by their checksums. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = must(readZipDirectory(FILE, Buffer.from(bytes), defaultLimits).value, 'no zip');
  const entries = [...archive.entries.values()];
  return new Map(
    entries.map((entry) => [
      entry.name,
      must(readZipEntry(archive, entry).value, entry.name).toString('latin1'),
    ]),
  );
}

/** A part as text. */
export function partText(bytes: Uint8Array, part: string): string {
  return Buffer.from(must(partsOf(bytes).get(part), part), 'latin1').toString('utf8');
}

/** The names of the parts that are not well-formed XML, namespaces and all; a package of ours has none. */
export function malformedParts(bytes: Uint8Array): readonly string[] {
  return [...partsOf(bytes)].flatMap(([part, content]) => {
    if (!/\.(xml|rels|vml)$/.test(part)) return [];
    const place = { kind: 'part', file: FILE, part } as const;
    const reader = new XmlReader(Buffer.from(content, 'latin1'), place, defaultLimits);
    for (let token = reader.next(); token !== 'done'; token = reader.next()) {
      if (token === 'broken') return [part];
    }
    return [];
  });
}

/** What a spreadsheet library that is not ours makes of it. */
export async function inExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // as: the typings of exceljs want a Buffer of an older Node
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

/** The colour of a cell's fill, and the words of its comment. */
export function lookOf(cell: ExcelJS.Cell): {
  readonly colour: string | undefined;
  readonly comment: string;
} {
  const { fill, note } = cell;
  const colour = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
  const texts = typeof note === 'string' ? [{ text: note }] : (note?.texts ?? []);
  return { colour, comment: texts.map(({ text }) => text).join('') };
}
