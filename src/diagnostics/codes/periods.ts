import type { Severity } from './severity.js';

/** Figures of other periods: what rule files ask for, and what sheets say of when their figures are. */
export interface PeriodArgs {
  'rules/no-such-period': { function: string; period: string };
  /** An indicator is looked at in another period, and its formula looks beyond one entity's own columns. */
  'rules/time-of-group': { indicator: string; function: string };
  /** The single period's figure of something that is not counted up over a year. */
  'rules/not-cumulative': { name: string; kind: 'stock' | 'ratio' | 'growth' };
  /** Weeks make up no quarter and no half. */
  'rules/every-of-weeks': { every: 'half' | 'quarter' };
  /** `text`: what stands where a period should; '' for nothing. */
  'data/period-unreadable': { header: string; text: string };
  /** What stands over a table, or names it, speaks of a part of a year that cannot be told. */
  'data/period-unclear': { text: string };
  /** A column of the single period alone where a cumulative figure is wanted. */
  'data/single-figure': { measure: string; header: string };
  /** Periods, and whether it is the sheet's name, its title, a column or a row that says them. */
  'data/period-conflict': { first: string; second: string };
  /** `columns` of a sheet, or `rows`, that no rule asks for; the other is 0. */
  'data/other-period': { sheet: string; period: string; columns: number; rows: number };
  'data/no-sheet-of-period': { period: string; found: readonly string[] };
  'data/period-not-found': { measure: string; period: string };
  /** Names that stand in sheets of other periods only. */
  'data/entities-of-other-period': { names: readonly string[]; period: string };
  'data/cumulative-falls': {
    entity: string;
    measure: string;
    unit: string;
    period: string;
    value: string;
    before: string;
    earlier: string;
  };
  /** `times`: 10, 100 or 10000 times as much as in the other period, or the other way round. */
  'data/period-jump': {
    entity: string;
    measure: string;
    unit: string;
    period: string;
    value: string;
    before: string;
    earlier: string;
    times: string;
  };
  'data/growth-differs': {
    entity: string;
    indicator: string;
    supplied: string;
    computed: string;
    unit: string;
    tolerance: string;
  };
}

export const periodSeverities: { readonly [C in keyof PeriodArgs]: Severity } = {
  'rules/no-such-period': 'error',
  'rules/time-of-group': 'error',
  'rules/not-cumulative': 'error',
  'rules/every-of-weeks': 'error',
  'data/period-unreadable': 'error',
  'data/period-unclear': 'warning',
  'data/single-figure': 'error',
  'data/period-conflict': 'error',
  'data/other-period': 'note',
  'data/no-sheet-of-period': 'error',
  'data/period-not-found': 'warning',
  'data/entities-of-other-period': 'note',
  'data/cumulative-falls': 'warning',
  'data/period-jump': 'warning',
  'data/growth-differs': 'warning',
};
