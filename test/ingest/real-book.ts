import { assess } from '../../src/assess/index.js';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { parsePeriod } from '../../src/model/period.js';
import { readRules } from '../../src/rules/index.js';
import { openWorkbook } from '../../src/workbook/open.js';
import type { Scored } from '../assess/score-text.js';
import { buildXlsx, type SheetSpec } from '../workbook/build-xlsx.js';

/** A sheet of a workbook; its name is Sheet1, Sheet2 … where it does not matter. */
export type BookSheet = Omit<SheetSpec, 'name'> & { readonly name?: string };

/** A rule file over a workbook that is built, packed and read by the program's own reader. */
export function scoreBook(
  yaml: string,
  period: string | undefined,
  sheets: readonly BookSheet[],
  change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Scored {
  const bytes = new TextEncoder().encode(yaml);
  const options = { period: period === undefined ? undefined : must(parsePeriod(period), period) };
  const read = readRules('rules.yaml', () => ({ value: bytes, diagnostics: [] }), options);
  const csv = new Uint8Array();
  if (read.value === undefined)
    return { rules: undefined, assessment: undefined, found: read.diagnostics, csv };
  const named = sheets.map((sheet, at) => ({ name: `Sheet${at + 1}`, ...sheet }));
  const opened = openWorkbook('报表.xlsx', change(buildXlsx({ sheets: named })));
  const workbook = must(opened.value, opened.diagnostics.map(({ code }) => code).join());
  const data = ingest([workbook], read.value.tables, read.value.units);
  const assessed = data.value && assess(read.value.plan, data.value);
  const found = [read, data, assessed].flatMap((stage) => stage?.diagnostics ?? []);
  return { rules: read.value, assessment: assessed?.value, found, csv };
}
