import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { checkFormula, type ScopeEntry } from '../formula/check.js';
import type { CohortExpr, CohortFunction, Expr } from '../formula/expr.js';
import { parseFormula } from '../formula/parse.js';
import { convertTo, hoistCohorts, hoistRollUps } from '../formula/rewrite.js';
import type { FormulaSource } from '../formula/source.js';
import type { Place } from '../model/place.js';
import type { Words } from '../model/words.js';
import type { Unit } from '../number/unit.js';
import { PLAIN } from '../number/unit-algebra.js';
import { nodeId, type PlanBuilder } from './builder.js';
import type { Axis, NodeId, NodeType, Role, Statistic } from './node.js';
import { placeTimes } from './place-times.js';
import { placeReferences } from './reference-node.js';
import { rollUpNode, tableScopes } from './roll-up-node.js';

/** A formula to become a node. */
export interface FormulaRequest {
  readonly id: NodeId;
  readonly source: FormulaSource;
  /** What its names stand for. */
  readonly names: ReadonlyMap<string, NodeId>;
  /** The unit the result is to be in; undefined: whatever comes out. */
  readonly unit: Unit | undefined;
  /** The grouping whose groups `cohort_…` functions look at. */
  readonly grouping: string;
  readonly role: Role;
  readonly type: NodeType;
  readonly label: Words;
  readonly origin: Place;
  /** The table on whose rows it is; left out: the one that is assessed. */
  readonly table?: string;
  /** A coarser axis on which it is instead: then all its names are on that one or a coarser one still. */
  readonly on?: Axis;
  /** A condition on the rows that group functions look at; left out: all rows. */
  readonly over?: NodeId | undefined;
}

/** Adds a formula as a row node, with a node of its own for each group function in it. */
export function addFormula(builder: PlanBuilder, request: FormulaRequest): Diagnosed<NodeId> {
  const compiled = compileFormula(builder, request);
  const value = compiled.value === undefined ? undefined : addRow(builder, request, compiled.value);
  return { value, diagnostics: compiled.diagnostics };
}

/** The node a formula stands for when it is nothing but a name or one group function, else a row node of its own. */
export function bindFormula(builder: PlanBuilder, request: FormulaRequest): Diagnosed<NodeId> {
  const compiled = compileFormula(builder, request);
  const expr = compiled.value;
  if (expr === undefined) return { value: undefined, diagnostics: compiled.diagnostics };
  const value = expr.kind === 'name' ? expr.id : addRow(builder, request, expr);
  return { value, diagnostics: compiled.diagnostics };
}

function addRow(builder: PlanBuilder, request: FormulaRequest, expr: Expr): NodeId {
  const { id, role, type, label, origin } = request;
  const unit = expr.type === 'number' ? (request.unit ?? expr.unit) : PLAIN;
  const on = request.on ?? { kind: 'row', table: request.table ?? builder.table };
  return builder.add({ id, on, unit, type, role, label, origin, op: { kind: 'row', expr } });
}

function compileFormula(builder: PlanBuilder, request: FormulaRequest): Diagnosed<Expr> {
  const parsed = parseFormula(request.source);
  if (parsed.value === undefined) return { value: undefined, diagnostics: parsed.diagnostics };
  const scope = {
    lookup: (name: string) => entryFor(builder, request.names.get(name)),
    names: request.names.keys(),
    units: builder.units,
    references: [...builder.references.keys()],
    tables: tableScopes(builder, (id) => entryFor(builder, id)),
  };
  const checked = checkFormula(parsed.value, request.source, scope);
  const diagnostics = [...parsed.diagnostics, ...checked.diagnostics];
  if (checked.value === undefined) return { value: undefined, diagnostics };
  const inUnit = request.unit === undefined ? checked.value : convertTo(checked.value, request.unit);
  if (inUnit === undefined) {
    const found = checked.value.type === 'number' ? checked.value.unit.text : '';
    const facts = { declared: request.unit?.text ?? '', found, formula: request.source.text };
    const place = request.source.place({ start: 0, end: request.source.text.length });
    return { value: undefined, diagnostics: [...diagnostics, diagnostic('rules/result-unit', facts, place)] };
  }
  const placed = placeTimes(builder, inUnit, request.source);
  if (placed.value === undefined) {
    return { value: undefined, diagnostics: [...diagnostics, ...placed.diagnostics] };
  }
  const referred = placeReferences(builder, placed.value, request.source);
  const found = [...diagnostics, ...placed.diagnostics, ...referred.diagnostics];
  if (referred.value === undefined) return { value: undefined, diagnostics: found };
  const rolledUp = hoistRollUps(referred.value, (rollUp) => rollUpNode(builder, rollUp, request.origin));
  const value = hoistCohorts(rolledUp, (cohort) => cohortNode(builder, cohort, request));
  return { value, diagnostics: found };
}

