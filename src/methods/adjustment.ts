import { z } from 'zod';
import type { Words } from '../model/words.js';
import { quantity } from './quantity.js';
import { choice, expecting, keyed, named, percentage, text } from './schema.js';

const share = percentage;
const atLeast0 = z.number(expecting('weight')).min(0, expecting('weight'));

/**
 * 加减分上限: none; points; a share of full marks (10%); or a share of the entity's own score before adjusting.
 * Sources: 县级考核办法“加分最高不超过基本分值的50%”; 安徽省开发区考核的扣分条款.
 */
export const adjustmentCap = z.union(
  [z.literal('none'), atLeast0, share, keyed({ share, of: choice(['basic-score']) })],
  expecting('adjustment-cap'),
);
export type AdjustmentCap = z.infer<typeof adjustmentCap>;

const item = keyed({
  kind: choice(['bonus', 'penalty']),
  /** Of each event: a number, or `stated` in the ledger. */
  points: z.union([z.literal('stated'), quantity], expecting('event-points')).optional(),
  'per-event': atLeast0.optional(),
  /** Instead of events: points computed of the entity's own figures. */
  formula: text.optional(),
  cap: adjustmentCap,
  note: text.optional(),
});
export type AdjustmentItem = z.infer<typeof item>;

const headers = z.array(text, expecting('list'));

/** 加减分台账: a sheet with one event a row. */
const ledger = keyed({
  entity: headers.optional(),
  item: text,
  points: text.optional(),
  evidence: text,
  waived: text.optional(),
});
export type LedgerSetting = z.infer<typeof ledger>;

const capped = keyed({ cap: adjustmentCap });
const anyNumber = z.number(expecting('number'));

/** 加减分: points on top of the total and off it. */
export const adjustment = keyed({
  ledger: ledger.optional(),
  items: named(item),
  bonus: capped.optional(),
  penalty: capped.optional(),
  total: keyed({ 'at-least': anyNumber.optional(), 'at-most': anyNumber.optional() }).optional(),
});
export type AdjustmentSetting = z.infer<typeof adjustment>;

/** What the rules say, what the ledger states, or that up to a limit. */
const eventWorth = { fixed: 'each', stated: 'points', 'stated-up-to': 'min(points, per_event)' } as const;

/** The steps from events to the adjusted total, as formulas; every name is a node of the plan. */
export const adjustmentFormulas = {
  /** Of one event: nothing for another item's or, where the ledger can waive, a waived one. */
  event: (worth: keyof typeof eventWorth, waivable: boolean) =>
    `if(counts${waivable ? ' and not waived' : ''}, ${eventWorth[worth]}, 0分)`,
  uncapped: 'max(points, 0分)',
  capped: 'clamp(points, 0分, cap)',
  shareOfFullMarks: 'share * full_marks',
  shareOfBasic: 'share * max(basic, 0分)',
} as const;

export const adjustmentWords = {
  basic: { zh: '基本得分', en: 'basic score' },
  bonus: { zh: '加分', en: 'bonus' },
  penalty: { zh: '扣分', en: 'penalty' },
  cap: { zh: '上限', en: 'cap' },
  share: { zh: '上限比例', en: 'share of the cap' },
  each: { zh: '每件分值', en: 'points per event' },
  perEvent: { zh: '单件上限', en: 'most points of one event' },
  counted: { zh: '计入分值', en: 'points counted' },
  events: { zh: '台账合计', en: 'sum of the ledger' },
  waived: { zh: '免予扣分', en: 'waived' },
} satisfies Record<string, Words>;
