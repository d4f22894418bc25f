import type { Normaliser } from '../normaliser.js';
import { attainment } from './attainment.js';
import { efficacy } from './efficacy.js';
import { minMax } from './min-max.js';
import { ratioToBase } from './ratio-to-base.js';

/** Every way of turning a value into points that a rule file can name. */
export const normalisers = [
  ratioToBase,
  attainment,
  minMax,
  efficacy,
] as const satisfies readonly Normaliser[];
