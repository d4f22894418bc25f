import { z } from 'zod';
import type { Words } from '../../model/words.js';
import { quantity } from '../quantity.js';
import { choice, expecting, keyed, named } from '../schema.js';

const rounding = { floor: 'floor(@)', ceil: 'ceil(@)', round: 'round(@, 0)' } as const;

/**
 * 按名额比例定等 / grades by quota: with n entities and the cumulative share p, the first floor(n·p) (or ceil, or
 * rounded) places reach a grade. A tie across a cut is not split: `higher` gives all of them the better grade
 * (places 1, 2, 2, 4), `lower` none (1, 3, 3, 4).
 * Source: 浙江省、江苏省工业企业资源集约利用评价:A 类前 20%,B 类 20%–60%,C 类 60%–95%,D 类后 5%
 */
export const byQuota = {
  method: 'by-quota',
  label: { zh: '按名额比例定等', en: 'grades by quota' } satisfies Words,
  source: '淮安市工业企业资源集约利用综合评价（2024）：前 20%、20%–60%、60%–95%、后 5%',
  schema: keyed({
    shares: named(quantity),
    cumulative: z.boolean(expecting('truth')),
    counts: choice(['floor', 'ceil', 'round']),
    ties: choice(['higher', 'lower']),
    within: z.string(expecting('text')).optional(),
  }),
  /**
   * Positions of the grades, the lowest 0, by `place` among `count`: if(place <= floor(count * 0.2), 2, if(…, 1, 0)).
   * `cuts` are the cumulative shares of all grades but the lowest, best first, as decimal text.
   */
  template(cuts: readonly string[], counts: keyof typeof rounding): string {
    return cuts.reduceRight((rest, share, i) => {
      const places = rounding[counts].replace('@', `count * ${share}`);
      return `if(place <= ${places}, ${cuts.length - i}, ${rest})`;
    }, '0');
  },
};
