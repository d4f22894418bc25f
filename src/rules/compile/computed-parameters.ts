import type { TemplateParameter } from '../../methods/normaliser.js';
import type { Unit } from '../../number/unit.js';
import { PLAIN } from '../../number/unit-algebra.js';
import { bindFormula } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { Compilation, Path } from './compilation.js';
import { requestFor, type ScoredItem } from './scored-item.js';

/** A parameter to become a node. */
export interface Binding {
  readonly parameter: TemplateParameter;
  /** What a formula of the method may name: `x` and the parameters before. */
  readonly names: ReadonlyMap<string, NodeId>;
}

export function unitOf(compilation: Compilation, item: ScoredItem, parameter: TemplateParameter): Unit {
  if (parameter.unit === 'indicator') return item.indicator.unit;
  return parameter.unit === 'points' ? compilation.points : PLAIN;
}

/** A parameter that is computed, by a formula of the method or, at `path`, of the rule file. */
export function bindText(
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

/** A denominator that differs from row to row: where it is not above 0 it has no value, and the score is refused like any division by zero. */
export function bindPositive(
  compilation: Compilation,
  item: ScoredItem,
  asked: { readonly parameter: TemplateParameter; readonly value: NodeId; readonly at: Path },
): NodeId | undefined {
  const names = new Map([['value', asked.value]]);
  return bindText(compilation, item, { ...asked, names, text: 'value / if(value > 0, 1, 0)' });
}

/** The same parameter under the name of what is computed on the way to it. */
export function stepTo(parameter: TemplateParameter, step: string): TemplateParameter {
  return { ...parameter, name: `${parameter.name}/${step}` };
}
