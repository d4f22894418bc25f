import { severityOf } from '../../src/diagnostics/codes/index.js';
import { hasErrors } from '../../src/diagnostics/diagnosed.js';
import { summary } from '../ingest/address.js';
import { figuresOf, type Scored, scoreText } from './score-text.js';

export const declared = '{column: 数据项, old: 原值, new: 更正值, reason: 理由, document: 依据}';

/** Tax in 万元 is all that is scored: points are the tax itself. */
export const rules = (more = '', corrections = declared) => `
columns: {税收: {unit: 万元, aliases: [税收收入], at-least: 0}}
groups: {type: 类型}
missing-marks: {"/": not-applicable}
corrections: ${corrections}
${more}
index:
  税收: {weight: 100, score: {method: ratio-to-base, base: 100, cap: none, missing: zero}}
`;

export const zones = '开发区,类型,税收（万元）\n甲,综合,100\n乙,综合,200\n丙,综合,';
export const ledger = (...rows: string[]) => ['开发区,数据项,原值,更正值,理由,依据', ...rows].join('\n');

export function taxes(rows: readonly string[], sheet = zones, yaml = rules()): string[] {
  const scored = scoreText(yaml, sheet, undefined, ledger(...rows));
  return hasErrors(scored.found) ? errors(scored) : figuresOf(scored, 'measures/税收');
}

export function errors({ found }: Scored): string[] {
  return found.filter(({ code }) => severityOf(code) === 'error').map(summary);
}
