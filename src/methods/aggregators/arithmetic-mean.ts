import type { Aggregator } from '../aggregator.js';

/**
 * 加权平均 / weighted arithmetic mean: Σw·points ÷ Σw, times the dimension's weight; the children's weights are relative.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008)
 */
export const arithmeticMean: Aggregator = {
  method: 'arithmetic-mean',
  label: { zh: '加权平均', en: 'weighted arithmetic mean' },
  source: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008)',
  over: 'points',
  fold: { how: 'power-mean', exponent: 1 },
};
