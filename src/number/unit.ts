import type { Ratio } from '../model/ratio.js';

/**
 * A unit of measure: how it is written, which base units it is made of, and how large it is.
 * Two units with one `dimension` count the same kind of thing and convert by the ratio of their scales.
 */
export interface Unit {
  /** As written, or composed when it came out of a calculation: `万元/亩`. '' is the plain number. */
  readonly text: string;
  /** Base units and their powers in a canonical order, `元^1 平方米^-1`; '' is the plain number. */
  readonly dimension: string;
  /** How many of its base units one of it is: 万元 is 10000, % is 1/100. */
  readonly scale: Ratio;
}

/** A rate the rule file declares, such as 1 美元 = 6.8974 元: makes two dimensions one. */
export interface UnitRate {
  readonly unit: string;
  /** Decimal text. */
  readonly amount: string;
  readonly of: string;
}
