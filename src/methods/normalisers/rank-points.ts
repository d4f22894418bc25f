import { z } from 'zod';
import { limitsByWeight } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { computed, count, given, placeFromBottom, placeFromTop } from '../parameters.js';
import { above0, choice, expecting, keyed } from '../schema.js';

const formulas = {
  ladder: '100分 - (rank - 1) * per_place',
  'linear-to-nth': '(count - rank + 1) / count * 100分',
  // one alone is the first, with full marks
  'linear-to-zero': '(1 - (rank - 1) / max(count - 1, 1)) * 100分',
} as const;
const floor = z.union([z.number(), z.literal('none')], expecting('cap'));
const commonKeys = ['form', 'ties'];

/**
 * 排名赋分 / rank points: points by the place in the group, full marks for the first. ladder: each place takes the same points off, down
 * to the floor; linear-to-nth: 100·(n − r + 1)/n, the last keeps 100/n; linear-to-zero: 100·(1 − (r − 1)/(n − 1)), the last has 0.
 * Equal values share the better place, or the mean of the places they take up. n counts those that have a value.
 * Source: 争先进位计分 of city schemes (第一名得满分, 每后一位减 5%); linear forms: 综合评价 textbooks.
 */
export const rankPoints = normaliser({
  method: 'rank-points',
  label: { zh: '排名赋分', en: 'rank points' },
  source: '各地高质量发展考核“争先进位”计分（第一名得满分，每后一位递减 5%）',
  schema: keyed({
    form: choice(['ladder', 'linear-to-nth', 'linear-to-zero']),
    ties: choice(['better', 'mean']),
    'per-place': above0.optional(),
    floor: floor.optional(),
  }),
  template: (settings, direction) => {
    const { form, ties, floor, 'per-place': perPlace } = settings;
    const formula = formulas[form];
    const rank = computed('plain', ['rank', { zh: '位次', en: 'rank' }], placeFormula(ties, direction));
    if (form !== 'ladder') {
      const key = (['per-place', 'floor'] as const).find((one) => settings[one] !== undefined);
      if (key !== undefined) return { kind: 'key-unwanted', key, known: commonKeys };
      return { kind: 'template', formula, limited: undefined, parameters: [count, rank], ascending: [] };
    }
    if (perPlace === undefined) return { kind: 'key-needed', key: 'per-place' };
    if (floor === undefined) return { kind: 'key-needed', key: 'floor' };
    const limits = limitsByWeight(floor, 'none');
    const label = { zh: '每位递减', en: 'points off per place' };
    const parameters = [
      rank,
      given('points', ['per_place', label], perPlace, ['per-place']),
      ...limits.parameters,
    ];
    return { kind: 'template', formula, limited: limits.limited, parameters, ascending: limits.ascending };
  },
});

/** Of k equal values from place r on, the mean place is r + (k − 1)/2; n + 1 − (place from the other end) is the last of them. */
function placeFormula(ties: 'better' | 'mean', direction: 'higher' | 'lower'): string {
  const [place, other] =
    direction === 'higher' ? [placeFromTop, placeFromBottom] : [placeFromBottom, placeFromTop];
  return ties === 'better' ? place : `(${place} + cohort_count(x) + 1 - ${other}) / 2`;
}
