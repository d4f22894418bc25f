import { z } from 'zod';
import { adjustment } from '../methods/adjustment.js';
import { aggregators } from '../methods/aggregators/index.js';
import { powerMean } from '../methods/aggregators/power-mean.js';
import { byQuota } from '../methods/graders/by-quota.js';
import { byScore } from '../methods/graders/by-score.js';
import { impute } from '../methods/impute-policies.js';
import { missing } from '../methods/missing-policies.js';
import { normalisers } from '../methods/normalisers/index.js';
import { quantity } from '../methods/quantity.js';
import { choice, expecting, keyed, named, number, text, words } from '../methods/schema.js';
import { missingReasons } from '../model/missing.js';
import { corrections } from './corrections-schema.js';
import { disqualify, exempt } from './exempt-schema.js';
import { gap } from './gap-schema.js';
import { salary } from './salary-schema.js';

const names = z.array(text, expecting('names'));
const someNames = names.min(1, expecting('names'));
const places = z.int(expecting('whole')).min(0, expecting('whole')).max(12, expecting('whole'));
const plainWeight = z.number(expecting('weight')).min(0, expecting('weight'));
/** One weight for all groups, or one for each group of the default grouping; 0 is not assessed. */
const weightByGroup = named(plainWeight).refine((map) => Object.keys(map).length > 0, expecting('weight'));
const weight = z.union([plainWeight, weightByGroup], expecting('weight'));
export type WeightSetting = z.infer<typeof weight>;
/** 赋权: relative weights share out the weight above them; absolute ones add up to it. */
const weights = choice(['absolute', 'relative']);
export type WeightsSetting = z.infer<typeof weights>;

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
  /** Of whole years, in a run by shorter periods. */
  every: choice(['year', 'half', 'quarter']).optional(),
  'at-least': quantity.optional(),
  above: quantity.optional(),
  accounting: z.boolean(expecting('truth')).optional(),
  missing: impute.optional(),
  note: text.optional(),
});

/** A table of parts: enterprises, projects, parks, clusters, one row each, that belong to the entities. */
const table = keyed({
  /** Headers above the parts' own names. */
  entity: someNames,
  /** Headers above the names of the entities they belong to; left out: those of the table of entities. */
  of: someNames.optional(),
  columns: named(column).default({}),
  /** Text columns and every word that may stand in them; each word is a condition in formulas over the table. */
  labels: named(someNames).default({}),
  /** The column with the entity's share in a part that several own. */
  share: text.optional(),
  /** What an entity without a single row has: figures that were not reported, or sums of 0. */
  'without-rows': choice(['missing', 'zero']).default('missing'),
});
export type TableSetting = z.infer<typeof table>;

const indicator = keyed({
  formula: text.optional(),
  unit: z.string(expecting('text')),
  direction: choice(['higher', 'lower']).default('higher'),
  target: quantity.optional(),
  missing: impute.optional(),
  plausible: z.tuple([quantity, quantity], expecting('range')).optional(),
  /** The grouping whose groups its formula and its missing policies look at; left out: the default one. */
  within: text.optional(),
  round: places.optional(),
  /** Its value as growth: computed from both periods as well, and compared. */
  'cross-check': keyed({
    growth: keyed({ of: text, supplied: text.optional(), tolerance: quantity }),
  }).optional(),
  note: text.optional(),
});

const methodNames = normalisers.map((normaliser) => normaliser.method);

/** How one indicator is scored: the settings of its method, whose groups it looks at, and what becomes of a missing value. */
const score = z.discriminatedUnion(
  'method',
  // as: the list is not empty, which a mapped tuple no longer says
  normalisers.map((method) =>
    keyed({
      method: z.literal(method.method),
      ...method.schema.shape,
      within: text.optional(),
      missing: missing.default('refuse'),
    }),
  ) as unknown as [ScoreSchema, ...ScoreSchema[]],
  { error: (issue) => (issue.code === 'invalid_union' ? `choice:${methodNames.join('|')}` : 'map') },
);
type ScoreSchema = z.ZodObject<{
  method: z.ZodLiteral<string>;
  within: z.ZodOptional<typeof text>;
  missing: z.ZodDefault<typeof missing>;
}>;
export type ScoreSetting = z.infer<typeof score>;

