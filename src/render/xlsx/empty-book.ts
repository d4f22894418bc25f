import ExcelJS from 'exceljs';
import { cellText } from './cell-value.js';
import type { WorkbookView } from './view.js';

/** 1980-01-01T00:00:00Z in milliseconds, as the dates of the parts: the clock has no say in the bytes. */
const FIXED_TIME = 315_532_800_000;

/** A workbook without sheets that says what it is and who made it, but not when. */
export function emptyBook(
  title: string,
  { program, mark }: Pick<WorkbookView, 'program' | 'mark'>,
): ExcelJS.Workbook {
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
