import ExcelJS from 'exceljs';
import type { ReportDocument } from '../../report/document.js';
import { cellText } from './cell-value.js';
import { addCoverSheet } from './cover-sheet.js';
import { findingsSection } from './findings-section.js';
import type { Making } from './making.js';
import { packageParts } from './package-parts.js';
import { stylesFor } from './styles.js';
import { addTableSheet } from './table-sheet.js';
import type { WorkbookView } from './view.js';
import { workbookWords } from './words.js';
import { zipPackage } from './zip-package.js';

/**
 * The document as the bytes of an xlsx workbook: 说明, a sheet for each section, 问题清单. Values only: there is no formula in it, whatever
 * its texts look like. The same document gives the same bytes on every machine.
 */
export async function renderWorkbook(document: ReportDocument, view: WorkbookView): Promise<Uint8Array> {
  const { language, program, findings } = view;
  const words = workbookWords[language];
  const making: Making = { book: emptyBook(document, view), language, words, styles: stylesFor(words) };
  addCoverSheet(making, document, program);
  for (const section of document.sections) {
    addTableSheet(making, section, { document, signed: section.id === 'ranking' });
  }
  addTableSheet(making, findingsSection(findings, language), { document, signed: false });
  return zipPackage(await packageParts(making.book));
}

/** 1980-01-01T00:00:00Z in milliseconds, as the dates of the parts: the clock has no say in the bytes. */
const FIXED_TIME = 315_532_800_000;

function emptyBook({ title }: ReportDocument, { program, mark }: WorkbookView): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = program;
  book.lastModifiedBy = program;
  book.title = cellText(title);
  book.category = mark;
  // what Excel itself writes; sheets refer to it
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  book.created.setTime(FIXED_TIME);
  book.modified.setTime(FIXED_TIME);
  return book;
}
