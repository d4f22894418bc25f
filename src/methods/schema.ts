import { z } from 'zod';

/**
 * The pieces that schemas of rule files are made of. Every schema says by its error text what it expects,
 * as a fact and not as a sentence: a word of `Expectation`, `keys:a|b` or `choice:a|b`.
 */
export type Expectation =
  | 'text'
  | 'words'
  | 'number'
  | 'share'
  | 'whole'
  | 'weight'
  | 'positive'
  | 'basic'
  | 'quantity'
  | 'post'
  | 'cap'
  | 'clip'
  | 'floor'
  | 'missing'
  | 'policy'
  | 'impute'
  | 'impute-policy'
  | 'list'
  | 'map'
  | 'truth'
  | 'period'
  | 'names'
  | 'degenerate'
  | 'groups'
  | 'range'
  | 'entity'
  | 'mark'
  | 'limit'
  | 'bands'
  | 'lowest-band'
  | 'percentage'
  | 'bonus'
  | 'penalty'
  | 'divisors'
  | 'aggregate'
  | 'adjustment-cap'
  | 'event-points'
  | 'exponent'
  | 'share-of'
  | 'progress'
  | 'trend'
  | 'pay-base'
  | 'pool'
  | 'band'
  | 'anchors'
  | 'places'
  | 'place-end'
  | 'shares'
  | 'salary-reference'
  | 'salary-without';

export function expecting(expectation: Expectation): { error: string } {
  return { error: expectation };
}

/** A map with these keys and no other. */
export function keyed<Shape extends z.ZodRawShape>(shape: Shape) {
  const keys = `keys:${Object.keys(shape).join('|')}`;
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : 'map') });
}

/** One of these words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `choice:${words.join('|')}` });
}

/** A map from names to values of one kind. */
export function named<Value extends z.ZodType>(value: Value) {
  return z.record(z.string(), value, expecting('map'));
}

export const text = z.string(expecting('text')).min(1, expecting('text'));
export const number = z.number(expecting('number'));
export const above0 = z.number(expecting('positive')).positive(expecting('positive'));
/** A share with its sign, so that 5% is never mistaken for 5 or 0.05. */
export const percentage = z
  .string(expecting('percentage'))
  .regex(/^(?:\d+\.?\d*|\.\d+)\s*%$/u, expecting('percentage'));

/** A name in one language for both, or one for each. */
export const words = z.union([text, keyed({ zh: text, en: text })], expecting('words'));
export type WordsSetting = z.infer<typeof words>;
