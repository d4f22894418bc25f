import type { DiskArgs } from '../../codes/disk.js';
import { limitOption } from '../../limit-option.js';
import type { MessagesOf } from '../message.js';

export const diskMessages: MessagesOf<DiskArgs> = {
  'file/not-found': ({ file }) => ({
    text: `there is no file "${file}"`,
    hint: 'check the name, its extension and the folder; put a name that holds spaces in quotes',
  }),
  'file/is-folder': ({ file }) => ({
    text: `expected a file, "${file}" is a folder`,
    hint: 'name the file in the folder, such as reports/2024.xlsx',
  }),
  'file/unreadable': ({ file, reason }) => ({
    text: `"${file}" cannot be read (${unreadable[reason] ?? reason})`,
    hint: 'make sure you may read it; if another program holds it, close that program or read a copy',
  }),
  'file/too-large-on-disk': ({ file, bytes, limit }) => ({
    text: `"${file}" takes ${megabytes(bytes)} MB, a file may take at most ${megabytes(limit)} MB`,
    hint: `remove sheets, pictures and empty formatting that the rules do not need, or split it into several files; if you trust the file and need it as it is, add ${limitOption('file-bytes', limit, bytes)}`,
  }),
  'file/folder-empty': ({ folder }) => ({
    text: `the folder "${folder}" holds no sheets to read (.xlsx or .csv)`,
    hint: 'check which folder it is; folders in it are read too, names that begin with "." or "~$" and reports of this program are not',
  }),
  'file/folder-too-large': ({ folder, limit }) => ({
    text: `the folder "${folder}" holds more than ${limit} files and folders`,
    hint: 'name a folder that holds sheets alone',
  }),
  'file/sheet-not-read': ({ file, folder }) => ({
    text: `"${file}" in the folder "${folder}" is a spreadsheet of a kind that is not read: its figures are left out`,
    hint: 'open it in Excel or WPS and save it as .xlsx; if it is no return, move it out of the folder',
  }),
  'file/documents-not-read': ({ folder, files }) => ({
    text: `${files.length} files in the folder "${folder}" are not read and may hold returns: ${some(files)}`,
    hint: 'documents, pictures, archives and links are not read; save what they hold as .xlsx in the folder, or move them out of it',
  }),
  'file/skipped-in-folder': ({ folder, files }) => ({
    text: `${files.length} files in the folder "${folder}" are no sheets and were left aside: ${some(files)}`,
    hint: 'nothing to do; names that begin with "." or "~$", reports of this program and files of other kinds are not read',
  }),
};

const MOST_NAMED = 50;

function some(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  return files.length > MOST_NAMED ? `${named} …` : named;
}

const unreadable: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EBUSY: 'in use by another program',
  EIO: 'the disk reports a read error',
  'not-a-file': 'not an ordinary file',
};

/** Rounded up, so that a file over the limit never looks as if it were within. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_048_576);
}
