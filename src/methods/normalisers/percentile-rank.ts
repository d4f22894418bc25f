import { normaliser } from '../normaliser.js';
import { computed, count, placeFromBottom, placeFromTop } from '../parameters.js';
import { choice, keyed } from '../schema.js';

const formulas = {
  'at-or-below': '(count - rank + 1) / count * 100分',
  below: '(reverse_rank - 1) / count * 100分',
  mid: '(count - rank + reverse_rank) / 2 / count * 100分',
} as const;

/**
 * 百分等级 / percentile rank: the share of the group that is no better (at-or-below, with itself), that is worse (below), or the mean of both
 * shares (mid), times 100. With r the place from the best and q the place from the worst, equal values sharing the better one of each:
 * (n − r + 1)/n, (q − 1)/n, (n − r + q)/2n. n counts those that have a value.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, ranking and percentiles; mid is the usual definition in testing.
 */
export const percentileRank = normaliser({
  method: 'percentile-rank',
  label: { zh: '百分等级', en: 'percentile rank' },
  source: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008)',
  schema: keyed({ form: choice(['at-or-below', 'below', 'mid']) }),
  template: ({ form }, direction) => {
    const [best, worst] =
      direction === 'higher' ? [placeFromTop, placeFromBottom] : [placeFromBottom, placeFromTop];
    const rank = computed('plain', ['rank', { zh: '位次', en: 'rank' }], best);
    const label = { zh: '倒数位次', en: 'rank from the worst' };
    const reverse = computed('plain', ['reverse_rank', label], worst);
    const read = { 'at-or-below': [rank], below: [reverse], mid: [rank, reverse] }[form];
    return {
      kind: 'template',
      formula: formulas[form],
      limited: undefined,
      parameters: [count, ...read],
      ascending: [],
    };
  },
});
