import type { Misplacement } from '../diagnostics/codes/file.js';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SheetPlace } from '../model/place.js';
import type { CellRange, Row } from './cell.js';
import { parseRange } from './cell-address.js';
import { HiddenColumns } from './hidden-columns.js';
import { MAX_ROW, overLimit } from './limits.js';
import { refused } from './outcome.js';
import { finished } from './package.js';
import { RowScan, type SheetSource } from './row-scan.js';
import type { SheetLayout } from './workbook.js';

/** Reads a worksheet part from its beginning to its end, row by row (ECMA-376 Part 1, 18.3.1.99). */
export function scanSheet(
  source: SheetSource,
  visit: (row: Row) => boolean | undefined,
): Diagnosed<SheetLayout> {
  const { reader } = source;
  const rows = new RowScan(source);
  const columns = new HiddenColumns();
  const merges: CellRange[] = [];
  let hasData = false;
  if (reader.enterRoot('worksheet')) {
    reader.forEachChild(() => {
      if (reader.isMain('cols')) readColumns(source, columns);
      else if (reader.isMain('mergeCells')) readMerges(source, merges);
      else if (reader.isMain('sheetData')) {
        if (hasData) reader.malformed('wrong-structure');
        hasData = true;
        readRows(source, rows, visit);
      }
    });
    if (!hasData) reader.malformed('wrong-structure');
  }
  const layout = { merges, hiddenColumns: columns.list() };
  const outcome = finished(reader, layout);
  if (rows.findings.length === 0) return outcome;
  const last = outcome.diagnostics.filter((failure) => !rows.findings.includes(failure));
  return refused(...rows.findings, ...last);
}

function readRows(source: SheetSource, rows: RowScan, visit: (row: Row) => boolean | undefined): void {
  const { reader } = source;
  const { depth } = reader;
  let last = 0;
  let isVisited = true;
  reader.forEachChild(() => {
    if (!reader.isMain('row')) return;
    const hidden = isTrue(reader.attribute('hidden')) || isZero(reader.attribute('ht'));
    last = rowNumber(source, last);
    if (reader.failure !== undefined) return;
    const cells = rows.read(last);
    const isSound = reader.failure === undefined && rows.findings.length === 0;
    if (!isSound || !isVisited || cells.length === 0) return;
    if (visit({ number: last, hidden, cells }) === false) {
      isVisited = false;
      reader.skipTo(depth);
      reader.leap();
    }
  });
}

/** A row without a number follows the one before it. */
function rowNumber(source: SheetSource, last: number): number {
  const { reader } = source;
  const text = reader.attribute('r');
  const number = text === undefined ? last + 1 : wholeNumber(text);
  const problem = rowProblem(number, last);
  if (problem !== undefined) {
    const row = (text ?? `${number}`).slice(0, 40);
    reader.refuse(diagnostic('file/misplaced-row', { row, problem }, sheetPlace(source)));
  }
  return number ?? 0;
}

function rowProblem(number: number | undefined, last: number): Misplacement | undefined {
  if (number === undefined) return 'not-an-address';
  if (number > MAX_ROW) return 'outside';
  if (number === last) return 'repeated';
  return number < last ? 'order' : undefined;
}

function readColumns(source: SheetSource, hidden: HiddenColumns): void {
  const { reader } = source;
  reader.forEachChild(() => {
    if (!reader.isMain('col')) return;
    const min = wholeNumber(reader.attribute('min') ?? '');
    const max = wholeNumber(reader.attribute('max') ?? '');
    if (min === undefined || max === undefined) reader.malformed('wrong-structure');
    else if (isTrue(reader.attribute('hidden')) || isZero(reader.attribute('width'))) {
      hidden.add(min, max);
    }
  });
}

function readMerges(source: SheetSource, merges: CellRange[]): void {
  const { reader } = source;
  reader.forEachChild(() => {
    if (!reader.isMain('mergeCell')) return;
    const text = reader.attribute('ref') ?? '';
    const range = parseRange(text);
    if (range === undefined)
      reader.refuse(diagnostic('file/bad-range', { range: text.slice(0, 40) }, sheetPlace(source)));
    else merges.push(range);
    if (merges.length > reader.limits.merges) {
      reader.refuse(overLimit(reader.limits, 'merges', merges.length, sheetPlace(source)));
    }
  });
}

function sheetPlace({ file, sheet }: SheetSource): SheetPlace {
  return { kind: 'sheet', file, sheet };
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** A row or column of no size is as invisible as a hidden one. */
function isZero(size: string | undefined): boolean {
  return size !== undefined && /^0+(\.0*)?$/.test(size);
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
