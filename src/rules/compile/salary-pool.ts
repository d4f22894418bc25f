import type { Quantity } from '../../methods/quantity.js';
import type { Words } from '../../model/words.js';
import { PLAIN } from '../../number/unit-algebra.js';
import type { Node, NodeId, SolveOp } from '../../plan/node.js';
import { ALL } from '../../plan/plan.js';
import type { PoolCap } from '../../plan/salary-outline.js';
import { defaultGrouping } from './groups.js';
import { resolveQuantity } from './quantities.js';
import type { PayBase } from './salary-base.js';
import { addNamed, addStep, bindSalaryQuantity, bindStep, type SalaryScope } from './salary-nodes.js';
import { salaryWords } from './salary-words.js';

/** A pool in whole steps, before anybody shares in it. */
export interface CompiledPool {
  readonly kind: 'neutral' | 'amount';
  readonly asked: NodeId;
  readonly cap: PoolCap | undefined;
  readonly pool: NodeId;
  /** Last year's amounts, which must be there. */
  readonly last: NodeId | undefined;
}

const path = ['salary', 'pool'];

/** Adds the pool of each group; `none` where the rules have none, undefined when something was reported. */
export function compilePool(scope: SalaryScope, pay: PayBase | undefined): CompiledPool | 'none' | undefined {
  const { compilation, setting } = scope;
  const { pool } = setting;
  if (pool === 'none') {
    if (setting['growth-cap'] === undefined) return 'none';
    const facts = { key: 'growth-cap', nearest: undefined, known: ['pool: neutral', 'pool: {amount: …}'] };
    return compilation.reportKey('rules/unknown-key', facts, ['salary', 'growth-cap']);
  }
  if (pay === undefined) {
    if (setting.base !== undefined) return undefined;
    return compilation.reportKey('rules/missing-key', { key: 'base', within: 'salary' }, ['salary']);
  }
  const asked = pool === 'neutral' ? sumOf(scope, pay.base) : askedAmount(scope, pay, pool.amount);
  const cap = compileCap(scope, pay);
  if (asked === undefined || cap === undefined) return undefined;
  const wanted = cap.node === undefined ? 'asked' : 'min(asked, coalesce(cap, asked))';
  const whole = addStep(scope, {
    id: 'salary/pool',
    text: `round(${wanted} / step, 0) * step`,
    names: { asked, cap: cap.node?.most, step: pay.step },
    label: salaryWords.pool,
    path,
    unit: pay.unit,
    on: 'group',
  });
  const kind = pool === 'neutral' ? 'neutral' : 'amount';
  return { kind, asked, cap: cap.node, last: cap.last, pool: whole };
}

function sumOf(scope: SalaryScope, of: NodeId): NodeId {
  return bindStep(scope, {
    id: `${of}/sum`,
    text: 'cohort_sum(of)',
    names: { of },
    label: salaryWords.asked,
    path,
  });
}

/** One for each pool, or the sum of a column. */
function askedAmount(scope: SalaryScope, { unit }: PayBase, amount: Quantity): NodeId | undefined {
  const { compilation, grouping } = scope;
  const at = [...path, 'amount'];
  const resolved = resolveQuantity(compilation, amount, unit, at);
  if (resolved === undefined) return undefined;
  if (resolved.kind === 'formula') {
    const facts = { key: 'amount', found: resolved.text, expected: 'number', nearest: undefined };
    return compilation.report('rules/unexpected-value', facts, resolved.path);
  }
  const about = { id: 'salary/pool/asked', unit, label: salaryWords.asked };
  if (resolved.kind === 'column') {
    const each = addNamed(scope, {
      ...about,
      id: 'salary/pool/each',
      name: resolved.name,
      path: resolved.path,
    });
    return each && sumOf(scope, each);
  }
  const within = resolved.kind === 'groups' ? (resolved.within ?? defaultGrouping(compilation.setting)) : ALL;
  if (within !== grouping) {
    return compilation.report('rules/salary-pool-per-group', { within: grouping }, at);
  }
  return bindSalaryQuantity(scope, { ...about, quantity: amount, path: at, bound: 'zero' });
}

interface Cap {
  readonly node: PoolCap | undefined;
  readonly last: NodeId | undefined;
}

/** Last year's sum and what it may grow by; a group in which nobody has a last year has none. */
function compileCap(scope: SalaryScope, { unit }: PayBase): Cap | undefined {
  const setting = scope.setting['growth-cap'];
  if (setting === undefined) return { node: undefined, last: undefined };
  const at = ['salary', 'growth-cap'];
  const last = addNamed(scope, {
    id: 'salary/growth-cap/last',
    name: setting.last,
    unit,
    label: salaryWords.lastAmount,
    path: [...at, 'last'],
  });
  const growth = bindSalaryQuantity(scope, {
    id: 'salary/growth-cap/at-most',
    quantity: setting['at-most'],
    unit: PLAIN,
    label: salaryWords.growth,
    path: [...at, 'at-most'],
    bound: 'any',
  });
  if (last === undefined || growth === undefined) return undefined;
  const sum = sumOf(scope, last);
  const most = addStep(scope, {
    id: 'salary/pool/cap',
    text: 'last * (1 + growth)',
    names: { last: sum, growth },
    label: salaryWords.poolCap,
    path: at,
    unit,
    on: 'group',
  });
  return { node: { most, last: sum, growth }, last };
}

/** Who shares in a pool, and what comes of it. */
export interface Sharing {
  readonly raw: NodeId;
  readonly low: NodeId;
  readonly high: NodeId;
  readonly pay: PayBase;
  readonly pool: NodeId;
}

export function addLambda(scope: SalaryScope, { raw, low, high, pay, pool }: Sharing): NodeId {
  const { grouping: within } = scope;
  return addSolve(scope, {
    id: 'salary/lambda',
    on: { kind: 'group', grouping: within },
    unit: PLAIN,
    label: salaryWords.lambda,
    op: { kind: 'solve', method: 'water-fill', raw, base: pay.base, low, high, pool, step: pay.step, within },
  });
}

/** base × exact coefficient, to the smallest amount there is, so that the sum is the pool. */
export function addAmounts(
  scope: SalaryScope,
  { high, pay, pool, exact: coefficient }: Omit<Sharing, 'raw' | 'low'> & { readonly exact: NodeId },
): NodeId {
  const { base, unit, step } = pay;
  const times = (of: NodeId, id: NodeId, label: Words) =>
    addStep(scope, { id, text: 'base * coefficient', names: { base, coefficient: of }, label, path, unit });
  const exact = times(coefficient, 'salary/amount/exact', salaryWords.exactAmount);
  const most = times(high, 'salary/amount/most', salaryWords.most);
  return addSolve(scope, {
    id: 'salary/amount',
    on: { kind: 'row', table: scope.compilation.builder.table },
    unit,
    label: salaryWords.amount,
    op: { kind: 'solve', method: 'apportion', exact, most, pool, step, within: scope.grouping },
  });
}

type Solving = Pick<Node, 'id' | 'on' | 'unit' | 'label'> & { readonly op: SolveOp };

function addSolve({ compilation }: SalaryScope, node: Solving): NodeId {
  const origin = compilation.place(path);
  return compilation.builder.add({ ...node, type: { kind: 'number' }, role: 'step', origin });
}
