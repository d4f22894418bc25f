import { z } from 'zod';
import { floor, limitsByWeight } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { computed, given } from '../parameters.js';
import { expecting, keyed, text } from '../schema.js';
import { relativeBonus, relativePenalty, stepwise } from '../steps.js';

/** A base that is not above 0 has no growth: it counts as a zero denominator, and a missing policy may answer it. */
const growths = {
  higher: 'x / max(previous, 0) - 1',
  lower: '1 - x / max(previous, 0)',
} as const;

/**
 * 持平计分 / parity with last year: the points of `parity` for last year's value, more for each step of growth up to a cap, less for each step of
 * decline. Where less is better growth is the share saved, 1 − x ÷ previous.
 * Source: 一份县级考核办法: 以 2010 年实绩为基数, 持平得基本分值的 80%, 每超 5% 加 1 分, 加分最高不超过基本分值的 50%.
 */
export const parity = normaliser({
  method: 'parity',
  label: { zh: '持平计分', en: 'parity with last year' },
  source:
    '县级考核办法“以 2010 年实绩为基数，持平得基本分值的 80%，每超 5% 加 1 分，加分最高不超过基本分值的 50%”',
  schema: keyed({
    previous: text,
    parity: z.number(expecting('positive')).positive(expecting('positive')),
    bonus: relativeBonus,
    penalty: relativePenalty,
    floor,
  }),
  template: (settings, direction) => {
    const stepOf = (step: string) => step;
    const standing = { reached: 'growth >= 0', beyond: 'growth', short: '-growth', stepOf };
    const steps = stepwise(settings, standing, 'parity');
    const limits = limitsByWeight(settings.floor, 'none');
    return {
      kind: 'template',
      formula: `parity + ${steps.formula}`,
      limited: limits.limited,
      parameters: [
        {
          name: 'previous',
          label: { zh: '上年值', en: "last year's value" },
          unit: 'indicator',
          value: { kind: 'named', name: settings.previous, path: ['previous'] },
        },
        computed('plain', ['growth', { zh: '增长率', en: 'growth' }], growths[direction]),
        given('points', ['parity', { zh: '持平得分', en: 'points at parity' }], settings.parity),
        ...steps.parameters,
        ...limits.parameters,
      ],
      ascending: limits.ascending,
    };
  },
});
