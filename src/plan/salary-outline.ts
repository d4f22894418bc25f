import type { Words } from '../model/words.js';
import type { NodeId } from './node.js';

/** 薪酬浮动系数: from the score to what is paid, by the nodes a report is made of. */
export interface SalaryOutline {
  /** The grouping whose groups meet a pool each, and within which references and places are taken. */
  readonly within: string;
  readonly method: string;
  readonly score: NodeId;
  /** As the model gives it; times λ; within bounds; rounded, which is what is printed. */
  readonly raw: NodeId;
  readonly adjusted: NodeId;
  readonly exact: NodeId;
  readonly coefficient: NodeId;
  readonly low: NodeId;
  /** Not applicable to those who have no ceiling. */
  readonly high: NodeId;
  /** Where the model or a ceiling looks at a grade or a place: who has none is refused. */
  readonly refusals: readonly SalaryRefusal[];
  /** Figures of last year that bounds and pools rest on; who has none says so. */
  readonly lasts: readonly NodeId[];
  /** Truths with what they say of an entity: a bound that holds it, a condition that is met. */
  readonly reasons: readonly SalaryReason[];
  /** Last year's coefficient, where the rules name its column. */
  readonly lastCoefficient: NodeId | undefined;
  /** Undefined where the rules give coefficients only. */
  readonly money: SalaryMoney | undefined;
  readonly heads: SalaryHeads | undefined;
}

/** A figure that is not applicable to who has no grade or no place. */
export interface SalaryRefusal {
  readonly node: NodeId;
  readonly kind: 'grade' | 'rank';
}

export interface SalaryReason {
  readonly node: NodeId;
  readonly words: Words;
}

export interface SalaryMoney {
  readonly headcount: NodeId | undefined;
  readonly perHead: NodeId | undefined;
  readonly base: NodeId;
  readonly amount: NodeId;
  /** One-off, outside the pool. */
  readonly bonus: NodeId | undefined;
  readonly payment: NodeId;
  readonly lastAmount: NodeId | undefined;
  readonly change: NodeId | undefined;
  /** The smallest amount there is, and its decimals in the unit of the money. */
  readonly step: NodeId;
  readonly places: number;
  readonly total: NodeId;
  readonly pool: SalaryPool | undefined;
}

export interface SalaryPool {
  readonly kind: 'neutral' | 'amount';
  /** As the rules ask for it, and what last year's sum allows. */
  readonly asked: NodeId;
  readonly cap: PoolCap | undefined;
  /** In whole steps. */
  readonly pool: NodeId;
  readonly lambda: NodeId;
  /** Pool − Σ amounts, 0. */
  readonly residual: NodeId;
}

/** What a pool must not exceed: last year's sum with the growth allowed. */
export interface PoolCap {
  readonly most: NodeId;
  readonly last: NodeId;
  readonly growth: NodeId;
}

/** Who heads two units has the mean of their coefficients. */
export interface SalaryHeads {
  readonly label: string;
  readonly grouping: string;
  readonly coefficient: NodeId;
}
