import type { Aggregator } from '../aggregator.js';

/**
 * 加权幂平均 / weighted power mean: (Σw·points^p ÷ Σw)^(1/p), times the dimension's weight, with the exponent p that the rules give.
 * Below 1 weak parts weigh more, above 1 strong ones.
 * Source: UNDP, Human Development Report 1997, technical note 1: the human poverty index, a power mean of order 3
 */
export const powerMean: Aggregator = {
  method: 'power-mean',
  label: { zh: '加权幂平均', en: 'weighted power mean' },
  source: 'UNDP, Human Development Report 1997, technical note 1',
  over: 'points',
  fold: { how: 'power-mean', exponent: 'given' },
};
