import type { CellRange } from '../workbook/cell.js';
import { parseRange } from '../workbook/cell-address.js';
import { RELATIONS } from '../workbook/xml-names.js';
import type { XmlReader } from '../workbook/xml-reader.js';
import { type ElementSpan, spanOf } from './element-span.js';

/** What stands around the cells of a sheet. */
export interface SheetOutline {
  readonly root: ElementSpan;
  readonly merges: readonly CellRange[];
  readonly columns: readonly ColumnStyle[];
  /** Where an element `legacyDrawing` has its place. */
  readonly drawingPlace: number;
  /** The relationship of the drawing that holds the boxes of comments, when there is one. */
  readonly drawing: string | undefined;
}

interface ColumnStyle {
  readonly min: number;
  readonly max: number;
  readonly style: number;
}

/** The children of a worksheet up to `legacyDrawing`, which keep this order: ECMA-376 Part 1, 18.3.1.99. */
const BEFORE_DRAWING: readonly string[] =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
  sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
  pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing`.split(
    /\s+/,
  );

/** Reads a worksheet part but for its rows; undefined when it is none. */
export function readOutline(reader: XmlReader): SheetOutline | undefined {
  const merges: CellRange[] = [];
  const columns: ColumnStyle[] = [];
  let drawingPlace = 0;
  let drawing: string | undefined;
  if (!reader.enterRoot('worksheet')) return undefined;
  const root = spanOf(reader, () => {
    const isBefore = BEFORE_DRAWING.some((name) => reader.isMain(name));
    if (reader.isMain('legacyDrawing')) drawing = reader.attributeOf(RELATIONS, 'id');
    if (reader.isMain('sheetData')) reader.leap();
    const visit = reader.isMain('mergeCells')
      ? () => readMerge(reader, merges)
      : reader.isMain('cols')
        ? () => readColumn(reader, columns)
        : undefined;
    const { to } = spanOf(reader, visit);
    if (isBefore) drawingPlace = to;
  });
  return reader.failure === undefined ? { root, merges, columns, drawingPlace, drawing } : undefined;
}

function readMerge(reader: XmlReader, merges: CellRange[]): void {
  const range = reader.isMain('mergeCell') ? parseRange(reader.attribute('ref') ?? '') : undefined;
  if (range !== undefined) merges.push(range);
}

function readColumn(reader: XmlReader, columns: ColumnStyle[]): void {
  const [min, max, style] = ['min', 'max', 'style'].map((name) => wholeNumber(reader.attribute(name)));
  if (min !== undefined && max !== undefined && style !== undefined) columns.push({ min, max, style });
}

/** Undefined when the text is no whole number of the grid's size. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
