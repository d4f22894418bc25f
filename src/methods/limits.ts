import { z } from 'zod';
import type { TemplateParameter } from './normaliser.js';
import { given } from './parameters.js';
import { expecting, number } from './schema.js';

/** 封顶: the most an indicator may score, as a multiple of its weight, or none. */
export const cap = z.union([z.number().positive(expecting('cap')), z.literal('none')], expecting('cap'));
/** 保底: the least it scores, as a multiple of its weight, or none. Left out: 0, so that losses score nothing rather than less. */
export const floor = z
  .union([z.number().max(1, expecting('floor')), z.literal('none')], expecting('floor'))
  .default(0);
/** Bounds in points, lowest and highest, or none. */
export const clip = z.union([z.tuple([number, number]), z.literal('none')], expecting('clip'));

type Bound = number | 'none';

interface Limits {
  readonly limited: string | undefined;
  readonly parameters: readonly TemplateParameter[];
  readonly ascending: readonly (readonly [string, string])[];
}

const labels = {
  cap: { zh: '封顶倍数', en: 'cap (× weight)' },
  floor: { zh: '保底倍数', en: 'floor (× weight)' },
  lowest: { zh: '最低分', en: 'lowest points' },
  highest: { zh: '最高分', en: 'highest points' },
} as const;

/** Bounds as multiples of the weight: 2 means twice the full marks. */
export function limitsByWeight(low: Bound, high: Bound): Limits {
  return limits(bound('floor', low, 'plain'), bound('cap', high, 'plain'), '100分');
}

/** Bounds in points. */
export function limitsInPoints(range: readonly [number, number] | 'none'): Limits {
  const [low, high]: readonly [Bound, Bound] = range === 'none' ? ['none', 'none'] : range;
  return limits(bound('lowest', low, 'points', 'clip'), bound('highest', high, 'points', 'clip'), undefined);
}

function bound(
  name: keyof typeof labels,
  value: Bound,
  unit: 'plain' | 'points',
  key: string = name,
): TemplateParameter | undefined {
  return value === 'none' ? undefined : given(unit, [name, labels[name]], value, [key]);
}

function limits(
  low: TemplateParameter | undefined,
  high: TemplateParameter | undefined,
  times: string | undefined,
): Limits {
  const inPoints = (parameter: TemplateParameter) =>
    times === undefined ? parameter.name : `${parameter.name} * ${times}`;
  if (low !== undefined && high !== undefined) {
    return {
      limited: `clamp(points, ${inPoints(low)}, ${inPoints(high)})`,
      parameters: [low, high],
      ascending: [[low.name, high.name]],
    };
  }
  if (low !== undefined)
    return { limited: `max(points, ${inPoints(low)})`, parameters: [low], ascending: [] };
  if (high !== undefined)
    return { limited: `min(points, ${inPoints(high)})`, parameters: [high], ascending: [] };
  return { limited: undefined, parameters: [], ascending: [] };
}
