import { z } from 'zod';
import { floor, limitsByWeight } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { given, positive, targetOf } from '../parameters.js';
import { quantity } from '../quantity.js';
import { expecting, keyed } from '../schema.js';
import { bonus, penalty, type Standing, stepwise } from '../steps.js';

/** Beyond the target is above it, or below it where less is better. A relative step is a share of the target. */
const stepOf = (step: string, isRelative: boolean) => (isRelative ? `(target * ${step})` : step);
const standings: { readonly [direction in 'higher' | 'lower']: Standing } = {
  higher: { reached: 'x >= target', beyond: '(x - target)', short: '(target - x)', stepOf },
  lower: { reached: 'x <= target', beyond: '(target - x)', short: '(x - target)', stepOf },
};

/**
 * 基本分加减分 / basic points with steps: the basic points for meeting the target, more for each step beyond it and less for each step short of it,
 * both within their caps. Steps are amounts or shares of the target, counted whole or in proportion.
 * Source: 各地考核细则“完成得基本分, 每增 1% 加 1 分, 最高加 2 分; 每少 1% 扣 1 分, 扣完为止”.
 */
export const basicPoints = normaliser({
  method: 'basic-points',
  label: { zh: '基本分加减分', en: 'basic points with steps' },
  source: '各地考核细则“完成得基本分，每增 1% 加 1 分，每少 1% 扣 1 分，扣完为止”',
  schema: keyed({
    basic: z.number(expecting('positive')).positive(expecting('positive')),
    target: quantity.optional(),
    bonus,
    penalty,
    floor,
  }),
  template: (settings, direction) => {
    const steps = stepwise(settings, standings[direction], 'basic');
    const limits = limitsByWeight(settings.floor, 'none');
    const isRelative = [settings.bonus, settings.penalty].some(
      (side) => typeof side === 'object' && 'relative-step' in side,
    );
    const target = targetOf(settings.target);
    return {
      kind: 'template',
      formula: `basic + ${steps.formula}`,
      limited: limits.limited,
      parameters: [
        given('points', ['basic', { zh: '基本分', en: 'basic points' }], settings.basic),
        isRelative ? positive(target) : target,
        ...steps.parameters,
        ...limits.parameters,
      ],
      ascending: limits.ascending,
    };
  },
});
