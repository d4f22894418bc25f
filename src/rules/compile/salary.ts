import { PLAIN } from '../../number/unit-algebra.js';
import type { NodeId } from '../../plan/node.js';
import type { Condition, Outline } from '../../plan/plan.js';
import type { SalaryMoney, SalaryOutline, SalaryPool, SalaryReason } from '../../plan/salary-outline.js';
import type { Compilation } from './compilation.js';
import { groupingNamed } from './groups.js';
import type { CompiledIndicators } from './indicators.js';
import { nodeNamed } from './quantity-parameters.js';
import { compilePayBase, type PayBase } from './salary-base.js';
import { type CompiledBonus, compileBonus } from './salary-bonus.js';
import { compileOuterBounds, type Holding } from './salary-bounds.js';
import type { Standings } from './salary-grades.js';
import { compileHeads } from './salary-heads.js';
import { compileRaw } from './salary-model.js';
import { compileModifiers } from './salary-modifiers.js';
import { addNamed, addStep, type SalaryScope, salaryScope } from './salary-nodes.js';
import { addAmounts, addLambda, type CompiledPool, compilePool } from './salary-pool.js';
import { salaryWords } from './salary-words.js';

export interface CompiledSalary {
  readonly outline: SalaryOutline;
  /** What its conditions are: each must be known of everybody. */
  readonly conditions: readonly Condition[];
}

/**
 * Adds salary floats: score, grade or place → raw coefficient → the factor that meets the pool within everybody's bounds →
 * coefficient → money that adds up to the pool. Undefined where the rules have none, or when something was reported.
 */
export function compileSalary(
  compilation: Compilation,
  indicators: CompiledIndicators,
  outline: Pick<Outline, 'total' | 'exactTotal' | 'rank' | 'grade'>,
): CompiledSalary | undefined {
  const setting = compilation.setting.salary;
  // grades at fault were reported
  const graded = compilation.setting.grade === undefined || outline.grade !== undefined;
  if (setting === undefined || !graded) return undefined;
  const grouping = groupingNamed(compilation, setting.within, ['salary', 'within']);
  const scope = salaryScope(compilation, indicators, { setting, grouping });
  const standings = {
    rank: outline.rank,
    grade: outline.grade,
    grades: gradesOf(compilation, outline.grade),
  };
  const score = addScore(scope, outline);
  const pay = compilePayBase(scope);
  const raw = score && compileRaw(scope, { ...standings, score, base: pay?.base });
  const outer = compileOuterBounds(scope, standings);
  const modified = outer && compileModifiers(scope, standings, outer.bounds);
  const pool = compilePool(scope, pay);
  const bonus = compileBonus(scope, standings, pay);
  const last = compileLast(scope, pay);
  if (!score || !raw || !outer || !modified || !pool || !bonus || !last) return undefined;
  if (setting.base !== undefined && pay === undefined) return undefined;
  const { low, high } = modified.bounds;
  const shared = addCoefficients(scope, { raw: raw.raw, bounds: modified.bounds, pay, pool });
  const held = [...outer.holding, ...modified.holding].map((holding) => addReason(scope, holding, shared));
  const money = pay && addMoney(scope, { pay, pool, bonus, last, shared, high });
  return {
    outline: {
      within: grouping,
      method: raw.method.method,
      score,
      raw: raw.raw,
      ...shared,
      low,
      high,
      refusals: [...(raw.refusal === undefined ? [] : [raw.refusal]), ...outer.refusals],
      lasts: [...modified.lasts, ...(pool === 'none' || pool.last === undefined ? [] : [pool.last])],
      reasons: [...held, ...bonus.reasons],
      lastCoefficient: last.coefficient,
      money,
      heads: compileHeads(scope, shared.coefficient),
    },
    conditions: [...modified.conditions, ...bonus.conditions],
  };
}

function gradesOf({ builder }: Compilation, grade: NodeId | undefined): Standings['grades'] {
  if (grade === undefined) return [];
  const { type } = builder.node(grade);
  return type.kind === 'label' ? type.labels : [];
}

function addScore(
  scope: SalaryScope,
  { total, exactTotal }: Pick<Outline, 'total' | 'exactTotal'>,
): NodeId | undefined {
  const { compilation, setting } = scope;
  const path = ['salary', 'score'];
  const totals: { readonly [word: string]: NodeId } = { total, 'exact-total': exactTotal };
  const value = Object.hasOwn(totals, setting.score)
    ? totals[setting.score]
    : nodeNamed(compilation, setting.score, path);
  const label = salaryWords.score;
  return value && addStep(scope, { id: 'salary/score', text: 'value', names: { value }, label, path });
}

interface Last {
  readonly coefficient: NodeId | undefined;
  readonly amount: NodeId | undefined;
}

