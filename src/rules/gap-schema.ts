import { z } from 'zod';
import { quantity, shareQuantity } from '../methods/quantity.js';
import { choice, expecting, keyed, named, number, percentage, text } from '../methods/schema.js';

/** What share of the year is due by when: the same part for every period, by whole months, or the rule's own. */
const progress = z.union([choice(['linear', 'months', 'none']), named(percentage)], expecting('progress'));

const target = keyed({
  /** One of these four says what is to be reached; left out: the indicator's own target. */
  target: quantity.optional(),
  range: z.tuple([quantity, quantity], expecting('range')).optional(),
  growth: shareQuantity.optional(),
  reduction: shareQuantity.optional(),
  /** What a reduction counts from. */
  from: quantity.optional(),
  comparator: choice(['at-least', 'above', 'at-most', 'below']).optional(),
  kind: choice(['flow', 'stock', 'ratio', 'growth', 'net']).optional(),
  progress: progress.optional(),
  note: text.optional(),
});
export type TargetSetting = z.infer<typeof target>;

/** 差距: targets, and who and what figures are compared with. */
export const gap = keyed({
  targets: named(target).default({}),
  /** The leads, in 个百分点, from which a target is green and yellow. */
  lights: keyed({ green: number, yellow: number }).optional(),
  /** A name of `references`. */
  benchmark: text.optional(),
  /** The column with the published rank of last time, and which of `ranks` that was; left out: the principal one. */
  'last-rank': z.union([text, keyed({ column: text, of: text.optional() })]).optional(),
  /** How many earlier periods are shown. */
  trend: z.int(expecting('trend')).min(1, expecting('trend')).max(12, expecting('trend')).optional(),
});
export type GapSetting = z.infer<typeof gap>;
