import type { Severity } from './severity.js';

/** What cannot be written (`output/…`, exit code 4). */
export interface OutputArgs {
  'output/folder-missing': { readonly folder: string };
  'output/is-folder': { readonly file: string };
  /** A pipe, a device or a socket. */
  'output/not-a-file': { readonly file: string };
  'output/symbolic-link': { readonly file: string };
  'output/disk-full': { readonly file: string; readonly bytes: number };
  'output/read-only': { readonly folder: string };
  'output/not-permitted': { readonly folder: string };
  'output/busy': { readonly file: string };
  'output/name-too-long': { readonly file: string };
  /** `step` is what was being done, `reason` the operating system's code. */
  'output/failed': { readonly file: string; readonly step: string; readonly reason: string };
  /** Standard output did not take the whole result; `reason` is the operating system's code. */
  'output/stdout-refused': { readonly reason: string };
  /** A temporary file that a run broken off long ago has left. */
  'output/leftover': { readonly file: string };
}

export const outputSeverities: { readonly [C in keyof OutputArgs]: Severity } = {
  'output/folder-missing': 'error',
  'output/is-folder': 'error',
  'output/not-a-file': 'error',
  'output/symbolic-link': 'error',
  'output/disk-full': 'error',
  'output/read-only': 'error',
  'output/not-permitted': 'error',
  'output/busy': 'error',
  'output/name-too-long': 'error',
  'output/failed': 'error',
  'output/stdout-refused': 'error',
  'output/leftover': 'note',
};
