import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/**
 * The file system as this program uses it: every call may fail with a `DiskError`. Handed in, so that each call can
 * be made to fail on purpose.
 */
export interface Disk {
  /** Follows links. */
  readonly stat: (path: string) => FileFacts;
  /** The entry itself, be it a link. */
  readonly lstat: (path: string) => FileFacts;
  readonly realpath: (path: string) => string;
  readonly read: (path: string) => Uint8Array;
  readonly list: (folder: string) => readonly string[];
  /** A new file, refused when anything of that name is there, a link included. */
  readonly create: (path: string, mode: number) => number;
  readonly openFolder: (path: string) => number;
  /** Answers how many bytes were taken. */
  readonly write: (handle: number, bytes: Uint8Array) => number;
  readonly sync: (handle: number) => void;
  readonly close: (handle: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
  /** Two names of one file have the same identity. */
  readonly identity: string;
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export const nodeDisk: Disk = {
  stat: (path) => factsOf(statSync(path)),
  lstat: (path) => factsOf(lstatSync(path)),
  realpath: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  list: (folder) => readdirSync(folder),
  create: (path, mode) => openSync(path, CREATE, mode),
  openFolder: (path) => openSync(path, constants.O_RDONLY),
  write: (handle, bytes) => writeSync(handle, bytes),
  sync: (handle) => fsyncSync(handle),
  close: (handle) => closeSync(handle),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => unlinkSync(path),
};

// O_NOFOLLOW is undefined on Windows, where creating links needs a privilege of its own
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

function factsOf(stats: Stats): FileFacts {
  return {
    kind: kindOf(stats),
    bytes: stats.size,
    identity: `${stats.dev}:${stats.ino}`,
    mode: stats.mode & 0o777,
    changedAt: stats.mtimeMs,
  };
}

function kindOf(stats: Stats): FileFacts['kind'] {
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}
