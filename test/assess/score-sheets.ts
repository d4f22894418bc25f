import { assess } from '../../src/assess/index.js';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { parsePeriod } from '../../src/model/period.js';
import { readRules } from '../../src/rules/index.js';
import { type FakeSheet, fakeWorkbook } from '../ingest/fake-sheet.js';
import type { Scored } from './score-text.js';

const HEAD =
  'zone-score: 1\nid: test/rules\ntitle: 测试规则\nstatus: example\nentity: zone\nround: {total: 2}\n';

/** Columns and indicators; one of them, `评分项`, is what is scored. Lines count from those given. */
export function ruleText(columnsAndIndicators: string): string {
  return `${columnsAndIndicators.trim()}\nindex: {评分项: {weight: 100, score: {method: ratio-to-base, base: 1, cap: none, missing: zero}}}\n${HEAD}`;
}

/** A rule file over the sheets of one workbook, or of several by the names of their files. */
export function scoreSheets(
  yaml: string,
  period: string | undefined,
  sheets: readonly FakeSheet[] | { readonly [file: string]: readonly FakeSheet[] },
): Scored {
  const bytes = new TextEncoder().encode(yaml);
  const options = { period: period === undefined ? undefined : must(parsePeriod(period), period) };
  const read = readRules('rules.yaml', () => ({ value: bytes, diagnostics: [] }), options);
  const csv = new Uint8Array();
  if (read.value === undefined)
    return { rules: undefined, assessment: undefined, found: read.diagnostics, csv };
  const files = Array.isArray(sheets) ? { '报表.xlsx': sheets } : sheets;
  const workbooks = Object.entries(files).map(([file, own]) => fakeWorkbook(file, ...own));
  const data = ingest(workbooks, read.value.tables, read.value.units);
  const assessed = data.value && assess(read.value.plan, data.value);
  const found = [read, data, assessed].flatMap((stage) => stage?.diagnostics ?? []);
  return { rules: read.value, assessment: assessed?.value, found, csv };
}
