import type { Diagnosed } from '../diagnostics/diagnosed.js';
import type { Period } from '../model/period.js';
import type { Subject } from '../report/subject.js';
import type { RuleBook } from '../rules/index.js';
import type { ReadyRules, Report, Reports, SchemaName, Source, Stages } from './stages.js';

/** The real stages, imported when the first command needs them. */
export async function loadStages(version: () => string): Promise<Stages> {
  const [{ openWorkbook }, { readRules }, modules] = await Promise.all([
    import('../workbook/open.js'),
    import('../rules/index.js'),
    loadReports(),
  ]);
  return {
    openWorkbook: (file, bytes) => openWorkbook(file, bytes),
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
  const [ingestion, assessment, scores, explanations, steps, results, figures, schemas] = await Promise.all([
    import('../ingest/index.js'),
    import('../assess/index.js'),
    import('../report/score-report.js'),
    import('../report/explanation-report.js'),
    import('../report/explanation-data.js'),
    import('../report/result.js'),
    import('../report/find-figure.js'),
    import('../report/json-schemas.js'),
  ]);
  return {
    ...ingestion,
    ...assessment,
    ...scores,
    ...explanations,
    ...steps,
    ...results,
    ...figures,
    ...schemas,
  };
}

function readyRules(rules: RuleBook, modules: Modules, version: () => string): ReadyRules {
  return { assess: (sources) => assessSources(rules, sources, { modules, version }) };
}

interface With {
  readonly modules: Modules;
  readonly version: () => string;
}

function assessSources(rules: RuleBook, sources: readonly Source[], using: With): Diagnosed<Reports> {
  const { modules } = using;
  const dataset = modules.ingest(
    sources.map(({ workbook }) => workbook),
    rules.table,
    rules.units,
  );
  if (dataset.value === undefined) return { value: undefined, diagnostics: dataset.diagnostics };
  const assessed = modules.assess(rules.plan, dataset.value);
  const diagnostics = [...dataset.diagnostics, ...assessed.diagnostics];
  if (assessed.value === undefined) return { value: undefined, diagnostics };
  const inputs = sources.map(({ workbook, bytes }) => ({ file: workbook.file, bytes }));
  return { value: reportsOn({ assessment: assessed.value, rules, inputs }, using), diagnostics };
}

function reportsOn(subject: Subject, { modules, version }: With): Reports {
  const data = () => modules.resultOf(subject, version());
  return {
    score: { document: (language) => modules.scoreReport(subject, language), data },
    rank: { document: (language) => modules.rankReport(subject, language), data },
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
