import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Cell, NumberFormat, Row } from './cell.js';
import { csvRecords, separatorOf } from './csv-records.js';
import { isRagged, usualWidth } from './csv-width.js';
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
  const { file, limits } = source;
  const usual = usualWidth(source.content, source.separator);
  let number = 0;
  let count = 0;
  for (const record of csvRecords(source.content, source.separator)) {
    number++;
    const place = { kind: 'cell', file, sheet: '', row: number, column: 1 } as const;
    if ('problem' in record) return refused(diagnostic(record.problem, { line: record.line }, place));
    if (number > MAX_ROW || record.fields.length > MAX_COLUMN) {
      const facts = { address: `${number}`, problem: 'outside' } as const;
      return refused(diagnostic('file/misplaced-cell', facts, place));
    }
    if (isRagged(record.fields, usual)) {
      const facts = { record: number, found: record.fields.length, usual: usual.fields };
      return refused(diagnostic('file/ragged-record', facts, place));
    }
    const cells = cellsOf(record.fields);
    count += cells.length;
    if (count > limits.cells) return refused(overLimit(limits, 'cells', count, place));
    const long = record.fields.findIndex((field) => field.length > limits['cell-text']);
    if (long >= 0) {
      const found = record.fields[long]?.length ?? 0;
      return refused(overLimit(limits, 'cell-text', found, { ...place, column: long + 1 }));
    }
    if (cells.length > 0 && visit({ number, hidden: false, cells }) === false) break;
  }
  return usable({ merges: [], hiddenColumns: [] });
}

function cellsOf(fields: readonly string[]): Cell[] {
  return fields.flatMap((field, at): Cell[] =>
    field === ''
      ? []
      : [{ column: at + 1, value: { kind: 'text', text: field }, format: text, formula: false }],
  );
}
