import { type Disk, nodeDisk } from '../../src/io/disk.js';

export interface FaultyDisk {
  readonly disk: Disk;
  /** Names of the calls made so far, the refused one included. */
  readonly calls: readonly string[];
}

/** What the operating system throws. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused on purpose`), { code });
}

/** The real disk, but its n-th call (from 1) is refused with a code; `remove` and `close` always work, so that a clean-up can. */
export function faultyDisk(failing: number, code: string): FaultyDisk {
  const calls: string[] = [];
  const counted =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name);
      if (calls.length === failing) throw systemError(code);
      return call(...args);
    };
  const disk: Disk = {
    ...nodeDisk,
    lstat: counted('lstat', nodeDisk.lstat),
    realpath: counted('realpath', nodeDisk.realpath),
    create: counted('create', nodeDisk.create),
    openFolder: counted('openFolder', nodeDisk.openFolder),
    write: counted('write', nodeDisk.write),
    sync: counted('sync', nodeDisk.sync),
    rename: counted('rename', nodeDisk.rename),
  };
  return { disk, calls };
}

/** The real disk with one call replaced by a refusal. */
export function refusing(call: keyof Disk, code: string): Disk {
  return {
    ...nodeDisk,
    [call]: () => {
      throw systemError(code);
    },
  };
}
