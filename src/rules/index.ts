import type { z } from 'zod';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { hasErrors } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { type Period, parsePeriod } from '../model/period.js';
import type { TableSpec } from '../model/table-spec.js';
import type { UnitSystem } from '../number/unit-system.js';
import { PlanBuilder } from '../plan/builder.js';
import { ALL, type Grouping, type Plan } from '../plan/plan.js';
import { rootBranch } from './compile/aggregation.js';
import { compileColumns } from './compile/columns.js';
import { Compilation } from './compile/compilation.js';
import { correctionsSpec } from './compile/corrections.js';
import { EarlierColumns } from './compile/earlier-columns.js';
import { compileFramework } from './compile/framework.js';
import { compileGap } from './compile/gap.js';
import { groupsNamed, refuseGroupGaps } from './compile/groups.js';
import { compileGrowthChecks } from './compile/growth-checks.js';
import { imputeColumns } from './compile/impute-columns.js';
import { compileIndicators } from './compile/indicators.js';
import { ledgerSpec } from './compile/ledger.js';
import { OtherPeriodsOf } from './compile/other-periods.js';
import { compileOutcome } from './compile/outcome.js';
import { registerSpec } from './compile/register.js';
import { compileSalary } from './compile/salary.js';
import { headGroupings } from './compile/salary-labels.js';
import { compileTables } from './compile/tables.js';
import { compileUnits } from './compile/units.js';
import { distinct } from './distinct.js';
import { diagnosticsOf } from './issue.js';
import { repaired } from './repair.js';
import { reservedNames } from './reserved-names.js';
import { type RulesSetting, rulesSchema } from './schema.js';
import { applyScoringDefaults } from './scoring-defaults.js';
import { type Located, type LocatedMap, placeOf, plain } from './yaml/located.js';
import type { Override } from './yaml/merge.js';
import { type RuleFile, readRuleFiles } from './yaml/rule-files.js';

/** A rule file and all it extends, read and compiled: everything that follows from the rules alone. */
export interface RuleBook {
  readonly plan: Plan;
  /** What the sheets must hold: the table of entities first. */
  readonly tables: readonly TableSpec[];
  readonly units: UnitSystem;
  /** What the file says, with every default in force written out. */
  readonly setting: RulesSetting;
  readonly period: Period | undefined;
  /** Every file that was read, the one asked for first. */
  readonly files: readonly RuleFile[];
  /** What they say otherwise than the files they extend. */
  readonly overrides: readonly Override[];
}

export interface RulesOptions {
  /** The period asked for; it goes before the file's own. */
  readonly period: Period | undefined;
}

/**
 * Reads a rule file, the files it extends, and compiles them to a plan. All mistakes are reported at once, each at
 * its line and column; with one mistake there is no plan.
 */
export function readRules(
  entry: string,
  load: (path: string) => Diagnosed<Uint8Array>,
  options: RulesOptions,
): Diagnosed<RuleBook> {
  const read = readRuleFiles(entry, load);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const { files, overrides } = read.value;
  const tree = applyScoringDefaults(asMap(read.value.tree));
  const early = [...read.diagnostics, ...reservedNames(tree)];
  const parsed = rulesSchema.safeParse(plain(tree));
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => diagnosticsOf(issue, tree));
    const beyond = findingsBeyond(parsed.error.issues, tree, options);
    return { value: undefined, diagnostics: distinct([...early, ...found, ...beyond]) };
  }
  const compiled = compile(parsed.data, tree, options);
  const diagnostics = distinct([...early, ...compiled.diagnostics]);
  if (compiled.value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: { ...compiled.value, files, overrides }, diagnostics };
}

/** What is wrong besides the schema's findings, as far as it can be told without them. */
function findingsBeyond(
  issues: readonly z.core.$ZodIssue[],
  tree: LocatedMap,
  options: RulesOptions,
): readonly Diagnostic[] {
  const parsed = rulesSchema.safeParse(repaired(plain(tree), issues));
  return parsed.success ? compile(parsed.data, tree, options).diagnostics : [];
}

