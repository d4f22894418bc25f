import type { Quantity } from './quantity.js';
import { coefficientParameter, type SalaryParameter, type SalaryTemplate } from './salary-float.js';

interface Step {
  readonly to: number | string;
  readonly coefficient: Quantity;
}

/** Coefficients by steps of places, best first: if(rank <= end1, k1, if(rank <= end2, k2, k3)). */
export function steppedTemplate(
  key: string,
  steps: readonly Step[],
  within: (end: string) => string,
): SalaryTemplate {
  const ends = steps.slice(0, -1).map((_, i) => `end${i + 1}`);
  const formula = ends.reduceRight(
    (rest, end, i) => `if(${within(end)}, k${i + 1}, ${rest})`,
    `k${steps.length}`,
  );
  const coefficients = steps.map(({ coefficient }, i) => {
    const label = { zh: `第${i + 1}档系数`, en: `coefficient of step ${i + 1}` };
    return coefficientParameter([`k${i + 1}`, label], coefficient, [key, i, 'coefficient']);
  });
  return {
    formula,
    parameters: [
      ...ends.map((name, i) => endOf(key, name, { at: i, to: steps[i]?.to ?? 0 })),
      ...coefficients,
    ],
    rising: ends,
    rewarding: coefficients.map(({ name }) => name).reverse(),
  };
}

function endOf(
  key: string,
  name: string,
  step: { readonly at: number; readonly to: number | string },
): SalaryParameter {
  return {
    name,
    label: { zh: `第${step.at + 1}档止于`, en: `end of step ${step.at + 1}` },
    unit: 'plain',
    value: { kind: 'quantity', quantity: step.to, path: [key, step.at, 'to'], bound: 'positive' },
  };
}
