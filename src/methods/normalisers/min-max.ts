import { clip, limitsInPoints } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { degenerate, post, posts } from '../posts.js';
import { keyed } from '../schema.js';

/**
 * 极差法 / min-max: (x − worst) ÷ (best − worst) × 100. Where less is better worst is the largest value, which is
 * the reversed form (max − x) ÷ (max − min).
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, min-max normalisation.
 */
export const minMax = normaliser({
  method: 'min-max',
  label: { zh: '极差法', en: 'min-max' },
  source: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008)',
  schema: keyed({ worst: post, best: post, clip, degenerate }),
  template: (settings, direction) => {
    const scale = posts(settings, direction);
    const limits = limitsInPoints(settings.clip);
    return {
      kind: 'template',
      formula: scale.guarded('(x - worst) / (best - worst) * 100分'),
      limited: limits.limited,
      parameters: [...scale.parameters, ...limits.parameters],
      ascending: [...scale.ascending, ...limits.ascending],
    };
  },
});
