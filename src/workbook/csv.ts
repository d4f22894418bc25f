import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace } from '../model/place.js';
import type { Cell, NumberFormat, Row } from './cell.js';
import { type CsvRecord, csvRecords, separatorOf } from './csv-records.js';
import { isRagged, type TableWidth, usualWidth } from './csv-width.js';
import { type Limits, MAX_COLUMN, MAX_ROW, overLimit } from './limits.js';
import { refused, usable } from './outcome.js';
import type { SheetLayout, Workbook } from './workbook.js';

const text: NumberFormat = { code: '@', kind: 'text', scaledBy: 0 };

/** A csv file as a workbook of one sheet named ''; every cell is text, and rows count records, empty ones included. */
export function openCsv(file: string, content: string, limits: Limits): Diagnosed<Workbook> {
  const separator = separatorOf(content);
  if (typeof separator !== 'string') {
    return refused(diagnostic('file/ambiguous-separator', separator, { kind: 'file', file }));
  }
  const read = (visit: (row: Row) => boolean | undefined): Diagnosed<SheetLayout> => {
    return readCsv({ file, content, separator, limits }, visit);
  };
  return usable({ file, sheets: [{ file, name: '', visibility: 'visible', read }] });
}

interface CsvSource {
  readonly file: string;
  readonly content: string;
  readonly separator: string;
  readonly limits: Limits;
}

function readCsv(source: CsvSource, visit: (row: Row) => boolean | undefined): Diagnosed<SheetLayout> {
  const { content, separator, limits } = source;
  const most = { fields: MAX_COLUMN, text: limits['cell-text'], together: limits.nodes };
  const usual = usualWidth(content, separator, most);
  let number = 0;
  let count = 0;
  let fields = 0;
  for (const record of csvRecords(content, separator, most)) {
    number++;
    const refusal = recordProblem(source, record, { number, usual });
    if (refusal !== undefined || !('fields' in record)) return refused(...(refusal ? [refusal] : []));
    const cells = cellsOf(record.fields);
    count += cells.length;
    fields += record.fields.length;
    if (fields > limits.nodes) return refused(overLimit(limits, 'nodes', fields, placeIn(source, number, 1)));
    if (count > limits.cells) return refused(overLimit(limits, 'cells', count, placeIn(source, number, 1)));
    if (cells.length > 0 && visit({ number, hidden: false, cells }) === false) break;
  }
  return usable({ merges: [], hiddenColumns: [] });
}

function recordProblem(
  source: CsvSource,
  record: CsvRecord,
  { number, usual }: { readonly number: number; readonly usual: TableWidth },
): Diagnostic | undefined {
  const place = placeIn(source, number, 1);
  if ('problem' in record) return diagnostic(record.problem, { line: record.line }, place);
  if ('excess' in record && record.excess === 'text') {
    return overLimit(source.limits, 'cell-text', record.found, placeIn(source, number, record.field));
  }
  if ('excess' in record || number > MAX_ROW) {
    return diagnostic('file/misplaced-cell', { address: `${number}`, problem: 'outside' }, place);
  }
  if (!isRagged(record.fields, usual)) return undefined;
  const facts = { record: number, found: record.fields.length, usual: usual.fields };
  return diagnostic('file/ragged-record', facts, place);
}

function placeIn({ file }: CsvSource, row: number, column: number): CellPlace {
  return { kind: 'cell', file, sheet: '', row, column };
}

function cellsOf(fields: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at];
    if (field === undefined || field === '') continue;
    cells.push({ column: at + 1, value: { kind: 'text', text: field }, format: text, formula: false });
  }
  return cells;
}
