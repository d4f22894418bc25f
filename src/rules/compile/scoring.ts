import type { missingPolicies } from '../../methods/missing-policies.js';
import type { Template, TemplateParameter } from '../../methods/normaliser.js';
import { normalisers } from '../../methods/normalisers/index.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import { decide } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { addFormula, bindFormula, type FormulaRequest } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { ScoreSetting } from '../schema.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { type CompiledIndicator, defaultGrouping } from './indicators.js';
import { partLabel, partWords } from './labels.js';
import { settleCases } from './missing.js';
import { resolveQuantity } from './quantities.js';

/** An indicator of the framework about to be scored. */
export interface ScoredItem {
  readonly id: NodeId;
  readonly name: string;
  readonly path: Path;
  readonly indicator: CompiledIndicator;
  readonly setting: ScoreSetting;
  readonly weight: NodeId;
}

/** Adds the steps from an indicator's value to its settled points, 100 being full marks; undefined when something was reported. */
export function compilePoints(compilation: Compilation, item: ScoredItem): NodeId | undefined {
  const method = must(
    normalisers.find((one) => one.method === item.setting.method),
    item.setting.method,
  );
  const template = method.template(item.setting, item.indicator.direction);
  const path = [...item.path, 'score'];
  if (template.kind === 'inverse-needed') {
    return compilation.report('rules/inverse-needed', { indicator: item.name, forms: template.forms }, path);
  }
  if (template.kind === 'inverse-unwanted') {
    return compilation.report('rules/inverse-unwanted', { indicator: item.name }, [...path, 'inverse']);
  }
  const names = bindParameters(compilation, item, template);
  if (names === undefined) return undefined;
  const raw = addTemplate(compilation, item, {
    part: 'points/raw',
    formula: template.formula,
    names,
    label: method.label,
  });
  if (raw === undefined || template.limited === undefined) return raw && settlePoints(compilation, item, raw);
  const limited = addTemplate(compilation, item, {
    part: 'points/limited',
    formula: template.limited,
    names: new Map([...names, ['points', raw]]),
    label: partWords.limited,
  });
  return limited && settlePoints(compilation, item, limited);
}

interface Part {
  readonly part: string;
  readonly formula: string;
  readonly names: ReadonlyMap<string, NodeId>;
  readonly label: Words;
}

function addTemplate(compilation: Compilation, item: ScoredItem, part: Part): NodeId | undefined {
  const request = requestFor(compilation, item, part);
  return compilation.take(addFormula(compilation.builder, { ...request, unit: compilation.points }));
}

function requestFor(compilation: Compilation, item: ScoredItem, part: Part): FormulaRequest {
  const path = [...item.path, 'score'];
  return {
    id: `${item.id}/${part.part}`,
    source: compilation.templateAt(path, part.formula),
    names: part.names,
    unit: undefined,
    grouping: defaultGrouping(compilation),
    role: 'points',
    type: { kind: 'number' },
    label: partLabel(item.name, part.label),
    origin: compilation.place(path),
  };
}

/** A node for each name of the template. */
function bindParameters(
  compilation: Compilation,
  item: ScoredItem,
  template: Template,
): ReadonlyMap<string, NodeId> | undefined {
  const names = new Map<string, NodeId>([['x', item.indicator.value]]);
  for (const parameter of template.parameters) {
    const node = bindParameter(compilation, item, parameter);
    if (node !== undefined) names.set(parameter.name, node);
  }
  const sound = names.size === template.parameters.length + 1;
  if (!sound) return undefined;
  for (const [lower, higher] of template.ascending)
    refuseUnordered(compilation, item, [names.get(lower), names.get(higher)]);
  return names;
}

