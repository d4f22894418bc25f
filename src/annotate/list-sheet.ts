import { type Severity, severityOf } from '../diagnostics/codes/index.js';
import { describe } from '../diagnostics/describe.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { cellAddress } from '../diagnostics/place-text.js';
import type { Place } from '../model/place.js';
import type { Language } from '../model/words.js';
import { cellText } from '../render/xlsx/cell-value.js';
import { workbookWords } from '../render/xlsx/words.js';
import type { ListStyles } from './list-styles.js';
import type { Marked } from './mark-sheet.js';
import { shortPlace } from './pointers.js';
import { XML_HEAD } from './relation-edit.js';
import { annotationWords } from './words.js';
import { escaped } from './xml-edits.js';

/** What the list of findings is made of. */
export interface FindingList {
  readonly file: string;
  /** In the order in which they are to stand. */
  readonly findings: readonly Diagnostic[];
  readonly language: Language;
  /** What became of the cell a finding was found at; undefined where nothing was to be marked. */
  readonly markedAt: (found: Diagnostic) => Marked | undefined;
  readonly styles: ListStyles;
  readonly main: string;
  /** A sheet has a view only where its workbook has one. */
  readonly hasViews: boolean;
}

/** More than anyone reads. */
const MOST = 20_000;
/** Title, counts, guide, headings. */
const HEAD_ROWS = 4;
/** Longer places are cut by Excel: at most so many characters. */
const LONGEST_LOCATION = 2083;

/** In characters of the default font: number, severity, place, what is wrong, what to do, remark. */
const WIDTHS = [6, 8, 26, 60, 60, 32];
/** Heights of rows in points; Excel gives a row no more than the last. */
const LINE = 15;
const PADDING = 4;
const HIGHEST = 409;
/** Columns that the lines above the table stretch over. */
const TITLE_COLUMNS = 5;

type Cell = readonly [content: string | number, style: number];

/** The part of the sheet that lists all findings, by number, with links to their cells. */
export function listSheet(list: FindingList): string {
  const shown = list.findings.slice(0, MOST);
  const rows = [
    ...headRows(list),
    ...shown.map((found, at) => findingRow(list, found, at + 1)),
    ...tailRows(list),
  ];
  const data = rows.map((cells, at) => rowXml(cells, at + 1)).join('');
  const links = shown.map((found, at) => linkXml(list, found.place, HEAD_ROWS + at + 1)).join('');
  const columns = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const [right, last] = [columnLetter(TITLE_COLUMNS - 1), columnLetter(WIDTHS.length - 1)];
  const merges = [1, 2, 3].map((row) => `<mergeCell ref="A${row}:${right}${row}"/>`).join('');
  const view =
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" ` +
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return [
    `${XML_HEAD}<worksheet xmlns="${list.main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}${rows.length}"/>${list.hasViews ? view : ''}<sheetFormatPr defaultRowHeight="15"/>`,
    `<cols>${columns.join('')}</cols><sheetData>${data}</sheetData><mergeCells count="3">${merges}</mergeCells>`,
    links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function headRows({ findings, language, styles, markedAt }: FindingList): readonly (readonly Cell[])[] {
  const { title, number, severity, place, text, hint } = workbookWords[language].findings;
  const words = annotationWords[language];
  const count = (wanted: Severity) => findings.filter(({ code }) => severityOf(code) === wanted).length;
  const isRemarked = findings.some((found) => isUnmarked(markedAt(found)));
  const headings = [number, severity, place, text, hint, ...(isRemarked ? [words.remark] : [])];
  return [
    [[title, styles.title]],
    [[words.counts(count('error'), count('warning'), count('note')), styles.guide]],
    [[words.guide, styles.guide]],
    headings.map((heading) => [heading, styles.heading] as const),
  ];
}

function tailRows({ findings, language, styles }: FindingList): readonly (readonly Cell[])[] {
  const { none, more } = workbookWords[language].findings;
  if (findings.length === 0) return [[[none, styles.guide]]];
  return findings.length > MOST ? [[[more(MOST, findings.length), styles.guide]]] : [];
}

function findingRow(list: FindingList, found: Diagnostic, number: number): readonly Cell[] {
  const { styles, language, file } = list;
  const { severity, severityWord, text, hint } = describe(found, language);
  const isLinked = location(file, found.place) !== undefined;
  const marked = list.markedAt(found);
  const words = annotationWords[language];
  const remark = marked === 'untouched' ? words.onlyListed : words.onlyColoured;
  return [
    [number, styles.text],
    [severityWord, styles[severity]],
    [shortPlace(file, found.place), isLinked ? styles.link : styles.text],
    [text, styles.text],
    [hint, styles.text],
    ...(isUnmarked(marked) ? [[remark, styles.text] as const] : []),
  ];
}

function isUnmarked(marked: Marked | undefined): boolean {
  return marked === 'untouched' || marked === 'coloured';
}

function rowXml(cells: readonly Cell[], row: number): string {
  const xml = cells.map(([content, style], at) => {
    const cell = `<c r="${columnLetter(at)}${row}" s="${style}"`;
    if (typeof content === 'number') return `${cell}><v>${content}</v></c>`;
    return `${cell} t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(content))}</t></is></c>`;
  });
  // not every program fits rows to their texts
  return `<row r="${row}" ht="${heightOf(cells)}" customHeight="1">${xml.join('')}</row>`;
}

function heightOf(cells: readonly Cell[]): number {
  const all = WIDTHS.slice(0, TITLE_COLUMNS).reduce((sum, width) => sum + width, 0);
  const widths = cells.length === 1 ? [all] : WIDTHS;
  const lines = cells.map(([content], at) => Math.ceil(roughWidth(`${content}`) / (widths[at] ?? 1)));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

/** As a rule, and far sooner known than the exact width: Chinese, from U+2E80 on, takes two columns. A tenth is for line ends. */
function roughWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2e80 ? 1.1 : 2.2;
  return width;
}

function linkXml({ file }: FindingList, place: Place, row: number): string {
  const to = location(file, place);
  return to === undefined ? '' : `<hyperlink ref="C${row}" location="${escaped(to)}"/>`;
}

/** Where a link within the workbook leads; undefined for what lies outside. */
function location(file: string, place: Place): string | undefined {
  if ((place.kind !== 'cell' && place.kind !== 'sheet') || place.file !== file) return undefined;
  const address = place.kind === 'cell' ? cellAddress(place.row, place.column) : 'A1';
  const text = `'${cellText(place.sheet).replaceAll("'", "''")}'!${address}`;
  return text.length > LONGEST_LOCATION ? undefined : text;
}

function columnLetter(at: number): string {
  return String.fromCharCode(65 + at);
}
