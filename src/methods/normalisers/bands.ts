import { z } from 'zod';
import { normaliser } from '../normaliser.js';
import { given } from '../parameters.js';
import { quantity } from '../quantity.js';
import { choice, expecting, keyed, number } from '../schema.js';

const MOST = 40; // one `if` inside the other: the language nests 50 deep

const band = keyed({ from: quantity, points: number });
const list = z
  .array(band, expecting('bands'))
  .min(2, expecting('bands'))
  .max(MOST, expecting('bands'))
  .superRefine(([lowest], context) => {
    if (lowest === undefined || lowest.from === 'none') return;
    context.addIssue({ code: 'custom', path: [0, 'from'], message: expecting('lowest-band').error });
  });

/**
 * 分档赋分 / bands: the points of the band in which x lies. Bands rise from the lowest, which has no start, so that there is no gap
 * between them; a value on a boundary belongs to the band that starts there (lower) or to the one that ends there (upper).
 * Where less is better the bands rise all the same and their points fall.
 * Source: step tables of city schemes (≥40% 得 40 分, 30%–40% 得 30 分 …), where 含 and 不含 decide on the boundary.
 */
export const bands = normaliser({
  method: 'bands',
  label: { zh: '分档赋分', en: 'bands' },
  source: '各地考核细则的分档计分表（每档注明含下限或含上限）',
  schema: keyed({ bands: list, boundary: choice(['lower', 'upper']) }),
  template: (settings, direction) => {
    const { bands, boundary } = settings;
    const steps = bands.slice(1).map(({ points }, i) => points - (bands[i]?.points ?? 0));
    const against = direction === 'higher' ? steps.map((step) => -step) : steps;
    // points that rise and fall again have their best in the middle, which no direction contradicts
    if (against.every((step) => step >= 0) && against.some((step) => step > 0)) {
      return { kind: 'against-direction', key: 'bands', value: bands.map(({ points }) => points).join(', ') };
    }
    const reaches = boundary === 'lower' ? '>=' : '>';
    const starts = bands.slice(1).map((_, i) => `from${i + 2}`);
    return {
      kind: 'template',
      formula: starts.reduce(
        (below, start, i) => `if(x ${reaches} ${start}, points${i + 2}, ${below})`,
        'points1',
      ),
      limited: undefined,
      parameters: bands.flatMap(({ from, points }, i) =>
        i === 0 ? [pointsOf(1, points)] : [startOf(i + 1, from), pointsOf(i + 1, points)],
      ),
      ascending: starts.slice(1).map((start, i) => [`from${i + 2}`, start] as const),
    };
  },
});

function startOf(band: number, from: z.infer<typeof quantity>) {
  const label = { zh: `第${band}档起点`, en: `start of band ${band}` };
  return given('indicator', [`from${band}`, label], from, ['bands', band - 1, 'from']);
}

function pointsOf(band: number, points: number) {
  const label = { zh: `第${band}档得分`, en: `points of band ${band}` };
  return given('points', [`points${band}`, label], points, ['bands', band - 1, 'points']);
}
