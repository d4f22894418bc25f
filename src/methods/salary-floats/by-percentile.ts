import { z } from 'zod';
import { quantity } from '../quantity.js';
import { salaryFloat, withoutStanding } from '../salary-float.js';
import { steppedTemplate } from '../salary-steps.js';
import { expecting, keyed, percentage } from '../schema.js';

/**
 * 按位次比例定系数 / coefficient by share of places: steps that end at a cumulative share each, the last at 100%. Of n places those up to n × share
 * are within it: of 9 places 1 is within 20%.
 * Source: 年度考核按前 20%、后 10% 等比例分档核定系数的办法.
 */
export const byPercentile = salaryFloat({
  method: 'by-percentile',
  label: { zh: '按位次比例定系数', en: 'coefficient by share of places' },
  source: '年度考核按位次比例（前 20%、后 10%）分档核定绩效系数的办法',
  schema: keyed({
    shares: z
      .array(keyed({ to: percentage, coefficient: quantity }), expecting('shares'))
      .min(2, expecting('shares'))
      .max(40, expecting('shares'))
      .refine((shares) => /^100(?:\.0*)?\s*%$/u.test(shares.at(-1)?.to ?? ''), expecting('shares')),
    unranked: withoutStanding,
  }),
  standing: { kind: 'rank', without: 'unranked' },
  template: ({ shares }) => steppedTemplate('shares', shares, (end) => `rank <= count * ${end}`),
});
