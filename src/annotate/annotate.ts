import { severityOf } from '../diagnostics/codes/index.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortedByPlace } from '../diagnostics/sort.js';
import type { Language } from '../model/words.js';
import { workbookWords } from '../render/xlsx/words.js';
import { refused } from '../workbook/outcome.js';
import { XmlReader } from '../workbook/xml-reader.js';
import { writeContentTypes } from './content-types.js';
import { listSheet } from './list-sheet.js';
import { listStyles } from './list-styles.js';
import type { MarkSeverity } from './mark.js';
import { type Marked, type MarkedCell, markSheet } from './mark-sheet.js';
import { type OpenPackage, openPackage, type Sent } from './open-package.js';
import { pointersIn } from './pointers.js';
import { RelationEdit, XML_HEAD } from './relation-edit.js';
import { StyleEdit } from './style-edit.js';

/**
 * The sender's own workbook with a colour and a comment on every cell that findings point at, and a sheet that lists them all.
 * Nothing else of it changes: parts that are not touched keep the very bytes they are packed in.
 */
export function annotate(
  sent: Sent,
  findings: readonly Diagnostic[],
  language: Language,
): Diagnosed<Uint8Array> {
  const opened = openPackage(sent);
  if (opened.value === undefined) return refused(...opened.diagnostics);
  const { pack, workbook } = opened.value;
  const relations = RelationEdit.read(pack, workbook.part);
  const styles = openStyles(opened.value);
  if (relations.value === undefined || styles.value === undefined) {
    return refused(...relations.diagnostics, ...styles.diagnostics);
  }
  const job: Job = { ...opened.value, relations: relations.value, styles: styles.value, sent, language };
  const cells = markSheets(job, findings);
  addList(job, sortedByPlace(findings), cells);
  return finish(job);
}

interface Job extends OpenPackage {
  readonly sent: Sent;
  readonly language: Language;
  /** Those of the workbook part. */
  readonly relations: RelationEdit;
  readonly styles: StyleEdit;
}

/** What became of the cells, by the names of the sheets that findings point at. */
type MarkedSheets = ReadonlyMap<string, MarkedCell>;

function markSheets(job: Job, findings: readonly Diagnostic[]): MarkedSheets {
  const { pack, workbook, styles } = job;
  const pointers = pointersIn(job.sent.file, findings, job.language);
  const marked = new Map<string, MarkedCell>();
  for (const { name, part } of workbook.sheets) {
    const here = pointers.get(name);
    const filled = (own: number, severity: MarkSeverity) => styles.filled(own, severity);
    const marking = { pack, part, neededBy: workbook.part, styles: filled };
    if (here !== undefined) marked.set(name, markSheet(marking, here));
  }
  return marked;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function addList(job: Job, findings: readonly Diagnostic[], cells: MarkedSheets): void {
  const { pack, edit, relations, language } = job;
  const markedAt = ({ code, place }: Diagnostic): Marked | undefined => {
    if (place.kind !== 'cell' || place.file !== job.sent.file || severityOf(code) === 'note')
      return undefined;
    return cells.get(place.sheet)?.(place.row, place.column) ?? 'untouched';
  };
  const part = pack.freeName('xl/worksheets/sheet', '.xml');
  const { main } = edit.dialect;
  const styles = listStyles(job.styles);
  const { hasViews } = edit;
  const content = listSheet({ file: job.sent.file, findings, language, markedAt, styles, main, hasViews });
  pack.add(part, content, `${SPREADSHEET}.worksheet+xml`);
  const name = freeSheetName(workbookWords[language].findings.title, edit.names);
  pack.write(job.workbook.part, edit.withSheet(name, relations.add('worksheet', part)));
}

/** `问题清单`, or with the first number that makes it a name no sheet has, whatever the case of letters. */
function freeSheetName(title: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? title : `${title}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function openStyles({ pack, workbook }: OpenPackage): Diagnosed<StyleEdit> {
  const { archive, dialect } = pack;
  if (workbook.stylesPart === undefined) {
    const bytes = Buffer.from(`${XML_HEAD}<styleSheet xmlns="${dialect.main}"/>`, 'utf8');
    const place = { kind: 'part', file: archive.file, part: 'styles' } as const;
    return StyleEdit.read(new XmlReader(bytes, place, archive.limits));
  }
  const opened = pack.open(workbook.stylesPart, workbook.part);
  return opened.value === undefined ? refused(...opened.diagnostics) : StyleEdit.read(opened.value);
}

function finish({ pack, workbook, relations, styles }: Job): Diagnosed<Uint8Array> {
  const sheet = styles.result();
  if (sheet.value === undefined) return refused(...sheet.diagnostics);
  if (workbook.stylesPart !== undefined) pack.write(workbook.stylesPart, sheet.value);
  else {
    const part = pack.has('xl/styles.xml') ? pack.freeName('xl/styles', '.xml') : 'xl/styles.xml';
    pack.add(part, sheet.value, `${SPREADSHEET}.styles+xml`);
    relations.add('styles', part);
  }
  relations.write();
  const types = writeContentTypes(pack);
  return types.value === undefined ? refused(...types.diagnostics) : pack.zipped();
}
