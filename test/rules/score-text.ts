import type { Assessment } from '../../src/assess/assessment.js';
import { assess } from '../../src/assess/index.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { parsePeriod } from '../../src/model/period.js';
import { formatDecimal, settled } from '../../src/number/decimal.js';
import { valueFor } from '../../src/plan/evaluate/value.js';
import type { RuleBook } from '../../src/rules/index.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { readTexts } from './fixtures.js';

/** The rule book of texts that must be in order; the first is the one asked for. */
export function bookOf(files: string | { readonly [name: string]: string }, period?: string): RuleBook {
  const texts = typeof files === 'string' ? { 'rules.yaml': files } : files;
  const book = readTexts(texts, period === undefined ? undefined : parsePeriod(period));
  return must(book.value, `rules: ${codes(book.diagnostics)}`);
}

/** A sheet as comma-separated text, scored. */
export function scored(book: RuleBook, sheet: string): Assessment {
  const workbook = openWorkbook('input.csv', new TextEncoder().encode(sheet));
  const opened = must(workbook.value, `workbook: ${codes(workbook.diagnostics)}`);
  const dataset = ingest([opened], book.tables, book.units);
  const assessed = assess(book.plan, must(dataset.value, `data: ${codes(dataset.diagnostics)}`));
  return must(assessed.value, `assessment: ${codes(assessed.diagnostics)}`);
}

/** A node's figures from the first row of the sheet to the last. */
export function figures(assessment: Assessment, id: string): string[] {
  return assessment.table.entities.map((_, row) => {
    const value = valueFor(assessment, id, row);
    if (value.kind === 'number') return formatDecimal(settled(value.value));
    return value.kind === 'missing' ? value.reason : String(value.value);
  });
}

/** The number the plan holds for a parameter, in the parameter's unit. */
export function parameter({ plan }: RuleBook, id: string): string {
  const { op } = must(plan.byId.get(id), id);
  if (op.kind !== 'given' || op.values.per !== 'rule') return op.kind;
  return formatDecimal(op.values.value);
}

function codes(found: readonly Diagnostic[]): string {
  return found.map(({ code }) => code).join(', ');
}
