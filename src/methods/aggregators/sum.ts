import type { Aggregator } from '../aggregator.js';

/**
 * 得分相加 / sum of points: Σ weighted scores; the children's weights add up to the dimension's.
 * Source: 浙江省“亩均论英雄”评价办法:综合得分为各项得分之和
 */
export const sum: Aggregator = {
  method: 'sum',
  label: { zh: '得分相加', en: 'sum of points' },
  source: '浙江省“亩均论英雄”评价办法：综合得分为各项得分之和',
  over: 'score',
  fold: { how: 'sum', exponent: 1 },
};
