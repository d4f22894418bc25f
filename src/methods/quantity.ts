import { z } from 'zod';
import { choice, expecting, text } from './schema.js';

/** A number in the indicator's unit, or a text with a unit of its own: 30, "30 万元/亩", "3.81%". */
const amount = z.union([z.number(), text], expecting('quantity'));

const withSource = z.strictObject({ value: amount, source: text.optional() });
const computed = z.strictObject({ formula: text, source: text.optional() });
const dated = z
  .object({ between: choice(['linear', 'step']).optional(), source: text.optional() })
  .catchall(amount);

/**
 * What the rules give as a number: plain; with the document it comes from; by period (2022: 30, 2025: 45), where
 * `between` allows periods that are not written; or computed by a formula such as `2 * cohort_mean(x)`.
 */
export const quantity = z.union([amount, withSource, computed, dated], expecting('quantity'));
export type Quantity = z.infer<typeof quantity>;
export type Amount = z.infer<typeof amount>;
