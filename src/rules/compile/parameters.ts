import { nearest } from '../../diagnostics/nearest.js';
import type { Template, TemplateParameter } from '../../methods/normaliser.js';
import type { Quantity } from '../../methods/quantity.js';
import { decide } from '../../number/decimal.js';
import type { Unit } from '../../number/unit.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { bindFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import { measureId } from './columns.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { indicatorId } from './indicators.js';
import { partLabel } from './labels.js';
import { keyOf, resolveQuantity } from './quantities.js';
import { requestFor, type ScoredItem } from './scored-item.js';

/** A node for each name of the template. */
export function bindParameters(
  compilation: Compilation,
  item: ScoredItem,
  template: Template,
): ReadonlyMap<string, NodeId> | undefined {
  const names = new Map<string, NodeId>([['x', item.indicator.value]]);
  let sound = true;
  for (const parameter of template.parameters) {
    // a formula may read what could not be bound, which was reported
    if (parameter.value.kind === 'formula' && !sound) continue;
    const node = bindParameter(compilation, item, { parameter, names });
    if (node === undefined) sound = false;
    else names.set(parameter.name, node);
  }
  if (!sound) return undefined;
  for (const [lower, higher] of template.ascending)
    refuseUnordered(compilation, item, [names.get(lower), names.get(higher)]);
  return names;
}

interface Binding {
  readonly parameter: TemplateParameter;
  /** What a formula of the method may name: `x` and the parameters before. */
  readonly names: ReadonlyMap<string, NodeId>;
}

function bindParameter(compilation: Compilation, item: ScoredItem, binding: Binding): NodeId | undefined {
  const { parameter, names } = binding;
  const { value } = parameter;
  switch (value.kind) {
    case 'formula':
      return bindText(compilation, item, { parameter, names, text: value.formula });
    case 'named':
      return bindNamed(compilation, item, {
        parameter,
        name: value.name,
        path: [...item.path, 'score', ...value.path],
      });
    case 'target': {
      const target = targetOf(compilation, item);
      return target && bindQuantity(compilation, item, { parameter, positive: value.positive, ...target });
    }
    case 'quantity': {
      const path = [...item.path, 'score', ...value.path];
      return bindQuantity(compilation, item, { ...value, parameter, path });
    }
  }
}

interface Wanted {
  readonly parameter: TemplateParameter;
  readonly quantity: Quantity;
  readonly path: Path;
  readonly positive: boolean;
}

function bindQuantity(compilation: Compilation, item: ScoredItem, wanted: Wanted): NodeId | undefined {
  const { parameter, quantity, path, positive } = wanted;
  const unit = unitOf(compilation, item, parameter);
  const resolved = resolveQuantity(compilation, quantity, unit, path);
  if (resolved === undefined) return undefined;
  if (resolved.kind === 'formula') {
    const names = new Map([['x', item.indicator.value]]);
    const computed = { parameter, names, text: resolved.text, path: resolved.path };
    return positive ? bindPositive(compilation, item, computed) : bindText(compilation, item, computed);
  }
  const { value, source } = resolved;
  if (positive && !value.greaterThan(0)) {
    return compilation.report(
      'rules/not-positive',
      { key: keyOf(path), value: value.toString() },
      resolved.path,
    );
  }
  const id = `${item.id}/${parameter.name}`;
  const label = partLabel(item.name, parameter.label);
  return addGiven(compilation, { id, value, unit, label, path: resolved.path, source });
}

/** A computed denominator: where it is not above 0 it has no value, and the score is refused like any division by zero. */
function bindPositive(
  compilation: Compilation,
  item: ScoredItem,
  computed: Binding & { readonly text: string; readonly path: Path },
): NodeId | undefined {
  const { parameter } = computed;
  const unchecked = { ...parameter, name: `${parameter.name}/computed` };
  const node = bindText(compilation, item, { ...computed, parameter: unchecked });
  if (node === undefined) return undefined;
  const names = new Map([['value', node]]);
  return bindText(compilation, item, {
    parameter,
    names,
    text: 'value / if(value > 0, 1, 0)',
    at: computed.path,
  });
}

/** The values of another indicator or column, in this indicator's unit. */
function bindNamed(
  compilation: Compilation,
  item: ScoredItem,
  asked: { readonly parameter: TemplateParameter; readonly name: string; readonly path: Path },
): NodeId | undefined {
  const { parameter, name, path } = asked;
  const { indicators, columns } = compilation.setting;
  const node = [indicatorId(name), measureId(name)].find((id) => compilation.builder.has(id));
  if (node !== undefined) {
    const names = new Map([
      ['x', item.indicator.value],
      [parameter.name, node],
    ]);
    return bindText(compilation, item, { parameter, names, text: parameter.name, at: path });
  }
  const known = [...Object.keys(indicators), ...Object.keys(columns)];
  // one that is declared was refused where it stands
  if (known.includes(name)) return undefined;
  return compilation.report('rules/unknown-indicator', { name, nearest: nearest(name, known) }, path);
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

/** A parameter that is computed, by a formula of the method or, at `path`, of the rule file. */
function bindText(
  compilation: Compilation,
  item: ScoredItem,
  asked: Binding & { readonly text: string; readonly path?: Path; readonly at?: Path },
): NodeId | undefined {
  const { parameter, names, text, path, at } = asked;
  const unit = unitOf(compilation, item, parameter);
  const part = { part: parameter.name, formula: text, names, label: parameter.label };
  const request = requestFor(compilation, item, part);
  const own = at === undefined ? request.source : compilation.templateAt(at, text);
  const source = path === undefined ? own : compilation.formulaAt(path, text);
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
