import type { Severity } from './severity.js';

/** Reading a file from disk, before anything is known of its content (`file/…`, exit code 3). */
export interface DiskArgs {
  'file/not-found': { readonly file: string };
  'file/is-folder': { readonly file: string };
  /** `reason` is the operating system's code, such as EACCES, or `not-a-file` for a pipe or a device. */
  'file/unreadable': { readonly file: string; readonly reason: string };
  'file/too-large-on-disk': { readonly file: string; readonly bytes: number; readonly limit: number };
}

export const diskSeverities: { readonly [C in keyof DiskArgs]: Severity } = {
  'file/not-found': 'error',
  'file/is-folder': 'error',
  'file/unreadable': 'error',
  'file/too-large-on-disk': 'error',
};
