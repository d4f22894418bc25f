// A workbook from rows of values: {name, rows, merges, hiddenRows, hiddenColumns, formats}. A cell is a value, or [value, number format].
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

const SONG = { name: '宋体', size: 11 };
const MADE = new Date(Date.UTC(2022, 9, 20));

/** 3, 5 → E3. */
export function address(row, column) {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

export const block = (top, left, bottom, right) => `${address(top, left)}:${address(bottom, right)}`;

function layOut(workbook, { name, rows, merges = [], hiddenRows = [], hiddenColumns = [] }) {
  const sheet = workbook.addWorksheet(name);
  for (const [at, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const [value, numFmt] = Array.isArray(cell) ? cell : [cell];
      if (value === null || value === undefined || value === '') continue;
      const own = sheet.getCell(at + 1, column + 1);
      own.value = value;
      own.font = SONG;
      if (numFmt) own.numFmt = numFmt;
    }
  }
  for (const range of merges) sheet.mergeCells(range);
  for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  for (const column of hiddenColumns) sheet.getColumn(column).hidden = true;
}

/** Entries keep their order; fflate reads local time parts, which this date has alike in every time zone. */
const repack = (bytes) => zipSync(unzipSync(bytes), { level: 9, mtime: new Date(1980, 0, 1) });

export async function bookOf(sheets) {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: 'zone-score',
    lastModifiedBy: 'zone-score',
    created: MADE,
    modified: MADE,
  });
  for (const sheet of sheets) layOut(workbook, sheet);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
