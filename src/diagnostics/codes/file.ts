import type { Severity } from './index.js';

/** Containers and encodings: the input cannot be used at all (`file/…`, exit code 3). */
export type FileArgs = {};

export const fileSeverities: { readonly [C in keyof FileArgs]: Severity } = {};
