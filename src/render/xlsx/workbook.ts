import type { ReportDocument } from '../../report/document.js';
import { addCoverSheet } from './cover-sheet.js';
import { emptyBook } from './empty-book.js';
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
  const making: Making = { book: emptyBook(document.title, view), language, words, styles: stylesFor(words) };
  addCoverSheet(making, document, program);
  for (const section of document.sections) {
    addTableSheet(making, section, { document, signed: section.id === 'ranking' });
  }
  addTableSheet(making, findingsSection(findings, language), { document, signed: false });
  return zipPackage(await packageParts(making.book));
}
