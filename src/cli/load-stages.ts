import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Period } from '../model/period.js';
import type { Subject } from '../report/subject.js';
import type { RuleBook } from '../rules/index.js';
import type { Limits } from '../workbook/limits.js';
import type { ReadyData, ReadyRules, Report, Reports, SchemaName, Source, Stages } from './stages.js';

/** The real stages, imported when the first command needs them. */
export async function loadStages(version: () => string): Promise<Stages> {
  const { openWorkbook } = await import('../workbook/open.js');
  const { readRules } = await import('../rules/index.js');
  const modules = await loadReports();
  return {
    openWorkbook: (file, bytes, limits) => openWorkbook(file, bytes, limits),
    readRules: (
      file: string,
      load: (path: string) => Diagnosed<Uint8Array>,
      options: { period: Period | undefined },
    ) => {
      const read = readRules(file, load, options);
      const value = read.value && readyRules(read.value, modules, version);
      return { value, diagnostics: read.diagnostics };
    },
    schema: (of: SchemaName) => modules.jsonSchemas[of](),
  };
}

type Modules = Awaited<ReturnType<typeof loadReports>>;

async function loadReports() {
  const { ingest } = await import('../ingest/index.js');
  const { assess } = await import('../assess/index.js');
  const { defaultLimits } = await import('../workbook/limits.js');
  const { scoreReport, rankReport } = await import('../report/score-report.js');
  const { salaryReport } = await import('../report/salary-section.js');
  const { gapReport } = await import('../report/gap-report.js');
  const { explanationReport } = await import('../report/explanation-report.js');
  const { explanationData } = await import('../report/explanation-data.js');
  const { resultOf } = await import('../report/result.js');
  const { findFigure } = await import('../report/find-figure.js');
  const { jsonSchemas } = await import('../report/json-schemas.js');
  const { entryFormOf } = await import('../report/entry-form-of.js');
  const { columnsFound } = await import('../report/columns-found.js');
  const { columnsReport } = await import('../report/columns-report.js');
  const { columnsData } = await import('../report/columns-data.js');
  return {
    ingest,
    assess,
    defaultLimits,
    scoreReport,
    rankReport,
    gapReport,
    salaryReport,
    explanationReport,
    explanationData,
    resultOf,
    findFigure,
    jsonSchemas,
    entryFormOf,
    columnsFound,
    columnsReport,
    columnsData,
  };
}

function readyRules(rules: RuleBook, modules: Modules, version: () => string): ReadyRules {
  return {
    ingest: (sources) => ingestSources(rules, sources, { modules, version }),
    columns: (sources) => columnsOf(rules, sources, modules),
    entryForm: (language) => modules.entryFormOf(rules, language),
  };
}

function columnsOf(rules: RuleBook, sources: readonly Source[], modules: Modules): Diagnosed<Report> {
  const workbooks = sources.map(({ workbook }) => workbook);
  const { readings, diagnostics } = modules.ingest(workbooks, rules.tables, rules.units);
  const found = modules.columnsFound(rules, readings);
  const report: Report = {
    document: (language) => modules.columnsReport(rules, found, language),
    data: () => modules.columnsData(rules, found),
  };
  return { value: report, diagnostics };
}

interface With {
  readonly modules: Modules;
  readonly version: () => string;
}

function ingestSources(rules: RuleBook, sources: readonly Source[], using: With): Diagnosed<ReadyData> {
  const { modules } = using;
  const workbooks = sources.map(({ workbook }) => workbook);
  const { value: dataset, diagnostics } = modules.ingest(workbooks, rules.tables, rules.units);
  if (dataset === undefined) return { value: undefined, diagnostics };
  const inputs = sources.map(({ workbook, bytes }) => ({ file: workbook.file, bytes }));
  const assess = (limits: Partial<Limits>): Diagnosed<Reports> => {
    const { value: assessment, diagnostics: found } = modules.assess(
      rules.plan,
      dataset,
      limits.figures ?? modules.defaultLimits.figures,
    );
    const value = assessment && reportsOn({ assessment, rules, inputs }, using);
    return { value, diagnostics: found };
  };
  return { value: { assess }, diagnostics };
}

function reportsOn(subject: Subject, { modules, version }: With): Reports {
  const data = () => modules.resultOf(subject, version());
  return {
    score: { document: (language) => modules.scoreReport(subject, language), data },
    rank: { document: (language) => modules.rankReport(subject, language), data },
    gap: {
      document: (language) => modules.gapReport(subject, language),
      data: () => modules.resultOf(subject, version(), 'full'),
    },
    salary: () => salaryOn(subject, modules, data),
    explain: (entity, path): Diagnosed<Report> => {
      const found = modules.findFigure(subject.assessment, entity, path);
      const figure = found.value;
      if (figure === undefined) return { value: undefined, diagnostics: found.diagnostics };
      const report: Report = {
        document: (language) => modules.explanationReport(subject, figure, language),
        data: () => modules.explanationData(subject, figure),
      };
      return { value: report, diagnostics: found.diagnostics };
    },
  };
}

function salaryOn(subject: Subject, modules: Modules, data: Report['data']): Diagnosed<Report> {
  const report: Report = { document: (language) => modules.salaryReport(subject, language), data };
  if (subject.assessment.plan.outline.salary !== undefined) return { value: report, diagnostics: [] };
  const { files, setting } = subject.rules;
  const place = { kind: 'file', file: files[0]?.path ?? '' } as const;
  return { value: undefined, diagnostics: [diagnostic('usage/no-salary', { rules: setting.id }, place)] };
}
