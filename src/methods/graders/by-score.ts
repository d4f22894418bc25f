import { z } from 'zod';
import type { Words } from '../../model/words.js';
import { Decimal } from '../../number/decimal.js';
import { expecting, keyed, named } from '../schema.js';

/**
 * 按分数定等 / grades by score: a grade starts at its threshold, which belongs to it.
 * Source: 国家现代农业示范区监测评价办法(试行): 60 分、75 分两道线
 */
export const byScore = {
  method: 'by-score',
  label: { zh: '按分数定等', en: 'grades by score' } satisfies Words,
  source: '国家现代农业示范区监测评价办法（试行）:60 分、75 分两道线',
  schema: keyed({
    thresholds: named(z.number(expecting('number'))).refine(
      (thresholds) => Object.keys(thresholds).length > 0,
      expecting('map'),
    ),
  }),
  /** Grades from the lowest to the highest, as positions of `labels`: band(total, 0, 60分, 1, 75分, 2). */
  template(thresholds: Readonly<Record<string, number>>): { formula: string; labels: readonly string[] } {
    const rising = Object.entries(thresholds).sort(([, a], [, b]) => a - b);
    const steps = rising
      .slice(1)
      .map(([, threshold], i) => `, ${new Decimal(threshold).toString()}分, ${i + 1}`);
    // a band needs a threshold; a single grade still needs a total
    const formula = steps.length === 0 ? '0 * (total / 1分)' : `band(total, 0${steps.join('')})`;
    return { formula, labels: rising.map(([label]) => label) };
  },
};
