import type { Quantity } from '../../methods/quantity.js';
import type { ParameterBound } from '../../methods/salary-float.js';
import { must } from '../../model/must.js';
import type { Words } from '../../model/words.js';
import type { Unit } from '../../number/unit.js';
import { conversion } from '../../number/unit-algebra.js';
import { addFormula, bindFormula, type FormulaRequest } from '../../plan/formula-node.js';
import type { NodeId } from '../../plan/node.js';
import type { SalarySetting } from '../salary-schema.js';
import { keyOf, type ResolvedAmount } from './amounts.js';
import type { Compilation, Path } from './compilation.js';
import { addGiven } from './givens.js';
import { defaultGrouping } from './groups.js';
import { type CompiledIndicators, scopeNames } from './indicators.js';
import { resolveQuantity } from './quantities.js';
import { byGroup, nodeNamed } from './quantity-parameters.js';

/** What every step towards a salary float is compiled from. */
export interface SalaryScope {
  readonly compilation: Compilation;
  readonly setting: SalarySetting;
  /** Columns and indicators, as formulas of the rule file know them. */
  readonly names: ReadonlyMap<string, NodeId>;
  /** The grouping of pools, references and places. */
  readonly grouping: string;
}

export function salaryScope(
  compilation: Compilation,
  indicators: CompiledIndicators,
  of: { readonly setting: SalarySetting; readonly grouping: string },
): SalaryScope {
  return { compilation, names: scopeNames(compilation, indicators.byName), ...of };
}

/** A step of this program's own making; `on` group: one figure for each pool. */
export interface SalaryStep {
  readonly id: NodeId;
  readonly text: string;
  readonly names: { readonly [name: string]: NodeId | undefined };
  readonly label: Words;
  readonly path: Path;
  /** Left out: whatever comes out. */
  readonly unit?: Unit;
  readonly on?: 'row' | 'group';
  readonly type?: 'truth';
}

/** Adds a step whose formula cannot be at fault. */
export function addStep(scope: SalaryScope, step: SalaryStep): NodeId {
  const { compilation } = scope;
  return must(compilation.take(addFormula(compilation.builder, requestOf(scope, step))), step.id);
}

/** The same, or, of a lone group function, its own node. */
export function bindStep(scope: SalaryScope, step: SalaryStep): NodeId {
  const { compilation } = scope;
  return must(compilation.take(bindFormula(compilation.builder, requestOf(scope, step))), step.id);
}

function requestOf({ compilation, grouping }: SalaryScope, step: SalaryStep): FormulaRequest {
  const names = Object.entries(step.names).flatMap(([name, id]) =>
    id === undefined ? [] : [[name, id] as const],
  );
  return {
    id: step.id,
    source: compilation.templateAt(step.path, step.text),
    names: new Map(names),
    unit: step.unit,
    grouping,
    role: 'step',
    type: step.type === 'truth' ? { kind: 'truth' } : { kind: 'number' },
    label: step.label,
    origin: compilation.place(step.path),
    ...(step.on === 'group' ? { on: { kind: 'group', grouping } as const } : {}),
  };
}

/** A number the rules give, in whatever way. */
export interface SalaryQuantity {
  readonly id: NodeId;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly label: Words;
  readonly path: Path;
  readonly bound: ParameterBound;
}

/** A node for a number of the rules: on the axis of what it differs by; undefined when something was reported. */
export function bindSalaryQuantity(scope: SalaryScope, wanted: SalaryQuantity): NodeId | undefined {
  const { compilation } = scope;
  const { id, unit, label } = wanted;
  const resolved = resolveQuantity(compilation, wanted.quantity, unit, wanted.path);
  switch (resolved?.kind) {
    case undefined:
      return undefined;
    case 'amount':
      if (!isInBounds(compilation, wanted, resolved)) return undefined;
      return addGiven(compilation, { ...resolved, id, unit, label });
    case 'groups': {
      const { within, source, path, values } = resolved;
      const sound = [...values.values()].map((value) => isInBounds(compilation, wanted, value));
      if (sound.includes(false)) return undefined;
      const grouping = within ?? defaultGrouping(compilation.setting);
      return addGiven(compilation, { id, value: byGroup(resolved), grouping, unit, label, path, source });
    }
    case 'formula':
      return addWritten(scope, { ...wanted, text: resolved.text, path: resolved.path });
    case 'column':
      return addNamed(scope, { ...wanted, name: resolved.name, path: resolved.path });
  }
}

const least = { any: undefined, zero: 0, positive: 0 } as const;

function isInBounds(
  compilation: Compilation,
  { bound, path }: SalaryQuantity,
  { value, path: at }: ResolvedAmount,
): boolean {
  if (least[bound] === undefined || value.greaterThan(0)) return true;
  if (bound === 'zero' && value.isZero()) return true;
  const [key, found] = [keyOf(path), value.toString()];
  if (bound === 'positive') compilation.report('rules/not-positive', { key, value: found }, at);
  else
    compilation.report('rules/unexpected-value', { key, found, expected: 'weight', nearest: undefined }, at);
  return false;
}

/** A formula of the rule file; it names columns, indicators and whatever else is handed in. */
export function addWritten(
  scope: SalaryScope,
  written: {
    readonly id: NodeId;
    readonly text: string;
    readonly unit: Unit | undefined;
    readonly label: Words;
    readonly path: Path;
    readonly names?: ReadonlyMap<string, NodeId>;
  },
): NodeId | undefined {
  const { compilation, grouping, names } = scope;
  const { id, text, unit, label, path } = written;
  const outcome = addFormula(compilation.builder, {
    id,
    source: compilation.formulaAt(path, text),
    names: written.names ?? names,
    unit,
    grouping,
    role: 'step',
    type: { kind: 'number' },
    label,
    origin: compilation.place(path),
  });
  return compilation.take(outcome);
}

/** The values of a column or an indicator, in a unit where one is wanted. */
export function addNamed(
  scope: SalaryScope,
  named: {
    readonly id: NodeId;
    readonly name: string;
    readonly unit: Unit | undefined;
    readonly label: Words;
    readonly path: Path;
  },
): NodeId | undefined {
  const { compilation } = scope;
  const { id, name, unit, label, path } = named;
  const value = nodeNamed(compilation, name, path);
  if (value === undefined) return undefined;
  const own = compilation.builder.node(value).unit;
  if (unit !== undefined && conversion(own, unit) === undefined) {
    const facts = { quantity: name, unit: own.text, expected: unit.text };
    return compilation.report('rules/quantity-unit', facts, path);
  }
  return addStep(scope, {
    id,
    text: 'value',
    names: { value },
    label,
    path,
    ...(unit === undefined ? {} : { unit }),
  });
}
