import type { Words } from '../model/words.js';

/** How the parts of a dimension make its score: a fold over its children. */
export interface Aggregator {
  /** The word a rule file writes after `aggregate:`. */
  readonly method: string;
  readonly label: Words;
  readonly source: string;
  /**
   * `score` folds weighted scores as they are; `points` folds points on the 100 scale by weight and the
   * dimension's own weight is applied to the outcome.
   */
  readonly over: 'score' | 'points';
  /** `given`: the rules name the exponent beside the method. */
  readonly fold: { readonly how: 'sum' | 'power-mean'; readonly exponent: number | 'given' };
}
