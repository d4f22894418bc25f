import type { Severity } from './index.js';

/** What stands in the sheets (`data/…`, exit code 1). */
export type DataArgs = {};

export const dataSeverities: { readonly [C in keyof DataArgs]: Severity } = {};
