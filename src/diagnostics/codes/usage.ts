import type { Severity } from './index.js';

/** The command line (`usage/…`, exit code 2). */
export type UsageArgs = {};

export const usageSeverities: { readonly [C in keyof UsageArgs]: Severity } = {};
