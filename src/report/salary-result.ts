import { z } from 'zod';
import { must } from '../model/must.js';
import type { SalaryOutline } from '../plan/salary-outline.js';
import { headsOf } from './salary-heads.js';
import { poolProofs } from './salary-notes.js';
import type { Subject } from './subject.js';

const names = z.array(z.string());

/** Salary floats at a glance; every figure of an entity stands in `entities` under the node named here. */
export const salarySchema = z
  .strictObject({
    method: z.string(),
    /** The grouping whose groups have a pool each. */
    within: z.string(),
    unit: z.string().nullable(),
    nodes: z.record(z.string(), z.string()),
    /** One for each group; none where the rules set no pool. Amounts add up to the pool: `residual` is 0. */
    pools: z.array(
      z.strictObject({
        group: z.string(),
        asked: z.string(),
        pool: z.string(),
        lambda: z.string(),
        total: z.string(),
        residual: z.string(),
        floor: names,
        ceiling: names,
        fixed: names,
      }),
    ),
    heads: z.array(z.strictObject({ name: z.string(), units: names, coefficient: z.string() })),
    /** By entity, what held its coefficient or is paid besides. */
    reasons: z.array(z.strictObject({ node: z.string(), zh: z.string(), en: z.string() })),
  })
  .nullable();

export function salaryData(subject: Subject): z.infer<typeof salarySchema> {
  const { plan, table } = subject.assessment;
  const { salary } = plan.outline;
  if (salary === undefined) return null;
  const { money, within, method } = salary;
  return {
    method,
    within,
    unit: money === undefined ? null : must(plan.byId.get(money.base), money.base).unit.text,
    nodes: nodesOf(salary),
    pools: poolProofs(subject, salary).map(({ cap: _, ...proof }) => ({
      ...proof,
      floor: [...proof.floor],
      ceiling: [...proof.ceiling],
      fixed: [...proof.fixed],
    })),
    heads: headsOf(subject, salary).map(({ name, units, coefficient }) => ({
      name,
      units: units.map((row) => must(table.entities[row], 'entity').name),
      coefficient,
    })),
    reasons: salary.reasons.map(({ node, words }) => ({ node, ...words })),
  };
}

/** What is where, by the short names of this section. */
function nodesOf({
  score,
  raw,
  adjusted,
  exact,
  coefficient,
  low,
  high,
  money,
}: SalaryOutline): Record<string, string> {
  const { base, amount, bonus, payment, change } = money ?? {};
  const all = { score, raw, adjusted, exact, coefficient, low, high, base, amount, bonus, payment, change };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])),
  );
}
