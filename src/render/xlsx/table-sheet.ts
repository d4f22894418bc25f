import { columnLetters } from '../../diagnostics/place-text.js';
import type { ReportColumn, ReportDocument, ReportTable, Section } from '../../report/document.js';
import { headingOf } from '../heading.js';
import { inert } from '../inert.js';
import { legendOf } from '../legend.js';
import { displayWidth, shortened } from '../width.js';
import { renderWords } from '../words.js';
import { lines } from './cell-value.js';
import { addSheet, type Making } from './making.js';
import { columnWidths, frozenColumns, PAGE_WIDTH } from './measures.js';
import { Page, type PageCell } from './page.js';
import { tableCells } from './table-cells.js';

/** What stands on a sheet beside its table. */
export interface SheetParts {
  readonly document: ReportDocument;
  /** A line at the end for those who sign. */
  readonly signed: boolean;
}

/** A sheet for one section: title, banner, files and unit, the table, its notes, what its marks mean. */
export function addTableSheet(making: Making, section: Section, { document, signed }: SheetParts): void {
  const { words, styles, language } = making;
  const { table } = section;
  const headings = table.columns.map((column) => headingLines(column, making));
  const page = new Page(addSheet(making, section.title), columnWidths(table, headings));
  page.across(words.sheetTitle(document.title, section.title), styles.title, PAGE_WIDTH);
  if (document.status !== undefined) page.across(document.status, styles.banner, PAGE_WIDTH);
  addAside(page, making, { document, table });
  page.cells(
    headings.map((heading) => ({
      value: lines(...heading),
      style: styles.heading,
      text: heading.join('\n'),
    })),
  );
  keepInView(page, table);
  spreadOverPages(page, table, document.status);
  for (const cells of tableCells(table, styles)) page.cells(cells);
  const notes = [...section.notes, ...legendOf(table, language)];
  if (notes.length > 0) page.skip();
  for (const note of notes) page.across(note, styles.note, NOTE_WIDTH);
  if (signed) addSignature(page, making);
}

/** Wide enough to read, and on the screen as a whole. */
const NOTE_WIDTH = 110;

function headingLines(column: ReportColumn, { language }: Making): readonly string[] {
  const { title, unit } = headingOf(column, language);
  return unit === '' ? [title] : [title, unit];
}

/** Left: what the figures rest on, as far as it fits; right: what they are measured in. */
function addAside(
  page: Page,
  { language, words, styles }: Making,
  { document, table }: { readonly document: ReportDocument; readonly table: ReportTable },
): void {
  const { colon } = renderWords[language];
  const facts = document.facts.filter(({ prominent }) => prominent === true);
  const left = facts.map(({ label, text }) => inert(`${label}${colon}${text}`)).join('    ');
  const hasUnits = table.columns.some(({ unit = '' }) => unit !== '');
  const unit = table.unit ?? (hasUnits ? words.seeHeadings : undefined);
  const right = unit === undefined ? '' : inert(words.unit(unit));
  const room = page.widths.reduce((sum, width) => sum + width, 0) - displayWidth(right) - 4;
  const cells = page.widths.map((): PageCell => ({ value: null, style: styles.aside, text: '' }));
  cells[0] = { value: lines(shortened(left, room)), style: styles.aside, text: '' };
  if (cells.length > 1 && right !== '')
    cells[cells.length - 1] = { value: lines(right), style: styles.asideRight, text: '' };
  page.cells(cells);
}

/** The rows down to the headings stay on the screen, and are printed on every page. */
function keepInView({ sheet, lastRow }: Page, { columns, rows }: ReportTable): void {
  const names = frozenColumns(columns);
  sheet.views = [{ state: 'frozen', xSplit: names, ySplit: lastRow, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `1:${lastRow}`;
  if (rows.length === 0) return;
  sheet.autoFilter = {
    from: { row: lastRow, column: 1 },
    to: { row: lastRow + rows.length, column: columns.length },
  };
}

/** A table too wide for one page: the names are printed on every page, and the banner, which stands above the first columns only. */
function spreadOverPages(
  { sheet, widths }: Page,
  { columns }: ReportTable,
  status: string | undefined,
): void {
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH);
  if (pages <= 1) return;
  sheet.pageSetup.fitToWidth = pages;
  const names = frozenColumns(columns);
  if (names > 0) sheet.pageSetup.printTitlesColumn = `A:${columnLetters(names)}`;
  // & begins a code in a page header (ECMA-376 Part 1, 18.3.1.46)
  if (status !== undefined) sheet.headerFooter.oddHeader = `&C${inert(status).replaceAll('&', '&&')}`;
}

function addSignature(page: Page, { words, styles, language }: Making): void {
  const { colon } = renderWords[language];
  page.skip();
  const line = words.signature.map((role) => `${role}${colon}${'_'.repeat(12)}`).join('    ');
  page.across(line, styles.note, PAGE_WIDTH);
}
