import { z } from 'zod';
import { quantity } from '../methods/quantity.js';
import { salaryFloats } from '../methods/salary-floats/index.js';
import { choice, expecting, keyed, named, text } from '../methods/schema.js';

const names = z.array(text, expecting('names')).min(1, expecting('names'));
const places = z.int(expecting('whole')).min(0, expecting('whole')).max(12, expecting('whole'));

const methodNames = salaryFloats.map(({ method }) => method);
type ModelSchema = z.ZodObject<{ method: z.ZodLiteral<string> }>;

/** How the raw coefficient comes about: the settings of its model. */
const coefficient = z.discriminatedUnion(
  'method',
  // as: the list is not empty, which a mapped tuple no longer says
  salaryFloats.map((model) =>
    keyed({ method: z.literal(model.method), ...model.schema.shape }),
  ) as unknown as [ModelSchema, ...ModelSchema[]],
  { error: (issue) => (issue.code === 'invalid_union' ? `choice:${methodNames.join('|')}` : 'map') },
);

/** 核定人数 × 人均基数, a column, a formula, or one for all. */
const base = z.union(
  [keyed({ headcount: text, 'per-head': text }), quantity.refine(isOfOne, expecting('pay-base'))],
  expecting('pay-base'),
);

/** A map by period takes any key, so the other form, misspelt, must be kept out. */
function isOfOne(map: unknown): boolean {
  const keys = typeof map === 'object' && map !== null ? Object.keys(map) : [];
  return !keys.some((key) => key === 'headcount' || key === 'per-head');
}

export type PayBaseSetting = z.infer<typeof base>;

const band = z.union([z.literal('none'), keyed({ floor: quantity, ceiling: quantity })], expecting('band'));

const pool = z.union([choice(['neutral', 'none']), keyed({ amount: quantity })], expecting('pool'));

/** A bound on the coefficient; the compiler refuses more than one thing that sets it off, and none or several bounds. */
const modifier = keyed({
  when: text.optional(),
  grade: text.optional(),
  'change-from': text.optional(),
  'at-most': quantity.optional(),
  'at-least': quantity.optional(),
  exactly: quantity.optional(),
  reason: text,
});
export type ModifierSetting = z.infer<typeof modifier>;

const bonus = keyed({
  when: text.optional(),
  consecutive: keyed({ grade: text, columns: names }).optional(),
  share: quantity.optional(),
  amount: quantity.optional(),
  reason: text,
});
export type BonusSetting = z.infer<typeof bonus>;

/** 薪酬浮动系数. */
export const salary = keyed({
  base: base.optional(),
  score: text.default('total'),
  coefficient,
  within: text.optional(),
  band,
  'ceiling-by-grade': named(quantity).optional(),
  pool,
  'growth-cap': keyed({ last: text, 'at-most': quantity }).optional(),
  modifiers: z.array(modifier, expecting('list')).default([]),
  bonus: z.array(bonus, expecting('list')).default([]),
  heads: text.optional(),
  last: keyed({ coefficient: text.optional(), amount: text.optional() }).optional(),
  round: keyed({ coefficient: places.default(4), money: quantity.default('0.01元') }).prefault({}),
});
export type SalarySetting = z.infer<typeof salary>;
