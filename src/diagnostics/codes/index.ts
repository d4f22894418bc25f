import { type AssessArgs, assessSeverities } from './assess.js';
import { type CorrectionArgs, correctionSeverities } from './corrections.js';
import { type DataArgs, dataSeverities } from './data.js';
import { type DiskArgs, diskSeverities } from './disk.js';
import { type FileArgs, fileSeverities } from './file.js';
import { type FormulaArgs, formulaSeverities } from './formula.js';
import { type GapArgs, gapSeverities } from './gap.js';
import { type LayoutArgs, layoutSeverities } from './layouts.js';
import { type LedgerArgs, ledgerSeverities } from './ledger.js';
import { type OutputArgs, outputSeverities } from './output.js';
import { type PartsArgs, partsSeverities } from './parts.js';
import { type PeriodArgs, periodSeverities } from './periods.js';
import { type RowsArgs, rowsSeverities } from './rows.js';
import { type RulesArgs, rulesSeverities } from './rules.js';
import { type SalaryArgs, salarySeverities } from './salary.js';
import type { Severity } from './severity.js';
import { type UsageArgs, usageSeverities } from './usage.js';
import { type YamlArgs, yamlSeverities } from './yaml.js';

export type { Severity };

/** Every code with the facts it carries. A code that lacks a wording in either language does not compile. */
export interface DiagnosticArgs
  extends FileArgs,
    DiskArgs,
    DataArgs,
    CorrectionArgs,
    RulesArgs,
    FormulaArgs,
    AssessArgs,
    GapArgs,
    LayoutArgs,
    LedgerArgs,
    PartsArgs,
    RowsArgs,
    SalaryArgs,
    UsageArgs,
    OutputArgs,
    PeriodArgs,
    YamlArgs {}

export type Code = keyof DiagnosticArgs;

export const severities: { readonly [C in Code]: Severity } = {
  ...fileSeverities,
  ...diskSeverities,
  ...dataSeverities,
  ...correctionSeverities,
  ...rulesSeverities,
  ...formulaSeverities,
  ...assessSeverities,
  ...gapSeverities,
  ...layoutSeverities,
  ...ledgerSeverities,
  ...partsSeverities,
  ...rowsSeverities,
  ...salarySeverities,
  ...usageSeverities,
  ...outputSeverities,
  ...periodSeverities,
  ...yamlSeverities,
};

export function severityOf(code: Code): Severity {
  return severities[code];
}
