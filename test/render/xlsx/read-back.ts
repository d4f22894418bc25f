import { unzipSync } from 'fflate';
import { must } from '../../../src/model/must.js';
import type { WorkbookView } from '../../../src/render/xlsx/view.js';
import { renderWorkbook } from '../../../src/render/xlsx/workbook.js';
import type { ReportDocument } from '../../../src/report/document.js';
import type { Cell } from '../../../src/workbook/cell.js';
import { defaultLimits } from '../../../src/workbook/limits.js';
import { openWorkbook } from '../../../src/workbook/open.js';
import { XmlReader } from '../../../src/workbook/xml-reader.js';

export const view: WorkbookView = {
  language: 'zh',
  program: 'zone-score 1.2.3',
  mark: 'zone-score/report/1',
  findings: [],
};

/** A document around tables. */
export function documentOf(
  sections: ReportDocument['sections'],
  more: Partial<ReportDocument> = {},
): ReportDocument {
  return { title: '综合考评', facts: [], sections, notes: [], ...more };
}

/** A sheet as our own reader sees it: rows by number, cells by column, both from 1. */
export interface SheetRead {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
}

/** Opens the bytes with our own reader, which refuses whatever is not well formed, and fails on any finding. */
export function sheetsOf(bytes: Uint8Array): readonly SheetRead[] {
  const opened = openWorkbook('o.xlsx', bytes);
  const found = [...opened.diagnostics];
  const sheets = must(opened.value, JSON.stringify(found)).sheets.map((sheet) => {
    const rows = new Map<number, ReadonlyMap<number, Cell>>();
    const read = sheet.read(({ number, cells }) => {
      rows.set(number, new Map(cells.map((cell) => [cell.column, cell])));
      return true;
    });
    found.push(...read.diagnostics);
    return { name: sheet.name, rows };
  });
  if (found.length > 0) throw new Error(JSON.stringify(found));
  return sheets;
}

/** What a cell holds; undefined for an empty one. */
export function valueAt({ rows }: SheetRead, row: number, column: number): string | number | undefined {
  const value = rows.get(row)?.get(column)?.value;
  if (value === undefined) return undefined;
  if (value.kind === 'number') return value.value;
  if (value.kind === 'text') return value.text;
  throw new Error(`a report holds numbers and texts, not ${value.kind}`);
}

/** The texts and numbers of one row, from the left, empty cells left out. */
export function rowValues(sheet: SheetRead, row: number): readonly (string | number | undefined)[] {
  return [...(sheet.rows.get(row)?.keys() ?? [])].map((column) => valueAt(sheet, row, column));
}

/** The package's parts as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(
    parts.map(([name, part]) => [name, new TextDecoder('utf-8', { fatal: true }).decode(part)]),
  );
}

/** The XML of the sheet with this name. */
export function sheetXml(parts: Readonly<Record<string, string>>, at: number): string {
  return must(parts[`xl/worksheets/sheet${at}.xml`], `sheet ${at}`);
}

/** Why a part is not well formed; undefined when it is. */
export function faultIn(part: string): unknown {
  const place = { kind: 'part', file: 'o.xlsx', part: '' } as const;
  const reader = new XmlReader(Buffer.from(part), place, defaultLimits);
  let token = reader.next();
  while (token !== 'done' && token !== 'broken') token = reader.next();
  return reader.failure;
}

export async function rendered(
  document: ReportDocument,
  more: Partial<WorkbookView> = {},
): Promise<Uint8Array> {
  return renderWorkbook(document, { ...view, ...more });
}
