/** The library: the stages of an assessment, each pure, each handing the next what it found. */
export { annotate } from './annotate/annotate.js';
export { type Assessment, assess } from './assess/index.js';
export { type Described, describe } from './diagnostics/describe.js';
export { type Diagnosed, hasErrors } from './diagnostics/diagnosed.js';
export type { Diagnostic } from './diagnostics/diagnostic.js';
export { ingest } from './ingest/index.js';
export type { Dataset } from './model/dataset.js';
export { type Period, parsePeriod } from './model/period.js';
export type { Plan } from './plan/plan.js';
export { explanationReport } from './report/explanation-report.js';
export { gapReport } from './report/gap-report.js';
export { resultOf } from './report/result.js';
export { type Result, resultSchema } from './report/result-schema.js';
export { rankReport, scoreReport } from './report/score-report.js';
export { type RuleBook, readRules } from './rules/index.js';
export { openWorkbook } from './workbook/open.js';
export type { Workbook } from './workbook/workbook.js';
