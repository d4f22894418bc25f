import { type Assessment, assess } from '../../src/assess/index.js';
import { severityOf } from '../../src/diagnostics/codes/index.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { ingest } from '../../src/ingest/index.js';
import { must } from '../../src/model/must.js';
import { parsePeriod } from '../../src/model/period.js';
import { formatDecimal, settled } from '../../src/number/decimal.js';
import { type Value, valueFor } from '../../src/plan/evaluate/value.js';
import type { NodeId } from '../../src/plan/node.js';
import type { Subject } from '../../src/report/subject.js';
import { type RuleBook, readRules } from '../../src/rules/index.js';
import { openWorkbook } from '../../src/workbook/open.js';
import { summary } from '../ingest/address.js';

/** A rule file and a csv sheet carried through every stage; both are text. */
export interface Scored {
  readonly rules: RuleBook | undefined;
  readonly assessment: Assessment | undefined;
  readonly found: readonly Diagnostic[];
  readonly csv: Uint8Array;
}

/** What every rule file of a test would otherwise repeat; a file may say otherwise in a line of its own. */
const heads = {
  'zone-score': '1',
  id: 'test/rules',
  title: '测试规则',
  status: 'example',
  entity: 'zone',
  round: '{total: 2}',
};

/** `ledger` is a second csv file. */
export function scoreText(yaml: string, csv: string, period?: string, ledger?: string): Scored {
  const bytes = new TextEncoder().encode(withHead(yaml));
  const load = () => ({ value: bytes, diagnostics: [] });
  const read = readRules('rules.yaml', load, {
    period: period === undefined ? undefined : parsePeriod(period),
  });
  const sheet = new TextEncoder().encode(csv);
  if (read.value === undefined)
    return { rules: undefined, assessment: undefined, found: read.diagnostics, csv: sheet };
  const files = { 'data.csv': csv, ...(ledger === undefined ? {} : { 'ledger.csv': ledger }) };
  const workbooks = Object.entries(files).map(([file, text]) =>
    must(openWorkbook(file, new TextEncoder().encode(text)).value, file),
  );
  const data = ingest(workbooks, read.value.tables, read.value.units);
  const assessed = data.value && assess(read.value.plan, data.value);
  const found = [read, data, assessed].flatMap((stage) => stage?.diagnostics ?? []);
  return { rules: read.value, assessment: assessed?.value, found, csv: sheet };
}

/** Lines are added below, so that those of the test keep their numbers. */
function withHead(yaml: string): string {
  const missing = Object.entries(heads).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(yaml));
  return `${yaml.trim()}\n${missing.map(([key, value]) => `${key}: ${value}\n`).join('')}`;
}

/** What was found, notes aside: `data/missing-refused !B3`. */
export function findings({ found }: Scored): string[] {
  return found.filter(({ code }) => severityOf(code) !== 'note').map(summary);
}

/** A figure of every entity in the order of the sheet, at the digits decisions look at, or rounded for show. */
export function figuresOf(scored: Scored, node: NodeId, places?: number): string[] {
  const assessment = must(scored.assessment, `an assessment instead of ${findings(scored).join(', ')}`);
  return assessment.table.entities.map((_, row) => valueText(valueFor(assessment, node, row), places));
}

function valueText(value: Value, places: number | undefined): string {
  if (value.kind === 'missing') return value.reason;
  if (value.kind !== 'number') return String(value.value);
  return places === undefined ? formatDecimal(settled(value.value)) : formatDecimal(value.value, places);
}

/** The totals as the rules round them. */
export function totals(scored: Scored): string[] {
  return figuresOf(scored, 'total');
}

export function ranks(scored: Scored): string[] {
  return figuresOf(scored, 'rank');
}

/** The points of one indicator scored by some settings, with weight 100, no rounding and a sheet of one column. */
export function pointsOf(
  score: string,
  values: readonly (number | string)[],
  indicator = '{unit: 个}',
): string[] {
  const rules = `
columns: {x: {unit: 个}}
indicators: {x: ${indicator}}
index: {x: {weight: 100, score: ${score}}}
round: {total: 12}`;
  const csv = ['开发区,x', ...values.map((value, i) => `${i + 1}区,${value}`)].join('\n');
  return figuresOf(scoreText(rules, csv), 'framework/x/points');
}

export function subjectOf(scored: Scored): Subject {
  const rules = must(scored.rules, `rules instead of ${findings(scored).join(', ')}`);
  const assessment = must(scored.assessment, `an assessment instead of ${findings(scored).join(', ')}`);
  return { assessment, rules, inputs: [{ file: '/home/someone/data.csv', bytes: scored.csv }] };
}