/** Reading refuses a file whose top level is no map. */
function asMap(tree: Located): LocatedMap {
  if (tree.kind !== 'map') throw new Error('bug: a rule file is not a map');
  return tree;
}

function compile(
  setting: RulesSetting,
  tree: LocatedMap,
  options: RulesOptions,
): Diagnosed<Omit<RuleBook, 'files' | 'overrides'>> {
  const { units, diagnostics } = compileUnits(setting, tree);
  const builder = new PlanBuilder(units, tableOf(setting));
  const own = periodOf(setting, tree);
  const period = options.period ?? own.value;
  const compilation = new Compilation(setting, tree, builder, period);
  const table = compileColumns(compilation);
  const earlier = new EarlierColumns(builder, table);
  const times = new OtherPeriodsOf(compilation, earlier);
  builder.otherPeriods = times;
  const ledger = ledgerSpec(compilation, table.entityHeaders);
  const parts = compileTables(compilation, table.entityHeaders);
  const register = registerSpec(compilation);
  const corrections = correctionsSpec(compilation, table.entityHeaders);
  imputeColumns(compilation, table.measures);
  const indicators = compileIndicators(compilation);
  refuseGroupGaps(compilation);
  const branch = rootBranch(compilation);
  const items = compileFramework(compilation, indicators, branch);
  const found: readonly Diagnostic[] = [...diagnostics, ...own.diagnostics, ...compilation.diagnostics];
  if (hasErrors(found)) return { value: undefined, diagnostics: found };
  const outline = compileOutcome(compilation, indicators, { branch, items });
  const salary = compileSalary(compilation, indicators, outline);
  const growths = compileGrowthChecks(compilation);
  for (const before of setting['compare-with']) compareWith(compilation, earlier, before);
  const gap = compileGap(compilation, { indicators, outline, times });
  const { measures, comparisons } = earlier.finish(gap.showing);
  const checked = {
    ...outline,
    gap: gap.outline,
    salary: salary?.outline,
    conditions: [...outline.conditions, ...(salary?.conditions ?? [])],
    parts: parts.outline,
    periodChecks: { comparisons, growths },
  };
  const plan = builder.finish(groupingsOf(setting), checked);
  const all = [...diagnostics, ...own.diagnostics, ...compilation.diagnostics];
  const tables = [
    { ...table, measures: [...table.measures, ...measures] },
    ...(ledger === undefined ? [] : [ledger]),
    ...parts.specs,
    ...(register === undefined ? [] : [register]),
    ...(corrections === undefined ? [] : [corrections]),
  ];
  return { value: { plan, tables, units, setting, period }, diagnostics: all };
}

/** Comparing needs to know with what. */
function compareWith(
  compilation: Compilation,
  earlier: EarlierColumns,
  before: 'previous' | 'last-year',
): void {
  if (compilation.period === undefined) {
    compilation.report('rules/period-required', { key: 'compare-with' }, ['compare-with']);
  } else earlier.compareWith(before);
}

function tableOf(setting: RulesSetting): string {
  return typeof setting.entity === 'string' ? setting.entity : setting.entity.kind;
}

function groupingsOf(setting: RulesSetting): Grouping[] {
  const named = Object.entries(setting.groups ?? {}).map(([name, label]): Grouping => {
    const known = groupsNamed(setting, name);
    return { name, label, known: known.length > 0 ? known : undefined };
  });
  return [{ name: ALL, label: undefined, known: undefined }, ...named, ...headGroupings(setting)];
}

function periodOf(setting: RulesSetting, tree: LocatedMap): Diagnosed<Period> {
  if (setting.period === undefined) return { value: undefined, diagnostics: [] };
  const text = String(setting.period);
  const period = parsePeriod(text);
  if (period !== undefined) return { value: period, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: [diagnostic('rules/not-a-period', { text }, placeOf(tree, ['period']))],
  };
}
