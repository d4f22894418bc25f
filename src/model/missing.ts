/**
 * Why a value is missing, in the fixed order of precedence: when several operands of one
 * expression are missing, the result carries the reason that stands first here.
 */
export const missingReasons = [
  'error-cell',
  'suppressed',
  'not-reported',
  'below-unit',
  'not-applicable',
  'zero-denominator',
  'undefined',
  'no-peers',
] as const;

export type MissingReason = (typeof missingReasons)[number];

/** How a column stores a reason: 0 means "present", otherwise 1 + the reason's position in `missingReasons`. */
export type ReasonCode = number;
