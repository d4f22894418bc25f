import type { Severity } from './index.js';

/** What cannot be written (`output/…`, exit code 4). */
export type OutputArgs = {};

export const outputSeverities: { readonly [C in keyof OutputArgs]: Severity } = {};
