import type { MissingReason } from '../../../model/missing.js';

/** Why a value is missing. */
export const reasonWords: { readonly [R in MissingReason]: string } = {
  'error-cell': 'error cell',
  suppressed: 'suppressed',
  'not-reported': 'not reported',
  'below-unit': 'below the smallest unit',
  'not-applicable': 'not applicable',
  'zero-denominator': 'zero denominator',
  undefined: 'undefined',
  'no-peers': 'no peers',
};
