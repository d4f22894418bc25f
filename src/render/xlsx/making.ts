import type { Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../model/words.js';
import { sheetName } from './sheet-name.js';
import type { Styles } from './styles.js';
import type { WorkbookWords } from './words.js';

/** A workbook in the making. */
export interface Making {
  readonly book: Workbook;
  readonly language: Language;
  readonly words: WorkbookWords;
  readonly styles: Styles;
}

/** ECMA-376 Part 1, 18.3.1.63: paper size 9 is A4. */
const A4 = 9;
/** Inches: 1.3 cm beside, 1.9 cm above and below. */
const MARGINS = { left: 0.51, right: 0.51, top: 0.75, bottom: 0.75, header: 0.31, footer: 0.31 };

/** A further sheet, set up for print. */
export function addSheet({ book, words }: Making, title: string): Worksheet {
  const taken = book.worksheets.map(({ name }) => name);
  return book.addWorksheet(sheetName(title, taken), {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&C${words.footer}` },
  });
}
