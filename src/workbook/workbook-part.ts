import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { refused } from './outcome.js';
import { finished, openXml } from './package.js';
import { type Relationship, readRelationships } from './relationships.js';
import type { Sheet } from './workbook.js';
import { RELATIONS } from './xml-names.js';
import type { XmlReader } from './xml-reader.js';
import type { ZipArchive } from './zip-directory.js';

/** What the workbook part says: which sheets there are and where everything stands. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904 instead of 1900. */
  readonly isFrom1904: boolean;
  /** The names of these parts, when the workbook has them. */
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly part: string;
}

interface SheetElement {
  readonly name: string;
  readonly id: string;
  readonly state: string;
}

/** Reads the workbook part; sheets that are not worksheets (charts, dialogs, macros) are left out. */
export function readWorkbookPart(archive: ZipArchive, part: string): Diagnosed<WorkbookPart> {
  const opened = openXml(archive, part, archive.file);
  if (opened.value === undefined) return refused(...opened.diagnostics);
  const content = readContent(opened.value);
  const related = readRelationships(archive, part);
  if (content.value === undefined || related.value === undefined) {
    return refused(...content.diagnostics, ...related.diagnostics);
  }
  const relationships = related.value;
  const { elements, isFrom1904 } = content.value;
  const place = { kind: 'file', file: archive.file } as const;
  const dangling = elements.filter(({ id }) => !relationships.some((relation) => relation.id === id));
  if (dangling.length > 0) {
    return refused(
      ...dangling.map(({ id }) => diagnostic('file/missing-part', { part: id, neededBy: part }, place)),
    );
  }
  const sheets = elements.flatMap((element) => sheetEntries(element, relationships));
  const repeated = repeatedName(sheets);
  if (repeated !== undefined) return refused(diagnostic('file/duplicate-sheet', { name: repeated }, place));
  if (sheets.length === 0) return refused(diagnostic('file/no-sheets', {}, place));
  const partOf = (type: string) => relationships.find((relation) => relation.type === type)?.part;
  const parts = { stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') };
  return { value: { part, sheets, isFrom1904, ...parts }, diagnostics: [] };
}

function readContent(reader: XmlReader): Diagnosed<{ elements: SheetElement[]; isFrom1904: boolean }> {
  const elements: SheetElement[] = [];
  let isFrom1904 = false;
  if (reader.enterRoot('workbook')) {
    reader.forEachChild(() => {
      if (reader.isMain('workbookPr')) isFrom1904 = /^(1|true)$/.test(reader.attribute('date1904') ?? '');
      if (reader.isMain('sheets')) reader.forEachChild(() => readSheetElement(reader, elements));
    });
  }
  return finished(reader, { elements, isFrom1904 });
}

function readSheetElement(reader: XmlReader, elements: SheetElement[]): void {
  if (!reader.isMain('sheet')) return;
  const name = reader.attribute('name');
  const id = reader.attributeOf(RELATIONS, 'id');
  if (name === undefined || id === undefined) reader.malformed('wrong-structure');
  else elements.push({ name, id, state: reader.attribute('state') ?? 'visible' });
}

function sheetEntries(element: SheetElement, relationships: readonly Relationship[]): SheetEntry[] {
  const { name, id, state } = element;
  const visibility = state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible';
  return relationships
    .filter((relation) => relation.id === id && relation.type === 'worksheet')
    .map(({ part }) => ({ name, visibility, part }));
}

/** Names of sheets differ in more than case, as Excel demands. */
function repeatedName(sheets: readonly SheetEntry[]): string | undefined {
  const seen = new Set<string>();
  return sheets.find(({ name }) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  })?.name;
}
