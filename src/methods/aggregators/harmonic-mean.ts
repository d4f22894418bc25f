import type { Aggregator } from '../aggregator.js';

/**
 * 加权调和平均 / weighted harmonic mean: Σw ÷ Σ(w ÷ points), times the dimension's weight; one zero makes it zero.
 * Source: UNDP, Human Development Report 1995, technical note 1: the gender-related development index with an aversion of 2
 */
export const harmonicMean: Aggregator = {
  method: 'harmonic-mean',
  label: { zh: '加权调和平均', en: 'weighted harmonic mean' },
  source: 'UNDP, Human Development Report 1995, technical note 1',
  over: 'points',
  fold: { how: 'power-mean', exponent: -1 },
};
