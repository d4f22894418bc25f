import type { OtherFormat } from '../diagnostics/codes/file.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Row } from './cell.js';
import type { Limits } from './limits.js';
import { refused, usable } from './outcome.js';
import { readXml, type XmlPart } from './package.js';
import { readRelationships } from './relationships.js';
import { sharedStringsOf } from './shared-strings.js';
import { scanSheet } from './sheet-scan.js';
import type { StringTable } from './string-table.js';
import { readStyles, type StyleFormats } from './styles.js';
import type { Sheet, SheetLayout, Workbook } from './workbook.js';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.js';
import { XmlReader } from './xml-reader.js';
import { partKey, readZipDirectory, type ZipArchive } from './zip-directory.js';

/** Opens an .xlsx (.xlsm, .xltx): reads what the workbook says of itself, and leaves the sheets for later. */
export function openXlsx(file: string, bytes: Buffer, limits: Limits): Diagnosed<Workbook> {
  const directory = readZipDirectory(file, bytes, limits);
  const archive = directory.value;
  if (archive === undefined) return refused(...directory.diagnostics);
  const main = mainPart(archive);
  if (main.value === undefined) return refused(...main.diagnostics);
  const workbookPart = readWorkbookPart(archive, main.value);
  const workbook = workbookPart.value;
  if (workbook === undefined) return refused(...workbookPart.diagnostics);
  const styles = readStyles(archive, workbook);
  const formats = styles.value;
  if (formats === undefined) return refused(...styles.diagnostics);
  const shared = {
    archive,
    workbook,
    formats,
    strings: sharedStringsOf(archive, workbook),
    peeked: new PeekedPart(),
  };
  const missing = workbook.sheets.filter(({ part }) => !archive.entries.has(partKey(part)));
  if (missing.length > 0) {
    return refused(
      ...missing.map(({ part }) =>
        diagnostic('file/missing-part', { part, neededBy: workbook.part }, { kind: 'part', file, part }),
      ),
    );
  }
  return usable({ file, sheets: workbook.sheets.map((entry) => sheetOf(shared, entry)) });
}

/** What all sheets of a workbook share. */
interface SharedParts {
  readonly archive: ZipArchive;
  readonly workbook: WorkbookPart;
  readonly formats: StyleFormats;
  readonly strings: () => Diagnosed<StringTable>;
  readonly peeked: PeekedPart;
}

function sheetOf(shared: SharedParts, entry: SheetEntry): Sheet {
  const { archive, workbook, formats, strings, peeked } = shared;
  const { file, limits } = archive;
  const { name, visibility, part } = entry;
  const read = (visit: (row: Row) => boolean | undefined): Diagnosed<SheetLayout> => {
    // Before the sheet is unpacked, so that the strings' part is not in memory together with it.
    strings();
    const unpacked = peeked.take(part) ?? readXml(archive, part, workbook.part);
    if (unpacked.value === undefined) return refused(...unpacked.diagnostics);
    const { bytes, place } = unpacked.value;
    const { isFrom1904, externalNames } = workbook;
    const reader = new XmlReader(bytes, place, limits);
    const source = { file, sheet: name, reader, formats, strings, isFrom1904, externalNames };
    return scanSheet(source, (row) => {
      const answer = visit(row);
      if (answer === false) peeked.keep(part, unpacked);
      return answer;
    });
  };
  return { file, name, visibility, read };
}

/** The unpacked part of a sheet of which only the beginning was read: most often the whole of it is wanted next. */
class PeekedPart {
  private kept: { readonly name: string; readonly part: Diagnosed<XmlPart> } | undefined;

  keep(name: string, part: Diagnosed<XmlPart>): void {
    this.kept = { name, part };
  }

  /** Forgets it, whether it is this one or another. */
  take(name: string): Diagnosed<XmlPart> | undefined {
    const { kept } = this;
    this.kept = undefined;
    return kept?.name === name ? kept.part : undefined;
  }
}

/** Follows the package's own relationship to its main part (ECMA-376 Part 1, 12.2); the name of that part is free. */
export function mainPart(archive: ZipArchive): Diagnosed<string> {
  const format = otherFormat(archive);
  const place = { kind: 'file', file: archive.file } as const;
  if (format !== undefined) return refused(diagnostic('file/other-format', { format }, place));
  if (!archive.entries.has('_rels/.rels')) return refused(diagnostic('file/not-a-workbook', {}, place));
  const relationships = readRelationships(archive, '');
  if (relationships.value === undefined) return refused(...relationships.diagnostics);
  const main = relationships.value.find(({ type }) => type === 'officeDocument');
  return main === undefined ? refused(diagnostic('file/not-a-workbook', {}, place)) : usable(main.part);
}

/** Other packages are known by a part that only they have; a zip of workbooks by the names in it. */
const marks: readonly (readonly [pattern: RegExp, format: OtherFormat])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\/document\.xml$/, 'docx'],
  [/^ppt\/presentation\.xml$/, 'pptx'],
  [/^content\.xml$/, 'ods'],
  [/^index\/document\.iwa$/, 'numbers'],
  [/^index\.zip$/, 'numbers'],
];

function otherFormat({ entries }: ZipArchive): OtherFormat | undefined {
  const names = [...entries.keys()];
  const mark = marks.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (mark !== undefined) return mark[1];
  const isPackage = entries.has('_rels/.rels') || entries.has('[content_types].xml');
  return !isPackage && names.some((name) => /\.(xlsx?|csv|et)$/.test(name)) ? 'archive' : undefined;
}
