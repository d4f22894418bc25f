import { z } from 'zod';
import { type Quantity, quantity } from '../quantity.js';
import { type SalaryParameter, salaryFloat } from '../salary-float.js';
import { expecting, keyed } from '../schema.js';

const computed = {
  'cohort-mean': 'cohort_mean(score)',
  'base-weighted-mean': 'cohort_sum(score * base) / cohort_sum(base)',
} as const;

const words = ['cohort-mean', 'base-weighted-mean'] as const;

/**
 * 线性浮动 / linear float: 1 + slope × (score − reference) ÷ reference, where the reference is a score, the mean of the group, or that mean
 * with each score weighted by its pay base. A reference that is not above 0 has no result.
 * Source: 绩效工资与考核得分挂钩的通行写法 (得分每高于平均 1%, 系数上浮 α%).
 */
export const linear = salaryFloat({
  method: 'linear',
  label: { zh: '线性浮动', en: 'linear float' },
  source: '绩效工资与考核得分挂钩办法的通行写法：得分每高于参照得分 1%，系数上浮 α%',
  schema: keyed({
    reference: z.union([z.enum(words), quantity], expecting('salary-reference')),
    slope: z.number(expecting('weight')).min(0, expecting('weight')),
  }),
  standing: undefined,
  template: ({ reference, slope }) => ({
    formula: '1 + slope * (score - reference) / max(reference, 0)',
    parameters: [referenceParameter(reference), slopeParameter(slope)],
    rising: [],
    rewarding: [],
  }),
});

function referenceParameter(reference: Quantity): SalaryParameter {
  const word = words.find((one) => one === reference);
  const about = {
    name: 'reference',
    label: { zh: '参照得分', en: 'reference score' },
    unit: 'score',
  } as const;
  if (word !== undefined) return { ...about, value: { kind: 'formula', formula: computed[word] } };
  return {
    ...about,
    value: { kind: 'quantity', quantity: reference, path: ['reference'], bound: 'positive' },
  };
}

function slopeParameter(slope: number): SalaryParameter {
  const label = { zh: '浮动幅度', en: 'slope' };
  const value = { kind: 'quantity', quantity: slope, path: ['slope'], bound: 'zero' } as const;
  return { name: 'slope', label, unit: 'plain', value };
}
