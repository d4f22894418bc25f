import { PLAIN } from '../../number/unit-algebra.js';
import type { NodeId } from '../../plan/node.js';
import type { Condition } from '../../plan/plan.js';
import type { SalaryReason } from '../../plan/salary-outline.js';
import type { BonusSetting } from '../salary-schema.js';
import type { Path } from './compilation.js';
import { addCondition } from './conditions.js';
import type { PayBase } from './salary-base.js';
import { gradeTest, type Standings } from './salary-grades.js';
import { addStep, bindSalaryQuantity, type SalaryScope } from './salary-nodes.js';
import { salaryWords } from './salary-words.js';

export interface CompiledBonus {
  /** All bonuses of an entity together; undefined where the rules have none. */
  readonly bonus: NodeId | undefined;
  readonly reasons: readonly SalaryReason[];
  readonly conditions: readonly Condition[];
}

interface One {
  readonly setting: BonusSetting;
  readonly id: NodeId;
  readonly path: Path;
}

/** Adds what is paid once, outside the pool; undefined when something was reported. */
export function compileBonus(
  scope: SalaryScope,
  standings: Standings,
  pay: PayBase | undefined,
): CompiledBonus | undefined {
  const settings = scope.setting.bonus;
  if (settings.length === 0) return { bonus: undefined, reasons: [], conditions: [] };
  if (pay === undefined) {
    if (scope.setting.base !== undefined) return undefined;
    return scope.compilation.reportKey('rules/missing-key', { key: 'base', within: 'salary' }, ['salary']);
  }
  const paid = settings.flatMap((setting, i) => {
    const one = { setting, id: `salary/bonus/${i + 1}`, path: ['salary', 'bonus', i] };
    return isOneForm(scope, one) ? (compileOne(scope, standings, { one, pay }) ?? []) : [];
  });
  if (paid.length < settings.length) return undefined;
  const names = Object.fromEntries(paid.map(({ amount }, i) => [`bonus${i + 1}`, amount]));
  const text = Object.keys(names).join(' + ');
  const path = ['salary', 'bonus'];
  const bonus = addStep(scope, {
    id: 'salary/bonus',
    text,
    names,
    label: salaryWords.bonus,
    path,
    unit: pay.unit,
  });
  return {
    bonus,
    reasons: paid.map(({ met }, i) => ({ node: met.node, words: both(settings[i]?.reason ?? '') })),
    conditions: paid.map(({ met }) => met),
  };
}

function both(reason: string) {
  return { zh: reason, en: reason };
}

function isOneForm({ compilation }: SalaryScope, { setting, path }: One): boolean {
  const { when, consecutive, share, amount } = setting;
  const fits =
    (when === undefined) !== (consecutive === undefined) && (share === undefined) !== (amount === undefined);
  if (!fits) compilation.report('rules/salary-bonus-form', {}, path);
  return fits;
}

function compileOne(
  scope: SalaryScope,
  standings: Standings,
  { one, pay }: { readonly one: One; readonly pay: PayBase },
): { readonly amount: NodeId; readonly met: Condition } | undefined {
  const { setting, id, path } = one;
  const met = metBy(scope, standings, one);
  const [key, unit] =
    setting.share === undefined ? (['amount', pay.unit] as const) : (['share', PLAIN] as const);
  const quantity = setting[key] ?? 0;
  const label = key === 'share' ? salaryWords.share : both(setting.reason);
  const given = bindSalaryQuantity(scope, {
    id: `${id}/${key}`,
    quantity,
    unit,
    label,
    path: [...path, key],
    bound: 'zero',
  });
  if (met === undefined || given === undefined) return undefined;
  const worth = key === 'share' ? 'base * given' : 'given';
  const amount = addStep(scope, {
    id,
    text: `if(met, round(${worth} / step, 0) * step, 0)`,
    names: { met: met.node, base: pay.base, given, step: pay.step },
    label: both(setting.reason),
    path,
    unit: pay.unit,
  });
  return { amount, met };
}

function metBy(scope: SalaryScope, standings: Standings, { setting, id, path }: One): Condition | undefined {
  const { when, consecutive, reason } = setting;
  const label = both(reason);
  if (when !== undefined) {
    const { compilation, names } = scope;
    return addCondition(compilation, {
      id: `${id}/met`,
      formula: when,
      path: [...path, 'when'],
      names,
      label,
    });
  }
  const { grade = '', columns = [] } = consecutive ?? {};
  const at = [...path, 'consecutive'];
  const test = gradeTest(scope, standings, { name: grade, path: [...at, 'grade'] });
  if (test === undefined) return undefined;
  const earlier = columns.map(
    (column, i) =>
      [`year${i + 1}`, addSaid(scope, { column, grade, id: `${id}/year-${i + 1}`, path: at })] as const,
  );
  const text = [test, ...earlier.map(([name]) => name)].join(' and ');
  const names = { grade: standings.grade, ...Object.fromEntries(earlier) };
  const formula = [grade, ...columns].join('、');
  return { node: addStep(scope, { id: `${id}/met`, text, names, label, path: at, type: 'truth' }), formula };
}

/** Whether a text column says this grade. */
function addSaid(
  { compilation }: SalaryScope,
  said: { readonly column: string; readonly grade: string; readonly id: NodeId; readonly path: Path },
): NodeId {
  const { table } = compilation.builder;
  return compilation.builder.add({
    id: said.id,
    on: { kind: 'row', table },
    unit: PLAIN,
    type: { kind: 'truth' },
    role: 'step',
    label: both(said.column),
    origin: compilation.place(said.path),
    op: { kind: 'input', table, label: said.column, is: said.grade },
  });
}
