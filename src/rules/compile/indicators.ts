import { rollUpFunctions, type Syntax } from '../../formula/expr.js';
import { parseFormula } from '../../formula/parse.js';
import type { ImputeSetting } from '../../methods/impute-policies.js';
import type { Words } from '../../model/words.js';
import { Decimal } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { nodeId } from '../../plan/builder.js';
import { addFormula, type FormulaRequest } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { PlausibleRange } from '../../plan/plan.js';
import type { IndicatorSetting, ItemSetting } from '../schema.js';
import { measureId, unitAt } from './columns.js';
import type { Compilation, Path } from './compilation.js';
import { inDependencyOrder } from './dependency-order.js';
import { addGiven } from './givens.js';
import { groupingNamed } from './groups.js';
import { addImputed, carriedNames } from './impute.js';
import { partLabel, partWords } from './labels.js';
import { resolveAmount } from './quantities.js';

/** An indicator that compiled: its value, rounded where the rules say so. */
export interface CompiledIndicator {
  readonly value: NodeId;
  readonly unit: Unit;
  readonly direction: 'higher' | 'lower';
}

export interface CompiledIndicators {
  readonly byName: ReadonlyMap<string, CompiledIndicator>;
  readonly plausible: readonly PlausibleRange[];
}

/** Compiles every indicator in an order in which each one's formula finds what it names. */
export function compileIndicators(compilation: Compilation): CompiledIndicators {
  refuseTwice(compilation);
  const entries = new Map(
    [...declared(compilation), ...scoredColumns(compilation)].map((entry) => [entry.name, entry]),
  );
  const named = new Map(
    [...entries.values()].map((entry) => {
      const names = [...namesIn(compilation, entry), ...carriedNames(entry.setting.missing)];
      return [entry.name, names];
    }),
  );
  const reads = new Map([...named].map(([name, names]) => [name, indicatorsAmong(compilation, names)]));
  const byName = new Map<string, CompiledIndicator>();
  const plausible: PlausibleRange[] = [];
  const order = inDependencyOrder(reads, (cycle) => reportCircle(compilation, entries.get(cycle[0]), cycle));
  for (const name of order) {
    const entry = entries.get(name);
    const ready = (reads.get(name) ?? []).every((read) => byName.has(read));
    if (entry === undefined || !ready) continue;
    const names = named.get(name) ?? [];
    const compiled = compileIndicator(compilation, { ...entry, byName, names });
    if (compiled === undefined) continue;
    byName.set(name, compiled);
    plausible.push(...plausibleRange(compilation, { ...entry, compiled }));
  }
  return { byName, plausible };
}

/** An indicator as the rule file has it, and where. */
interface Entry {
  readonly name: string;
  readonly setting: IndicatorSetting;
  readonly path: Path;
}

function declared(compilation: Compilation): Entry[] {
  return Object.entries(compilation.setting.indicators).map(([name, setting]) => ({
    name,
    setting,
    path: ['indicators', name],
  }));
}

/** A column that the framework scores as it is needs no entry among the indicators. */
function scoredColumns(compilation: Compilation): Entry[] {
  const { columns, indicators, index } = compilation.setting;
  const names = leafNames(index).filter(
    (name) => Object.hasOwn(columns, name) && !Object.hasOwn(indicators, name),
  );
  return [...new Set(names)].flatMap((name) => {
    const column = columns[name];
    return column === undefined
      ? []
      : [{ name, setting: { unit: column.unit, direction: 'higher' }, path: ['columns', name] }];
  });
}

function leafNames(items: Readonly<Record<string, ItemSetting>>): string[] {
  return Object.entries(items).flatMap(([name, item]) =>
    item.of === undefined ? [name] : leafNames(item.of),
  );
}

/** A name that is both a column and an indicator means the column, so an indicator of that name has no other formula. */
function refuseTwice(compilation: Compilation): void {
  for (const [name, { formula }] of Object.entries(compilation.setting.indicators)) {
    if (formula !== undefined && Object.hasOwn(compilation.setting.columns, name)) {
      const path = ['indicators', name];
      compilation.reportKey('rules/name-twice', { name }, path, [compilation.keyPlace(['columns', name])]);
    }
  }
}

/** What a formula names; its own text is checked when it is compiled. Without one an indicator is its column. */
function namesIn(compilation: Compilation, { name, setting, path }: Entry): string[] {
  if (setting.formula === undefined) return Object.hasOwn(compilation.setting.columns, name) ? [name] : [];
  const parsed = parseFormula(compilation.formulaAt([...path, 'formula'], setting.formula));
  return parsed.value === undefined ? [] : namesInSyntax(parsed.value);
}

function indicatorsAmong({ setting }: Compilation, names: readonly string[]): string[] {
  return names.filter(
    (read) => Object.hasOwn(setting.indicators, read) && !Object.hasOwn(setting.columns, read),
  );
}

function isRollUp(name: string): boolean {
  return rollUpFunctions.some((rollUp) => rollUp === name);
}

/** Every name of a formula, in time functions as well. */
export function namesInSyntax(syntax: Syntax): string[] {
  switch (syntax.kind) {
    case 'number':
      return [];
    case 'name':
      return [syntax.name];
    case 'negate':
    case 'not':
      return namesInSyntax(syntax.of);
    case 'binary':
      return [...namesInSyntax(syntax.left), ...namesInSyntax(syntax.right)];
    case 'call':
      // over the rows of another table names are those of its own columns
      return isRollUp(syntax.function) ? [] : syntax.arguments.flatMap(namesInSyntax);
  }
}