function bindParameter(
  compilation: Compilation,
  item: ScoredItem,
  parameter: TemplateParameter,
): NodeId | undefined {
  const { value } = parameter;
  const unit = unitOf(compilation, item, parameter);
  if (value.kind === 'formula') return bindText(compilation, item, { parameter, text: value.formula, unit });
  const target = value.kind === 'target' ? targetOf(compilation, item) : undefined;
  if (value.kind === 'target' && target === undefined) return undefined;
  const quantity = value.kind === 'quantity' ? value.quantity : must(target, 'target').quantity;
  const path = value.kind === 'quantity' ? [...item.path, 'score', value.key] : must(target, 'target').path;
  const resolved = resolveQuantity(compilation, quantity, unit, path);
  if (resolved === undefined) return undefined;
  if (resolved.kind === 'formula')
    return bindText(compilation, item, { parameter, text: resolved.text, unit, path: resolved.path });
  const positive = value.kind === 'target' || value.positive;
  if (positive && !resolved.value.greaterThan(0)) {
    return compilation.report(
      'rules/not-positive',
      { key: parameter.name, value: resolved.value.toString() },
      resolved.path,
    );
  }
  const id = `${item.id}/${parameter.name}`;
  const label = partLabel(item.name, parameter.label);
  return addGiven(compilation, {
    id,
    value: resolved.value,
    unit,
    label,
    path: resolved.path,
    source: resolved.source,
  });
}

function unitOf(compilation: Compilation, item: ScoredItem, parameter: TemplateParameter): Unit {
  if (parameter.unit === 'indicator') return item.indicator.unit;
  return parameter.unit === 'points' ? compilation.points : PLAIN;
}

function targetOf(compilation: Compilation, item: ScoredItem) {
  const quantity = compilation.setting.indicators[item.name]?.target;
  if (quantity !== undefined) return { quantity, path: ['indicators', item.name, 'target'] };
  return compilation.report('rules/target-needed', { indicator: item.name }, [...item.path, 'score']);
}

/** A parameter that is computed: over `x`, its own group's values. */
function bindText(
  compilation: Compilation,
  item: ScoredItem,
  asked: {
    readonly parameter: TemplateParameter;
    readonly text: string;
    readonly unit: Unit;
    readonly path?: Path;
  },
): NodeId | undefined {
  const { parameter, text, unit, path } = asked;
  const names = new Map([['x', item.indicator.value]]);
  const request = requestFor(compilation, item, {
    part: parameter.name,
    formula: text,
    names,
    label: parameter.label,
  });
  const source = path === undefined ? request.source : compilation.formulaAt(path, text);
  return compilation.take(bindFormula(compilation.builder, { ...request, source, unit, role: 'parameter' }));
}

function refuseUnordered(
  compilation: Compilation,
  item: ScoredItem,
  pair: readonly [NodeId | undefined, NodeId | undefined],
): void {
  const [lower, higher] = pair.map((id) => {
    const op = id === undefined ? undefined : compilation.builder.node(id).op;
    return op?.kind === 'given' && op.values.per === 'rule' ? op.values.value : undefined;
  });
  if (lower === undefined || higher === undefined || decide(lower, higher) < 0) return;
  compilation.report('rules/wrong-order', { lower: lower.toString(), higher: higher.toString() }, [
    ...item.path,
    'score',
  ]);
}

/** The points with every missing one met by the indicator's policy. */
function settlePoints(compilation: Compilation, item: ScoredItem, of: NodeId): NodeId {
  const fill = (policy: (typeof missingPolicies)[number]): NodeId | undefined => {
    if (policy.formula === undefined) return undefined;
    const part = {
      part: `points/${policy.policy}`,
      formula: policy.formula,
      names: new Map([['points', of]]),
      label: policy.label,
    };
    const request = { ...requestFor(compilation, item, part), unit: compilation.points };
    return must(compilation.take(bindFormula(compilation.builder, request)), `formula of ${policy.policy}`);
  };
  return compilation.builder.add({
    id: `${item.id}/points`,
    on: { kind: 'row', table: compilation.builder.table },
    unit: compilation.points,
    type: { kind: 'number' },
    role: 'points',
    label: partLabel(item.name, partWords.points),
    origin: compilation.place([...item.path, 'score']),
    op: { kind: 'settle', of, cases: settleCases(item.setting.missing, fill), assessed: item.weight },
  });
}
