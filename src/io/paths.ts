import { basename, dirname, join } from 'node:path';
import { attempt } from './attempt.js';
import type { Disk } from './disk.js';

/** The folder part of a path as the user typed it; `.` for a bare name. */
export function folderOf(file: string): string {
  return dirname(file);
}

/**
 * Where a path really leads: the file's real path when it exists, else the real path of its folder and its name.
 * undefined when the folder is not there either.
 */
export function realPath(disk: Disk, file: string): string | undefined {
  const whole = attempt(() => disk.realpath(file));
  if (whole.done) return whole.value;
  const folder = attempt(() => disk.realpath(dirname(file)));
  return folder.done ? join(folder.value, basename(file)) : undefined;
}

/**
 * Whether two paths name one file: by real path, by hard link, and by names that differ only in letter case or
 * Unicode form, which some disks do not tell apart.
 */
export function sameFile(disk: Disk, a: string, b: string): boolean {
  const [left, right] = [realPath(disk, a), realPath(disk, b)];
  if (left !== undefined && right !== undefined && folded(left) === folded(right)) return true;
  const [one, other] = [attempt(() => disk.stat(a)), attempt(() => disk.stat(b))];
  return one.done && other.done && one.value.identity === other.value.identity;
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
