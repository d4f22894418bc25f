import { z } from 'zod';
import { clip, limitsInPoints } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { computed, given, positive } from '../parameters.js';
import { post, postParameter } from '../posts.js';
import { quantity } from '../quantity.js';
import { above0, expecting, keyed } from '../schema.js';

const divisors = z
  .array(above0, expecting('divisors'))
  .min(1, expecting('divisors'))
  .max(20, expecting('divisors'));

/**
 * 递进加减分 / progressive points: basic + basic·(x₁/d₁ + x₂/d₂ + …), where x₁ is the part of x − mean within the first `width`, x₂ the part within
 * the next, and so on; the last divisor takes all that is left. A value below the mean loses what one as far above it gains.
 * Where less is better, mean − x.
 * Source: 与全省平均水平比较的考核细则: 高出部分每 10 个百分点分段, 按基础分/20、/40、/60 递减加分; 增量指标 /60、/80、/100.
 */
export const progressive = normaliser({
  method: 'progressive',
  label: { zh: '递进加减分', en: 'progressive points' },
  source: '与全省平均水平比较的考核细则（每 10 个百分点一段，按基础分/20、/40、/60 递减）',
  schema: keyed({
    basic: above0,
    mean: post,
    width: quantity,
    divisors,
    clip,
  }),
  template: (settings, direction) => {
    const limits = limitsInPoints(settings.clip);
    const { divisors: all } = settings;
    return {
      kind: 'template',
      formula: `basic + basic * (${all.map((_, i) => `${partOf(i + 1, all.length)} / divisor${i + 1}`).join(' + ')})`,
      limited: limits.limited,
      parameters: [
        given('points', ['basic', { zh: '基本分', en: 'basic points' }], settings.basic),
        postParameter(['mean', { zh: '平均水平', en: 'mean' }], settings.mean, 'cohort_mean(x)'),
        computed(
          'indicator',
          ['excess', { zh: '优于平均水平', en: 'better than the mean by' }],
          direction === 'higher' ? 'x - mean' : 'mean - x',
        ),
        positive(given('indicator', ['width', { zh: '分段宽度', en: 'width of a part' }], settings.width)),
        ...all.map((divisor, i) => {
          const label = { zh: `第${i + 1}段除数`, en: `divisor of part ${i + 1}` };
          return given('indicator', [`divisor${i + 1}`, label], divisor, ['divisors', i]);
        }),
        ...limits.parameters,
      ],
      ascending: limits.ascending,
    };
  },
});

/** The stretch of the excess within the i-th width on either side of the mean; the last has no end. */
function partOf(i: number, of: number): string {
  const upTo = (end: number) => {
    const width = end === 1 ? 'width' : `${end} * width`;
    return `clamp(excess, -${width}, ${width})`;
  };
  const whole = i === of ? 'excess' : upTo(i);
  if (i === 1) return whole;
  return `(${whole} - ${upTo(i - 1)})`;
}
