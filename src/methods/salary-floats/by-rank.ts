import { z } from 'zod';
import { quantity } from '../quantity.js';
import { salaryFloat, withoutStanding } from '../salary-float.js';
import { steppedTemplate } from '../salary-steps.js';
import { expecting, keyed } from '../schema.js';

const to = z.union([z.literal('last'), z.int().min(1, expecting('place-end'))], expecting('place-end'));

/**
 * 按位次定系数 / coefficient by place: steps that end at a place each, the last at `last`. Equal ones share the better place.
 * Source: 年度考核按位次分档核定系数的办法 (第一名 1.3, 末位 0.9).
 */
export const byRank = salaryFloat({
  method: 'by-rank',
  label: { zh: '按位次定系数', en: 'coefficient by place' },
  source: '年度考核按位次分档核定绩效系数的办法（前几名上浮、末位下浮）',
  schema: keyed({
    places: z
      .array(keyed({ to, coefficient: quantity }), expecting('places'))
      .min(2, expecting('places'))
      .max(40, expecting('places'))
      .superRefine((places, context) => {
        places.forEach((place, i) => {
          if ((place.to === 'last') === (i === places.length - 1)) return;
          context.addIssue({ code: 'custom', path: [i, 'to'], message: expecting('place-end').error });
        });
      }),
    unranked: withoutStanding,
  }),
  standing: { kind: 'rank', without: 'unranked' },
  template: ({ places }) => steppedTemplate('places', places, (end) => `rank <= ${end}`),
});
