import type { ReportFact } from '../../report/document.js';
import type { EntryForm, EntrySheet } from '../../report/entry-form.js';
import { inert } from '../inert.js';
import { cellText } from './cell-value.js';
import { addSheet, type Making } from './making.js';
import { rowHeight } from './measures.js';
import { Page } from './page.js';

const WIDTHS = [30, 16, 44, 60] as const;

/** 填表说明: what the form is made from, what each column means, what the marks mean, what to do. */
export function addEntryGuide(making: Making, form: EntryForm, program: string): void {
  const { words, styles } = making;
  const page = new Page(addSheet(making, words.form.guide), WIDTHS);
  page.sheet.views = [{ state: 'normal', showGridLines: false }];
  page.across(form.title, styles.title);
  if (form.status !== undefined) page.across(form.status, styles.banner);
  page.skip();
  addFacts(page, making, [...form.facts, { label: words.program, text: program }]);
  for (const sheet of form.sheets) addColumns(page, making, sheet);
  addMarks(page, making, form);
  addHeading(page, making, words.form.steps);
  for (const [at, step] of form.steps.entries()) page.across(`${at + 1}. ${step}`, styles.note);
}

/** A fact reaches over all columns but that of its label. */
function addFacts(page: Page, making: Making, facts: readonly ReportFact[]): void {
  const [, ...rest] = WIDTHS;
  const width = rest.reduce<number>((sum, each) => sum + each, 0);
  for (const { label, text } of facts) {
    addRow(page, making, [label, text]);
    page.sheet.mergeCells(page.lastRow, 2, page.lastRow, WIDTHS.length);
    page.sheet.getRow(page.lastRow).height = rowHeight([{ text: inert(text), width }]);
  }
}

/** The columns are numbered, so that no name stands alone in a cell: whoever reads the workbook must not take this for a table of figures. */
function addColumns(page: Page, making: Making, { name, columns }: EntrySheet): void {
  const { header, unit, demand, note } = making.words.form.columns;
  addHeading(page, making, name);
  addRow(page, making, [header, unit, demand, note], 'heading');
  for (const [at, column] of columns.entries()) {
    addRow(page, making, [`${at + 1}. ${column.header}`, column.unit, column.demand, column.note]);
  }
}

function addMarks(page: Page, making: Making, { marks }: EntryForm): void {
  if (marks.length === 0) return;
  const { form } = making.words;
  addHeading(page, making, form.marks);
  addRow(page, making, [form.columns.mark, form.columns.meaning], 'heading');
  for (const { mark, meaning } of marks) addRow(page, making, [mark, meaning]);
}

function addHeading(page: Page, { styles }: Making, text: string): void {
  page.skip();
  page.across(text, styles.subtitle);
}

function addRow(
  page: Page,
  { styles }: Making,
  texts: readonly string[],
  look: 'heading' | 'text' = 'text',
): void {
  const plain = styles.cell({ align: 'left', emphasised: false });
  page.cells(
    texts.map((text, at) => ({
      value: text === '' ? null : cellText(text),
      style: look === 'heading' ? styles.heading : at === 0 ? styles.label : plain,
      text: inert(text),
    })),
  );
}
