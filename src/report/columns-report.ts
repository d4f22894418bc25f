import { cellAddress, columnLetters, placeText } from '../diagnostics/place-text.js';
import type { SheetReading } from '../ingest/sheet-reading.js';
import { formatPeriod } from '../model/period.js';
import type { CellPlace, Place } from '../model/place.js';
import type { Language } from '../model/words.js';
import type { RuleBook } from '../rules/index.js';
import type { ColumnsFound, MissingColumn, Proposal } from './columns-found.js';
import type { ReportCell, ReportColumn, ReportDocument, Section } from './document.js';
import { fileName } from './file-name.js';
import { inLanguage } from './subject.js';
import { type ColumnsWords, columnsWords } from './words/columns.js';
import { reportWords } from './words/index.js';

/** What was found in the sheets, what the rules want besides, and what could be pasted into them. */
export function columnsReport(rules: RuleBook, found: ColumnsFound, language: Language): ReportDocument {
  const words = columnsWords[language];
  const { facts, example } = reportWords(language);
  const { title, status, id } = rules.setting;
  const sections = [
    sheetsSection(found, words),
    matchesSection(rules, found, words),
    missingSection(found, words),
    unusedSection(found, words),
    proposalsSection(found, words),
  ].filter(({ table, notes }) => table.rows.length + notes.length > 0);
  return {
    title: words.title(inLanguage(title, language)),
    ...(status === 'example' ? { status: example } : {}),
    facts: [
      { label: facts.rules, text: id },
      ...(rules.period === undefined ? [] : [{ label: facts.period, text: formatPeriod(rules.period) }]),
    ],
    sections,
    notes: [],
  };
}

function sheetsSection({ sheets, missing }: ColumnsFound, words: ColumnsWords): Section {
  const { columns } = words;
  const rows = sheets.map((sheet) => [
    text(fileName(sheet.file)),
    text(sheet.sheet),
    text(words.layouts[sheet.layout]),
    text(`${sheet.headerRows.first}–${sheet.headerRows.last}`),
    text(columnLetters(sheet.entityColumn)),
    count(sheet.rows),
    count(sheet.matches.length),
    count(sheet.unused.length),
    count(sheet.leftOut.length),
  ]);
  const heads = [
    ...[columns.file, columns.sheet, columns.layout, columns.headerRows, columns.entity].map(left),
    ...[columns.rows, columns.matched, columns.unused, columns.leftOut].map(right),
  ];
  const complete = missing.length === 0 ? [words.complete] : [];
  const notes = sheets.length === 0 ? [words.nothingRead] : complete;
  return { id: 'sheets', title: words.sections.sheets, table: { columns: heads, rows }, notes };
}

function matchesSection(rules: RuleBook, { sheets }: ColumnsFound, words: ColumnsWords): Section {
  const { columns } = words;
  const rows = sheets.flatMap((sheet) =>
    sheet.matches.map((match) => [
      text(whereIs(match.place, sheets)),
      text(match.header),
      text(match.target),
      text(words.how[match.how]),
      text(match.unit === undefined ? '' : match.stated ? match.unit : words.unstated),
      text(unitOf(rules, sheet, match.target)),
    ]),
  );
  const { place, header, target, how, unit, wantedUnit } = columns;
  const heads = [place, header, target, how, unit, wantedUnit].map(left);
  return { id: 'matches', title: words.sections.matches, table: { columns: heads, rows }, notes: [] };
}

function unitOf({ tables }: RuleBook, { table }: SheetReading, target: string): string {
  const spec = tables.find((one) => one.table === table);
  return spec?.measures.find(({ name }) => name === target)?.unit ?? '';
}

function missingSection({ missing }: ColumnsFound, words: ColumnsWords): Section {
  const { wanted, kind, wantedUnit, nearest } = words.columns;
  const rows = missing.map((column: MissingColumn) => [
    text(column.name),
    text(words.kinds[column.kind]),
    text(column.unit ?? ''),
    text(column.nearest?.header ?? ''),
  ]);
  const heads = [wanted, kind, wantedUnit, nearest].map(left);
  return { id: 'missing', title: words.sections.missing, table: { columns: heads, rows }, notes: [] };
}

function unusedSection({ sheets }: ColumnsFound, words: ColumnsWords): Section {
  const rows = sheets.flatMap(({ unused }) =>
    unused.map(({ place, header }) => [text(whereIs(place, sheets)), text(header)]),
  );
  const heads = [words.columns.place, words.columns.header].map(left);
  return { id: 'unused', title: words.sections.unused, table: { columns: heads, rows }, notes: [] };
}

function proposalsSection({ proposals }: ColumnsFound, words: ColumnsWords): Section {
  const rows = proposals.map((proposal: Proposal) => [
    text(proposal.name),
    text(ruleLine(proposal.place)),
    text(pasteText(proposal)),
  ]);
  const { wanted, ruleLine: line, paste } = words.columns;
  const heads = [wanted, line, paste].map(left);
  const notes = proposals.length > 0 ? [words.proposed] : [];
  return { id: 'proposals', title: words.sections.proposals, table: { columns: heads, rows }, notes };
}

/** `aliases: [税收总额, "税收(万元)"]` or `type: 类别`, as it stands in a rule file. */
export function pasteText({ key, headers }: Pick<Proposal, 'key' | 'headers'>): string {
  const texts = headers.map(yamlText).join(', ');
  return key === 'aliases' ? `aliases: [${texts}]` : `${key}: ${texts}`;
}

/** Words of letters that YAML reads as something else than text; the rule files' reader refuses or warns of the others. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function yamlText(said: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(said) && !NO_TEXT.test(said);
  // a JSON string is a double-quoted one of YAML 1.2
  return isPlain ? said : JSON.stringify(said);
}

function ruleLine(place: Place): string {
  return place.kind === 'text' ? `${fileName(place.file)}:${place.line}` : placeText(place);
}

/** Without the file where there is only one. */
function whereIs({ file, sheet, row, column }: CellPlace, sheets: readonly SheetReading[]): string {
  const cell = cellAddress(row, column);
  const inSheet = sheet === '' ? cell : `${sheet}!${cell}`;
  return sheets.every((one) => one.file === file) ? inSheet : `${fileName(file)} ▸ ${inSheet}`;
}

function text(said: string): ReportCell {
  return { kind: 'text', text: said };
}

function count(number: number): ReportCell {
  return { kind: 'number', value: `${number}`, places: 0 };
}

function left(title: string): ReportColumn {
  return { title, align: 'left' };
}

function right(title: string): ReportColumn {
  return { title, align: 'right' };
}
