import type { EntryForm } from '../../report/entry-form.js';
import { emptyBook } from './empty-book.js';
import { addEntryGuide } from './entry-guide.js';
import { addEntrySheet } from './entry-sheet.js';
import type { Making } from './making.js';
import { packageParts } from './package-parts.js';
import { stylesFor } from './styles.js';
import type { WorkbookView } from './view.js';
import { workbookWords } from './words.js';
import { zipPackage } from './zip-package.js';

/** The form as the bytes of an xlsx workbook: 填表说明, and a sheet for each table. The same form gives the same bytes on every machine. */
export async function renderEntryWorkbook(
  form: EntryForm,
  view: Omit<WorkbookView, 'findings'>,
): Promise<Uint8Array> {
  const { language, program } = view;
  const words = workbookWords[language];
  const making: Making = { book: emptyBook(form.title, view), language, words, styles: stylesFor(words) };
  addEntryGuide(making, form, program);
  for (const sheet of form.sheets) addEntrySheet(making, form, sheet);
  return zipPackage(await packageParts(making.book));
}
