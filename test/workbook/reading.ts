import type { Diagnosed } from '../../src/diagnostics/diagnosed.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { must } from '../../src/model/must.js';
import type { Place } from '../../src/model/place.js';
import type { Cell, CellValue, Row } from '../../src/workbook/cell.js';
import { addressText } from '../../src/workbook/cell-address.js';
import type { Limits } from '../../src/workbook/limits.js';
import { openWorkbook } from '../../src/workbook/open.js';
import type { SheetLayout } from '../../src/workbook/workbook.js';
import { MAIN, packXlsx, xlsxParts } from './build-xlsx.js';

/** Everything that reading a file from end to end brings out. */
export interface Reading {
  readonly rows: readonly Row[];
  readonly layouts: readonly SheetLayout[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readAll(file: string, bytes: Uint8Array, limits?: Partial<Limits>): Reading {
  const opened = openWorkbook(file, bytes, limits);
  const rows: Row[] = [];
  const layouts: SheetLayout[] = [];
  const diagnostics = [...opened.diagnostics];
  for (const sheet of opened.value?.sheets ?? []) {
    const read: Diagnosed<SheetLayout> = sheet.read((row) => {
      rows.push(row);
      return undefined;
    });
    if (read.value !== undefined) layouts.push(read.value);
    diagnostics.push(...read.diagnostics);
  }
  return { rows, layouts, diagnostics };
}

/** What the cells hold, by address. */
export function valuesOf({ rows }: Reading): Record<string, CellValue> {
  return Object.fromEntries(cellsOf(rows).map(([address, cell]) => [address, cell.value]));
}

export function cellsOf(rows: readonly Row[]): [address: string, cell: Cell][] {
  return rows.flatMap(({ number, cells }) =>
    cells.map((cell): [string, Cell] => [addressText({ row: number, column: cell.column }), cell]),
  );
}

/** A diagnostic as one line: its code and where it points. */
export function told({ code, place }: Diagnostic): string {
  return `${code} @ ${where(place)}`;
}

export function where(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `${place.sheet}!${addressText(place)}`;
    case 'sheet':
      return place.sheet;
    case 'part':
      return place.part;
    case 'file':
      return place.file;
    default:
      return place.kind;
  }
}

/** A workbook of one sheet 表 whose part is this XML; other parts may be replaced, or left out with null. */
export function withSheetXml(
  xml: string | Uint8Array,
  others: Readonly<Record<string, string | Uint8Array | null>> = {},
): Uint8Array {
  const parts = xlsxParts({ sheets: [{ name: '表', rows: [['甲', '乙']] }] });
  for (const [name, data] of [['xl/worksheets/sheet1.xml', xml] as const, ...Object.entries(others)]) {
    if (data === null) parts.delete(name);
    else parts.set(name, data);
  }
  return packXlsx(parts);
}

/** A worksheet part around these rows. */
export function sheetOf(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** What the cell B1 holds when its element is written so; the shared strings are 甲 and 乙. */
export function readCellXml(xml: string): Reading {
  return readAll('t.xlsx', withSheetXml(sheetOf(`<row r="1">${xml}</row>`)));
}

export function onlyCell(reading: Reading): Cell {
  return must(cellsOf(reading.rows)[0], 'a cell')[1];
}
