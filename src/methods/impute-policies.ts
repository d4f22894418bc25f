import { z } from 'zod';
import { type MissingReason, missingReasons } from '../model/missing.js';
import type { Words } from '../model/words.js';
import { choice, expecting, keyed, text } from './schema.js';

/** 插补: what is put in for a missing value of a column or an indicator, before anything is scored. */
export interface ImputePolicy {
  readonly policy: ImputeName;
  readonly label: Words;
  /** Over the `value` itself and the one `carried` forward. */
  readonly formula: string;
}

/** Policies that are one word; carry-forward is written with the name of the column it takes. */
const imputeWords = ['group-mean', 'group-median', 'as-zero'] as const;
export type ImputeName = (typeof imputeWords)[number] | 'carry-forward' | 'last-year' | 'previous';

/** What is written in the place of a column's name to carry forward the column's own value of a year ago, or of the period before. */
export const LAST_YEAR = 'last-year';
export const PREVIOUS = 'previous';

/**
 * group-mean, group-median: of the group's values that were reported. as-zero: a blank that means nil. carry-forward:
 * the value of another column; written `last-year`, the own one of a year ago (年度数据按季考核时沿用上年); written `previous`, of the period before (季度数据按月考核时沿用上期). Sources: OECD/JRC, Handbook on
 * Constructing Composite Indicators (2008), step 3; the notes 沿用上年 of statistical tables.
 */
export const imputePolicies: readonly ImputePolicy[] = [
  {
    policy: 'group-mean',
    label: { zh: '按同组平均值填补', en: 'mean of the group put in' },
    formula: 'cohort_mean(value)',
  },
  {
    policy: 'group-median',
    label: { zh: '按同组中位数填补', en: 'median of the group put in' },
    formula: 'cohort_median(value)',
  },
  { policy: 'as-zero', label: { zh: '按零计入', en: 'taken as zero' }, formula: '0' },
  { policy: 'carry-forward', label: { zh: '沿用', en: 'carried forward' }, formula: 'carried' },
  { policy: 'last-year', label: { zh: '沿用上年', en: "last year's carried forward" }, formula: 'carried' },
  {
    policy: 'previous',
    label: { zh: '沿用上期', en: 'the period before carried forward' },
    formula: 'carried',
  },
];

/** The reasons a policy covers when it names none. A figure that is not assessed, or below the unit, is only put in when the rules name it. */
export const unreported: readonly MissingReason[] = ['suppressed', 'not-reported'];

const imputeWord = choice(imputeWords);
const carried = text.optional();
const valuePolicy = z.union([imputeWord, keyed({ 'carry-forward': text })], expecting('impute-policy'));
export type ValuePolicy = z.infer<typeof valuePolicy>;

const byReason = Object.fromEntries(
  missingReasons.map((reason) => [reason, valuePolicy.optional()]),
) as Record<MissingReason, z.ZodOptional<typeof valuePolicy>>; // as: one entry for each reason

/** A policy for every value that was not reported, or one per reason. */
export const impute = z.union(
  [
    imputeWord,
    keyed({ 'carry-forward': carried, ...byReason }).refine(isOneForm, {
      ...expecting('impute'),
      when: ({ issues }) => issues.length === 0,
    }),
  ],
  expecting('impute'),
);
export type ImputeSetting = z.infer<typeof impute>;

function isOneForm({ 'carry-forward': all, ...reasons }: { readonly [key: string]: unknown }): boolean {
  return (all !== undefined) !== Object.values(reasons).some((chosen) => chosen !== undefined);
}
