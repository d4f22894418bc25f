import type { Severity } from './index.js';

/** What turns up while figures are computed (`data/…`, exit code 1). */
export type AssessArgs = {};

export const assessSeverities: { readonly [C in keyof AssessArgs]: Severity } = {};
