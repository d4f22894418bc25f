import type { Severity } from './severity.js';

/** Reading a file from disk, before anything is known of its content (`file/…`, exit code 3). */
export interface DiskArgs {
  'file/not-found': { readonly file: string };
  'file/is-folder': { readonly file: string };
  /** `reason` is the operating system's code, such as EACCES, or `not-a-file` for a pipe or a device. */
  'file/unreadable': { readonly file: string; readonly reason: string };
  'file/too-large-on-disk': { readonly file: string; readonly bytes: number; readonly limit: number };
  'file/folder-empty': { readonly folder: string };
  'file/folder-too-large': { readonly folder: string; readonly limit: number };
  /** A spreadsheet in a folder of inputs, of a kind that is not read. */
  'file/sheet-not-read': { readonly file: string; readonly folder: string };
  /** Documents, pictures, archives and links in a folder of inputs. */
  'file/documents-not-read': { readonly folder: string; readonly files: readonly string[] };
  /** Lock files, hidden files, our own reports and files of other kinds. */
  'file/skipped-in-folder': { readonly folder: string; readonly files: readonly string[] };
}

export const diskSeverities: { readonly [C in keyof DiskArgs]: Severity } = {
  'file/not-found': 'error',
  'file/is-folder': 'error',
  'file/unreadable': 'error',
  'file/too-large-on-disk': 'error',
  'file/folder-empty': 'error',
  'file/folder-too-large': 'error',
  'file/sheet-not-read': 'error',
  'file/documents-not-read': 'warning',
  'file/skipped-in-folder': 'note',
};
