import { PLAIN } from '../../number/unit-algebra.js';
import type { NodeId } from '../../plan/node.js';
import type { Condition } from '../../plan/plan.js';
import type { ModifierSetting } from '../salary-schema.js';
import type { Path } from './compilation.js';
import { addCondition } from './conditions.js';
import { type Bounds, drawnWithin, type Holding } from './salary-bounds.js';
import { gradeTest, type Standings } from './salary-grades.js';
import { addNamed, addStep, bindSalaryQuantity, type SalaryScope } from './salary-nodes.js';
import { salaryWords } from './salary-words.js';

export interface Modified {
  readonly bounds: Bounds;
  readonly holding: readonly Holding[];
  readonly conditions: readonly Condition[];
  /** Last year's coefficients. */
  readonly lasts: readonly NodeId[];
}

interface Modifier {
  readonly setting: ModifierSetting;
  /** Counted from 1. */
  readonly number: number;
  readonly path: Path;
}

const effects = ['at-most', 'at-least', 'exactly'] as const;
const triggers = ['when', 'grade', 'change-from'] as const;

/** Draws the bounds within what each modifier says, in the order of the rule file; undefined when something was reported. */
export function compileModifiers(
  scope: SalaryScope,
  standings: Standings,
  outer: Bounds,
): Modified | undefined {
  let modified: Modified | undefined = { bounds: outer, holding: [], conditions: [], lasts: [] };
  scope.setting.modifiers.forEach((setting, i) => {
    const modifier = { setting, number: i + 1, path: ['salary', 'modifiers', i] };
    const next = isOneForm(scope, modifier)
      ? modifiedBy(scope, standings, { modifier, before: modified })
      : undefined;
    modified = modified && next;
  });
  return modified;
}

/** One thing that sets it off, one bound, and a change only ever at most so much. */
function isOneForm({ compilation }: SalaryScope, { setting, path }: Modifier): boolean {
  const [by, to] = [triggers, effects].map((keys) => keys.filter((key) => setting[key] !== undefined));
  const isChange = setting['change-from'] !== undefined;
  const fits = by?.length === 1 && to?.length === 1 && (!isChange || setting['at-most'] !== undefined);
  if (!fits) compilation.report('rules/salary-modifier-form', {}, path);
  return fits;
}

interface Modifying {
  readonly modifier: Modifier;
  /** Undefined where an earlier one was at fault. */
  readonly before: Modified | undefined;
}

function modifiedBy(
  scope: SalaryScope,
  standings: Standings,
  { modifier, before }: Modifying,
): Modified | undefined {
  const { setting, number, path } = modifier;
  const key = effects.find((one) => setting[one] !== undefined) ?? 'exactly';
  const bound = bindSalaryQuantity(scope, {
    id: `salary/modifiers/${number}/bound`,
    quantity: setting[key] ?? 0,
    unit: PLAIN,
    label: { zh: setting.reason, en: setting.reason },
    path: [...path, key],
    bound: 'zero',
  });
  if (setting['change-from'] !== undefined)
    return changeFrom(scope, setting['change-from'], { modifier, before, bound });
  const met = metBy(scope, standings, modifier);
  if (bound === undefined || met === undefined || before === undefined) return undefined;
  const within = {
    id: String(number),
    path,
    atLeast: key === 'at-most' ? undefined : bound,
    atMost: key === 'at-least' ? undefined : bound,
    met: met.node,
  };
  return {
    bounds: drawnWithin(scope, before.bounds, within),
    holding: [...before.holding, holdingOf(modifier, 'met', { met: met.node })],
    conditions: [...before.conditions, ...(setting.when === undefined ? [] : [met])],
    lasts: before.lasts,
  };
}

function metBy(
  scope: SalaryScope,
  standings: Standings,
  { setting, number, path }: Modifier,
): Condition | undefined {
  const id = `salary/modifiers/${number}/met`;
  const formula = setting.when ?? setting.grade ?? '';
  const label = { zh: `系数调整条件：${formula}`, en: `condition of the coefficient: ${formula}` };
  if (setting.when !== undefined) {
    const { compilation, names } = scope;
    return addCondition(compilation, { id, formula, path: [...path, 'when'], names, label });
  }
  const text = gradeTest(scope, standings, { name: formula, path: [...path, 'grade'] });
  if (text === undefined) return undefined;
  const names = { grade: standings.grade };
  return { node: addStep(scope, { id, text, names, label, path, type: 'truth' }), formula };
}

/** Around last year's coefficient, for those who have one. */
function changeFrom(
  scope: SalaryScope,
  name: string,
  { modifier, before, bound }: Modifying & { readonly bound: NodeId | undefined },
): Modified | undefined {
  const { number, path } = modifier;
  const last = addNamed(scope, {
    id: `salary/modifiers/${number}/last`,
    name,
    unit: PLAIN,
    label: salaryWords.lastCoefficient,
    path: [...path, 'change-from'],
  });
  if (last === undefined || bound === undefined || before === undefined) return undefined;
  const add = (part: string, text: string, type?: 'truth') =>
    addStep(scope, {
      id: `salary/modifiers/${number}/${part}`,
      text,
      names: { last, bound },
      label: { zh: modifier.setting.reason, en: modifier.setting.reason },
      path,
      ...(type === undefined ? {} : { type }),
    });
  const met = add('met', 'has(last)', 'truth');
  const [atLeast, atMost] = [add('least', 'max(last - bound, 0)'), add('most', 'last + bound')];
  const text = 'met and adjusted <> exact and (exact = least or exact = most)';
  return {
    bounds: drawnWithin(scope, before.bounds, { id: String(number), path, atLeast, atMost, met }),
    holding: [
      ...before.holding,
      holdingOf(modifier, `if(met, ${text}, met)`, { met, least: atLeast, most: atMost }),
    ],
    conditions: before.conditions,
    lasts: [...before.lasts, last],
  };
}

function holdingOf({ setting, number, path }: Modifier, text: string, names: Holding['names']): Holding {
  const words = { zh: setting.reason, en: setting.reason };
  return { id: `salary/reasons/${number}`, path, words, text, names };
}
