import { z } from 'zod';
import { aggregators } from '../methods/aggregators/index.js';
import { byScore } from '../methods/graders/by-score.js';
import { missing } from '../methods/missing-policies.js';
import { normalisers } from '../methods/normalisers/index.js';
import { quantity } from '../methods/quantity.js';
import { choice, expecting, keyed, named, number, text, words } from '../methods/schema.js';
import { missingReasons } from '../model/missing.js';

const names = z.array(text, expecting('names'));
const places = z.int(expecting('whole')).min(0, expecting('whole')).max(12, expecting('whole'));
const weight = z.number(expecting('weight')).min(0, expecting('weight'));

/** The document the rules carry out. */
const document = keyed({
  issuer: text.optional(),
  title: text,
  number: text.optional(),
  year: number.optional(),
  source: text.optional(),
});

const entityKind = choice(['zone', 'enterprise', 'project', 'post']);

const column = keyed({
  unit: z.string(expecting('text')),
  kind: choice(['flow', 'stock', 'ratio', 'growth', 'net']).optional(),
  aliases: names.optional(),
  'at-least': quantity.optional(),
  above: quantity.optional(),
  accounting: z.boolean(expecting('truth')).optional(),
  note: text.optional(),
});

const indicator = keyed({
  formula: text.optional(),
  unit: z.string(expecting('text')),
  direction: choice(['higher', 'lower']).default('higher'),
  target: quantity.optional(),
  plausible: z.tuple([quantity, quantity], expecting('range')).optional(),
  round: places.optional(),
  note: text.optional(),
});

const methodNames = normalisers.map((normaliser) => normaliser.method);

/** How one indicator is scored: the settings of its method, and what becomes of a missing value. */
const score = z.discriminatedUnion(
  'method',
  // as: the list is not empty, which a mapped tuple no longer says
  normalisers.map((method) =>
    keyed({ method: z.literal(method.method), ...method.schema.shape, missing: missing.default('refuse') }),
  ) as unknown as [ScoreSchema, ...ScoreSchema[]],
  { error: (issue) => (issue.code === 'invalid_union' ? `choice:${methodNames.join('|')}` : 'map') },
);
type ScoreSchema = z.ZodObject<{ method: z.ZodLiteral<string>; missing: z.ZodDefault<typeof missing> }>;
export type ScoreSetting = z.infer<typeof score>;

const aggregate = choice(aggregators.map((aggregator) => aggregator.method) as [string, ...string[]]); // as: not empty

/** A part of the framework: a dimension has `of`, an indicator has `score`; the compiler refuses both and neither. */
export interface ItemSetting {
  weight: number;
  score?: ScoreSetting | undefined;
  aggregate?: string | undefined;
  of?: Record<string, ItemSetting> | undefined;
}

const item: z.ZodType<ItemSetting> = keyed({
  weight,
  score: score.optional(),
  aggregate: aggregate.optional(),
  of: z.lazy(() => named(item)).optional(),
});

/** A rule file after inheritance: the one schema that reading, the editor's JSON Schema and the documentation share. */
export const rulesSchema = keyed({
  'zone-score': z.literal(1, { error: 'choice:1' }),
  id: text,
  title: words,
  document: document.optional(),
  status: choice(['official', 'example']),
  entity: z.union([entityKind, keyed({ kind: entityKind, headers: names.optional() })], expecting('entity')),
  period: z.union([text, z.int()], expecting('period')).optional(),
  groups: named(text).optional(),
  'missing-marks': named(choice(missingReasons)).default({}),
  units: keyed({ counting: names.optional(), rates: named(quantity).optional() }).optional(),
  columns: named(column),
  indicators: named(indicator).default({}),
  'full-marks': z.number(expecting('positive')).positive(expecting('positive')).default(100),
  aggregate: aggregate.default('sum'),
  scoring: z.looseObject({}, expecting('map')).optional(),
  index: named(item),
  rank: keyed({
    by: choice(['total', 'exact-total']).default('total'),
    ties: choice(['competition']).default('competition'),
    // biome-ignore lint/suspicious/noThenProperty: the key of the rule file's tie-break chain
    then: names.default([]),
    within: text.optional(),
  }).prefault({}),
  grade: byScore.schema.optional(),
  round: keyed({ value: places.optional(), score: places.optional(), total: places }),
});
export type RulesSetting = z.infer<typeof rulesSchema>;
export type ColumnSetting = z.infer<typeof column>;
export type IndicatorSetting = z.infer<typeof indicator>;