function entryFor(builder: PlanBuilder, id: NodeId | undefined): ScopeEntry | undefined {
  if (id === undefined) return undefined;
  const node = builder.node(id);
  return node.type.kind === 'truth' ? { id, type: 'truth' } : { id, type: 'number', unit: node.unit };
}

const statistics: { readonly [F in Exclude<CohortFunction, 'cohort_rank'>]: Statistic } = {
  cohort_min: 'min',
  cohort_max: 'max',
  cohort_mean: 'mean',
  cohort_sum: 'sum',
  cohort_median: 'median',
  cohort_percentile: 'percentile',
  cohort_sd: 'sd',
  cohort_count: 'count',
};

/** One node per statistic, column and grouping, whoever asks for it. */
function cohortNode(builder: PlanBuilder, cohort: CohortExpr, request: FormulaRequest): NodeId {
  const of = operandNode(builder, cohort.of, request);
  const { grouping, origin, over } = request;
  if (cohort.function === 'cohort_rank') return rankNode(builder, of, request);
  const statistic = statistics[cohort.function];
  const share = cohort.parameter === undefined ? [] : [cohort.parameter.toString()];
  const looked = over === undefined ? of : `${of}/over/${over}`;
  const id = `${nodeId('statistics', grouping, statistic, ...share)}/${looked}`;
  if (builder.has(id)) return id;
  return builder.add({
    id,
    on: { kind: 'group', grouping },
    unit: cohort.unit,
    type: { kind: 'number' },
    role: 'statistic',
    label: statisticLabel(statistic, builder.node(of).label),
    origin,
    op: { kind: 'collect', statistic, of, with: undefined, parameter: cohort.parameter, over },
  });
}

function rankNode(builder: PlanBuilder, of: NodeId, request: FormulaRequest): NodeId {
  const id = `${nodeId('statistics', request.grouping, 'rank')}/${of}`;
  if (builder.has(id)) return id;
  return builder.add({
    id,
    on: { kind: 'row', table: builder.table },
    unit: PLAIN,
    type: { kind: 'number' },
    role: 'statistic',
    label: rankLabel(builder.node(of).label),
    origin: request.origin,
    op: {
      kind: 'order',
      keys: [{ node: of, better: 'higher' }],
      within: request.grouping,
      ties: 'competition',
      over: undefined,
    },
  });
}

function operandNode(builder: PlanBuilder, of: Expr, request: FormulaRequest): NodeId {
  if (of.kind === 'name') return of.id;
  let position = 1;
  while (builder.has(`${request.id}/operand-${position}`)) position++;
  return builder.add({
    id: `${request.id}/operand-${position}`,
    on: { kind: 'row', table: builder.table },
    unit: of.type === 'number' ? of.unit : PLAIN,
    type: { kind: 'number' },
    role: 'step',
    label: request.label,
    origin: request.origin,
    op: { kind: 'row', expr: of },
  });
}

const statisticWords: { readonly [S in Statistic]: Words } = {
  sum: { zh: '组内合计', en: 'cohort sum' },
  mean: { zh: '组内平均', en: 'cohort mean' },
  median: { zh: '组内中位数', en: 'cohort median' },
  min: { zh: '组内最小', en: 'cohort minimum' },
  max: { zh: '组内最大', en: 'cohort maximum' },
  count: { zh: '组内个数', en: 'cohort count' },
  sd: { zh: '组内标准差', en: 'cohort standard deviation' },
  percentile: { zh: '组内分位数', en: 'cohort percentile' },
  correlation: { zh: '组内相关系数', en: 'cohort correlation' },
};

function statisticLabel(statistic: Statistic, of: Words): Words {
  const word = statisticWords[statistic];
  return { zh: `${word.zh}（${of.zh}）`, en: `${word.en} (${of.en})` };
}

function rankLabel(of: Words): Words {
  return { zh: `组内位次（${of.zh}）`, en: `cohort rank (${of.en})` };
}
