import { readFileSync } from 'node:fs';
import { assess } from '../src/assess/index.js';
import type { Diagnostic } from '../src/diagnostics/diagnostic.js';
import { ingest } from '../src/ingest/index.js';
import { must } from '../src/model/must.js';
import { parsePeriod } from '../src/model/period.js';
import { resultOf } from '../src/report/result.js';
import type { Result } from '../src/report/result-schema.js';
import { readRules } from '../src/rules/index.js';
import { openWorkbook } from '../src/workbook/open.js';

/** The result of one input, or several, and one rule file on disk, with all that was found on the way. */
export function scoreFiles(
  input: string | readonly string[],
  rules: string,
  period?: string,
): { result: Result; found: readonly Diagnostic[] } {
  const load = (path: string) => ({ value: new Uint8Array(readFileSync(path)), diagnostics: [] });
  const inputs = [input].flat().map((file) => ({ file, bytes: new Uint8Array(readFileSync(file)) }));
  const workbooks = inputs.map(({ file, bytes }) => openWorkbook(file, bytes));
  const book = readRules(rules, load, {
    period: period === undefined ? undefined : parsePeriod(period),
  });
  const ready = must(book.value, `rules ${rules}: ${codes(book.diagnostics)}`);
  const opened = workbooks.map(({ value, diagnostics }) => must(value, `workbook: ${codes(diagnostics)}`));
  const dataset = ingest(opened, ready.tables, ready.units);
  const assessed = assess(
    ready.plan,
    must(dataset.value, `data of ${[input].flat().join(' ')}: ${codes(dataset.diagnostics)}`),
  );
  const assessment = must(
    assessed.value,
    `assessment of ${[input].flat().join(' ')}: ${codes(assessed.diagnostics)}`,
  );
  const found = [...workbooks, book, dataset, assessed].flatMap(({ diagnostics }) => diagnostics);
  return { result: resultOf({ assessment, rules: ready, inputs }, '0.0.0'), found };
}

function codes(found: readonly Diagnostic[]): string {
  return found.map(({ code }) => code).join(', ');
}
