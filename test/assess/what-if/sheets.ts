import { type Assessment, assess } from '../../../src/assess/index.js';
import { gapsOf, type Indicator, type Overtake } from '../../../src/assess/what-if/index.js';
import { ingest } from '../../../src/ingest/index.js';
import { must } from '../../../src/model/must.js';
import { formatDecimal } from '../../../src/number/decimal.js';
import { valueFor } from '../../../src/plan/evaluate/value.js';
import type { NodeId } from '../../../src/plan/node.js';
import { openWorkbook } from '../../../src/workbook/open.js';
import { findings, type Scored, scoreText } from '../score-text.js';

/** A sheet as data: a header and rows of cells. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function csvOf({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((cells) => cells.join(',')).join('\n');
}

export function scoredSheet(rules: string, sheet: Sheet): Scored {
  return scoreText(rules, csvOf(sheet));
}

/** Scores one sheet after another by the same rules, which are read once; undefined for a sheet that is refused. */
export function scorerBy(rules: string, first: Sheet): (sheet: Sheet) => Assessment | undefined {
  const book = must(scoredSheet(rules, first).rules, 'rules');
  return (sheet) => {
    const bytes = new TextEncoder().encode(csvOf(sheet));
    const workbook = must(openWorkbook('data.csv', bytes).value, 'workbook');
    const data = ingest([workbook], book.tables, book.units);
    return data.value && assess(book.plan, data.value).value;
  };
}

/** The same sheet with another number in one cell. */
export function withCell(sheet: Sheet, row: number, column: string, text: string): Sheet {
  const at = sheet.columns.indexOf(column);
  const rows = sheet.rows.map((cells, i) => (i === row ? cells.with(at, text) : cells));
  return { ...sheet, rows };
}

/** A figure in all its digits, or why there is none. */
export function digits(
  of: { readonly valueOf: (node: NodeId, row: number) => ReturnType<typeof valueFor> },
  node: NodeId,
  row: number,
): string {
  const value = of.valueOf(node, row);
  if (value.kind === 'missing') return value.reason;
  return value.kind === 'number' ? formatDecimal(value.value) : String(value.value);
}

export function assessmentOf(scored: Scored) {
  return must(scored.assessment, `an assessment instead of ${findings(scored).join(', ')}`);
}

/** The figures of an assessment as they are. */
export function asIs(assessment: Assessment) {
  return { valueOf: (node: NodeId, row: number) => valueFor(assessment, node, row) };
}

export function indicatorNamed(assessment: Assessment, name: string): Indicator {
  const { indicators } = gapsOf(assessment);
  return must(
    indicators.find((one) => one.name.zh === name),
    name,
  );
}

/** 到 31.5(+1.5)升第 1 位: `31.5 +1.5 → 1`, or why not. */
export function overtakeText(overtake: Overtake): string {
  if (overtake.kind !== 'reached') {
    return 'reason' in overtake ? `${overtake.kind} ${overtake.reason}` : overtake.kind;
  }
  const { value, change, rank } = overtake;
  const sign = change.isNegative() ? '' : '+';
  return `${formatDecimal(value)} ${sign}${formatDecimal(change)} → ${formatDecimal(rank)}`;
}

/** What each entity, in the order of the sheet, has to do by one indicator. */
export function overtakes(assessment: Assessment, name: string): string[] {
  const gaps = gapsOf(assessment);
  const indicator = must(
    gaps.indicators.find((one) => one.name.zh === name),
    name,
  );
  const cells = assessment.table.entities.map((_, row) => ({ row, indicator }));
  return gaps.overtakesOf(cells).map(overtakeText);
}

/** The assessment of a sheet by rules of a test. */
export function assessed(rules: string, sheet: Sheet): Assessment {
  return assessmentOf(scoredSheet(rules, sheet));
}
