import { z } from 'zod';
import { choice, expecting, keyed, percentage, text } from './schema.js';

/** A number in the indicator's unit, or a text with a unit of its own: 30, "30 万元/亩", "3.81%". */
const amount = z.union([z.number(), text], expecting('quantity'));

const withSource = z.strictObject({ value: amount, source: text.optional() });
const computed = z.strictObject({ formula: text, source: text.optional() });
const fromColumn = z.strictObject({ column: text, source: text.optional() });
/** Any key may be a period, so that a map by group, which has keys of its own, must be kept out. */
const dated = z
  .object({ between: choice(['linear', 'step']).optional(), source: text.optional() })
  .catchall(amount)
  .refine((map) => !isByGroup(map), { ...expecting('quantity'), when: () => true });

/** In a group whose value is this mark the indicator is not assessed (不考核). */
export const NOT_ASSESSED = '/';

const ofGroup = z.union([amount, withSource, dated], expecting('quantity'));
const groups = z
  .record(z.string(), ofGroup, expecting('groups'))
  .refine((map) => Object.keys(map).length > 0, expecting('groups'));
const byGroup = keyed({ 'by-group': groups, within: text.optional(), source: text.optional() });

/**
 * What the rules give as a number: plain; with the document it comes from; by period (2022: 30, 2025: 45), where
 * `between` allows periods that are not written; one for each group of a grouping; a column of the sheet, or an indicator,
 * that has one for each entity; or computed by a formula such as `2 * cohort_mean(x)`.
 */
export const quantity = z.union(
  [amount, byGroup, withSource, computed, fromColumn, dated],
  expecting('quantity'),
);
export type Quantity = z.infer<typeof quantity>;
/** A share of something else, such as growth: a bare number is refused, for 10 may mean 10% as well as tenfold. */
export const shareQuantity = z.union(
  [percentage, byGroup, withSource, computed, fromColumn, dated],
  expecting('share-of'),
);
export type Amount = z.infer<typeof amount>;
export type QuantityByGroup = z.infer<typeof byGroup>;
export type QuantityOfGroup = z.infer<typeof ofGroup>;

export function isByGroup(quantity: unknown): quantity is QuantityByGroup {
  return typeof quantity === 'object' && quantity !== null && Object.hasOwn(quantity, 'by-group');
}
