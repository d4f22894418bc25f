import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Cell, CellRange, CellValue, NumberFormat, Row } from '../../src/workbook/cell.js';
import { parseNumberFormat, sectionFor } from '../../src/workbook/number-format.js';
import type { Sheet, Workbook } from '../../src/workbook/workbook.js';
import { columnNumber } from './address.js';

/** null and '' are empty cells; an object is a cell of its own kind, made by the functions below. */
export type FakeCell = string | number | null | { readonly value: CellValue; readonly format?: NumberFormat };

export interface FakeSheet {
  readonly name?: string;
  readonly rows: readonly (readonly FakeCell[])[];
  /** Such as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: Sheet['visibility'];
  /** What the reader finds wrong: then nothing of the sheet counts. */
  readonly broken?: Diagnostic;
}

const GENERAL: NumberFormat = { code: 'General', kind: 'general', scaledBy: 0 };

export function percent(value: number): FakeCell {
  return { value: { kind: 'number', value }, format: { code: '0.00%', kind: 'percent', scaledBy: 0 } };
}

/** 0!.0, shows 10,000 as 1.0: the usual way to show 元 as 万元. */
export function inTenThousands(value: number): FakeCell {
  return { value: { kind: 'number', value }, format: { code: '0!.0,', kind: 'number', scaledBy: 4 } };
}

/** A number under a number format, as the reader gives it. */
export function formatted(value: number, code: string): FakeCell {
  return { value: { kind: 'number', value }, format: sectionFor(parseNumberFormat(code), value).format };
}

export function errorCell(code: string): FakeCell {
  return { value: { kind: 'error', code } };
}

export function dateCell(text: string): FakeCell {
  return { value: { kind: 'date', text } };
}

export function truthCell(value: boolean): FakeCell {
  return { value: { kind: 'truth', value } };
}

export const noResult: FakeCell = { value: { kind: 'no-result' } };

/** A workbook over arrays, read by the contract of `Sheet`: rows with cells only, ascending, stopping early. */
export function fakeWorkbook(file: string, ...sheets: readonly FakeSheet[]): Workbook {
  return { file, sheets: sheets.map((sheet, at) => fakeSheet(file, { name: `Sheet${at + 1}`, ...sheet })) };
}

function fakeSheet(file: string, sheet: FakeSheet & { readonly name: string }): Sheet {
  const rows = sheet.rows
    .map((cells, at): Row => {
      const number = at + 1;
      const hidden = sheet.hiddenRows?.includes(number) ?? false;
      return { number, hidden, cells: cells.flatMap((cell, column) => fakeCell(cell, column + 1)) };
    })
    .filter(({ cells }) => cells.length > 0);
  const layout = {
    merges: (sheet.merges ?? []).map(rangeOf),
    hiddenColumns: sheet.hiddenColumns ?? [],
  };
  return {
    file,
    name: sheet.name,
    visibility: sheet.visibility ?? 'visible',
    read: (visit) => {
      for (const row of rows) if (visit(row) === false) break;
      return sheet.broken
        ? { value: undefined, diagnostics: [sheet.broken] }
        : { value: layout, diagnostics: [] };
    },
  };
}

function fakeCell(cell: FakeCell, column: number): Cell[] {
  if (cell === null || cell === '') return [];
  if (typeof cell === 'string')
    return [{ column, value: { kind: 'text', text: cell }, format: GENERAL, formula: false }];
  if (typeof cell === 'number') {
    return [{ column, value: { kind: 'number', value: cell }, format: GENERAL, formula: false }];
  }
  return [{ column, format: GENERAL, formula: false, ...cell }];
}

function rangeOf(text: string): CellRange {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? [];
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}
