import { z } from 'zod';
import { clip, limitsInPoints } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { given } from '../parameters.js';
import { degenerate, post, posts } from '../posts.js';
import { expecting, keyed } from '../schema.js';

/**
 * 功效系数法 / efficacy coefficient: basic + (x − worst) ÷ (best − worst) × (100 − basic), with basic points 60 in the
 * usual 60–40 form. Where less is better worst is the largest value (不允许值 above 满意值).
 * Without clip it leaves [basic, 100] as soon as x leaves its posts, so the rules must say.
 * Source: 旌德县工业企业亩均效益评价 (20 + 80 × (x − min)/(max − min)); 综合评价 textbooks (60–40).
 */
export const efficacy = normaliser({
  method: 'efficacy',
  label: { zh: '功效系数法', en: 'efficacy coefficient' },
  source: '旌德县工业企业亩均效益综合评价（20–80 形式）；60–40 形式为通行写法',
  schema: keyed({
    basic: z.number(expecting('basic')).min(0, expecting('basic')).lt(100, expecting('basic')),
    worst: post,
    best: post,
    clip,
    degenerate,
  }),
  template: (settings, direction) => {
    const scale = posts(settings, direction);
    const limits = limitsInPoints(settings.clip);
    return {
      kind: 'template',
      formula: scale.guarded('basic + (x - worst) / (best - worst) * (100分 - basic)'),
      limited: limits.limited,
      parameters: [
        given('points', ['basic', { zh: '基本分', en: 'basic points' }], settings.basic),
        ...scale.parameters,
        ...limits.parameters,
      ],
      ascending: [...scale.ascending, ...limits.ascending],
    };
  },
});
