import type { Period } from '../../model/period.js';

/** What a figure is held against: 上年同期, 上年, 上期. */
export type Against = 'same-period' | 'last-year' | 'previous';

/** Across zero from a base that is not 0. */
export type Turn = 'to-positive' | 'to-negative' | 'to-zero';

/** Below zero before and after. */
export type Still = 'widened' | 'narrowed' | 'level';

/** Profits and losses have words of their own: 扭亏为盈, 亏损收窄. */
export type Nature = 'amount' | 'profit';

/** A share goes up and down, 提高、下降; growth itself falls back, 回落. */
export type PointsOf = 'share' | 'growth';

/** 上年 or 上次. */
export type Since = 'last-year' | 'last-time';

/** Periods of which a year has several. */
export type PartOfYear = Exclude<Period['part'], 'year'>;

/** Whom a figure is compared with: 标杆, 组内最优, 总体水平. */
export type Peer =
  | { readonly kind: 'benchmark'; readonly name: string }
  | { readonly kind: 'best'; readonly name: string }
  | { readonly kind: 'average' };
