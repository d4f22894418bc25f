import type { Normaliser } from '../normaliser.js';
import { allOrNothing } from './all-or-nothing.js';
import { attainment } from './attainment.js';
import { bands } from './bands.js';
import { basicPoints } from './basic-points.js';
import { efficacy } from './efficacy.js';
import { fiveGrade } from './five-grade.js';
import { minMax } from './min-max.js';
import { parity } from './parity.js';
import { percentileRank } from './percentile-rank.js';
import { progressive } from './progressive.js';
import { rankPoints } from './rank-points.js';
import { ratioToBase } from './ratio-to-base.js';
import { unitPoints } from './unit-points.js';
import { zScore } from './z-score.js';

/** Every way of turning a value into points that a rule file can name. */
export const normalisers = [
  ratioToBase,
  attainment,
  minMax,
  efficacy,
  fiveGrade,
  bands,
  rankPoints,
  percentileRank,
  zScore,
  allOrNothing,
  basicPoints,
  parity,
  progressive,
  unitPoints,
] as const satisfies readonly Normaliser[];
