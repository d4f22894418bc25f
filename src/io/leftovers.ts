import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { attempt } from './attempt.js';
import type { Disk } from './disk.js';
import { folderOf } from './paths.js';
import { TEMPORARY_PREFIX, TEMPORARY_SUFFIX } from './write-atomically.js';

const ONE_DAY = 86_400_000;

/**
 * Temporary files beside `file` that are older than a day: a run was killed while it wrote. They are reported and
 * not deleted, because a file of that name need not be ours. `now` in milliseconds since 1970.
 */
export function leftovers(disk: Disk, file: string, now: number): readonly Diagnostic[] {
  const folder = folderOf(file);
  const names = attempt(() => disk.list(folder));
  if (!names.done) return [];
  return names.value
    .filter((name) => name.startsWith(TEMPORARY_PREFIX) && name.endsWith(TEMPORARY_SUFFIX))
    .map((name) => join(folder, name))
    .filter((path) => isOld(disk, path, now))
    .map((path) => diagnostic('output/leftover', { file: path }, { kind: 'file', file: path }));
}

function isOld(disk: Disk, path: string, now: number): boolean {
  const facts = attempt(() => disk.lstat(path));
  return facts.done && facts.value.kind === 'file' && now - facts.value.changedAt > ONE_DAY;
}
