import { basename, join } from 'node:path';
import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { attempt } from './attempt.js';
import type { Disk } from './disk.js';
import { folderOf } from './paths.js';
import { type WriteStep, writeFailure } from './write-failure.js';

/** What writing needs from outside: the disk, and a text no other process can foresee. */
export interface Writing {
  readonly disk: Disk;
  readonly randomName: () => string;
}

export const TEMPORARY_PREFIX = '.zone-score-';
export const TEMPORARY_SUFFIX = '.tmp';

/**
 * Makes `file` hold exactly `bytes`, or leaves it as it was: the bytes go to a new file beside it, are flushed, and
 * take its name in one step. Links are not followed; nothing is left behind on failure.
 */
export function writeAtomically(writing: Writing, file: string, bytes: Uint8Array): Diagnosed<'written'> {
  const { disk } = writing;
  const unfit = unfitTarget(disk, file, bytes.length);
  if (unfit !== undefined) return unfit;
  // resolved once, so that a folder exchanged for a link while we write changes nothing
  const folder = attempt(() => disk.realpath(folderOf(file)));
  if (!folder.done) return failed(file, bytes.length, 'inspect', folder.reason);
  const target = join(folder.value, basename(file));
  const temporary = join(folder.value, `${TEMPORARY_PREFIX}${writing.randomName()}${TEMPORARY_SUFFIX}`);
  const created = attempt(() => disk.create(temporary, modeFor(disk, target)));
  if (!created.done) return failed(file, bytes.length, 'create', created.reason);
  const refusal = fillAndRename(disk, created.value, { temporary, target, bytes });
  const unkept = refusal ?? syncFolder(disk, folder.value);
  return unkept === undefined
    ? { value: 'written', diagnostics: [] }
    : failed(file, bytes.length, unkept.step, unkept.reason);
}

interface Replacement {
  readonly temporary: string;
  readonly target: string;
  readonly bytes: Uint8Array;
}

/** Whatever prevents it, a defect of this program included, the temporary file does not stay. */
function fillAndRename(
  disk: Disk,
  handle: number,
  { temporary, target, bytes }: Replacement,
): Refusal | undefined {
  let replaced = false;
  try {
    const refusal = fill(disk, handle, bytes) ?? refusalTo('replace', () => disk.rename(temporary, target));
    replaced = refusal === undefined;
    return refusal;
  } finally {
    if (!replaced) attempt(() => disk.remove(temporary));
  }
}

interface Refusal {
  readonly step: WriteStep;
  readonly reason: string;
}

/** Why this target may not be written to, whatever the bytes; undefined when it may. */
function unfitTarget(disk: Disk, file: string, bytes: number): Diagnosed<'written'> | undefined {
  const place = { kind: 'file', file } as const;
  const found = attempt(() => disk.lstat(file));
  if (!found.done)
    return found.reason === 'ENOENT' ? undefined : failed(file, bytes, 'inspect', found.reason);
  switch (found.value.kind) {
    case 'file':
      return undefined;
    case 'link':
      return { value: undefined, diagnostics: [diagnostic('output/symbolic-link', { file }, place)] };
    case 'folder':
      return { value: undefined, diagnostics: [diagnostic('output/is-folder', { file }, place)] };
    case 'other':
      return { value: undefined, diagnostics: [diagnostic('output/not-a-file', { file }, place)] };
  }
}

/** A replaced file keeps its permissions; a new one gets what the user's umask leaves. */
function modeFor(disk: Disk, target: string): number {
  const old = attempt(() => disk.lstat(target));
  return old.done ? old.value.mode : 0o666;
}

function fill(disk: Disk, handle: number, bytes: Uint8Array): Refusal | undefined {
  const unwritten = refusalTo('write', () => writeAll(disk, handle, bytes));
  const unsynced = unwritten ?? refusalTo('sync', () => disk.sync(handle));
  const unclosed = refusalTo('write', () => disk.close(handle));
  return isSyncUnavailable(unsynced) ? unclosed : (unsynced ?? unclosed);
}

/**
 * No system refuses to flush a file for want of a permission; Node's permission model does, for every file. The name is
 * still taken in one step, and only a power cut could tell the difference.
 */
function isSyncUnavailable(refusal: Refusal | undefined): boolean {
  return refusal?.step === 'sync' && refusal.reason === 'EACCES';
}

function writeAll(disk: Disk, handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += disk.write(handle, bytes.subarray(at));
}

/** Some systems and network drives cannot flush a folder; the file itself has been flushed and is in its place. */
const CANNOT_SYNC_FOLDER = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']);

function syncFolder(disk: Disk, folder: string): Refusal | undefined {
  const refusal = refusalTo('sync-folder', () => {
    const handle = disk.openFolder(folder);
    try {
      disk.sync(handle);
    } finally {
      attempt(() => disk.close(handle));
    }
  });
  return refusal === undefined || CANNOT_SYNC_FOLDER.has(refusal.reason) ? undefined : refusal;
}

function refusalTo(step: WriteStep, call: () => void): Refusal | undefined {
  const outcome = attempt(call);
  return outcome.done ? undefined : { step, reason: outcome.reason };
}

function failed(file: string, bytes: number, step: WriteStep, reason: string): Diagnosed<'written'> {
  return { value: undefined, diagnostics: [writeFailure({ file, bytes, step, reason })] };
}
