import type { Severity } from './severity.js';

/** Targets and what figures are compared with, as rule files state them. */
export interface GapArgs {
  /** Not exactly one of target, range, growth and reduction. */
  'rules/target-form': { name: string; given: readonly string[] };
  /** A target under `gap` and one of the indicator's own. */
  'rules/target-twice': { name: string };
  /** A key that has no meaning for this target: it wants a flow, a reduction, one bound, an amount rather than a share, or periods that months are made of. */
  'rules/target-unfit': {
    name: string;
    key: 'progress' | 'from' | 'growth' | 'comparator';
    needs: 'flow' | 'reduction' | 'bound' | 'amount' | 'months';
  };
  /** A curve of what is due that says nothing of some periods of the year. */
  'rules/progress-without-period': { missing: readonly string[]; given: readonly string[] };
  /** A curve that falls, or is not the whole at the end of the year. */
  'rules/progress-falls': { key: string; share: string };
}

export const gapSeverities: { readonly [C in keyof GapArgs]: Severity } = {
  'rules/target-form': 'error',
  'rules/target-twice': 'error',
  'rules/target-unfit': 'error',
  'rules/progress-without-period': 'error',
  'rules/progress-falls': 'error',
};