const namedAggregators = aggregators.filter(({ fold }) => fold.exponent !== 'given');
/** The means with a name of their own are written by it. */
const exponent = z
  .number(expecting('exponent'))
  .min(-10, expecting('exponent'))
  .max(10, expecting('exponent'))
  .refine((given) => ![0, 1, -1].includes(given), expecting('exponent'));
const aggregate = z.union(
  [
    choice(namedAggregators.map(({ method }) => method) as [string, ...string[]]), // as: not empty
    keyed({ method: choice([powerMean.method]), exponent }),
  ],
  expecting('aggregate'),
);
export type AggregateSetting = z.infer<typeof aggregate>;

/** A part of the framework: a dimension has `of`, an indicator has `score`; the compiler refuses both and neither. */
export interface ItemSetting {
  weight: WeightSetting;
  /** How the weights of its parts are meant. */
  weights?: WeightsSetting | undefined;
  score?: ScoreSetting | undefined;
  aggregate?: AggregateSetting | undefined;
  of?: Record<string, ItemSetting> | undefined;
}

const item: z.ZodType<ItemSetting> = keyed({
  weight,
  weights: weights.optional(),
  score: score.optional(),
  aggregate: aggregate.optional(),
  of: z.lazy(() => named(item)).optional(),
});

const grade = keyed({
  thresholds: byScore.schema.shape.thresholds.optional(),
  quota: byQuota.schema.optional(),
  /** Grades given outside the quota. */
  forced: z.array(keyed({ when: text, grade: text, note: text.optional() }), expecting('list')).default([]),
  /** Grades taken down afterwards: to a grade, or by so many; `refill` says whether the place goes to the next one. */
  downgrade: z
    .array(
      keyed({
        when: text,
        to: text.optional(),
        by: places.optional(),
        refill: z.boolean(expecting('truth')),
        note: text.optional(),
      }),
      expecting('list'),
    )
    .default([]),
});
export type GradeSetting = z.infer<typeof grade>;
export type QuotaSetting = NonNullable<GradeSetting['quota']>;

const rank = keyed({
  by: choice(['total', 'exact-total']).default('total'),
  ties: choice(['competition', 'dense', 'average']).default('competition'),
  // biome-ignore lint/suspicious/noThenProperty: the key of the rule file's tie-break chain
  then: names.default([]),
  within: text.optional(),
});
export type RankSetting = z.infer<typeof rank>;

/** A rule file after inheritance: the one schema that reading, the editor's JSON Schema and the documentation share. */
export const rulesSchema = keyed({
  'zone-score': z.literal(1, { error: 'choice:1' }),
  id: text,
  title: words,
  document: document.optional(),
  status: choice(['official', 'example']),
  entity: z.union([entityKind, keyed({ kind: entityKind, headers: names.optional() })], expecting('entity')),
  period: z.union([text, z.int()], expecting('period')).optional(),
  /** Earlier periods with which every column is compared where the sheets have them. */
  'compare-with': z.array(choice(['previous', 'last-year']), expecting('list')).default([]),
  groups: named(text).optional(),
  'missing-marks': named(choice(missingReasons)).default({}),
  /** Rows of the sheets that are read to be compared with, each under the names it may bear. */
  references: named(names.min(1, expecting('names'))).default({}),
  /** Headers of the register: who there is, and under which names. */
  register: keyed({
    name: text,
    code: text.optional(),
    former: text.optional(),
    type: text.optional(),
    region: text.optional(),
    parent: text.optional(),
  }).optional(),
  corrections: corrections.optional(),
  units: keyed({ counting: names.optional(), rates: named(quantity).optional() }).optional(),
  columns: named(column),
  tables: named(table).default({}),
  indicators: named(indicator).default({}),
  'full-marks': z.number(expecting('positive')).positive(expecting('positive')).default(100),
  aggregate: aggregate.default('sum'),
  weights: weights.default('absolute'),
  scoring: z.looseObject({}, expecting('map')).optional(),
  index: named(item),
  adjust: adjustment.optional(),
  exempt: exempt.default([]),
  disqualify: disqualify.default([]),
  gap: gap.optional(),
  rank: rank.prefault({}),
  ranks: named(rank).default({}),
  grade: grade.optional(),
  salary: salary.optional(),
  round: keyed({ value: places.optional(), score: places.optional(), total: places }),
});
export type RulesSetting = z.infer<typeof rulesSchema>;
export type ColumnSetting = z.infer<typeof column>;
export type IndicatorSetting = z.infer<typeof indicator>;
