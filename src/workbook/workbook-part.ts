import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { FilePlace } from '../model/place.js';
import { type NameSet, readsOtherWorkbook } from './formula-links.js';
import { overLimit } from './limits.js';
import { refused } from './outcome.js';
import { finished, openXml } from './package.js';
import { type Relationship, readRelationships } from './relationships.js';
import type { Sheet } from './workbook.js';
import { RELATIONS } from './xml-names.js';
import type { XmlReader } from './xml-reader.js';
import { partKey, type ZipArchive } from './zip-directory.js';

/** What the workbook part says: which sheets there are and where everything stands. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904 instead of 1900. */
  readonly isFrom1904: boolean;
  readonly externalNames: NameSet;
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

/** Excel takes names of up to 255 characters, and nobody has so many that lead to other workbooks. */
const LONGEST_NAME = 255;
const MOST_NAMES = 65_536;

/** After so many sheets without a part the others are not told. */
const MOST_FINDINGS = 100;

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
  const { elements, isFrom1904, externalNames } = content.value;
  const place = { kind: 'file', file: archive.file } as const;
  const byId = new Map(relationships.map((relation) => [relation.id, relation]));
  const dangling = elements.filter(({ id }) => !byId.has(id)).slice(0, MOST_FINDINGS);
  if (dangling.length > 0) {
    return refused(
      ...dangling.map(({ id }) => diagnostic('file/missing-part', { part: id, neededBy: part }, place)),
    );
  }
  const sheets = elements.flatMap((element) => sheetEntry(element, byId.get(element.id)));
  const ambiguous = ambiguousSheet(sheets, place);
  if (ambiguous !== undefined) return refused(ambiguous);
  if (sheets.length === 0) return refused(diagnostic('file/no-sheets', {}, place));
  const partOf = (type: string) => relationships.find((relation) => relation.type === type)?.part;
  const parts = { stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') };
  return { value: { part, sheets, isFrom1904, externalNames, ...parts }, diagnostics: [] };
}

interface WorkbookContent {
  readonly elements: readonly SheetElement[];
  readonly isFrom1904: boolean;
  readonly externalNames: NameSet;
}

function readContent(reader: XmlReader): Diagnosed<WorkbookContent> {
  const elements: SheetElement[] = [];
  const externalNames = new Set<string>();
  let isFrom1904 = false;
  if (reader.enterRoot('workbook')) {
    reader.forEachChild(() => {
      if (reader.isMain('workbookPr')) isFrom1904 = /^(1|true)$/.test(reader.attribute('date1904') ?? '');
      if (reader.isMain('sheets')) reader.forEachChild(() => readSheetElement(reader, elements));
      if (reader.isMain('definedNames')) reader.forEachChild(() => readName(reader, externalNames));
    });
  }
  return finished(reader, { elements, isFrom1904, externalNames });
}

/** Spreadsheets write names in alphabetical order; one that leads on to a later one is not followed. */
function readName(reader: XmlReader, externalNames: Set<string>): void {
  const name = reader.attribute('name')?.toLowerCase();
  if (!reader.isMain('definedName') || name === undefined || name.length > LONGEST_NAME) return;
  if (externalNames.size < MOST_NAMES && readsOtherWorkbook(reader.content(), externalNames)) {
    externalNames.add(name);
  }
}

function readSheetElement(reader: XmlReader, elements: SheetElement[]): void {
  if (!reader.isMain('sheet')) return;
  const name = reader.attribute('name');
  const id = reader.attributeOf(RELATIONS, 'id');
  if (name === undefined || id === undefined) reader.malformed('wrong-structure');
  else elements.push({ name, id, state: reader.attribute('state') ?? 'visible' });
  const { limits } = reader;
  // Each sheet is an entry of the package.
  if (elements.length > limits.entries) {
    reader.refuse(overLimit(limits, 'entries', elements.length, reader.place));
  }
}

function sheetEntry({ name, state }: SheetElement, relation: Relationship | undefined): SheetEntry[] {
  if (relation?.type !== 'worksheet') return [];
  const visibility = state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible';
  return [{ name, visibility, part: relation.part }];
}

/** Names of sheets differ in more than case, as Excel demands, and each sheet has a part of its own. */
function ambiguousSheet(sheets: readonly SheetEntry[], place: FilePlace): Diagnostic | undefined {
  const names = new Set<string>();
  const parts = new Map<string, string>();
  for (const { name, part } of sheets) {
    const key = name.toLowerCase();
    if (names.has(key)) return diagnostic('file/duplicate-sheet', { name }, place);
    names.add(key);
    const first = parts.get(partKey(part));
    if (first !== undefined) return diagnostic('file/shared-part', { part, first, second: name }, place);
    parts.set(partKey(part), name);
  }
  return undefined;
}
