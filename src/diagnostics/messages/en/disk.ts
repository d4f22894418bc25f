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
};

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
