import type { Template } from '../../methods/normaliser.js';
import { must } from '../../model/must.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation } from './compilation.js';
import { type Binding, bindText } from './computed-parameters.js';
import { orderParameters } from './ordered-parameters.js';
import { bindNamed, bindQuantity } from './quantity-parameters.js';
import type { ScoredItem } from './scored-item.js';

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
  for (const [lower, higher] of template.ascending) {
    const [low, high] = [must(names.get(lower), lower), must(names.get(higher), higher)];
    orderParameters(compilation, item, { low, high, mayMeet: names.has('degenerate') });
  }
  return names;
}

function bindParameter(compilation: Compilation, item: ScoredItem, binding: Binding): NodeId | undefined {
  const { parameter, names } = binding;
  const { value } = parameter;
  switch (value.kind) {
    case 'formula':
      return bindText(compilation, item, { parameter, names, text: value.formula });
    case 'named': {
      const path = [...item.path, 'score', ...value.path];
      return bindNamed(compilation, item, { parameter, name: value.name, path, positive: false });
    }
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

function targetOf(compilation: Compilation, item: ScoredItem) {
  const quantity = compilation.setting.indicators[item.name]?.target;
  if (quantity !== undefined) return { quantity, path: ['indicators', item.name, 'target'] };
  return compilation.report('rules/target-needed', { indicator: item.name }, [...item.path, 'score']);
}
