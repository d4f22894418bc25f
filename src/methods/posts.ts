import { z } from 'zod';
import type { Direction, TemplateParameter } from './normaliser.js';
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
  /** The formula with its answer for worst = best in front, unless the rules refuse that. */
  readonly guarded: (formula: string) => string;
}

/** For an indicator where less is better the worst value is the largest: the same formula serves both directions. */
export function posts(settings: PostSettings, direction: Direction): Posts {
  const [lowest, highest] =
    direction === 'higher' ? ['cohort_min(x)', 'cohort_max(x)'] : ['cohort_max(x)', 'cohort_min(x)'];
  const fixed = settings.worst !== 'cohort' && settings.best !== 'cohort';
  const order = direction === 'higher' ? (['worst', 'best'] as const) : (['best', 'worst'] as const);
  const points: TemplateParameter[] =
    settings.degenerate === 'refuse'
      ? []
      : [
          {
            name: 'degenerate',
            label: { zh: '极值相同时得分', en: 'points when worst = best' },
            unit: 'points',
            value: { kind: 'quantity', quantity: settings.degenerate, key: 'degenerate', positive: false },
          },
        ];
  return {
    parameters: [
      postParameter('worst', { zh: '最差值', en: 'worst' }, settings.worst, lowest),
      postParameter('best', { zh: '最优值', en: 'best' }, settings.best, highest),
      ...points,
    ],
    ascending: fixed ? [order] : [],
    guarded: (formula) =>
      settings.degenerate === 'refuse' ? formula : `if(best = worst, degenerate, ${formula})`,
  };
}

function postParameter(
  name: string,
  label: TemplateParameter['label'],
  value: Quantity | 'cohort',
  formula: string,
): TemplateParameter {
  return {
    name,
    label,
    unit: 'indicator',
    value:
      value === 'cohort'
        ? { kind: 'formula', formula }
        : { kind: 'quantity', quantity: value, key: name, positive: false },
  };
}
