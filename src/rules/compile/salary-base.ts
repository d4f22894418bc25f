import type { Quantity } from '../../methods/quantity.js';
import { must } from '../../model/must.js';
import type { Unit } from '../../number/unit.js';
import { conversion } from '../../number/unit-algebra.js';
import type { NodeId } from '../../plan/node.js';
import type { PayBaseSetting } from '../salary-schema.js';
import { addGiven } from './givens.js';
import { resolveAmount, resolveQuantity } from './quantities.js';
import { addNamed, addStep, addWritten, bindSalaryQuantity, type SalaryScope } from './salary-nodes.js';
import { salaryWords } from './salary-words.js';

/** What coefficients are multiplied by, and in what it is counted. */
export interface PayBase {
  readonly headcount: NodeId | undefined;
  readonly perHead: NodeId | undefined;
  readonly base: NodeId;
  readonly unit: Unit;
  readonly step: NodeId;
  readonly places: number;
}

const path = ['salary', 'base'];

/** Adds the pay base; undefined where the rules have none, or when something was reported. */
export function compilePayBase(scope: SalaryScope): PayBase | undefined {
  const { base: setting } = scope.setting;
  if (setting === undefined) return undefined;
  const parts = isPerHead(setting) ? perHeadParts(scope, setting) : undefined;
  const base = isPerHead(setting)
    ? parts &&
      addStep(scope, {
        id: 'salary/base',
        text: 'headcount * per_head',
        names: parts,
        label: salaryWords.base,
        path,
      })
    : addOther(scope, setting);
  if (base === undefined) return undefined;
  const { unit } = scope.compilation.builder.node(base);
  if (!isMoney(scope, setting, unit)) return undefined;
  const step = addSmallest(scope, unit);
  return step && { headcount: parts?.headcount, perHead: parts?.per_head, base, unit, ...step };
}

type PerHead = Extract<PayBaseSetting, { headcount: string }>;

function isPerHead(setting: PayBaseSetting): setting is PerHead {
  return typeof setting === 'object' && Object.hasOwn(setting, 'per-head');
}

function perHeadParts(scope: SalaryScope, setting: PerHead) {
  const add = (key: 'headcount' | 'per-head', id: NodeId) => {
    const label = key === 'headcount' ? salaryWords.headcount : salaryWords.perHead;
    return addNamed(scope, { id, name: setting[key], unit: undefined, label, path: [...path, key] });
  };
  const headcount = add('headcount', 'salary/headcount');
  const perHead = add('per-head', 'salary/per-head');
  return headcount === undefined || perHead === undefined ? undefined : { headcount, per_head: perHead };
}

/** A column or a formula in its own unit; a number in 元 where it says none. */
function addOther(scope: SalaryScope, setting: Exclude<PayBaseSetting, PerHead>): NodeId | undefined {
  const { compilation } = scope;
  const about = { label: salaryWords.base, unit: undefined };
  const resolved = resolveQuantity(compilation, setting as Quantity, yuan(scope), path); // as: the form that is no quantity was told apart
  if (resolved?.kind === 'column') {
    return addNamed(scope, { ...about, id: 'salary/base', name: resolved.name, path: resolved.path });
  }
  if (resolved?.kind === 'formula') return addWritten(scope, { ...about, ...resolved, id: 'salary/base' });
  if (resolved === undefined) return undefined;
  const given = bindSalaryQuantity(scope, {
    id: 'salary/base/given',
    quantity: setting as Quantity, // as: see above
    unit: yuan(scope),
    label: salaryWords.base,
    path,
    bound: 'zero',
  });
  return (
    given &&
    addStep(scope, { id: 'salary/base', text: 'given', names: { given }, label: salaryWords.base, path })
  );
}

function yuan({ compilation }: SalaryScope): Unit {
  return must(compilation.units.parse('元'), 'the unit of money');
}

function isMoney(scope: SalaryScope, setting: PayBaseSetting, unit: Unit): boolean {
  if (conversion(unit, yuan(scope)) !== undefined) return true;
  const quantity = isPerHead(setting) ? `${setting.headcount} × ${setting['per-head']}` : 'base';
  scope.compilation.report('rules/quantity-unit', { quantity, unit: unit.text, expected: '元' }, path);
  return false;
}

function addSmallest(scope: SalaryScope, unit: Unit): Pick<PayBase, 'step' | 'places'> | undefined {
  const { compilation, setting } = scope;
  const at = ['salary', 'round', 'money'];
  const smallest = resolveAmount(compilation, setting.round.money, unit, at);
  if (smallest === undefined) return undefined;
  if (!smallest.value.greaterThan(0)) {
    return compilation.report('rules/not-positive', { key: 'money', value: smallest.value.toString() }, at);
  }
  const step = addGiven(compilation, { ...smallest, id: 'salary/step', unit, label: salaryWords.step });
  return { step, places: smallest.value.decimalPlaces() };
}
