import type { OutputArgs } from '../../codes/output.js';
import type { MessagesOf } from '../message.js';

export const outputMessages: MessagesOf<OutputArgs> = {
  'output/folder-missing': ({ folder }) => ({
    text: `the output folder "${folder}" does not exist`,
    hint: 'create it first, or name a file in an existing folder',
  }),
  'output/is-folder': ({ file }) => ({
    text: `expected an output file, "${file}" is a folder`,
    hint: `add a file name, such as -o ${file.replace(/\/+$/, '')}/result.json`,
  }),
  'output/not-a-file': ({ file }) => ({
    text: `expected an ordinary output file, "${file}" is a device or a pipe`,
    hint: 'to hand the result to another program leave out -o: it goes to standard output',
  }),
  'output/symbolic-link': ({ file }) => ({
    text: `"${file}" is a symbolic link, and links are not followed when writing`,
    hint: 'name the file it points to, or choose another name',
  }),
  'output/disk-full': ({ file, bytes }) => ({
    text: `the disk is full: "${file}" was not written (${bytes} bytes needed)`,
    hint: 'make room and run again, or write to another disk; the old file is unchanged',
  }),
  'output/read-only': ({ folder }) => ({
    text: `the disk that holds "${folder}" is read-only`,
    hint: 'write somewhere else',
  }),
  'output/not-permitted': ({ folder }) => ({
    text: `no permission to create a file in "${folder}"`,
    hint: 'write to a folder of your own, or ask for permission',
  }),
  'output/busy': ({ file }) => ({
    text: `"${file}" is held by another program and was not replaced`,
    hint: 'it may be open in Excel or WPS: close it and run again; the old file is unchanged',
  }),
  'output/name-too-long': ({ file }) => ({
    text: `the system does not accept a file name as long as "${file}"`,
    hint: 'choose a shorter name (most systems take 255 bytes)',
  }),
  'output/failed': ({ file, step, reason }) => ({
    text: `"${file}" could not be written (${steps[step] ?? step}: ${reason})`,
    hint: 'check the disk or network drive and run again, or write somewhere else',
  }),
  'output/stdout-refused': ({ reason }) => ({
    text: `standard output did not take the whole result (${reason === 'ENOSPC' ? 'the disk is full' : reason})`,
    hint: 'do not use the part that was written; write with -o, which makes a whole file or none',
  }),
  'output/leftover': ({ file }) => ({
    text: `a run that was broken off has left the temporary file "${file}"`,
    hint: 'it can be deleted once no other run is using it',
  }),
};

const steps: Readonly<Record<string, string>> = {
  inspect: 'looking at the target',
  create: 'creating the temporary file',
  write: 'writing',
  sync: 'flushing to disk',
  replace: 'replacing the target',
  'sync-folder': 'flushing the folder',
};
