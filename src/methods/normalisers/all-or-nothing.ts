import { z } from 'zod';
import { normaliser } from '../normaliser.js';
import { given, targetOf } from '../parameters.js';
import { quantity } from '../quantity.js';
import { choice, expecting, keyed } from '../schema.js';

const comparisons = { 'at-least': '>=', above: '>', 'at-most': '<=', below: '<' } as const;
const forMore = ['at-least', 'above'];

/**
 * 目标完成计分 / all or nothing: full marks when x meets the target by the comparator that the rules name, else the points of `otherwise`,
 * 0 when they do not say.
 * Source: 各地考核细则“完成得满分, 未完成不得分”.
 */
export const allOrNothing = normaliser({
  method: 'all-or-nothing',
  label: { zh: '目标完成计分', en: 'all or nothing' },
  source: '各地考核细则“完成得满分，未完成不得分”',
  schema: keyed({
    target: quantity.optional(),
    comparator: choice(['at-least', 'above', 'at-most', 'below']),
    otherwise: z.number(expecting('basic')).min(0, expecting('basic')).lt(100, expecting('basic')).default(0),
  }),
  template: ({ target, comparator, otherwise }, direction) => {
    const fits = forMore.includes(comparator) === (direction === 'higher');
    if (!fits) return { kind: 'against-direction', key: 'comparator', value: comparator };
    const label = { zh: '未完成时得分', en: 'points when missed' };
    return {
      kind: 'template',
      formula: `if(x ${comparisons[comparator]} target, 100分, otherwise)`,
      limited: undefined,
      parameters: [targetOf(target), given('points', ['otherwise', label], otherwise)],
      ascending: [],
    };
  },
});