/** At the formula that closes the circle, or else at the value that is carried forward. */
function reportCircle(
  compilation: Compilation,
  entry: Entry | undefined,
  cycle: readonly [string, ...string[]],
): void {
  const inFormula = entry !== undefined && namesIn(compilation, entry).includes(cycle[1] ?? '');
  const path = ['indicators', cycle[0], inFormula ? 'formula' : 'missing'];
  compilation.report('rules/circular-formula', { cycle }, path);
}

interface Indicator extends Entry {
  /** What its formula names, and what it carries forward. */
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, CompiledIndicator>;
}

function compileIndicator(compilation: Compilation, indicator: Indicator): CompiledIndicator | undefined {
  const { name, setting, path } = indicator;
  const unit = unitAt(compilation, setting.unit, [...path, 'unit']);
  if (unit === undefined) return undefined;
  if (setting.formula === undefined && !Object.hasOwn(compilation.setting.columns, name)) {
    return compilation.reportKey('rules/missing-key', { key: 'formula', within: name }, path);
  }
  if (indicator.names.some((read) => isRefused(compilation, read))) return undefined;
  if (setting.formula === undefined && carriedNames(setting.missing).includes(name)) {
    return compilation.report('rules/circular-formula', { cycle: [name, name] }, [...path, 'missing']);
  }
  const places = setting.round ?? compilation.setting.round.value;
  const value = addValue(compilation, { ...indicator, unit, places });
  return value === undefined ? undefined : { value, unit, direction: setting.direction };
}

/** A column that was reported and left out: a formula that names it is not to blame. */
function isRefused(compilation: Compilation, column: string): boolean {
  return Object.hasOwn(compilation.setting.columns, column) && !compilation.builder.has(measureId(column));
}

/** The value as computed; with what a missing policy puts in; and, where the rules round values, the rounded one that scores are made of. */
function addValue(
  compilation: Compilation,
  indicator: Indicator & { readonly unit: Unit; readonly places: number | undefined },
): NodeId | undefined {
  const { name, setting, path, unit, places } = indicator;
  const id = indicatorId(name);
  const request = {
    names:
      setting.formula === undefined
        ? new Map([['x', measureId(name)]])
        : scopeNames(compilation, indicator.byName),
    unit,
    grouping: groupingNamed(compilation, setting.within, [...path, 'within']),
    role: 'value',
    type: { kind: 'number' },
    label: { zh: name, en: name } satisfies Words,
    origin: compilation.keyPlace(path),
  } as const;
  const source =
    setting.formula === undefined
      ? compilation.templateAt(path, 'x')
      : compilation.formulaAt([...path, 'formula'], setting.formula);
  const exactId = places === undefined ? id : `${id}/exact`;
  const exact =
    setting.missing === undefined
      ? compilation.take(addFormula(compilation.builder, { ...request, id: exactId, source }))
      : addFilled(
          compilation,
          { ...request, id: exactId, source },
          { ...indicator, missing: setting.missing },
        );
  if (exact === undefined || places === undefined) return exact;
  const rounding = compilation.templateAt(path, `round(value, ${places})`);
  const names = new Map([['value', exact]]);
  return compilation.take(addFormula(compilation.builder, { ...request, id, source: rounding, names }));
}

/** The formula's value with what the missing policy puts in. */
function addFilled(
  compilation: Compilation,
  request: FormulaRequest,
  indicator: Indicator & { readonly missing: ImputeSetting },
): NodeId | undefined {
  const { name, path, byName, missing } = indicator;
  const owner = indicatorId(name);
  const label = partLabel(name, partWords.computed);
  const computed = addFormula(compilation.builder, { ...request, id: `${owner}/computed`, label });
  const of = compilation.take(computed);
  if (of === undefined) return undefined;
  const names = scopeNames(compilation, byName);
  const { id, role, grouping } = request;
  const at = { owner, id, of, name, path: [...path, 'missing'] };
  return addImputed(compilation, { kind: 'indicator', ...at, setting: missing, role, grouping, names });
}

export function indicatorId(name: string): NodeId {
  return nodeId('indicators', name);
}

/** What a formula of the rule file may name: columns, and indicators at their exact value. */
export function scopeNames(
  compilation: Compilation,
  indicators: ReadonlyMap<string, CompiledIndicator>,
): ReadonlyMap<string, NodeId> {
  const names = new Map<string, NodeId>();
  for (const [name, { value }] of indicators) {
    names.set(name, compilation.builder.has(`${value}/exact`) ? `${value}/exact` : value);
  }
  for (const name of Object.keys(compilation.setting.columns)) {
    if (compilation.builder.has(measureId(name))) names.set(name, measureId(name));
  }
  return names;
}

function plausibleRange(
  compilation: Compilation,
  indicator: Entry & { readonly compiled: CompiledIndicator },
): PlausibleRange[] {
  const { plausible } = indicator.setting;
  if (plausible === undefined) return [];
  const { unit, value } = indicator.compiled;
  const path = [...indicator.path, 'plausible'];
  const bounds = plausible.map((bound, i) => resolveAmount(compilation, bound, unit, [...path, i])?.value);
  const [low, high] = bounds.map((bound) => bound ?? new Decimal(0));
  if (low === undefined || high === undefined || bounds.includes(undefined)) return [];
  if (low.greaterThan(high)) {
    compilation.report('rules/wrong-order', { lower: low.toString(), higher: high.toString() }, path);
  }
  const label = { zh: '合理范围', en: 'plausible range' };
  const add = (part: string, bound: Decimal) =>
    addGiven(compilation, { id: `${value}/${part}`, value: bound, unit, label, path, source: '' });
  return [{ value, low: add('plausible-low', low), high: add('plausible-high', high) }];
}
