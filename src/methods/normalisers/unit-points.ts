import { z } from 'zod';
import { cap, floor, limitsByWeight } from '../limits.js';
import { normaliser } from '../normaliser.js';
import { given, positive } from '../parameters.js';
import { quantity } from '../quantity.js';
import { above0, choice, expecting, keyed } from '../schema.js';

const units = {
  'whole-units': { upTo: 'floor(x / unit) * unit', over: 'floor((x - full) / unit)' },
  proportional: { upTo: 'x', over: '(x - full) / unit' },
} as const;

/**
 * 单位计分 / points per unit: every unit counts alike up to `full`, which makes full marks, and every unit beyond it counts `beyond` points,
 * up to the cap. Whole units count, or parts of them too.
 * Source: 一份县级考核办法: 每一个得 1 分, 达到 8 个得满基本分, 每超一个加 1 分, 加分最高不超过基本分值.
 */
export const unitPoints = normaliser({
  method: 'unit-points',
  label: { zh: '单位计分', en: 'points per unit' },
  source: '县级考核办法“每一个得 1 分，达到 8 个得满基本分，每超一个加 1 分，加分最高不超过基本分值”',
  schema: keyed({
    unit: quantity,
    full: quantity,
    beyond: z.union([above0, z.literal('none')], expecting('limit')),
    form: choice(['whole-units', 'proportional']),
    cap,
    floor,
  }),
  template: (settings, direction) => {
    if (direction === 'lower') return { kind: 'against-direction', key: 'method', value: 'unit-points' };
    const { upTo, over } = units[settings.form];
    const limits = limitsByWeight(settings.floor, settings.cap);
    const isBonus = settings.beyond !== 'none';
    const label = { zh: '每超一个单位加分', en: 'points per unit beyond' };
    return {
      kind: 'template',
      formula: `if(x >= full, 100分${isBonus ? ` + ${over} * beyond` : ''}, ${upTo} / full * 100分)`,
      limited: limits.limited,
      parameters: [
        positive(given('indicator', ['unit', { zh: '计分单位', en: 'unit that counts' }], settings.unit)),
        positive(
          given('indicator', ['full', { zh: '满分数量', en: 'amount for full marks' }], settings.full),
        ),
        ...(settings.beyond === 'none' ? [] : [given('points', ['beyond', label], settings.beyond)]),
        ...limits.parameters,
      ],
      ascending: limits.ascending,
    };
  },
});
