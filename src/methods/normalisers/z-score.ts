import { clip, limitsInPoints } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { computed, given } from '../parameters.js';
import { degenerate, degenerateGuard } from '../posts.js';
import { above0, keyed, number } from '../schema.js';

/** A group that is all alike has a deviation of exactly 0, whatever digits its mean drops. */
const deviation = 'if(most > least, cohort_sd(x), 0)';

/**
 * 标准分法 / z-score: centre + (x − mean) ÷ sd × spread, with the group's mean and population standard deviation; 50 and 10 make T scores.
 * Where less is better, mean − x.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, standardisation.
 */
export const zScore = normaliser({
  method: 'z-score',
  label: { zh: '标准分法', en: 'z-score' },
  source: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008)',
  schema: keyed({ centre: number, spread: above0, clip, degenerate }),
  template: (settings, direction) => {
    const guard = degenerateGuard(settings.degenerate, 'sd = 0');
    const limits = limitsInPoints(settings.clip);
    const beyond = direction === 'higher' ? '(x - mean)' : '(mean - x)';
    return {
      kind: 'template',
      formula: guard.guarded(`centre + ${beyond} / sd * spread`),
      limited: limits.limited,
      parameters: [
        given('points', ['centre', { zh: '平均值得分', en: 'points at the mean' }], settings.centre),
        given(
          'points',
          ['spread', { zh: '每个标准差的分数', en: 'points per standard deviation' }],
          settings.spread,
        ),
        computed('indicator', ['mean', { zh: '组内平均', en: 'cohort mean' }], 'cohort_mean(x)'),
        computed('indicator', ['least', { zh: '组内最小', en: 'cohort minimum' }], 'cohort_min(x)'),
        computed('indicator', ['most', { zh: '组内最大', en: 'cohort maximum' }], 'cohort_max(x)'),
        computed('indicator', ['sd', { zh: '组内标准差', en: 'cohort standard deviation' }], deviation),
        ...guard.parameters,
        ...limits.parameters,
      ],
      ascending: [['least', 'most'], ...limits.ascending],
    };
  },
});
