import type { Aggregator } from '../aggregator.js';

/**
 * 加权几何平均 / weighted geometric mean: Π points^(w/Σw), times the dimension's weight; one zero makes it zero.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008)
 */
export const geometricMean: Aggregator = {
  method: 'geometric-mean',
  label: { zh: '加权几何平均', en: 'weighted geometric mean' },
  source: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008)',
  over: 'points',
  fold: { how: 'power-mean', exponent: 0 },
};