/** What there was last year, to be shown; undefined when something was reported. */
function compileLast(scope: SalaryScope, pay: PayBase | undefined): Last | undefined {
  const { coefficient, amount } = scope.setting.last ?? {};
  const add = (key: 'coefficient' | 'amount', name: string | undefined) => {
    const unit = key === 'coefficient' ? PLAIN : pay?.unit;
    const label = key === 'coefficient' ? salaryWords.lastCoefficient : salaryWords.lastAmount;
    const asked = { id: `salary/last/${key}`, unit, label, path: ['salary', 'last', key] };
    return name === undefined ? undefined : addNamed(scope, { ...asked, name });
  };
  const last = { coefficient: add('coefficient', coefficient), amount: add('amount', amount) };
  const isWhole =
    (last.coefficient !== undefined || coefficient === undefined) &&
    (last.amount !== undefined || amount === undefined);
  return isWhole ? last : undefined;
}

interface Sharing {
  readonly raw: NodeId;
  readonly bounds: { readonly low: NodeId; readonly high: NodeId; readonly always: boolean };
  readonly pay: PayBase | undefined;
  readonly pool: CompiledPool | 'none';
}

interface Shared extends Pick<SalaryOutline, 'adjusted' | 'exact' | 'coefficient'> {
  readonly lambda: NodeId | undefined;
}

function addCoefficients(scope: SalaryScope, { raw, bounds, pay, pool }: Sharing): Shared {
  const path = ['salary', 'band'];
  const { low, high } = bounds;
  const lambda =
    pay === undefined || pool === 'none'
      ? undefined
      : addLambda(scope, { raw, low, high, pay, pool: pool.pool });
  const text = lambda === undefined ? 'max(raw, 0)' : 'max(raw, 0) * lambda';
  const adjusted = addStep(scope, {
    id: 'salary/adjusted',
    text,
    names: { raw, lambda },
    label: salaryWords.adjusted,
    path,
  });
  const bounded = bounds.always
    ? 'clamp(adjusted, low, high)'
    : 'if(has(high), clamp(adjusted, low, coalesce(high, low)), max(adjusted, low))';
  const names = { adjusted, low, high };
  const exact = addStep(scope, { id: 'salary/exact', text: bounded, names, label: salaryWords.exact, path });
  const coefficient = addStep(scope, {
    id: 'salary/coefficient',
    text: `round(exact, ${scope.setting.round.coefficient})`,
    names: { exact },
    label: salaryWords.coefficient,
    path: ['salary', 'round'],
  });
  return { adjusted, exact, coefficient, lambda };
}

function addReason(scope: SalaryScope, holding: Holding, { adjusted, exact }: Shared): SalaryReason {
  const { id, path, words, text } = holding;
  const names = { ...holding.names, adjusted, exact };
  return { node: addStep(scope, { id, text, names, label: words, path, type: 'truth' }), words };
}

interface Paying extends Pick<Sharing, 'pool'> {
  readonly pay: PayBase;
  readonly bonus: CompiledBonus;
  readonly last: Last;
  readonly shared: Shared;
  readonly high: NodeId;
}

function addMoney(scope: SalaryScope, { pay, pool, bonus, last, shared, high }: Paying): SalaryMoney {
  const { unit, step, base } = pay;
  const path = ['salary', 'pool'];
  const add = (id: NodeId, text: string, names: { readonly [name: string]: NodeId | undefined }) =>
    ({ id: `salary/${id}`, text, names, path, unit }) as const;
  const { coefficient, exact } = shared;
  const amount =
    pool === 'none'
      ? addStep(scope, {
          ...add('amount', 'round(base * coefficient / step, 0) * step', { base, coefficient, step }),
          label: salaryWords.amount,
        })
      : addAmounts(scope, { high, pay, pool: pool.pool, exact });
  const payment =
    bonus.bonus === undefined
      ? amount
      : addStep(scope, {
          ...add('payment', 'amount + bonus', { amount, bonus: bonus.bonus }),
          label: salaryWords.payment,
        });
  const total = addStep(scope, {
    ...add('total', 'cohort_sum(amount)', { amount }),
    label: salaryWords.total,
    on: 'group',
  });
  const change =
    last.amount === undefined
      ? undefined
      : addStep(scope, {
          ...add('change', 'amount - last', { amount, last: last.amount }),
          label: salaryWords.change,
        });
  const { headcount, perHead, places } = pay;
  const paid = { headcount, perHead, base, amount, bonus: bonus.bonus, payment, change, step, places, total };
  return { ...paid, lastAmount: last.amount, pool: addProof(scope, pool, { total, lambda: shared.lambda }) };
}

/** Pool − Σ amounts. */
function addProof(
  scope: SalaryScope,
  pool: Sharing['pool'],
  { total, lambda }: { readonly total: NodeId; readonly lambda: NodeId | undefined },
): SalaryPool | undefined {
  if (pool === 'none' || lambda === undefined) return undefined;
  const { kind, asked, cap, pool: whole } = pool;
  const residual = addStep(scope, {
    id: 'salary/residual',
    text: 'pool - total',
    names: { pool: whole, total },
    label: salaryWords.residual,
    path: ['salary', 'pool'],
    on: 'group',
  });
  return { kind, asked, cap, pool: whole, lambda, residual };
}
