import type { Disk, FileFacts } from '../../src/io/disk.js';
import { systemError } from '../io/faulty-disk.js';

/** A disk in memory, whose folders are those that its files' names begin with; `files` shows what it holds. */
export function memoryDisk(initial: Readonly<Record<string, string | Uint8Array>>): {
  readonly disk: Disk;
  readonly files: Map<string, Uint8Array>;
} {
  const files = new Map(
    Object.entries(initial).map(([name, content]) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const open = new Map<number, string>();
  const plain = (path: string) => path.replace(/^\.\//, '').replace(/\/$/, '');
  const within = (folder: string) => (plain(folder) === '.' ? '' : `${plain(folder)}/`);
  const isFolder = (path: string) =>
    plain(path) === '.' || [...files.keys()].some((name) => name.startsWith(within(path)));
  const bytesOf = (path: string) => {
    const bytes = files.get(plain(path));
    if (bytes === undefined) throw systemError('ENOENT');
    return bytes;
  };
  const facts = (path: string): FileFacts => {
    if (isFolder(path)) {
      return { kind: 'folder', bytes: 0, identity: plain(path), mode: 0o755, changedAt: 0 };
    }
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
    list: (folder) => {
      if (!isFolder(folder)) throw systemError(files.has(plain(folder)) ? 'ENOTDIR' : 'ENOENT');
      const names = [...files.keys()].filter((name) => name.startsWith(within(folder)));
      return [...new Set(names.map((name) => name.slice(within(folder).length).split('/')[0] ?? ''))];
    },
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
