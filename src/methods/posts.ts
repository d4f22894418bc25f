import { z } from 'zod';
import type { Direction, TemplateParameter } from './normaliser.js';
import { computed, given } from './parameters.js';
import { type Quantity, quantity } from './quantity.js';
import { expecting } from './schema.js';

/** A value the scale is fixed to: one the rules give, or `cohort`, the worst or best value of the group. */
export const post = z.union([z.literal('cohort'), quantity], expecting('post'));
const points = z.number().min(0, expecting('degenerate')).max(100, expecting('degenerate'));
/** Points when worst and best are one value (a group of one, or all alike): a number of points, or refuse. */
export const degenerate = z.union([z.literal('refuse'), points], expecting('degenerate'));

interface PostSettings {
  readonly worst: Quantity | 'cohort';
  readonly best: Quantity | 'cohort';
  readonly degenerate: number | 'refuse';
}

interface Posts {
  readonly parameters: readonly TemplateParameter[];
  readonly ascending: readonly (readonly [string, string])[];
  /** The formula with its answer for worst = best in front, unless the rules refuse that. `x = x`: a missing x stays missing. */
  readonly guarded: (formula: string) => string;
}

/** For an indicator where less is better the worst value is the largest: the same formula serves both directions. */
export function posts(settings: PostSettings, direction: Direction): Posts {
  const [lowest, highest] =
    direction === 'higher' ? ['cohort_min(x)', 'cohort_max(x)'] : ['cohort_max(x)', 'cohort_min(x)'];
  const order = direction === 'higher' ? (['worst', 'best'] as const) : (['best', 'worst'] as const);
  const guard = degenerateGuard(settings.degenerate, 'best = worst');
  return {
    parameters: [
      postParameter(['worst', { zh: '最差值', en: 'worst' }], settings.worst, lowest),
      postParameter(['best', { zh: '最优值', en: 'best' }], settings.best, highest),
      ...guard.parameters,
    ],
    ascending: [order],
    guarded: guard.guarded,
  };
}

/** A value the rules give or, for `cohort`, what the formula answers for the group. */
export function postParameter(
  [name, label]: readonly [name: string, label: TemplateParameter['label']],
  value: Quantity | 'cohort',
  formula: string,
): TemplateParameter {
  return value === 'cohort'
    ? computed('indicator', [name, label], formula)
    : given('indicator', [name, label], value);
}

/** The rules' answer where `alike` holds, in front of a formula that would divide by zero there. */
export function degenerateGuard(
  setting: number | 'refuse',
  alike: string,
): Pick<Posts, 'parameters' | 'guarded'> {
  if (setting === 'refuse') return { parameters: [], guarded: (formula) => formula };
  const label = { zh: '极值相同时得分', en: 'points when all are alike' };
  return {
    parameters: [given('points', ['degenerate', label], setting)],
    guarded: (formula) => `if(x = x and ${alike}, degenerate, ${formula})`,
  };
}
