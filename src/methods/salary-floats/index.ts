import type { SalaryFloat } from '../salary-float.js';
import { anchors } from './anchors.js';
import { byGrade } from './by-grade.js';
import { byPercentile } from './by-percentile.js';
import { byRank } from './by-rank.js';
import { ownFormula } from './formula.js';
import { linear } from './linear.js';

/** Every model of salary floats that a rule file can name. */
export const salaryFloats = [
  byGrade,
  linear,
  anchors,
  byRank,
  byPercentile,
  ownFormula,
] as const satisfies readonly SalaryFloat[];
