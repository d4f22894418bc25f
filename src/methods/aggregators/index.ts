import type { Aggregator } from '../aggregator.js';
import { arithmeticMean } from './arithmetic-mean.js';
import { geometricMean } from './geometric-mean.js';
import { harmonicMean } from './harmonic-mean.js';
import { powerMean } from './power-mean.js';
import { sum } from './sum.js';

/** Every way of putting a dimension's parts together that a rule file can name. */
export const aggregators = [
  sum,
  arithmeticMean,
  geometricMean,
  harmonicMean,
  powerMean,
] as const satisfies readonly Aggregator[];
