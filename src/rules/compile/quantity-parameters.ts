import { nearest } from '../../diagnostics/nearest.js';
import type { TemplateParameter } from '../../methods/normaliser.js';
import type { Quantity } from '../../methods/quantity.js';
import { conversion } from '../../number/unit-algebra.js';
import type { GivenValues, NodeId } from '../../plan/node.js';
import { keyOf, type ResolvedAmount } from './amounts.js';
import { measureId } from './columns.js';
import type { Compilation, Path } from './compilation.js';
import { bindPositive, bindText, stepTo, unitOf } from './computed-parameters.js';
import { addGiven } from './givens.js';
import { defaultGrouping } from './groups.js';
import { indicatorId } from './indicators.js';
import { partLabel } from './labels.js';
import { type Resolved, type ResolvedGroups, resolveQuantity } from './quantities.js';
import type { ScoredItem } from './scored-item.js';

interface Wanted {
  readonly parameter: TemplateParameter;
  readonly quantity: Quantity;
  readonly path: Path;
  readonly positive: boolean;
}

/** A node for a number that the rules give: on the axis of what it differs by. */
export function bindQuantity(compilation: Compilation, item: ScoredItem, wanted: Wanted): NodeId | undefined {
  const unit = unitOf(compilation, item, wanted.parameter);
  const resolved = resolveQuantity(compilation, wanted.quantity, unit, wanted.path);
  switch (resolved?.kind) {
    case undefined:
      return undefined;
    case 'amount':
      return bindAmount(compilation, item, { ...wanted, resolved });
    case 'groups':
      return bindGroups(compilation, item, { ...wanted, resolved });
    case 'formula':
      return bindComputed(compilation, item, { ...wanted, resolved });
    case 'column': {
      const { parameter, positive } = wanted;
      return bindNamed(compilation, item, { parameter, positive, ...resolved });
    }
  }
}

type Found<K extends Resolved['kind']> = Wanted & { readonly resolved: Extract<Resolved, { kind: K }> };

function bindAmount(compilation: Compilation, item: ScoredItem, found: Found<'amount'>): NodeId | undefined {
  const { parameter, resolved } = found;
  if (!isInBounds(compilation, found, resolved)) return undefined;
  return addParameter(compilation, item, { parameter, ...resolved });
}

function bindGroups(compilation: Compilation, item: ScoredItem, found: Found<'groups'>): NodeId | undefined {
  const { parameter, resolved } = found;
  const sound = [...resolved.values.values()].map((value) => isInBounds(compilation, found, value));
  if (sound.includes(false)) return undefined;
  const { source, path, within } = resolved;
  const grouping = within ?? defaultGrouping(compilation.setting);
  return addParameter(compilation, item, { parameter, value: byGroup(resolved), source, path, grouping });
}

export function byGroup({ values, source }: ResolvedGroups): GivenValues {
  const entries = [...values];
  const own = entries.filter(([, value]) => value.source !== source);
  return {
    per: 'group',
    values: new Map(entries.map(([group, { value }]) => [group, value])),
    sources: new Map(own.map(([group, value]) => [group, value.source])),
  };
}

function isInBounds(
  compilation: Compilation,
  { positive, path }: Wanted,
  { value, path: at }: ResolvedAmount,
): boolean {
  if (!positive || value.greaterThan(0)) return true;
  compilation.report('rules/not-positive', { key: keyOf(path), value: value.toString() }, at);
  return false;
}

function addParameter(
  compilation: Compilation,
  item: ScoredItem,
  given: Omit<Parameters<typeof addGiven>[1], 'id' | 'unit' | 'label'> & {
    readonly parameter: TemplateParameter;
  },
): NodeId {
  const { parameter, ...values } = given;
  const id = `${item.id}/${parameter.name}`;
  const label = partLabel(item.name, parameter.label);
  return addGiven(compilation, { ...values, id, unit: unitOf(compilation, item, parameter), label });
}

function bindComputed(
  compilation: Compilation,
  item: ScoredItem,
  { parameter, positive, resolved }: Found<'formula'>,
): NodeId | undefined {
  const { text, path } = resolved;
  const names = new Map([['x', item.indicator.value]]);
  if (!positive) return bindText(compilation, item, { parameter, names, text, path });
  const step = stepTo(parameter, 'computed');
  const value = bindText(compilation, item, { parameter: step, names, text, path });
  return value && bindPositive(compilation, item, { parameter, value, at: path });
}

/** The values of another indicator or column, in this indicator's unit. */
export function bindNamed(
  compilation: Compilation,
  item: ScoredItem,
  asked: {
    readonly parameter: TemplateParameter;
    readonly name: string;
    readonly path: Path;
    readonly positive: boolean;
  },
): NodeId | undefined {
  const { parameter, name, path, positive } = asked;
  const node = nodeNamed(compilation, name, path);
  if (node === undefined) return undefined;
  const unit = unitOf(compilation, item, parameter);
  const own = compilation.builder.node(node).unit;
  if (conversion(own, unit) === undefined) {
    const facts = { quantity: name, unit: own.text, expected: unit.text };
    return compilation.report('rules/quantity-unit', facts, path);
  }
  const step = positive ? stepTo(parameter, 'reported') : parameter;
  const binding = { parameter: step, names: new Map([['value', node]]), text: 'value', at: path };
  const value = bindText(compilation, item, binding);
  return value && positive ? bindPositive(compilation, item, { parameter, value, at: path }) : value;
}

/** An indicator or a column, by its name in the rule file. */
export function nodeNamed(
  compilation: Compilation,
  name: string,
  path: Path,
  stands: 'as-value' | 'as-key' = 'as-value',
): NodeId | undefined {
  const { indicators, columns } = compilation.setting;
  const node = [indicatorId(name), measureId(name)].find((id) => compilation.builder.has(id));
  if (node !== undefined) return node;
  const known = [...Object.keys(indicators), ...Object.keys(columns)];
  // one that is declared was refused where it stands
  if (known.includes(name)) return undefined;
  const facts = { name, nearest: nearest(name, known) };
  const place = stands === 'as-key' ? compilation.keyPlace(path) : compilation.place(path);
  return compilation.reportAt('rules/unknown-indicator', facts, place);
}
