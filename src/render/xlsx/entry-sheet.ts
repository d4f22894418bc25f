import type { Style, Worksheet } from 'exceljs';
import type { EntryColumn, EntryForm, EntrySheet } from '../../report/entry-form.js';
import { inert } from '../inert.js';
import { displayWidth } from '../width.js';
import { renderWords } from '../words.js';
import { cellNumber, cellText } from './cell-value.js';
import { validate } from './entry-validation.js';
import { addSheet, type Making } from './making.js';
import { Page, type PageCell } from './page.js';

/** Column widths, in characters of the default font. */
const WIDTHS = { name: 26, choice: 18, text: 24, number: 14 } as const;
const WIDEST = 22;
const PADDING = 4;

/** A sheet to be filled in: caption, remark, headers with their units, an example in grey, open rows. Only those can be typed into. */
export function addEntrySheet(making: Making, form: EntryForm, entry: EntrySheet): void {
  const { words, styles } = making;
  const { colon } = renderWords[making.language];
  const sheet = addSheet(making, entry.name);
  const page = new Page(sheet, entry.columns.map(widthOf));
  page.across(entry.caption, styles.title);
  if (form.status !== undefined) page.across(form.status, styles.banner);
  page.across(entry.remark, styles.aside);
  const top = page.lastRow + 1;
  addHeaders(page, making, entry);
  page.cells(entry.columns.map((column) => exampleCell(column, making)));
  const first = page.lastRow + 1;
  const last = page.lastRow + entry.rows;
  const open = entry.columns.map((column) => openStyle(column, making));
  for (let row = first; row <= last; row += 1) page.cells(open.map((style) => emptyCell(style)));
  for (const [at, column] of entry.columns.entries()) {
    validate(sheet, { column: at + 1, first, last }, { entry: column, words });
  }
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: first - 2, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${top}:${first - 2}`;
  const signature = words.form.signature.map((role) => `${role}${colon}`).join(' '.repeat(12));
  sheet.headerFooter.oddFooter = `&L${signature}&R${words.footer}`;
  protect(sheet);
}

function widthOf({ header, takes }: EntryColumn, at: number): number {
  const usual = at === 0 ? WIDTHS.name : WIDTHS[takes.kind];
  return Math.max(usual, Math.min(WIDEST, displayWidth(inert(header)) + PADDING));
}

/** Groups, where a column has one, headers, units: a header reaches over the rows in which its column has nothing else to say. */
function addHeaders(page: Page, { styles }: Making, { columns }: EntrySheet): void {
  const hasGroups = columns.some(({ group }) => group !== '');
  const hasUnits = columns.some(({ unit }) => unit !== '');
  const top = page.lastRow + 1;
  const texts = [
    ...(hasGroups ? [columns.map(({ group, header }) => group || header)] : []),
    columns.map(({ header }) => header),
    ...(hasUnits ? [columns.map(({ unit, header }) => unit || header)] : []),
  ];
  for (const row of texts) {
    page.cells(row.map((said) => ({ value: cellText(said), style: styles.heading, text: inert(said) })));
  }
  for (const [at, { group, unit }] of columns.entries()) {
    const from = hasGroups && group !== '' ? top + 1 : top;
    const to = hasUnits && unit !== '' ? page.lastRow - 1 : page.lastRow;
    if (to > from) page.sheet.mergeCells(from, at + 1, to, at + 1);
  }
  mergeGroups(page, columns, top);
}

/** Neighbours with one group share one cell for it. */
function mergeGroups({ sheet }: Page, columns: readonly EntryColumn[], row: number): void {
  for (const [at, { group }] of columns.entries()) {
    if (group === '' || columns[at - 1]?.group === group) continue;
    const apart = columns.findIndex((column, other) => other > at && column.group !== group);
    const end = apart < 0 ? columns.length : apart;
    if (end > at + 1) sheet.mergeCells(row, at + 1, row, end);
  }
}

const EXAMPLE_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } } as const;

function exampleCell({ takes, example }: EntryColumn, { styles }: Making): PageCell {
  const number = takes.kind === 'number' && example !== '' ? cellNumber(example) : undefined;
  const style = styles.cell({
    align: number === undefined ? 'left' : 'right',
    tone: 'quiet',
    emphasised: false,
  });
  const value = number ?? (example === '' ? null : cellText(example));
  return { value, style: { ...style, fill: EXAMPLE_FILL }, text: inert(example) };
}

/** What is typed stays as it is typed: text that looks like a number or a date is not turned into one. */
const TEXT_FORMAT = '@';

function openStyle({ takes }: EntryColumn, { styles }: Making): Partial<Style> {
  const style = styles.cell({ align: takes.kind === 'number' ? 'right' : 'left', emphasised: false });
  const unlocked = { ...style, protection: { locked: false } };
  return takes.kind === 'number' ? unlocked : { ...unlocked, numFmt: TEXT_FORMAT };
}

function emptyCell(style: Partial<Style>): PageCell {
  return { value: null, style, text: '' };
}

/** Without a password: it keeps headers from being changed by accident, and from nobody who means to. */
function protect(sheet: Worksheet): void {
  const allowed = { formatColumns: true, formatRows: true, insertRows: true, deleteRows: true };
  // resolved before it returns, for there is no password to be turned into a hash
  void sheet.protect('', allowed);
}
