import { cellAddress, columnLetters, placeText } from '../diagnostics/place-text.js';
import type { SheetReading } from '../ingest/sheet-reading.js';
import { formatPeriod } from '../model/period.js';
import type { CellPlace } from '../model/place.js';
import type { RuleBook } from '../rules/index.js';
import type { ColumnsFound } from './columns-found.js';
import { pasteText } from './columns-report.js';
import { fileName } from './file-name.js';

/** The same for a program. */
export function columnsData({ setting, period }: RuleBook, found: ColumnsFound): unknown {
  return {
    schema: 'zone-score/columns/1',
    rules: setting.id,
    period: period === undefined ? null : formatPeriod(period),
    complete: found.missing.length === 0,
    sheets: found.sheets.map(sheetData),
    missing: found.missing.map(({ table, name, kind, unit, nearest }) => ({
      table,
      name,
      kind,
      unit: unit ?? null,
      nearest: nearest === undefined ? null : { header: nearest.header, ...cellData(nearest.place) },
    })),
    proposals: found.proposals.map(({ name, place, key, headers }) => ({
      name,
      rule: placeText(place.kind === 'text' ? { ...place, file: fileName(place.file) } : place),
      key,
      headers,
      paste: pasteText({ key, headers }),
    })),
  };
}

function sheetData(sheet: SheetReading): unknown {
  return {
    file: fileName(sheet.file),
    sheet: sheet.sheet,
    table: sheet.table,
    layout: sheet.layout,
    headerRows: [sheet.headerRows.first, sheet.headerRows.last],
    entityColumn: columnLetters(sheet.entityColumn),
    rows: sheet.rows,
    matches: sheet.matches.map(({ header, place, target, kind, unit, stated, how }) => ({
      header,
      cell: cellAddress(place.row, place.column),
      target,
      kind,
      unit: unit ?? null,
      stated,
      how,
    })),
    unused: sheet.unused.map(({ header, place }) => ({ header, cell: cellAddress(place.row, place.column) })),
    leftOut: sheet.leftOut.map(({ place, text }) => ({ cell: cellAddress(place.row, place.column), text })),
  };
}

function cellData({ file, sheet, row, column }: CellPlace) {
  return { file: fileName(file), sheet, cell: cellAddress(row, column) };
}
