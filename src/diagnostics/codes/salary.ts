import type { MissingReason } from '../../model/missing.js';
import type { Severity } from './severity.js';

/** Salary floats: in the rule file (`rules/…`), in the sheets (`data/…`) and on the command line. */
export interface SalaryArgs {
  /** Not exactly one of `when`, `grade` and `change-from`, or not exactly one bound. */
  'rules/salary-modifier-form': Record<never, never>;
  /** Not exactly one of `when` and `consecutive`, or not exactly one of `share` and `amount`. */
  'rules/salary-bonus-form': Record<never, never>;
  /** The better standing has the lower coefficient. */
  'rules/salary-against-score': { worse: string; better: string };
  /** One amount where each group of a grouping has its own pool, or amounts by the groups of another one. */
  'rules/salary-pool-per-group': { within: string };
  /** A figure without which neither a coefficient nor money can be told. */
  'data/salary-missing': { entity: string; figure: string; reason: MissingReason };
  'data/salary-negative': { entity: string; figure: string; value: string };
  /** Who has no grade, or no place, and no coefficient for that. */
  'data/salary-ungraded': { entity: string; lacks: 'grade' | 'rank' };
  /** What all get at their floors and at their ceilings; `most` undefined: there is no end to it. */
  'data/pool-infeasible': {
    group: string;
    pool: string;
    least: string;
    most: string | undefined;
    unit: string;
  };
  'usage/no-salary': { rules: string };
}

export const salarySeverities: { readonly [C in keyof SalaryArgs]: Severity } = {
  'rules/salary-modifier-form': 'error',
  'rules/salary-bonus-form': 'error',
  'rules/salary-against-score': 'error',
  'rules/salary-pool-per-group': 'error',
  'data/salary-missing': 'error',
  'data/salary-negative': 'error',
  'data/salary-ungraded': 'error',
  'data/pool-infeasible': 'error',
  'usage/no-salary': 'error',
};
