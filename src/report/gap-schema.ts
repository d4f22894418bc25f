import { z } from 'zod';
import { figure } from './figure-schema.js';

const number = z.string();

/** What it would bring to meet the target of an indicator and change nothing else. */
const closed = z.union([
  z.strictObject({
    kind: z.literal('closed'),
    /** The value that just meets it; what it adds to the total, and places up, null for who is not ranked. */
    value: number,
    points: number,
    places: number.nullable(),
  }),
  z.strictObject({ kind: z.enum(['met', 'no-target', 'not-computed']) }),
]);

/** The smallest change of an indicator alone that takes the entity up. */
const overtake = z.union([
  z.strictObject({ kind: z.literal('reached'), value: number, change: number, rank: number }),
  z.strictObject({
    kind: z.literal('unreachable'),
    reason: z.enum(['not-assessed', 'full', 'not-enough', 'plausible', 'zero', 'exhausted']),
  }),
  z.strictObject({ kind: z.enum(['first', 'not-ranked']) }),
  z.strictObject({
    kind: z.literal('not-computed'),
    reason: z.enum(['no-value', 'large-group', 'not-asked']),
  }),
]);

/** Of an indicator of the framework: its node, without a part such as score. */
const indicator = z.strictObject({
  indicator: z.string(),
  lost: number.nullable(),
  /** The best value of the cohort, and the keys of those who have it. */
  best: z.strictObject({ value: number, keys: z.array(z.string()) }).nullable(),
  closed,
  overtake,
});

const target = z.strictObject({
  name: z.string(),
  /** The node that is to meet it. */
  subject: z.string(),
  form: z.enum(['level', 'growth', 'reduction']),
  kind: z.enum(['flow', 'stock', 'ratio', 'growth', 'net']).nullable(),
  comparator: z.enum(['at-least', 'above', 'at-most', 'below', 'within']),
  /** By part: actual, target, gap, attainment, expected, lead, light, needed, met … */
  figures: z.record(z.string(), figure),
});

/** 差距 of one entity. */
export const gapsSchema = z.array(
  z.strictObject({
    key: z.string(),
    indicators: z.array(indicator),
    targets: z.array(target),
    /** What a benchmark has and how far it is, by node of what is compared. */
    benchmark: z
      .strictObject({
        reference: z.string(),
        figures: z.record(z.string(), z.strictObject({ value: figure, distance: figure })),
      })
      .nullable(),
    rankChange: figure.nullable(),
    /** Earlier periods, the newest first, by node of the same figure now. */
    trend: z.array(z.strictObject({ period: z.string(), figures: z.record(z.string(), figure) })),
  }),
);
export type GapsData = z.infer<typeof gapsSchema>;
