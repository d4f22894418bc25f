import type { ReportDocument, ReportFact } from '../../report/document.js';
import { inert } from '../inert.js';
import { lines } from './cell-value.js';
import { addSheet, type Making } from './making.js';
import { Page } from './page.js';

const LABEL_WIDTH = 30;
const TEXT_WIDTH = 100;

/** 说明: what the workbook is, what it rests on, how it is to be read. */
export function addCoverSheet(making: Making, document: ReportDocument, program: string): void {
  const { words, styles } = making;
  const { title, status, facts, provenance = [], notes } = document;
  const page = new Page(addSheet(making, words.cover), [LABEL_WIDTH, TEXT_WIDTH]);
  page.sheet.views = [{ state: 'normal', showGridLines: false }];
  page.across(title, styles.title);
  if (status !== undefined) page.across(status, styles.banner);
  page.skip();
  addFacts(page, making, [...facts, { label: words.program, text: program }]);
  if (provenance.length > 0) {
    addHeading(page, making, words.provenance);
    addFacts(page, making, provenance);
  }
  addHeading(page, making, words.notes);
  for (const [at, note] of [...notes, ...words.reading].entries())
    page.across(`${at + 1}. ${note}`, styles.note);
}

function addHeading(page: Page, { styles }: Making, text: string): void {
  page.skip();
  page.across(text, styles.subtitle);
}

function addFacts(page: Page, { styles }: Making, facts: readonly ReportFact[]): void {
  const text = styles.cell({ align: 'left', emphasised: false });
  for (const fact of facts) {
    page.cells(
      [
        { said: inert(fact.label), style: styles.label },
        { said: inert(fact.text), style: text },
      ].map(({ said, style }) => ({ value: lines(said), style, text: said })),
    );
  }
}
