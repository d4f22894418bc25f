import { z } from 'zod';
import { type MissingReason, missingReasons } from '../model/missing.js';
import type { Words } from '../model/words.js';
import { above0, choice, expecting, keyed } from './schema.js';

/** What becomes of a score whose value is missing. */
export interface MissingPolicy {
  readonly policy: PolicyName;
  readonly label: Words;
  /** What is put in, as a formula over `points`, `weight` and the `penalty`; undefined: nothing is put in. */
  readonly formula: string | undefined;
}

/** Policies that are one word; a penalty is written with its points. */
const policyWords = ['refuse', 'zero', 'redistribute', 'mean-of-peers'] as const;
export type PolicyName = (typeof policyWords)[number] | 'penalty';

/**
 * refuse: an error, the default. zero: no points. redistribute: the weight goes to the indicators that are there.
 * mean-of-peers: the mean of the group's points that are not themselves put in
 * (黄岩区: 规上无排放数据的,单位排放增加值得分按规上企业此项平均得分赋分). penalty: so many points off, whatever the indicator's
 * weight (a city takes off 3 points where 能耗 or 排放 is reported as nothing or not at all).
 */
export const missingPolicies: readonly MissingPolicy[] = [
  { policy: 'refuse', label: { zh: '缺失即报错', en: 'missing is refused' }, formula: undefined },
  { policy: 'zero', label: { zh: '缺失计零分', en: 'missing scores zero' }, formula: '0分' },
  { policy: 'redistribute', label: { zh: '权重重新分配', en: 'weight redistributed' }, formula: undefined },
  {
    policy: 'mean-of-peers',
    label: { zh: '按同组平均得分赋分', en: "mean of the peers' scores" },
    formula: 'cohort_mean(points)',
  },
  {
    policy: 'penalty',
    label: { zh: '缺失扣分', en: 'penalty for missing' },
    formula: '-penalty * 100分 / weight',
  },
];

/** The reasons a policy covers when it names none: a cell someone left unfilled, not a fault in it. */
export const unfilled: readonly MissingReason[] = [
  'suppressed',
  'not-reported',
  'below-unit',
  'not-applicable',
];

const policyWord = choice(policyWords);
const scorePolicy = z.union([policyWord, keyed({ penalty: above0 })], expecting('policy'));
export type ScorePolicy = z.infer<typeof scorePolicy>;

const within = choice(['dimension', 'total']).optional();

const byReason = Object.fromEntries(
  missingReasons.map((reason) => [reason, scorePolicy.optional()]),
) as Record<MissingReason, z.ZodOptional<typeof scorePolicy>>; // as: one entry for each reason

/** A policy for every unfilled cell, or one per reason; `within` says where a redistributed weight goes. */
export const missing = z.union(
  [
    policyWord,
    keyed({ policy: scorePolicy.optional(), penalty: above0.optional(), within, ...byReason }).refine(
      isOneForm,
      { ...expecting('missing'), when: ({ issues }) => issues.length === 0 },
    ),
  ],
  expecting('missing'),
);
export type MissingSetting = z.infer<typeof missing>;

function isOneForm({ policy, penalty, within: _, ...reasons }: { readonly [key: string]: unknown }): boolean {
  const perReason = Object.values(reasons).some((chosen) => chosen !== undefined);
  return [policy !== undefined, penalty !== undefined, perReason].filter(Boolean).length === 1;
}
