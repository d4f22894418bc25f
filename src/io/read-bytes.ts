import type { Diagnosed } from '../diagnostics/diagnosed.js';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { defaultLimits } from '../workbook/limits.js';
import { attempt } from './attempt.js';
import type { Disk } from './disk.js';

/** What opening a workbook would refuse anyway is not read from disk. */
export const LARGEST_FILE = defaultLimits['file-bytes'];

/**
 * A whole ordinary file. Refused: not there, a folder, a pipe or a device (which might never end), not readable,
 * larger than `limit` bytes.
 */
export function readBytes(disk: Disk, file: string, limit: number = LARGEST_FILE): Diagnosed<Uint8Array> {
  const facts = attempt(() => disk.stat(file));
  if (!facts.done) return refused(file, facts.reason);
  if (facts.value.kind === 'folder') return refused(file, 'EISDIR');
  if (facts.value.kind !== 'file') return refused(file, 'not-a-file');
  if (facts.value.bytes > limit) return tooLarge(file, facts.value.bytes, limit);
  const bytes = attempt(() => disk.read(file));
  if (!bytes.done) return refused(file, bytes.reason);
  // the file may have grown since it was measured
  if (bytes.value.length > limit) return tooLarge(file, bytes.value.length, limit);
  return { value: bytes.value, diagnostics: [] };
}

function refused(file: string, reason: string): Diagnosed<Uint8Array> {
  return { value: undefined, diagnostics: [readFailure(file, reason)] };
}

function tooLarge(file: string, bytes: number, limit: number): Diagnosed<Uint8Array> {
  const found = diagnostic('file/too-large-on-disk', { file, bytes, limit }, { kind: 'file', file });
  return { value: undefined, diagnostics: [found] };
}

/** Why a file or a folder could not be read. */
export function readFailure(file: string, reason: string): Diagnostic {
  const place = { kind: 'file', file } as const;
  if (reason === 'ENOENT' || reason === 'ENOTDIR' || reason === 'ENAMETOOLONG') {
    return diagnostic('file/not-found', { file }, place);
  }
  if (reason === 'EISDIR') return diagnostic('file/is-folder', { file }, place);
  return diagnostic('file/unreadable', { file, reason }, place);
}
