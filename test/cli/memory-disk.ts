import type { Disk, FileFacts } from '../../src/io/disk.js';
import { systemError } from '../io/faulty-disk.js';

/** A disk of one folder in memory; `files` shows what it holds. */
export function memoryDisk(initial: Readonly<Record<string, string>>): {
  readonly disk: Disk;
  readonly files: Map<string, Uint8Array>;
} {
  const files = new Map(
    Object.entries(initial).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const open = new Map<number, string>();
  const plain = (path: string) => path.replace(/^\.\//, '');
  const bytesOf = (path: string) => {
    const bytes = files.get(plain(path));
    if (bytes === undefined) throw systemError('ENOENT');
    return bytes;
  };
  const facts = (path: string): FileFacts => {
    if (plain(path) === '.') return { kind: 'folder', bytes: 0, identity: '.', mode: 0o755, changedAt: 0 };
    return { kind: 'file', bytes: bytesOf(path).length, identity: plain(path), mode: 0o644, changedAt: 0 };
  };
  const opened = (path: string) => {
    open.set(open.size + 3, plain(path));
    return open.size + 2;
  };
  const disk: Disk = {
    stat: facts,
    lstat: facts,
    realpath: (path) => {
      facts(path);
      return plain(path);
    },
    read: bytesOf,
    list: () => [...files.keys()],
    create: (path) => {
      files.set(plain(path), new Uint8Array());
      return opened(path);
    },
    openFolder: opened,
    write: (handle, bytes) => {
      files.set(open.get(handle) ?? '', bytes.slice());
      return bytes.length;
    },
    sync: () => {},
    close: () => {},
    rename: (from, to) => {
      files.set(plain(to), bytesOf(from));
      files.delete(plain(from));
    },
    remove: (path) => {
      files.delete(plain(path));
    },
  };
  return { disk, files };
}
